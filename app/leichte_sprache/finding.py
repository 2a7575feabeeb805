"""What the checker says about a text: one finding for each thing to mend."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_EXCERPT = 80  # characters


class Level(StrEnum):
    """How much a finding weighs: an error must be mended, a warning mended or excused."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Remark:
    """What a rule says; the table of rules adds the code and, where none is given, the level."""

    excerpt: str
    message: str
    suggestion: str = ""
    line: int = 1
    level: Level | None = None


@dataclass(frozen=True)
class Finding:
    """One thing to mend.

    `line` counts from 1: in the text that was checked or, for a catalogue, in the .po file.
    `message` and `suggestion` are German, for an editor; `suggestion` may be empty.
    """

    code: str
    level: Level
    excerpt: str
    message: str
    suggestion: str
    line: int

    def __str__(self) -> str:
        """Return the finding as it stands behind a file's name in a linter line."""
        advice = f"{self.message} {self.suggestion}".strip()
        return f"{self.line}: {self.code}: „{self.excerpt}“ – {advice}"


def shorten(text: str, words: int = 6) -> str:
    """Return the first `words` words of `text`, on one line and free of control characters."""
    printable = "".join(c if c.isprintable() else " " for c in text[:400]).split()
    short = " ".join(printable[:words])
    cut = len(printable) > words or len(short) > LONGEST_EXCERPT
    return short[:LONGEST_EXCERPT] + " …" if cut else short
