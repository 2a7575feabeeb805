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
    """What a rule says; the table of rules adds the code and, where none is given, the level.

    `message` says what is wrong and why it is hard to read, `suggestion` what to do. Where the
    rule knows the words to write instead, they are the `replacement` of the excerpt: it is shown
    only if the checker itself has nothing against it. `start` is the excerpt's place in the plain
    text of its line.
    """

    excerpt: str
    message: str
    suggestion: str = ""
    line: int = 1
    level: Level | None = None
    replacement: str = ""
    start: int | None = None


@dataclass(frozen=True)
class Finding:
    """One thing to mend.

    `line` and `column` count from 1: in the text that was checked or, for a catalogue, in the .po
    file. `context` is the whole line as written, for a catalogue the line of the message, and
    `start` the excerpt's place in it, from 0. `message`, `suggestion` and `replacement` are
    German, for an editor; the last two may be empty. `also` are the codes of other rules that
    advise the same at the same place.
    """

    code: str
    level: Level
    excerpt: str
    message: str
    suggestion: str
    line: int
    column: int = 1
    replacement: str = ""
    context: str = ""
    start: int = 0
    also: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all rules that say it; who excuses it must excuse each of them."""
        return (self.code, *self.also)

    @property
    def advice(self) -> str:
        """What is wrong and what to do, in one paragraph."""
        return f"{self.message} {self.suggestion}".strip()

    def __str__(self) -> str:
        """Return the finding as it stands behind a file's name in a linter line."""
        return (
            f"{self.line}:{self.column}: {', '.join(self.codes)}: „{self.excerpt}“ – {self.advice}"
        )


def shorten(text: str, words: int = 6) -> str:
    """Return the first `words` words of `text`, on one line and free of control characters."""
    printable = "".join(c if c.isprintable() else " " for c in text[:400]).split()
    short = " ".join(printable[:words])
    cut = len(printable) > words or len(short) > LONGEST_EXCERPT
    return short[:LONGEST_EXCERPT] + " …" if cut else short
