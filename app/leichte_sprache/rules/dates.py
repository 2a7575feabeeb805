"""Days and times as people say them: "1. April 2012", "von 9 bis 12 Uhr"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import pairwise

from ..contact import POSTCODE, without_contacts
from ..finding import Remark
from ..passage import Passage

MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
          "Oktober", "November", "Dezember"]
DAYS = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?"
DATE = re.compile(
    r"(?<![\d.,])(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?"
    r"(?P<year>\d{4}|\d{2})?(?![\d])|"
    r"\b(?P<iso_year>[12]\d{3})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b|"
    r"\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b")
DAY_RANGE = re.compile(r"(?<![\d.])(?P<from>\d{1,2})\.\s?[–—/-]\s?(?P<to>\d{1,2})\.")
RANGE = re.compile(rf"(?<![\d.–-])\d+(?:[.:]\d+)?\s?(?:–|-|—)\s?\d+(?:[.:]\d+)?(?![\d–-])|"
                   rf"\b(?:{DAYS}|{'|'.join(MONTHS)})\s?[–-]\s?(?:{DAYS}|{'|'.join(MONTHS)})(?!\w)")
# Not behind "um": that is a time of day; "Kapitel 1.2." is no day either.
NO_DATE = re.compile(r"\b(?:um|Version|Kapitel|Punkt|Abschnitt|Teil|Ziffer|Nummer)\s$")
# "Lange Straße 2-6" is a house; so is "Am Hof 2-6" above a postcode and a town.
STREET = re.compile(r"(?i:straße|strasse|str\.|weg|platz|allee|gasse|ring|markt|damm|ufer|chaussee|"
                    r"steig|promenade)\s*$")
LETTER = re.compile(r"\s*[a-zA-Z]?\s*")  # "6a"
TOWN = re.compile(rf"{LETTER.pattern},?\s*{POSTCODE} ")
HOUSE = re.compile(r"\d{1,3}\s?[–—-]\s?\d{1,3}")
NO_RANGE = re.compile(r"(?i:\b(?:fax|telefon|iban|\w*-?nummern?|konto|zimmer|raum|räume|haus))\b")
HARD = "So geschrieben ist ein Tag schwer zu lesen."
DASH = "Der Strich sagt nicht deutlich: bis."


def date(passage: Passage) -> Iterator[Remark]:
    """Find 01.04.2012 instead of 1. April 2012, and ranges that lack the word "bis".

    Source: BITV 2.0 annex 2 part 2, number 6; Netzwerk Leichte Sprache.
    """
    for line, follows in pairwise([*passage.lines, None]):
        if line is None:
            return
        text = without_contacts(line.text)
        found = DATE.search(text)
        if found and not NO_DATE.search(text[: found.start()]):
            good = _spoken(found)
            advice = "Schreiben Sie den Monat als Wort und das Jahr mit 4 Ziffern."
            yield Remark(found[0].strip(), HARD, advice, line.number, start=found.start(),
                         replacement=good)
            continue
        days = DAY_RANGE.search(text)
        if days:
            yield Remark(days[0], DASH, "Schreiben Sie „bis“.", line.number, start=days.start(),
                         replacement=f"{int(days['from'])}. bis {int(days['to'])}.")
            continue
        span = RANGE.search(text)
        if span and not _is_house(line.text, span, follows.text if follows else ""):
            good = re.sub(r"\s?[–—-]\s?", " bis ", span[0], count=1)
            yield Remark(span[0], DASH, "Schreiben Sie „bis“ und die Tage mit ganzen Wörtern.",
                         line.number, start=span.start(), replacement=good)


def _is_house(line: str, span: re.Match[str], next_line: str) -> bool:
    """Whether a range is no time but the numbers of houses or rooms: "Am Hof 2-6"."""
    before, after = line[: span.start()], line[span.end() :]
    if NO_RANGE.search(before) or STREET.search(before):
        return True
    if not HOUSE.fullmatch(span[0]) or before.rstrip().endswith(":"):
        return False
    rest = next_line if LETTER.fullmatch(after) else after
    return TOWN.match(rest) is not None


def _spoken(found: re.Match[str]) -> str:
    """Return the day as one says it, or nothing where the text does not tell it for certain."""
    day, month = found["day"] or found["iso_day"], found["month"] or found["iso_month"]
    year = found["year"] or found["iso_year"] or ""
    if not day or not month or not 1 <= int(month) <= len(MONTHS):
        return ""
    known_year = year if len(year) == 4 else ""  # noqa: PLR2004 - "12" may be 1912 or 2012
    longest = monthrange(int(known_year) if known_year else 2000, int(month))[1]
    if not 1 <= int(day) <= longest or (year and not known_year):
        return ""
    return f"{int(day)}. {MONTHS[int(month) - 1]} {known_year}".strip()
