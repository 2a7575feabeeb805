"""The advice points of site.toml: who advises, where, when, and in which languages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from babel import Locale, UnknownLocaleError

from ..logs import CONTROL

TEXTS = ("name", "town", "telephone", "email")
LISTS = ("address", "hours", "languages")
DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
# Such as: mo 9:00-12:00
OPENING = re.compile(rf"({'|'.join(DAYS)}) (\d{{1,2}}:\d\d)-(\d{{1,2}}:\d\d)")
E_MAIL = re.compile(r"[^@\s]+@[^@\s]+")


@dataclass(frozen=True)
class Opening:
    """When an advice point is open on one day of the week; Monday is day 0."""

    day: int
    start: time
    end: time


@dataclass(frozen=True)
class AdvicePoint:
    """One place where people are advised; `languages` are those that are spoken there."""

    name: str
    town: str
    address: tuple[str, ...]
    telephone: str
    email: str
    hours: tuple[Opening, ...]
    languages: tuple[Locale, ...]


def read_advice_points(entries: object) -> list[AdvicePoint]:
    """Return the advice points in the order of their towns.

    Raises:
        ValueError: an entry is broken; the text says which one and why, in one line.
    """
    if not isinstance(entries, list) or not entries:
        raise ValueError("must hold at least one [[ADVICE_POINTS]]")
    points = [_read(number, entry) for number, entry in enumerate(entries, 1)]
    return sorted(points, key=lambda point: (point.town, point.name))


def _read(number: int, entry: object) -> AdvicePoint:
    where = f"advice point {number}"
    if not isinstance(entry, Mapping):
        raise ValueError(f"{where} must be a table")
    for key in sorted(set(entry) ^ {*TEXTS, *LISTS}):
        raise ValueError(f"{where}: {key} is {'unknown' if key in entry else 'missing'}")
    for key in (*TEXTS, *LISTS):
        lines = entry[key] if key in LISTS else [entry[key]]
        if not isinstance(lines, list) or not lines:
            raise ValueError(f"{where}: {key} must be a list of texts")
        for line in lines:
            if not isinstance(line, str) or not line.strip() or CONTROL.search(line):
                raise ValueError(f"{where}: {key} must be text on one line")
    if not E_MAIL.fullmatch(entry["email"]):
        raise ValueError(f"{where}: email must look like name@name.de")
    return AdvicePoint(
        **{key: entry[key] for key in TEXTS},
        address=tuple(entry["address"]),
        hours=tuple(_opening(where, line) for line in entry["hours"]),
        languages=tuple(_language(where, tag) for tag in entry["languages"]),
    )


def _opening(where: str, line: str) -> Opening:
    found = OPENING.fullmatch(line)
    try:
        day, *times = found.groups() if found else ()
        start, end = (time.fromisoformat(one.rjust(5, "0")) for one in times)
    except ValueError as error:
        raise ValueError(f"{where}: hours must look like mo 9:00-12:00, not {line}") from error
    if start >= end:
        raise ValueError(f"{where}: hours end before they begin: {line}")
    return Opening(DAYS.index(day), start, end)


def _language(where: str, tag: str) -> Locale:
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise ValueError(f"{where}: no language has the code {tag}") from error
