"""The door: characters that look alike become one before any rule sees a text.

Word processors and web pages write the same hyphen, space or umlaut in several ways (Unicode
Standard Annex 15 for letters with marks, chapter 6.2 for dashes and spaces).
"""

import re
import unicodedata

from .shortforms import SHORT

HYPHENS = "\u2010\u2011\ufe63\uff0d"
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
NOTHING = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"  # without width
DOTS = "\u0387\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff65"
# Between two letters, any dot in the middle divides a word as the middle dot does.
DOT = re.compile(rf"(?<=[^\W\d_])[{DOTS}](?=[^\W\d_])")
UNUSUAL = re.compile(f"[{HYPHENS}{SPACES}{NOTHING}{DOTS}]")
# A full stop typed for the middle dot: "Service.betrieb", but neither "Haus.das" nor "Liste.pdf".
STOPPED = re.compile(
    r"(?<![\w./@:-])(?:[^\W\d_]+-)*[^\W\d_]{2,}(?:\.[a-zäöüß]{3,}(?:-[^\W\d_]+)*)+"
    r"(?![\w@/:-]|\.\w)"
)
INSIDE = re.compile(r"[^\W\d_]\.[a-zäöüß]{3}")
A_SHORT_FORM = re.compile(SHORT)
NO_PIECES = frozenset(
    "der die das den dem des ein eine einen einem einer und oder aber denn ich sie wir ihr man "
    "nicht ist sind hat haben kann wird werden mit von vom für bei auf aus zum zur hier dort dann "
    "wenn weil dass auch nur noch sehr bitte nach vor über unter ohne durch also wer was wie "
    "org com net info html htm pdf doc docx odt xls xlsx csv txt zip jpg jpeg png gif svg mp3 mp4 "
    "php css xml shop online app web blog berlin hamburg bayern saarland koeln cologne nrw "
    "ruhr".split()
)
HYPHEN, SPACE, NO_WIDTH = (re.compile(f"[{some}]") for some in (HYPHENS, SPACES, NOTHING))


def normal(text: str) -> str:
    """Return `text` with composed letters, plain spaces, the hyphen and the middle dot."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if UNUSUAL.search(text):
            text = NO_WIDTH.sub("", HYPHEN.sub("-", SPACE.sub(" ", text)))
            text = DOT.sub("·", text)
    return STOPPED.sub(_dotted, text) if INSIDE.search(text) else text


def _dotted(match: re.Match[str]) -> str:
    """Return a word with the middle dot for its full stops; an address as it is."""
    first, *rest = match[0].split(".")
    if first.lower() == "www" or NO_PIECES & set(rest) or A_SHORT_FORM.match(f"{first}. {rest[0]}"):
        return match[0]
    return match[0].replace(".", "·")


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
