"""Excuses: a translator's comment that says why a finding may stay."""

import re
from dataclasses import dataclass

from . import rules, translations
from .finding import Finding, Level

CODES = rules.CODES | translations.CODES
# An excuse: "# leicht: ok compound – Name eines Amtes"
EXCUSE = re.compile(r"#\s*leicht:\s*(?P<rest>.*)")
CODE_AND_REASON = re.compile(r"ok\s+(?P<code>[\w-]+?)\s*(?:\s[–—-]+\s*(?P<reason>.*))?")


@dataclass(frozen=True)
class Excuse:
    """A translator's comment that says why a finding may stay; `problem` if it is no good."""

    code: str
    line: int
    problem: str = ""

    def finding(self, problem: str) -> Finding:
        """Return the excuse as a finding: an excuse that excuses nothing is an error."""
        return Finding(
            "excuse",
            Level.ERROR,
            f"leicht: ok {self.code}".strip(),
            problem,
            "Schreiben Sie: „# leicht: ok compound – Name eines Amtes“",
            self.line,
        )


def excuses_above(lines: list[str], start: int) -> tuple[Excuse, ...]:
    """Return the excuses in the comments above the entry whose msgid is `lines[start]`."""
    found = []
    for index in range(start - 1, -1, -1):
        line = lines[index].strip()
        if not line.startswith(("#", "msgctxt", '"')) or line.startswith("#~"):
            break
        comment = EXCUSE.match(line)
        if comment:
            found.append(_excuse(comment["rest"].strip(), index + 1))
    return tuple(reversed(found))


def _excuse(rest: str, line: int) -> Excuse:
    match = CODE_AND_REASON.fullmatch(rest)
    if not match:
        return Excuse("", line, "Diese Ausnahme ist nicht zu verstehen.")
    if match["code"] not in CODES:
        return Excuse(match["code"], line, "Diese Regel gibt es nicht.")
    if not (match["reason"] or "").strip():
        return Excuse(match["code"], line, "Der Grund fehlt.")
    return Excuse(match["code"], line)
