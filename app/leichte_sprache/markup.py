"""From the Markdown of a message to its plain lines; what was bold is remembered."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt

HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
# An ordinal such as "1. April" is no list item, although Markdown thinks so.
MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
ITEM = re.compile(rf"^\s*(?:[-*+•·–]\s+|\d{{1,2}}[.)]\s+(?!{MONTH}))")
QUOTE = re.compile(r"^\s{0,3}>\s?")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
LONGEST_LINE = 5000  # characters that are looked at; the length itself is a fault before that
INLINE = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True)
class Line:
    """A line of text without Markdown; `bold` holds the (start, end) of what stood in bold."""

    number: int
    text: str
    kind: str  # "prose", "heading", "item" or "blank"
    bold: tuple[tuple[int, int], ...] = ()


def plain_lines(markdown: str) -> list[Line]:
    """Return the lines of a message, numbered from 1, without their Markdown.

    Line by line, because a line is a sentence here (BITV 2.0 annex 2 part 2, number 10)
    and a finding must name its line.
    """
    return [_plain_line(n, line) for n, line in enumerate(re.split(r"\r\n|\r|\n", markdown), 1)]


def _plain_line(number: int, markdown: str) -> Line:
    # What fills a placeholder is a name or an address, never a word of the editor's.
    content = PLACEHOLDER.sub("Name", markdown[:LONGEST_LINE]).replace("%%", "%")
    content = QUOTE.sub("", content)
    if not content.strip():
        return Line(number, "", "blank")
    kind = "prose"
    for pattern, name in ((HEADING, "heading"), (ITEM, "item")):
        if pattern.match(content):
            kind, content = name, pattern.sub("", content, count=1)
            break
    text, bold, opened = "", [], [0]
    for token in INLINE.parseInline(content.strip())[0].children or []:
        if token.type == "strong_open":
            opened.append(len(text))
        elif token.type == "strong_close":
            bold.append((opened.pop(), len(text)))
        elif token.type in {"softbreak", "hardbreak"}:
            text += " "
        else:  # text, code and an image's description; links and emphasis have no content
            text += token.content
    return Line(number, text, kind if text.strip() else "blank", tuple(bold))
