"""Which lines are not German: they are told as such, and no rule of German is tried on them."""

import re
from collections.abc import Sequence

from .markup import Line

WORD = re.compile(r"[^\W\d_]+")
# The commonest short words. A word that German has too ("in", "her") stands in German alone.
GERMAN = frozenset(
    "der die das den dem des ein eine einen einem einer und oder aber ist sind war hat haben "
    "wird werden kann können muss müssen darf dürfen soll will wir sie er es ich du ihr ihnen "
    "ihre ihren sich mit von vom zu zum zur für auf an am in im bei aus nach nicht kein keine "
    "auch noch nur wenn dann dass weil wie was wer wo hier dort da bitte über um als man mehr "
    "viele alle sehr gut neu so bis vor her also am des".split()
)
OTHERS = frozenset(
    "the of and to is are you your we our for with that this it they have has not from can will "
    "be by or at on as their there what which would about please help "  # English
    "le la les un une des du et est sont vous nous votre pour avec dans sur qui que pas ne au aux "
    "ce cette ou mais chaque je ils à été où c est l d "  # French
    "el los las una y es son usted para con por que no su sus en como pero "  # Spanish
    "il lo gli uno e sono per che non della di del ma anche "  # Italian
    "het een van en voor niet zijn met dat op te wij naar "  # Dutch
    "nie się na jest dla do w z i to są lub ale jak przez "  # Polish
    "bir ve için bu ile çok değil daha olarak veya bize bizi "  # Turkish
    "și în cu pe sunt este pentru nu o care "  # Romanian
    "và của là có cho không được các".split()  # Vietnamese
)
FOREIGN_WORDS = OTHERS - GERMAN
GERMAN_LETTERS = re.compile(r"[a-zA-ZäöüßÄÖÜéèàâêçôÉÈ]")
FEWEST = 4  # words; of fewer nothing can be told
SHARE = 0.3  # of the letters or of the words


def is_foreign(text: str) -> bool:
    """Whether `text` is in another language than German.

    By its letters, or by its short words: each language has its own, and they are frequent.
    """
    words = WORD.findall(text)
    letters = "".join(words)
    strange = [word for word in words if len(GERMAN_LETTERS.findall(word)) < len(word)]
    if letters and len(GERMAN_LETTERS.findall(letters)) < len(letters) * (1 - SHARE):
        return len(words) > 1
    if len(words) < FEWEST:
        return False
    small = [word.casefold() for word in words]
    german = sum(word in GERMAN for word in small)
    other = sum(word in FOREIGN_WORDS for word in small)
    if other >= 2 and other > 2 * german:  # noqa: PLR2004 - one may be a name
        return other >= len(words) * 0.15
    return len(strange) >= len(words) * SHARE * (1 if german else 0.8) and german <= max(
        1, len(words) * 0.1
    )


def foreign_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are not German: all of them, or single paragraphs."""
    written = [line for line in lines if line.kind != "blank"]
    if is_foreign("\n".join(line.text for line in written)):
        return written
    found: list[Line] = []
    block: list[Line] = []
    for line in [*lines, Line(0, "", "blank")]:
        if line.kind != "blank":
            block.append(line)
            continue
        text = " ".join(one.text for one in block)
        if len(WORD.findall(text)) >= 2 * FEWEST and is_foreign(text):
            found += block
        block = []
    return found
