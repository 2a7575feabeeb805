"""From a message to its sentences: which lines belong together, where a sentence ends."""

import re
from dataclasses import replace
from itertools import pairwise

from .breaks import explains, is_complete, is_salutation
from .closing import closes_clause
from .contact import POSTCODE
from .foreign import foreign_lines
from .language import tagged
from .markup import Line, plain_lines
from .passage import Passage, Sentence
from .tokens import TOKEN, boundaries, for_tagging, titles, token

# What is longer is no sentence; cut, it keeps the time of every rule in proportion to the text.
LONGEST_SENTENCE = 300  # words and marks
MOST_LINES = 50
# What stands below the line of a street: it is a line by itself (number 12).
OF_AN_ADDRESS = re.compile(
    rf"(?:{POSTCODE}|(?:Tel|Telefon|Fax|Telefax|Mobil|E-?Mail|Internet|Postfach)\b[\w.-]*:?\s)"
)
SHORT_ITEM = 3  # words
LONGEST_ITEM = 8  # words of a line in a list without signs
# A sentence cannot end with one of these words.
GOES_ON = re.compile(
    r"(?:der|die|das|den|dem|des|ein|eine[nmrs]?|in|im|an|am|auf|aus|bei|beim|mit|von|vom|für|"
    r"und|oder|zu|zum|zur|über|unter|ohne|durch|um|nach|[msd]?ein(?:e[nmrs]?)?|[Ii]hre[nmrs]?|"
    r"unsere?[nmrs]?|keine?[nmrs]?|diese[nmrs]?|alle[nmrs]?|viele[nmrs]?|sehr|dass|weil|wenn)"
)


def read_passage(markdown: str, *, is_message: bool = False) -> Passage:
    """Take a text apart, or a message of a catalogue, which may be a heading."""
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
    return Passage(lines, sentences, continued, foreign, is_message)


def _with_lists(lines: list[Line]) -> list[Line]:
    """Make items of the short lines behind a colon: a list needs no signs."""
    found: list[Line] = []
    listing = False
    for line in lines:
        before = found[-1] if found else Line(0, "", "blank")
        begins = before.text.rstrip().endswith(":") and line.text[:1].islower()
        short = line.text.count(" ") < LONGEST_ITEM
        listing = (
            short
            and line.kind == "prose"
            and (begins or listing)
            and (begins or not before.text.rstrip().endswith((".", "!", "?")))
        )
        found.append(replace(line, kind="item") if listing else line)
    return found


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence of the line before it."""
    if line.kind != "prose" or before.kind == "heading":
        return False
    end = before.text.rstrip()
    if end.endswith((".", "!", "?", ":", ";")) or is_salutation(end):
        return False
    if OF_AN_ADDRESS.match(line.text):
        return False
    last = end.rpartition(" ")[2]
    if before.kind == "prose" and (end.endswith(",") or GOES_ON.fullmatch(last)):
        return not (
            line.text[:1].isupper()
            and (is_complete(end, last, line.text) or closes_clause(end, last, line.text))
        )
    first = TOKEN.match(line.text.lstrip("„\"' "))
    if first is None or first.lastgroup != "word" or not first.group()[0].islower():
        return False
    return not _may_begin_anew(before, line, first.group())


def _may_begin_anew(before: Line, line: Line, first: str) -> bool:
    """Whether a line that begins with a small letter may belong to nothing before it.

    It is what the line tells of: "… eG / eG ist eine Abkürzung.", or the next item, its sign
    lost: "• als Frau / wenn …".
    """
    if first == before.text.split()[-1] or re.match(r"[a-zäöüß]+[A-ZÄÖÜ]", first):
        return True
    lost = first in {"wenn", "weil", "falls", "ob", "obwohl"}
    short = before.text.count(" ") < SHORT_ITEM
    return before.kind == "item" and (explains(before, line) or (lost and short))


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
    inside = titles(raw)
    ends = {*boundaries(raw), *range(0, len(raw), LONGEST_SENTENCE), len(raw)}
    cuts = sorted(ends)
    found = []
    for begin, end in pairwise(cuts):
        if begin == end:
            continue
        words = raw[begin:end]
        tags = tagged([for_tagging(match) for match in words])
        tokens = tuple(
            token(match, lemma, tag, starts, bold, is_title=place in inside)
            for place, (match, (lemma, tag)) in enumerate(zip(words, tags, strict=True), begin)
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
