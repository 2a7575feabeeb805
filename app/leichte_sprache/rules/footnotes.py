"""A star that leads to a footnote: a line further down begins with one, too."""

import re
from collections.abc import Sequence

from ..markup import Line

MESSAGE = ("Das Sternchen gehört zu einer Fußnote: Was es heißt, steht weiter unten. "
           "In Leichter Sprache sind Fußnoten schwer zu lesen.")
ADVICE = "Schreiben Sie die Erklärung gleich in den Text, und löschen Sie das Sternchen."
MARK = re.compile(r"(?<=[\w“”!?.)]) ?\*(?=[\s.,:;!?“”]|$)")
NOTE = re.compile(r"\s*\\?\*(?!\*)")


def marks_and_notes(lines: Sequence[Line]) -> tuple[dict[int, int], frozenset[int]]:
    """Return the places of the stars behind a word, by line, and the lines of their footnotes."""
    marks: dict[int, int] = {}
    waiting: dict[int, int] = {}
    notes: set[int] = set()
    for line in lines:
        if _is_note(line):
            if waiting or notes:
                notes.add(line.number)
            marks |= waiting
            waiting = {}
            continue
        found = MARK.search(line.text)
        if found:
            waiting[line.number] = found.end() - 1
    return marks, frozenset(notes)


def _is_note(line: Line) -> bool:
    """Whether it begins with a star that is read as one, or as the sign of a list."""
    starred = NOTE.match(line.written) is not None
    return starred and (line.kind == "item" or line.text.startswith("*"))
