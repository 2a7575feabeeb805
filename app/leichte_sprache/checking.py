"""All rules over some messages, which together make a text or a catalogue."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from .finding import Finding, Remark
from .passage import Passage
from .reading import read_passage
from .rules import RULES, SPELLING_VARIANT, Rule
from .rules.variants import spelling_variant
from .style import HOUSE, Style

# A replacement is a piece of a sentence: these rules ask for whole sentences or whole texts.
WHOLE = {"one-line", "sentence-length", "question", "unclear-sie", "language", "negation"}


def check_text(text: str, style: Style = HOUSE) -> list[Finding]:
    """Return the findings of every rule in `text`, in the order of its lines."""
    return check_passages([read_passage(text)], style)[0]


def check_passages(passages: Sequence[Passage], style: Style = HOUSE) -> list[list[Finding]]:
    """Return the findings for each message; one word has one spelling in all of them."""
    rules = [rule for code, rule in RULES.items() if code not in style.switch_off]
    found = [
        [finding_of(rule, remark, passage, style)
         for rule in rules for remark in rule.find(passage, style)]
        for passage in passages
    ]  # fmt: skip
    if SPELLING_VARIANT.code not in style.switch_off:
        variants: list[list[Finding]] = [[] for _ in passages]
        for place, remark in spelling_variant(passages, style):
            variants[place].append(finding_of(SPELLING_VARIANT, remark, passages[place], style))
        found = [_agreed(one, other) for one, other in zip(found, variants, strict=True)]
    return [_merged(sorted(findings, key=lambda one: (one.line, one.column))) for findings in found]


def _merged(findings: Sequence[Finding]) -> list[Finding]:
    """Make one finding of those that advise the same words at the same place."""
    merged: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        same = (finding.line, finding.column, finding.excerpt, finding.replacement)
        key = same if finding.replacement else number
        first = merged.get(key)
        merged[key] = finding if first is None else replace(
            first, also=(*first.also, finding.code),
            level=min(first.level, finding.level),  # an error, if one of them is
            message=f"{first.message} {finding.message}",
        )  # fmt: skip
    return list(merged.values())


def _agreed(findings: Sequence[Finding], variants: Sequence[Finding]) -> list[Finding]:
    """Return both; what they advise for one word is the same, that of `variants`."""
    advised = {(one.line, one.column): one for one in variants if one.replacement}
    agreed = []
    for finding in findings:
        other = advised.get((finding.line, finding.column))
        if other and finding.code == "compound":
            good, advice = other.replacement, other.suggestion
            agreed.append(replace(finding, replacement=good, suggestion=advice))
        else:
            agreed.append(finding)
    return [*agreed, *variants]


def finding_of(rule: Rule, remark: Remark, passage: Passage, style: Style) -> Finding:
    """Return a remark as a finding, with its place in the line as it was written.

    What to write instead is shown only where the rules themselves have nothing against it.
    """
    line = passage.lines[remark.line - 1]
    if not line.text and passage.foreign:
        line = passage.foreign_lines.get(remark.line, line)
    start = remark.start if remark.start is not None else max(line.text.find(remark.excerpt), 0)
    excerpt = remark.excerpt
    if line.text[start : start + len(excerpt)] == excerpt:
        excerpt = line.as_written(start, start + len(excerpt))
    replacement = remark.replacement
    if replacement and not is_accepted(replacement, style):
        replacement = ""
    suggestion = f"Schreiben Sie: „{replacement}“" if replacement else remark.suggestion
    column = line.column(start)
    return Finding(
        rule.code, remark.level or rule.level, excerpt, remark.message, suggestion,
        remark.line, column, replacement, line.written or line.text, column - 1,
    )  # fmt: skip


@lru_cache(maxsize=10_000)
def _is_accepted(text: str, style_id: int) -> bool:
    style, passage = _STYLES[style_id], read_passage(text)
    return not any(
        True for code, rule in RULES.items()
        if code not in WHOLE | style.switch_off for _ in rule.find(passage, style)
    )  # fmt: skip


_STYLES: dict[int, Style] = {}


def is_accepted(text: str, style: Style) -> bool:
    """Whether no rule has anything against `text`, a piece of a sentence."""
    _STYLES[id(style)] = style  # kept, so that its id stays its own
    return _is_accepted(text, id(style))
