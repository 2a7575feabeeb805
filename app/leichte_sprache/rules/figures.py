"""Numbers, dates and signs."""

import re
from collections.abc import Iterator

from ..finding import Level, Remark
from ..passage import Passage, Sentence
from ..tokens import ADDRESS, PHONE

SIGNS = re.compile(r"[;&%‰§/()\[\]{}\"*_#|<>=~^\\@…]|\.\.\.|(?<=\w)\+(?=\w)")
GENDER = re.compile(r"\b\w+(?:[:*_·]in(?:nen)?|/-?in(?:nen)?|\(in(?:nen)?\)|"
                    r"(?<=[a-zäöüß])In(?:nen)?)\b")
EXEMPT = re.compile(rf"{ADDRESS}|{PHONE}")
ROMAN = re.compile(r"(?=[IVXLCDM]{2,}$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})"
                   r"(?:IX|IV|V?I{0,3})")
NO_ROMAN = {"CD", "DC", "MC", "CC", "MM", "XL", "XXL", "LI", "DI", "MI", "MIX", "CI", "CV", "CL",
            "CM", "DL", "ML", "LC", "DM", "CDI", "MDM", "CCC", "XX", "MD"}
BEFORE_ROMAN = {"Kapitel", "Teil", "Band", "Stufe", "Klasse", "Artikel", "Hartz", "Kaiser"}
PERCENT = re.compile(r"(?<![\d.,])\d[\d.,]*\s*(?:%|‰|[Pp]rozent)")
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{4,}")
ROUND = 2  # digits before the zeros of a round number
YEARS = range(1900, 2101)
COUNTED = ("zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|"
           "acht|neun)zehn|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwan|drei|vier|"
           "fünf|sech|sieb|acht|neun)(?:zig|ßig)|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|"
           "achtzig|neunzig|(?:ein|zwei|drei|vier|fünf)?(?:hundert|tausend)")
NUMBER_WORD = re.compile(rf"(?:{COUNTED})", re.I)
MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
          "Oktober", "November", "Dezember"]
DAYS = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?"
# Not behind "um": that is a time of day.
DATE = re.compile(r"(?<![\d.,])(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?"
                  r"(?P<year>\d{4}|\d{2})?(?![\d])|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")
RANGE = re.compile(rf"(?<![\d.–-])\d+(?:[.:]\d+)?\.?\s?(?:–|-|—)\s?\d+(?![\d–-])|"
                   rf"\b(?:{DAYS}|{'|'.join(MONTHS)})\s?[–-]\s?(?:{DAYS}|{'|'.join(MONTHS)})\b")


def special_character(passage: Passage) -> Iterator[Remark]:
    """Find ; & % § / ( ) [ ] " … and gender signs; not in addresses and telephone numbers.

    Source: BITV 2.0 annex 2 part 2, number 6.
    """
    for line in passage.lines:
        text = EXEMPT.sub(lambda match: " " * len(match[0]), line.text)
        gender = GENDER.search(text)
        sign = SIGNS.search(text)
        if gender:
            yield Remark(gender[0], "Zeichen mitten im Wort sind schwer zu lesen.",
                         "Schreiben Sie zum Beispiel: „Frauen und Männer“", line.number)
        elif sign:
            yield Remark(sign[0], "Das Zeichen kennen viele Menschen nicht.",
                         "Schreiben Sie ein Wort dafür oder einen neuen Satz.", line.number)


def number(passage: Passage) -> Iterator[Remark]:
    """Find Roman numerals, percent, decimals, large exact numbers and number words.

    Telephone numbers, postcodes and house numbers are exempt; so are exact sums of money and
    times of day, which the reader needs as they are.
    Source: BITV 2.0 annex 2 part 2, number 4; "Leichte Sprache BW"; Netzwerk Leichte Sprache.
    """
    for sentence in passage.sentences:
        percent = PERCENT.search(sentence.text)
        if percent:
            yield Remark(percent[0], "Viele Menschen kennen Prozent nicht.",
                         "Schreiben Sie zum Beispiel: „1 von 5 Menschen“", sentence.line)
        yield from _roman(sentence)
        yield from _exact(sentence, percent[0] if percent else "")
        for token in sentence.tokens:
            if NUMBER_WORD.fullmatch(token.text) and (token.tag == "CARD" or token.start == 0):
                yield Remark(token.text, "Ziffern sind leichter als Zahl-Wörter.",
                             "Schreiben Sie die Zahl mit Ziffern.", token.line, Level.WARNING)


def _roman(sentence: Sentence) -> Iterator[Remark]:
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
            yield Remark(token.text, "Das ist eine römische Zahl.",
                         "Schreiben Sie die Zahl mit unseren Ziffern.", token.line)


def _exact(sentence: Sentence, percent: str) -> Iterator[Remark]:
    if sentence.is_contact:
        return
    for index, token in enumerate(sentence.tokens):
        follows = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
        value = token.text.rstrip(".")
        if token.kind != "number" or follows in {"Uhr", "Euro", "€", "Cent"} or value in percent:
            continue
        if re.fullmatch(r"\d+,\d+", value):
            yield Remark(value, "Zahlen mit Komma sind schwer.",
                         "Schreiben Sie zum Beispiel: „mehr als 16 Millionen“", token.line,
                         Level.WARNING)
        elif GROUPED.fullmatch(value) and not _is_easy(value):
            yield Remark(value, "Die Zahl ist schwer.",
                         "Schreiben Sie: „viele“, „mehr als …“ oder „vor langer Zeit“", token.line,
                         Level.WARNING)


def _is_easy(value: str) -> bool:
    """Whether a large number is round, or a year that readers may remember."""
    digits = value.replace(".", "")
    return len(digits.rstrip("0")) <= ROUND or (value == digits and int(digits[:9]) in YEARS)


def date(passage: Passage) -> Iterator[Remark]:
    """Find 01.04.2012 instead of 1. April 2012, and ranges that lack the word "bis".

    Source: BITV 2.0 annex 2 part 2, number 6; Netzwerk Leichte Sprache.
    """
    for line in passage.lines:
        text = EXEMPT.sub(" ", line.text)
        found = DATE.search(text)
        if found and not re.search(r"\b(?:um|Version|Kapitel|Punkt)\s$", text[: found.start()]):
            yield Remark(found[0].strip(), "Das Datum ist schwer zu lesen.",
                         f"Schreiben Sie: „{_spoken(found)}“", line.number)
            continue
        span = RANGE.search(text)
        if span and not re.search(r"(?i:straße|str\.|weg|platz|allee|fax|telefon|iban)",
                                  text[: span.start()]):
            good = re.sub(r"\s?[–—-]\s?", " bis ", span[0], count=1)
            yield Remark(span[0], "Ein Strich sagt nicht deutlich: bis.",
                         f"Schreiben Sie: „{good}“", line.number)


def _spoken(found: re.Match[str]) -> str:
    if not found["month"]:
        return "1. April 2012"
    year = re.sub(r"^(\d\d)$", r"20\1", found["year"] or "")
    return f"{int(found['day'])}. {MONTHS[int(found['month']) - 1]} {year}".strip()
