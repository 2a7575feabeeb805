"""A gettext catalogue: its messages with their places in the file, and the excuses in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from babel.messages.catalog import Message

from ..po import PoError, read_catalogue, read_lines
from .checking import check_passages, finding_of
from .conventions import ConventionsError, read_conventions
from .excuses import Excuse, excuses_above
from .finding import Finding
from .glossary import unexplained_words
from .known import NOTHING, Known
from .markup import LINE_END
from .pair import Pair, locale_of
from .passage import Passage
from .reading import read_passage
from .rules import RULES
from .style import HOUSE, Style
from .translations import translation_findings

STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
ESCAPES = {"\\n": "\n", "\\t": "\t", "\\r": "\r"}


class CatalogueError(Exception):
    """A file that cannot be checked; the message is German and names file and line."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True)
class Entry:
    """One text of a catalogue; `places` holds (line, column) in the file of each character."""

    source: str
    text: str
    places: tuple[tuple[int, int], ...]
    excuses: tuple[Excuse, ...]
    comment: str = ""  # to translators

    def in_file(self, finding: Finding) -> Finding:
        """Return `finding` with the line and the column of the file."""
        starts = [0, *(match.end() for match in LINE_END.finditer(self.text))]
        place = starts[min(finding.line, len(starts)) - 1] + finding.column - 1
        line, column = self.places[min(place, len(self.places) - 1)]
        return replace(finding, line=line, column=column)


@dataclass(frozen=True)
class Checked:
    """A checked catalogue or text: its messages, and what was found in each."""

    name: str
    passages: Sequence[Passage]
    findings: Sequence[Sequence[Finding]]  # for each message, with lines of the message
    reported: Sequence[Finding]  # what is left, with lines of the file
    sources: Sequence[str] = ()  # the id of each message


def check_catalogue(path: str | Path, style: Style = HOUSE, known: Known = NOTHING) -> Checked:
    """Check every message of a .po file. Raise CatalogueError if the file is broken."""
    entries = read_entries(str(path))
    locale = locale_of(Path(path), Path(path).read_text("utf-8-sig"))
    pairs = [Pair(entry.source, entry.text, locale, entry.comment) for entry in entries]
    try:
        findings = translation_findings(pairs, style.words, known, read_conventions(Path(path)))
    except ConventionsError as error:
        raise CatalogueError(str(path), 1, str(error)) from error
    passages: list[Passage] = []
    if locale.modifier == "simple" and locale.language == "de":
        passages = [read_passage(entry.text, is_message=True) for entry in entries]
        easy = check_passages(passages, style)
        findings = [[*one, *other] for one, other in zip(findings, easy, strict=True)]
        listed = [word.word for word in style.words.words if word.difficult]
        for place, remark in unexplained_words(passages, [*known.difficult, *listed]):
            findings[place].append(finding_of(RULES["word"], remark, passages[place], style))
    left, reported = [], []
    used: set[Excuse] = set()
    for entry, found in zip(entries, findings, strict=True):
        excused = {excuse.code: excuse for excuse in entry.excuses if not excuse.problem}
        used |= {excused[code] for one in found for code in one.codes if code in excused}
        left.append([finding for finding in found if not excused.keys() >= set(finding.codes)])
        reported += [entry.in_file(finding) for finding in left[-1]]
    for excuse in dict.fromkeys(excuse for entry in entries for excuse in entry.excuses):
        superfluous = "" if excuse in used else "Die Ausnahme ist hier überflüssig."
        if excuse.problem or superfluous:
            reported.append(excuse.finding(excuse.problem or superfluous))
    ordered = sorted(reported, key=lambda finding: (finding.line, finding.column, finding.code))
    return Checked(str(path), passages, left, ordered, [entry.source for entry in entries])


def read_entries(path: str) -> list[Entry]:
    """Read the texts of a catalogue; obsolete, fuzzy and empty ones are left out."""
    try:
        lines = read_lines(Path(path))
        catalogue = read_catalogue(Path(path))
    except PoError as error:
        raise CatalogueError(path, error.line or 1, _in_german(error.reason)) from error
    messages = [message for message in catalogue if message.id]
    if not messages:
        raise CatalogueError(path, 1, "Der Katalog ist leer.")
    return [
        entry
        for message in messages
        if message.lineno and not message.fuzzy
        for entry in _entries(message, lines)
    ]


def _in_german(reason: str) -> str:
    for pattern, german in (
        (r"cannot be read: (.*)", r"Die Datei ist nicht zu öffnen: \1"),
        (r"is larger than ([\d,]+) bytes", r"Die Datei ist zu groß: mehr als \1 Bytes."),
        (r"is not UTF-8", "Die Datei ist nicht in UTF-8 gespeichert."),
        (r"the charset must be utf-8, not (.*)", r"Der Zeichensatz \1 geht nicht, nur UTF-8."),
        (r"not a line of a catalogue: (.*)", r"Diese Zeile ist kaputt: \1"),
        (r"(.*)", r"Hier ist der Katalog kaputt: \1"),
    ):
        if match := re.fullmatch(pattern, reason, re.DOTALL):
            return " ".join(match.expand(german).split())
    return reason


def _entries(message: Message, lines: list[str]) -> list[Entry]:
    """Return a message's text, or each of its plural forms, with its places in the file."""
    start = (message.lineno or 1) - 1
    excuses = excuses_above(lines, start)
    source = str(message.id[0] if isinstance(message.id, (list, tuple)) else message.id)
    comment = " ".join(message.auto_comments)
    entries: list[Entry] = []
    text, places, begun = "", list[tuple[int, int]](), False
    for number, line in enumerate([*lines[start:], ""], start + 1):
        string, bare = STRING.search(line), line.lstrip()
        new = bare.startswith("msgstr")
        if begun and (new or not string or not bare.startswith('"')):
            if text.strip():
                entries.append(Entry(source, text, (*places, (number - 1, 1)), excuses, comment))
            begun = False
        if new and string:
            text, places, begun = "", [], True
        if begun and string:
            for piece in re.finditer(r"\\.|[^\\]", string[0][1:-1]):
                text += ESCAPES.get(piece[0], piece[0][-1])
                places.append((number, string.start() + piece.start() + 2))
        elif not bare:
            break
    return entries
