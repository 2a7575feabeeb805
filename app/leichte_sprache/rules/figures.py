"""Numbers: few, small, in digits (BITV 2.0 annex 2 part 2, number 4)."""

import re
from collections.abc import Iterator
from fractions import Fraction

from ..finding import Level, Remark
from ..passage import Passage, Sentence
from ..tokens import Token

ROMAN = re.compile(r"(?=[IVXLCDM]{2,}$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})"
                   r"(?:IX|IV|V?I{0,3})")
NO_ROMAN = {"CD", "DC", "MC", "CC", "MM", "XL", "XXL", "LI", "DI", "MI", "MIX", "CI", "CV", "CL",
            "CM", "DL", "ML", "LC", "DM", "CDI", "MDM", "CCC", "XX", "MD"}
BEFORE_ROMAN = {"Kapitel", "Teil", "Band", "Stufe", "Klasse", "Artikel", "Hartz", "Kaiser"}
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# "20 Prozent mehr" is no share: 1 of 5 would be wrong.
NO_SHARE = re.compile(r"\s*(?:mehr|weniger|teurer|billiger|günstiger|höher|niedriger|größer|"
                      r"kleiner|Rabatt|Zinsen|Steuer\w*|Alkohol|Fett)")
PERCENT = re.compile(r"(?<![\d.,])(?P<number>\d[\d.,]*)\s*(?:%|‰|[Pp]rozent\w*)")
GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{4,}")
ROUND = 2  # digits before the zeros of a round number
YEARS = range(1900, 2101)
EASIEST = 10  # "1 von 5" is easier than "20 von 100", "7 von 25" is not
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


def number(passage: Passage) -> Iterator[Remark]:
    """Find Roman numerals, percent, decimals, large exact numbers and number words.

    Telephone numbers, postcodes and house numbers are exempt; so are exact sums of money and
    times of day, which the reader needs as they are.
    Source: BITV 2.0 annex 2 part 2, number 4; "Leichte Sprache BW"; Netzwerk Leichte Sprache.
    """
    for sentence in passage.sentences:
        percent = PERCENT.search(sentence.text)
        if percent:
            first = sentence.tokens[0]
            yield Remark(percent[0], "Viele Menschen kennen Prozent nicht.",
                         "Sagen Sie es mit kleinen Zahlen oder mit einer Summe.", first.line,
                         replacement="" if NO_SHARE.match(sentence.text, percent.end())
                         else _share(percent["number"]))
        yield from _roman(sentence)
        yield from _exact(sentence, percent[0] if percent else "")
        for token in sentence.tokens:
            value = WORDS.get(token.text.lower())
            after = next((t for t in sentence.tokens if t.start > token.start), None)
            counts = token.start == 0 and after and after.tag in {"NN", "ADJ(A)", "NNA"}
            told = after is not None and after.tag == "PPER"  # "Sieben Sie das Mehl"
            if value and (token.tag == "CARD" or counts) and not told:
                yield Remark(token.text, "Ziffern erkennt man schneller als Zahl-Wörter.",
                             "Schreiben Sie die Zahl mit Ziffern.", token.line, Level.WARNING,
                             replacement=str(value), start=token.place)


def _share(number: str) -> str:
    """Return "1 von 5" for "20"; nothing where the figure is no plain number up to 100."""
    if not re.fullmatch(r"\d{1,2}|100", number) or not int(number):
        return ""
    share = Fraction(int(number), 100)
    if share.denominator <= EASIEST:
        return f"{share.numerator} von {share.denominator}"
    return f"{int(number)} von 100"


def _roman(sentence: Sentence) -> Iterator[Remark]:
    if sentence.is_shouted:
        return
    for index, token in enumerate(sentence.tokens):
        if token.kind != "word":
            continue
        before = sentence.tokens[index - 1] if index else None
        follows = sentence.tokens[index + 1 : index + 3]
        many = ROMAN.fullmatch(token.text) and token.text not in NO_ROMAN
        king = (before and before.tag == "NE" and [t.text for t in follows[:1]] == ["."]
                and follows[-1].text[0].islower())
        one = token.text in {"I", "V", "X"} and before and (before.text in BEFORE_ROMAN or king)
        if many or one:
            yield Remark(token.text, "Das ist eine Zahl aus Buchstaben. Wenige kennen sie.",
                         "Schreiben Sie die Zahl mit Ziffern.", token.line,
                         replacement=str(_value(token.text)), start=token.place)


def _value(roman: str) -> int:
    values = [VALUES[letter] for letter in roman]
    return sum(-value if any(later > value for later in values[i + 1 : i + 2]) else value
               for i, value in enumerate(values))


def _exact(sentence: Sentence, percent: str) -> Iterator[Remark]:
    if sentence.is_contact:
        return
    for index, token in enumerate(sentence.tokens):
        follows = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
        before = sentence.tokens[index - 1].text if index else ""
        value = token.text.rstrip(".")
        if token.kind != "number" or {follows, before} & MONEY or value in percent:
            continue
        if re.fullmatch(r"\d+,\d+", value):
            yield _large(token, "Zahlen mit Komma sind schwer zu verstehen.",
                         f"mehr als {value.partition(',')[0]}")
        elif GROUPED.fullmatch(value) and not _is_easy(value):
            digits = re.sub(r"\D", "", value)
            rounded = f"{int(digits[:ROUND] + '0' * (len(digits) - ROUND)):_}".replace("_", ".")
            yield _large(token, "So eine große genaue Zahl kann man sich schlecht vorstellen.",
                         f"mehr als {rounded}")


def _large(token: Token, message: str, good: str) -> Remark:
    return Remark(token.text.rstrip("."), message,
                  "Sagen Sie es mit „viele“, mit „mehr als“ oder mit einer runden Zahl.",
                  token.line, Level.WARNING, replacement=good, start=token.place)


def _is_easy(value: str) -> bool:
    """Whether a large number is round, or a year that readers may remember."""
    digits = re.sub(r"\D", "", value)
    return len(digits.rstrip("0")) <= ROUND or (value == digits and int(digits[:9]) in YEARS)
