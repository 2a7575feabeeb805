"""The door: characters that look alike become one before any rule sees a text.

Word processors and web pages write the same hyphen, space or umlaut in several ways (Unicode
Standard Annex 15 for letters with marks, chapter 6.2 for dashes and spaces).
"""

import re
import unicodedata

HYPHENS = "\u2010\u2011\ufe63\uff0d"
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
NOTHING = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"  # without width
DOTS = "\u0387\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff65"
# Between two letters, any dot in the middle divides a word as the middle dot does.
DOT = re.compile(rf"(?<=[^\W\d_])[{DOTS}](?=[^\W\d_])")
UNUSUAL = re.compile(f"[{HYPHENS}{SPACES}{NOTHING}{DOTS}]")
HYPHEN, SPACE, NO_WIDTH = (re.compile(f"[{some}]") for some in (HYPHENS, SPACES, NOTHING))


def normal(text: str) -> str:
    """Return `text` with composed letters, plain spaces, the hyphen and the middle dot."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    if not UNUSUAL.search(text):
        return text
    text = NO_WIDTH.sub("", HYPHEN.sub("-", SPACE.sub(" ", text)))
    return DOT.sub("·", text)


def origins(text: str) -> list[int]:
    """Return, for each character of normal(text) and for its end, its place in `text`."""
    if text.isascii() or normal(text) == text:
        return list(range(len(text) + 1))
    places, place = [], 0
    while place < len(text):
        end = place + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        length = len(NO_WIDTH.sub("", unicodedata.normalize("NFC", text[place:end])))
        places += [place] * length
        place = end
    return [*places, len(text)]
