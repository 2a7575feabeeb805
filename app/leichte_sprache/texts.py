"""What is checked: catalogues, text files, Markdown, standard input."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from .catalogue import CatalogueError, Checked, check_catalogue
from .checking import check_passages
from .known import NOTHING, Known
from .markup import LINE_END
from .reading import read_passage
from .style import Style

STANDARD_INPUT = "<Eingabe>"
LARGEST_TEXT = 12_000_000  # bytes; a book has less than one million
FENCE = re.compile(r"\s{0,3}(```|~~~)")
NO_PROSE = re.compile(r"\s{0,3}(?:\[[^\]]+\]:\s|<[!/a-zA-Z]|\|)")  # link targets, HTML, tables
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def check_file(
    path: str, stdin: BinaryIO, style: Style, known: Callable[[Path], Known] = lambda _: NOTHING
) -> Checked:
    """Check a catalogue (.po), a text or Markdown file, or standard input ("-").

    Raises:
        CatalogueError: the file cannot be read or is no UTF-8; the text names file and line.
    """
    if path.endswith((".po", ".pot")):
        return check_catalogue(path, style, known(Path(path)))
    name = STANDARD_INPUT if path == "-" else path
    text = _decoded(name, _bytes_of(path, stdin))
    passage = read_passage(_prose(text) if path.endswith((".md", ".markdown")) else text)
    findings = check_passages([passage], style)
    return Checked(name, [passage], findings, findings[0])


def _bytes_of(path: str, stdin: BinaryIO) -> bytes:
    if path == "-":
        return stdin.read(LARGEST_TEXT + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST_TEXT + 1)
    except OSError as error:
        reason = f"Die Datei ist nicht zu öffnen: {error.strerror}"
        raise CatalogueError(path, 1, reason) from error


def _decoded(name: str, raw: bytes) -> str:
    if len(raw) > LARGEST_TEXT:
        raise CatalogueError(name, 1, f"Der Text ist zu groß: mehr als {LARGEST_TEXT} Bytes.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CatalogueError(name, line, "Der Text ist nicht in UTF-8 gespeichert.") from error


def _prose(markdown: str) -> str:
    """Return Markdown with blank lines for what is no prose: code, HTML, tables, front matter."""
    lines = LINE_END.split(markdown)
    front = FRONT_MATTER.match("\n".join(lines))
    hidden = front[0].count("\n") if front else 0
    fence = ""
    found = []
    for number, line in enumerate(lines):
        mark = FENCE.match(line)
        if mark and (not fence or fence == mark[1]):
            fence = "" if fence else mark[1]
            found.append("")
        else:
            no_prose = fence or number < hidden or NO_PROSE.match(line)
            found.append("" if no_prose else line)
    return "\n".join(found)
