"""A message as the rules see it: sentences of tagged words, each with its line."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise

from .contact import CONTACT
from .foreign import foreign_lines
from .language import tagged
from .markup import Line, plain_lines
from .tokens import TOKEN, Token, boundaries, for_tagging, token

# What is longer is no sentence; cut, it keeps the time of every rule in proportion to the text.
LONGEST_SENTENCE = 300  # words and marks
MOST_LINES = 50
FEWEST_LOUD = 3  # words in capitals
LONGEST_ITEM = 8  # words of a line in a list without signs
# A sentence cannot end with one of these words.
GOES_ON = re.compile(
    r"(?:der|die|das|den|dem|des|ein|eine[nmrs]?|in|im|an|am|auf|aus|bei|beim|mit|von|vom|für|"
    r"und|oder|zu|zum|zur|über|unter|ohne|durch|um|nach|[msd]?ein(?:e[nmrs]?)?|[Ii]hre[nmrs]?|"
    r"unsere?[nmrs]?|keine?[nmrs]?|diese[nmrs]?|alle[nmrs]?|viele[nmrs]?|sehr|dass|weil|wenn)"
)


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
    foreign = foreign_lines(lines)
    strange = {line.number for line in foreign}
    lines = [replace(one, text="", kind="blank") if one.number in strange else one for one in lines]
    lines = _with_lists(lines)
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
    return Passage(lines, sentences, continued, foreign)


def _with_lists(lines: list[Line]) -> list[Line]:
    """Make items of the short lines behind a colon: a list needs no signs."""
    found: list[Line] = []
    listing = False
    for line in lines:
        before = found[-1] if found else Line(0, "", "blank")
        begins = before.text.rstrip().endswith(":") and line.text[:1].islower()
        short = line.text.count(" ") < LONGEST_ITEM
        listing = short and line.kind == "prose" and (begins or listing) and (
            begins or not before.text.rstrip().endswith((".", "!", "?"))
        )
        found.append(replace(line, kind="item") if listing else line)
    return found


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence of the line before it."""
    if line.kind != "prose" or before.kind == "heading":
        return False
    end = before.text.rstrip()
    if end.endswith((".", "!", "?", ":", ";")):
        return False
    first = TOKEN.match(line.text.lstrip("„\"' "))
    if before.kind == "prose" and (end.endswith(",") or GOES_ON.fullmatch(end.rpartition(" ")[2])):
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
