"""Numbers: few, small, in digits (BITV 2.0 annex 2 part 2, number 4)."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Level, Remark
from ..passage import Passage, Sentence
from ..tokens import Token
from .explained import is_spoken, says_value
from .nouns import QUOTES
from .percent import PERCENT, percent

ROMAN = re.compile(r"(?=[IVXLCDM]{2,}$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})"
                   r"(?:IX|IV|V?I{0,3})")
# Short forms in capitals that have L, C, D or M are mostly no numbers: "MDV", "CD", "XL".
SMALL_ROMAN = re.compile(r"(?!XX$)[IVX]+")
LONG_ROMAN = 4  # letters; "MMXX" is a number
BEFORE_ROMAN = {"Kapitel", "Teil", "Band", "Stufe", "Klasse", "Artikel", "Hartz", "Kaiser"}
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{4,}")
ROUND = 2  # digits before the zeros of a round number
YEARS = range(1900, 2101)
UNITS = ("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
         "fünfzehn sechzehn siebzehn achtzehn neunzehn").split()
TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
WORDS = {**{word: n for n, word in enumerate(UNITS) if n > 1},
         **{ten: 20 + 10 * n for n, ten in enumerate(TENS)},
         **{f"{one}und{ten}": 20 + 10 * n + u for n, ten in enumerate(TENS)
            for u, one in enumerate(UNITS[1:10], 1)},
         **{f"{one}{big}": u * size for big, size in (("hundert", 100), ("tausend", 1000))
            for u, one in enumerate(UNITS[1:13], 1)},
         "hundert": 100, "tausend": 1000}
MONEY = {"Euro", "€", "Cent", "EUR", "Uhr"}
# What stands before a number and goes with it into the advice: "über 525.000".
MORE = {"über", "mehr als", "mindestens", "rund", "etwa", "ungefähr", "circa", "zirka", "ca.",
        "fast", "knapp", "beinahe", "gut", "genau", "exakt"}
LESS = {"unter", "weniger als", "höchstens", "maximal", "bis zu"}

NO_RULERS = {"Hartz", "Diabetes", "Typ", "Teil", "Band", "Kapitel", "Apollo", "Bundesliga"}
ROOMS = {"Raum", "Zimmer", "Saal", "Haus", "Gebäude", "Aufzug", "Büro"}  # a number is its name


def number(passage: Passage) -> Iterator[Remark]:
    """Find Roman numerals, percent, decimals, large exact numbers and number words.

    Telephone numbers, postcodes and house numbers are exempt; so are exact sums of money and
    times of day, which the reader needs as they are.
    Source: BITV 2.0 annex 2 part 2, number 4; "Leichte Sprache BW"; Netzwerk Leichte Sprache.
    """
    for index, sentence in enumerate(passage.sentences):
        yield from percent(passage.sentences, index)
        if not is_spoken(passage.sentences, index):
            yield from _roman(sentence)
        yield from _exact(sentence)
        for token in sentence.tokens:
            value = WORDS.get(token.text.lower())
            after = next((t for t in sentence.tokens if t.start > token.start), None)
            counts = token.start == 0 and after and after.tag in {"NN", "ADJ(A)", "NNA"}
            told = after is not None and after.tag == "PPER"  # "Sieben Sie das Mehl"
            if value and says_value(sentence.text, token.text, value):
                continue
            if value and (token.tag == "CARD" or counts) and not told:
                yield Remark(token.text, "Ziffern erkennt man schneller als Zahl-Wörter.",
                             "Schreiben Sie die Zahl mit Ziffern.", token.line, Level.WARNING,
                             replacement=str(value), start=token.place)


def _roman(sentence: Sentence) -> Iterator[Remark]:
    if sentence.is_shouted:
        return
    for index, token in enumerate(sentence.tokens):
        if token.kind != "word":
            continue
        before = sentence.tokens[index - 1] if index else None
        follows = sentence.tokens[index + 1 : index + 3]
        many = ROMAN.fullmatch(token.text) and (
            SMALL_ROMAN.fullmatch(token.text) or len(token.text) >= LONG_ROMAN)
        quoted = before and before.text in QUOTES and follows and follows[0].text in QUOTES
        if quoted or (before and _is_name_in_capitals(before, follows[:1])):
            continue
        king = (before and before.tag == "NE" and [t.text for t in follows[:1]] == ["."]
                and follows[-1].text[0].islower())
        one = token.text in {"I", "V", "X"} and before and (before.text in BEFORE_ROMAN or king)
        if (many or one) and not says_value(sentence.text, token.text, _value(token.text)):
            value = str(_value(token.text))
            # "Elisabeth II": not "Elisabeth 2", and HanTa does not know a queen from a king.
            ruler = before is not None and before.tag == "NE" and before.text not in NO_RULERS
            how = f"Schreiben Sie: „der {value}.“ oder „die {value}.“" if ruler else (
                "Schreiben Sie die Zahl mit Ziffern.")
            yield Remark(token.text, "Das ist eine Zahl aus Buchstaben. Wenige kennen sie.", how,
                         token.line, replacement="" if ruler else value, start=token.place)


def _is_name_in_capitals(before: Token, follows: Sequence[Token]) -> bool:
    """Whether it is called by its letters: "die IV zahlt", "A L G II"; not "der II. Weltkrieg"."""
    if len(before.text) == 1 and before.text.isupper():
        return True
    counts = bool(follows) and (follows[0].text == "." or follows[0].tag in {"NN", "NE"})
    return before.tag in {"ART", "APPRART"} and not counts


def _value(roman: str) -> int:
    values = [VALUES[letter] for letter in roman]
    return sum(-value if any(later > value for later in values[i + 1 : i + 2]) else value
               for i, value in enumerate(values))


def _exact(sentence: Sentence) -> Iterator[Remark]:
    if sentence.is_contact:
        return
    share = PERCENT.search(sentence.text)
    for index, token in enumerate(sentence.tokens):
        follows = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
        before = sentence.tokens[index - 1].text if index else ""
        value = token.text.rstrip(".")
        named = ROOMS & {one.text for one in sentence.tokens[max(index - 2, 0) : index]}
        if token.kind != "number" or named or {follows, before} & MONEY:
            continue
        if share and value in share[0]:
            continue
        if re.fullmatch(r"\d+,\d+", value):
            yield _large(sentence, index, "Zahlen mit Komma sind schwer zu verstehen.",
                         int(value.partition(",")[0]), 1)
        elif GROUPED.fullmatch(value) and not _is_easy(value):
            digits = re.sub(r"\D", "", value)
            step = 10 ** (len(digits) - ROUND)
            yield _large(sentence, index, "So eine große genaue Zahl kann man sich schlecht "
                         "vorstellen.", int(digits) // step * step, step)


def _large(sentence: Sentence, index: int, message: str, rounded: int, step: int) -> Remark:
    """Return the advice for a number, with the words before it that the advice replaces."""
    tokens = sentence.tokens
    token, first = tokens[index], index
    for count in range(min(index, 2), 0, -1):
        said = " ".join(one.text for one in tokens[index - count : index])
        if said.lower() in MORE | LESS and tokens[index - count].line == token.line:
            first = index - count
            break
    said = " ".join(one.text for one in tokens[first:index])
    less = said.lower() in LESS
    how = "weniger als" if less else "mehr als"
    how = how.capitalize() if said[:1].isupper() else how
    good = f"{rounded + step * less:_}".replace("_", ".")
    number = token.text.rstrip(".")
    return Remark(f"{said} {number}" if said else number, message,
                  "Sagen Sie es mit „viele“, mit „mehr als“ oder mit einer runden Zahl.",
                  token.line, Level.WARNING, replacement=f"{how} {good}", start=tokens[first].place)


def _is_easy(value: str) -> bool:
    """Whether a large number is round, or a year that readers may remember."""
    digits = re.sub(r"\D", "", value)
    return len(digits.rstrip("0")) <= ROUND or (value == digits and int(digits[:9]) in YEARS)
