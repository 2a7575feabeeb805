"""Texts from right to left: what runs from left to right in them stands by itself.

Else the signs between two German names would be taken for a part of them, and change sides.
Source: Unicode Standard Annex 9, “Directional Formatting Characters”; WHATWG HTML, `bdi`.
"""

import re

LETTER = r"A-Za-z\u00c0-\u024f"
# An address of e-mail or of a website is one word, with its signs.
WORD = rf"[{LETTER}0-9]+(?:(?:://|[.’/+–@_-]+)[{LETTER}0-9]+)*-?"
# “Halle (Saale)”, “IHK Halle-Dessau”, “Gesundheits- und Krankenpfleger”; no part of an entity
# such as &amp;.
RUN = re.compile(
    rf"(?<![&#{LETTER}0-9])(?=[{LETTER}]){WORD}(?:,?[ \u00a0](?:{WORD}|\({WORD}(?: {WORD})*\)))*"
)


def isolate(html: str, direction: str) -> str:
    """Return the escaped text `html` with what is Latin isolated; `direction` is "ltr" or "rtl"."""
    return RUN.sub(r"<bdi>\g<0></bdi>", html) if direction == "rtl" else html
