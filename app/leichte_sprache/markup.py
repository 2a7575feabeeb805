"""From the Markdown of a message to its plain lines; what was bold is remembered."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from markdown_it import MarkdownIt

from .characters import normal, origins

HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
UNDERLINE = re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")  # makes a heading of the line before
# An ordinal such as "1. April" is no list item, although Markdown thinks so.
MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
ITEM = re.compile(rf"^\s*(?:[-*+•·–‣▪]\s+|\d{{1,2}}[.)]\s+(?!{MONTH})|\(?[a-z0-9]{{1,2}}\)\s+)")
QUOTE = re.compile(r"^\s{0,3}>\s?")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
LINE_END = re.compile(r"\r\n|\r|\n")
LONGEST_LINE = 5000  # characters that are looked at; the length itself is a fault before that
INLINE = MarkdownIt("commonmark", {"html": False})
# "Ein*e Lehrer*in": no emphasis, but a sign that a rule looks for.
IN_WORD = re.compile(r"(?<=[^\W\d_])\*(?=[^\W\d_])")
ASTERISK = "\ue000"  # stands for it while Markdown is read
ONE_BOLD = re.compile(r"\s*\*\*[^*]+\*\*\s*")


@dataclass(frozen=True)
class Line:
    """A line of text without Markdown.

    `bold` holds the (start, end) of what stood in bold; `written` is the line as it was written.
    """

    number: int
    text: str
    kind: str  # "prose", "heading", "item" or "blank"
    bold: tuple[tuple[int, int], ...] = ()
    written: str = ""

    @cached_property
    def _places(self) -> list[int]:
        """The place in `written` of each character of `text`, and of its end."""
        same, back = normal(self.written), origins(self.written)
        places: list[int] = []
        place = 0
        for piece in re.findall(r"\s+|\S+", self.text):
            found = same.find(piece, place)
            if found >= 0:
                places += range(found, found + len(piece))
                place = found + len(piece)
                continue
            for character in piece:  # Markdown in the middle of a word
                place = max(same.find(character, place, place + 200), place)
                places.append(place)
                place += 1
        last = len(back) - 1
        return [back[min(p, last)] for p in [*places, place]]

    def column(self, start: int) -> int:
        """Return the column, from 1, at which text[start] stands in the line as written."""
        return self._places[min(start, len(self._places) - 1)] + 1 if self.written else start + 1

    def as_written(self, start: int, end: int) -> str:
        """Return text[start:end] in the characters in which it was written."""
        if normal(self.written) == self.written:
            return self.text[start:end]
        places = self._places
        back = dict(pairwise(self._ends))
        return "".join(
            self.written[places[i] : back.get(places[i], places[i] + 1)]
            for i in range(start, min(end, len(places) - 1))
        )

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(set(origins(self.written)))


def plain_lines(markdown: str) -> list[Line]:
    """Return the lines of a message, numbered from 1, without their Markdown.

    Line by line, because a line is a sentence here (BITV 2.0 annex 2 part 2, number 10)
    and a finding must name its line.
    """
    lines = [_plain_line(n, line) for n, line in enumerate(LINE_END.split(markdown), 1)]
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        if UNDERLINE.fullmatch(line.written) and before.kind == "prose":
            lines[index] = Line(line.number, "", "blank")
            lines[index - 1] = Line(before.number, before.text, "heading", (), before.written)
    return lines


def _plain_line(number: int, markdown: str) -> Line:
    # What fills a placeholder is a name or an address, never a word of the editor's.
    content = PLACEHOLDER.sub("Name", normal(markdown[:LONGEST_LINE])).replace("%%", "%")
    content = QUOTE.sub("", content)
    if not content.strip():
        return Line(number, "", "blank", (), markdown[:LONGEST_LINE])
    kind = "prose"
    for pattern, name in ((HEADING, "heading"), (ITEM, "item")):
        if pattern.match(content):
            kind, content = name, pattern.sub("", content, count=1)
            break
    if kind == "prose" and ONE_BOLD.fullmatch(content) and content.rstrip("* ").endswith("?"):
        kind = "heading"  # a question in bold by itself is written as a heading
    text, bold, opened = "", [], [0]
    protected = IN_WORD.sub(ASTERISK, content.strip())
    for token in INLINE.parseInline(protected)[0].children or []:
        if token.type == "strong_open":
            opened.append(len(text))
        elif token.type == "strong_close":
            bold.append((opened.pop(), len(text)))
        elif token.type in {"softbreak", "hardbreak"}:
            text += " "
        else:  # text, code and an image's description; links and emphasis have no content
            text += token.content
    text = text.replace(ASTERISK, "*")
    return Line(number, text, kind if text.strip() else "blank", tuple(bold),
                markdown[:LONGEST_LINE])  # fmt: skip
