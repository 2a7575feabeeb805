"""A gettext catalogue: its messages with the lines of the file, and the excuses in it."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po, unescape

from ..po import LINE
from .checking import check_passages, finding_of
from .excuses import Excuse, excuses_above
from .finding import Finding, shorten
from .glossary import unexplained_words
from .passage import Passage, read_passage
from .translations import Pair, locale_of, translation_findings
from .words import WordList, shipped_words

LARGEST = 2_000_000  # bytes; a catalogue of ours has some 100,000
STRING = r'"(?:[^"\\]|\\.)*"'


class CatalogueError(Exception):
    """A file that cannot be checked; the message is German and names file and line."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True)
class Entry:
    """One text of a catalogue; `lines` holds the file's line for each line of the text."""

    source: str
    text: str
    lines: tuple[int, ...]
    excuses: tuple[Excuse, ...]


@dataclass(frozen=True)
class Checked:
    """A checked catalogue or text: its messages, and what was found in each."""

    name: str
    passages: Sequence[Passage]
    findings: Sequence[Sequence[Finding]]  # for each message, with lines of the message
    reported: Sequence[Finding]  # what is left, with lines of the file
    sources: Sequence[str] = ()  # the id of each message


def check_catalogue(path: str | Path, words: WordList | None = None) -> Checked:
    """Check every message of a .po file. Raise CatalogueError if the file is broken."""
    entries = read_entries(str(path))
    words = words or shipped_words()
    locale = locale_of(Path(path), Path(path).read_text("utf-8-sig"))
    pairs = [Pair(entry.source, entry.text, locale) for entry in entries]
    findings = translation_findings(pairs, words)
    passages: list[Passage] = []
    if locale.modifier == "simple":
        passages = [read_passage(entry.text) for entry in entries]
        easy = check_passages(passages, words)
        findings = [[*one, *other] for one, other in zip(findings, easy, strict=True)]
        for place, finding in unexplained_words(passages, words):
            findings[place].append(finding)
    left, reported = [], []
    used: set[Excuse] = set()
    for entry, found in zip(entries, findings, strict=True):
        excused = {excuse.code: excuse for excuse in entry.excuses if not excuse.problem}
        used |= {excused[finding.code] for finding in found if finding.code in excused}
        left.append([finding for finding in found if finding.code not in excused])
        reported += [replace(f, line=entry.lines[f.line - 1]) for f in left[-1]]
    for excuse in dict.fromkeys(excuse for entry in entries for excuse in entry.excuses):
        problem = excuse.problem or (
            "" if excuse in used else "Die Ausnahme ist hier überflüssig. Löschen Sie sie."
        )
        if problem:
            reported.append(excuse.finding(problem))
    ordered = sorted(reported, key=lambda finding: (finding.line, finding.code))
    sources = [entry.source for entry in entries]
    return Checked(str(path), passages, left, ordered, sources)


def read_entries(path: str) -> list[Entry]:
    """Read the texts of a catalogue; obsolete, fuzzy and empty ones are left out."""
    lines = _read(path)
    for number, line in enumerate(lines, 1):
        if not LINE.fullmatch(line.strip()):
            raise CatalogueError(path, number, f"Diese Zeile ist kaputt: {shorten(line)}")
    try:
        catalogue = read_po(io.StringIO("\n".join(lines)), locale="de@simple", abort_invalid=True)
    except PoFileError as error:
        raise CatalogueError(
            path, error.lineno + 1, f"Hier ist der Katalog kaputt: {error}"
        ) from error
    except (ValueError, LookupError, IndexError, TypeError, AttributeError) as error:
        raise CatalogueError(path, 1, f"Der Katalog ist nicht zu lesen: {error}") from error
    messages = [message for message in catalogue if message.id]
    if not messages:
        raise CatalogueError(path, 1, "Der Katalog ist leer.")
    return [
        entry
        for message in messages
        if message.lineno and not message.fuzzy
        for entry in _entries(message, lines)
    ]


def _read(path: str) -> list[str]:
    try:
        if Path(path).stat().st_size > LARGEST:
            raise CatalogueError(
                path, 1, f"Die Datei ist zu groß: mehr als {LARGEST:_} Bytes.".replace("_", ".")
            )
        raw = Path(path).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise CatalogueError(path, 1, f"Die Datei ist nicht zu öffnen: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CatalogueError(path, line, "Die Datei ist nicht in UTF-8 gespeichert.") from error
    if not text.strip():
        raise CatalogueError(path, 1, "Die Datei ist leer.")
    charset = re.search(r"charset=([\w-]+)", text[:5000])
    if charset and charset[1].lower() not in {"utf-8", "utf8"}:
        line = text.count("\n", 0, charset.start()) + 1
        raise CatalogueError(path, line, f"Der Zeichensatz {charset[1]} geht nicht, nur UTF-8.")
    return re.split(r"\r\n|\n|\r", text)


def _entries(message: Message, lines: list[str]) -> list[Entry]:
    """Return a message's text, or each of its plural forms, with the lines of the file."""
    start = (message.lineno or 1) - 1
    excuses = excuses_above(lines, start)
    source = str(message.id[0] if isinstance(message.id, (list, tuple)) else message.id)
    entries: list[Entry] = []
    text, numbers, begun = "", [0], False
    for number, line in enumerate([*lines[start:], ""], start + 1):
        string = re.search(STRING, line)
        new = line.lstrip().startswith("msgstr")
        if begun and (new or not string or not line.lstrip().startswith('"')):
            if text.strip():
                entries.append(Entry(source, text, tuple(numbers), excuses))
            begun = False
        if new and string:
            text, numbers, begun = "", [number], True
        elif not begun and entries and not new:
            break
        if begun and string:
            piece = unescape(string[0])
            if text.endswith("\n") or not text:  # the text's last line begins in this one
                numbers[-1] = number
            text += piece
            numbers += [number] * piece.count("\n")
        elif not line.strip():
            break
    return entries
