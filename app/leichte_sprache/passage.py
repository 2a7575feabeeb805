"""A message as the rules see it: sentences of tagged words, each with its line."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from .contact import CONTACT
from .markup import Line
from .tokens import Token

FEWEST_LOUD = 3  # words in capitals


@dataclass(frozen=True)
class Sentence:
    """A sentence or, without a verb and a full stop, a label."""

    text: str
    tokens: tuple[Token, ...]
    kind: str  # of its line: "prose", "heading" or "item"
    shares_line: bool  # another sentence stands before it on its line

    @property
    def line(self) -> int:
        """The number of the line on which it begins."""
        return self.tokens[0].line

    @cached_property
    def is_label(self) -> bool:
        """Whether it is a label: neither a full stop at its end nor a finite verb."""
        ends = self.text.rstrip("“”\"') ").endswith((".", "!", "?"))
        return not ends and not any(token.is_finite for token in self.tokens)

    @cached_property
    def is_shouted(self) -> bool:
        """Whether it is written in capitals alone: most of its words are, and at least three."""
        words = [t.text for t in self.tokens if t.kind == "word" and len(t.text) > 1]
        loud = sum(word.isupper() for word in words)
        return loud >= FEWEST_LOUD and loud >= len(words) * 2 / 3

    @cached_property
    def is_contact(self) -> bool:
        """Whether it gives an address or a telephone number."""
        return bool(CONTACT.search(self.text)) or any(t.kind == "phone" for t in self.tokens)

    @cached_property
    def clauses(self) -> list[list[Token]]:
        """Its tokens, cut at the marks: commas, colons, dashes, quotation marks."""
        runs = groupby(self.tokens, key=lambda token: token.kind == "mark")
        return [list(run) for is_mark, run in runs if not is_mark]


@dataclass(frozen=True)
class Passage:
    """A message: its lines, its sentences, and the lines that go on with a sentence.

    `foreign` are the lines that are not German; in `lines` they are blank.
    """

    lines: list[Line]
    sentences: list[Sentence]
    continued: list[Line]
    foreign: list[Line]
    is_message: bool = False

    @cached_property
    def foreign_lines(self) -> dict[int, Line]:
        """The lines that are not German, by their numbers."""
        return {line.number: line for line in self.foreign}

    @cached_property
    def paragraphs(self) -> list[list[Sentence]]:
        """The sentences, cut at the blank lines."""
        blank = {line.number for line in self.lines if line.kind == "blank"}
        number = 0
        runs: list[list[Sentence]] = []
        for sentence in self.sentences:
            if not runs or any(n in blank for n in range(number, sentence.line)):
                runs.append([sentence])
            else:
                runs[-1].append(sentence)
            number = sentence.line
        return runs
