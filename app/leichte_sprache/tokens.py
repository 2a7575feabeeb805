"""Words, numbers and marks: where they begin, and where a sentence ends."""

import re
from dataclasses import dataclass

from .contact import ADDRESS, PHONE
from .full_stops import stops_without_space
from .markup import MONTH
from .shortforms import SHORT, TITLE

WORD = r"[^\W\d_]+(?:\([^\W\d_]{1,8}\)(?=[^\W\d_])[^\W\d_]+|['’·*:_-][^\W\d_]+|-\d+)*-?"
NUMBER = r"(?:\d{1,3}(?: \d{3})+(?![\d.])|\d+(?:[.,:]\d+)*)(?:\.(?=\s*\d|\s+[a-zA-ZÄÖÜ]|\s?[–-]))?"
TOKEN = re.compile(
    rf"(?P<address>{ADDRESS})|(?P<phone>{PHONE})|(?P<short>{SHORT})|"
    rf"(?P<number>{NUMBER})|"
    rf"(?P<word>\d+-{WORD}|{WORD})|(?P<mark>\S)"
)
# After an abbreviation or an initial, only one of these words surely begins a new sentence.
OPENERS = frozenset(
    "Der Die Das Ein Eine Sie Wir Ich Er Es Hier Dort Dann Da Bitte Aber Und Oder Wenn Ihr Ihre "
    "In Im Am Auch Diese Dieser Dieses So Was Wer Wo Wie Man Alle Manche Viele Danach Jetzt "
    "Sonst Deshalb Darum Denn Damit Dazu Dabei Dafür Bei Mit Für Zum Zur Rufen Fragen".split()
)
DASHES = frozenset("-–—")
# What a company is: part of its name, behind an abbreviation, too ("gem. GmbH", "& Co. KG").
COMPANIES = frozenset("GmbH gGmbH mbH KG AG gAG OHG KGaA UG eG SE Gesellschaft".split())
# Before an ordinal stands one of these: "der 3. Kurs", "im 2. Stock".
BEFORE_ORDINAL = re.compile(
    r"(?i:der|die|das|dem|den|des|im|am|zum|zur|vom|beim|ins|ans|und|oder|nur|"
    r"(?:dies|jen|jed|welch|manch|ein|mein|dein|sein|ihr|unser|eur|kein)e?[rsmn]?)"
)
# What is counted by ordinals, without an article, too: "ab 5. Klasse".
ORDERED = re.compile(
    rf"{MONTH}|Klassen?|Stock|Etage|Monat|Woche|Tag|Schul-?[Jj]ahr|Lebens-?[Jj]ahr|Semester|"
    r"Geburts-?[Tt]ag|Auflage|Kapitel|Teil|Jahr-?[Hh]undert|Welt-?[Kk]rieg|Person|Liga|Platz|Preis"
)


@dataclass(frozen=True)
class Token:
    """A word, number or mark of a sentence, with HanTa's lemma and part of speech."""

    text: str
    lemma: str
    tag: str
    kind: str  # "word", "number", "short", "address", "phone" or "mark"
    line: int
    bold: bool
    start: int  # in the sentence's group of lines
    place: int  # in its line's plain text
    is_title: bool = False  # stands in a title in quotation marks, which must stay as it is

    @property
    def is_finite(self) -> bool:
        """Whether it is a finite verb."""
        return self.tag.endswith(("(FIN)", "(IMP)"))


def token(  # noqa: PLR0913 - what is known of a token
    match: re.Match[str],
    lemma: str,
    tag: str,
    starts: list[tuple[int, int]],
    bold: list[tuple[int, int]],
    *,
    is_title: bool = False,
) -> Token:
    """Return a match of TOKEN with what HanTa said of it, its line, and whether it is bold."""
    kind, start = match.lastgroup or "mark", match.start()
    if kind in {"mark", "address", "phone", "short"}:
        tag = kind
    begin, line = starts[0] if len(starts) == 1 else max(s for s in starts if s[0] <= start)
    is_bold = bool(bold) and any(a <= start < b for a, b in bold)
    return Token(match.group(), lemma, tag, kind, line, is_bold, start, start - begin, is_title)


def for_tagging(match: re.Match[str]) -> str:
    """Return what HanTa is to see: a name for an address, a number for a telephone.

    A verb or adjective with hyphens ("ge-impft") is tagged as the word that it is, and so is any
    word with dots ("Ferien·region").
    """
    word = match.group()
    if match.lastgroup == "word" and "·" in word[1:-1]:
        word = word.replace("·", "")
    if match.lastgroup == "word" and word[0].islower() and "-" in word[1:-1]:
        return re.sub(r"[-·]", "", word)
    return {"address": "Halle", "phone": "12"}.get(match.lastgroup or "", word)


def titles(raw: list[re.Match[str]]) -> frozenset[int]:
    """Return the places inside of quotation marks that hold a title of several words.

    Behind a colon stands what somebody says: that is text like any other.
    """
    found: set[int] = set()
    opened = -1
    for index, match in enumerate(raw):
        sign = match.group()
        if opened < 0 and sign in "„»“" and index > 0 and raw[index - 1].group() not in ":,":
            opened = index
        elif opened >= 0 and sign in '“”«"':
            if index - opened > 2:  # noqa: PLR2004 - more than one word
                found |= set(range(opened + 1, index))
            opened = -1
    return frozenset(found)


def boundaries(raw: list[re.Match[str]]) -> list[int]:
    """Return the places at which a new sentence begins."""
    found = []
    inside = titles(raw)
    for index in range(1, len(raw)):
        if index in inside:
            continue
        here, last = raw[index], index - 1
        if here.start() == raw[last].end() and not stops_without_space(raw, last, here):
            continue
        if here.lastgroup == "mark" and here.group() not in '„"»“‚':
            continue
        if last > 0 and raw[last].group() in DASHES and raw[last - 1].group() in {".", "!", "?"}:
            last -= 1  # "Viele lesen. - Manche schreiben."
        if raw[last].group() in "“”\"'»«‘)" and last > 0:
            last -= 1
        if _ends(raw, last, here):
            found.append(index)
    return found


def _ends(raw: list[re.Match[str]], last: int, here: re.Match[str]) -> bool:
    """Whether the sentence ends with raw[last], so that `here` begins a new one."""
    before, first = raw[last], here.group()[0]
    if here.group() in COMPANIES and raw[last - 1].group() in {"gem", "Co"}:
        return False
    capital = first.isupper() or here.lastgroup == "number" or not first.isalnum()
    opens = here.group() in OPENERS
    if before.lastgroup == "number":
        return before.group().endswith(".") and capital and not _is_ordinal(raw, last, here)
    if before.lastgroup == "short":
        return opens and before.group().endswith(".") and not re.fullmatch(TITLE, before.group())
    if before.group() in {"!", "?"}:
        return capital
    if before.group() == "." and last > 0:
        initial = re.fullmatch(r"[A-ZÄÖÜ]|[IVXLC]+|\d{1,2}", raw[last - 1].group())
        return opens if initial else capital
    return False


def _is_ordinal(raw: list[re.Match[str]], place: int, here: re.Match[str]) -> bool:
    """Whether raw[place], "18.", is an ordinal and `here` belongs to it."""
    word = here.group()
    if place == 0 or here.lastgroup == "number" or ORDERED.fullmatch(word):
        return True
    if word in OPENERS:
        return False
    return bool(BEFORE_ORDINAL.fullmatch(raw[place - 1].group()))
