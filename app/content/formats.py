"""How dates, numbers and lists are written in the reader's language."""

from collections.abc import Iterable
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names
from babel.lists import format_list
from flask_babel import format_decimal, format_percent, get_locale

# CLDR's plain English writes January 1, 2000; our English is British.
BRITISH = Locale("en", "GB")


def written_date(day: date, pattern: str = "medium") -> str:
    """Return `day` as the reader's language writes it: 1 January 2000 in English."""
    locale = get_locale()
    written = format_date(day, pattern, BRITISH if locale == Locale("en") else locale)
    return written.replace(" ", "\u00a0")


def written_month(day: date) -> str:
    """Return the month of `day` with its year: November 2026, noviembre de 2026."""
    return format_skeleton("yMMMM", day, locale=get_locale()).replace(" ", "\u00a0")


def weekday(day: int) -> str:
    """Return the name of a day of the week; Monday is day 0."""
    return str(get_day_names("wide", locale=get_locale())[day])


def language_names(spoken: Iterable[Locale]) -> str:
    """Return what languages are called in the reader's, as a list: German, English and Arabic."""
    reader = BRITISH if get_locale() == Locale("en") else get_locale()
    return format_list([one.get_display_name(reader) or str(one) for one in spoken], locale=reader)


FORMATS = {
    "date": written_date,
    "month": written_month,
    "decimal": format_decimal,
    "percent": format_percent,
    "weekday": weekday,
    "language_names": language_names,
}
