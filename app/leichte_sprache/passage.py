"""A message as the rules see it: sentences of tagged words, each with its line."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from .language import tagged
from .markup import Line, plain_lines
from .tokens import CONTACT, TOKEN, Token, boundaries, for_tagging, token

# What is longer is no sentence; cut, it keeps the time of every rule in proportion to the text.
LONGEST_SENTENCE = 300  # words and marks
MOST_LINES = 50


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
    """A message: its lines, its sentences, and the lines that go on with a sentence."""

    lines: list[Line]
    sentences: list[Sentence]
    continued: list[Line]

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


def read_passage(markdown: str) -> Passage:
    """Take a message apart."""
    lines = plain_lines(markdown)
    sentences: list[Sentence] = []
    continued: list[Line] = []
    group: list[Line] = []
    for line in [*lines, Line(0, "", "blank")]:
        if 0 < len(group) < MOST_LINES and _goes_on(group[-1], line):
            continued.append(line)
            group.append(line)
            continue
        if group:
            sentences += _sentences(group)
        group = [line] if line.kind != "blank" else []
    return Passage(lines, sentences, continued)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence of the line before it."""
    if line.kind != "prose" or before.kind == "heading":
        return False
    if before.text.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    first = TOKEN.match(line.text.lstrip("„\"' "))
    if before.text.rstrip().endswith(",") and before.kind == "prose":
        return True
    return first is not None and first.lastgroup == "word" and first.group()[0].islower()


def _sentences(group: list[Line]) -> list[Sentence]:
    text, starts, bold = "", [], []
    for line in group:
        broken = re.search(r"\w-$", text)  # a word split at the line's end: put together again
        text = text[:-1] if broken else (text + " " if text else "")
        starts.append((len(text), line.number))
        bold += [(len(text) + start, len(text) + end) for start, end in line.bold]
        text += line.text
    text = text.replace("\u00ad", "\u200b")  # same length, so that the places stay right
    raw = list(TOKEN.finditer(text.replace("\u200b", "")))
    if "\u200b" in text:
        text, bold = text.replace("\u200b", ""), []
    ends = {*boundaries(raw), *range(0, len(raw), LONGEST_SENTENCE), len(raw)}
    cuts = sorted(ends)
    found = []
    for begin, end in pairwise(cuts):
        if begin == end:
            continue
        words = raw[begin:end]
        tags = tagged([for_tagging(match) for match in words])
        tokens = tuple(
            token(match, lemma, tag, starts, bold)
            for match, (lemma, tag) in zip(words, tags, strict=True)
        )
        found.append(
            Sentence(
                text[words[0].start() : words[-1].end()],
                tokens,
                group[0].kind,
                shares_line=begin > 0,
            )
        )
    return found
