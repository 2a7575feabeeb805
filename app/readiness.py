"""What must be done before the site goes live, or done again: all that `flask check` knows."""

from collections.abc import Iterator
from datetime import date

from flask import Config

from .content import SOURCES
from .settings import SETTINGS

# Marks of a shipped value: “Muster” is German for “sample”, .example is reserved for examples
# (RFC 2606), and 030 23125 is reserved for invented telephone numbers (Bundesnetzagentur).
SAMPLE_MARKS = ("Muster", ".example", "23125")
SAMPLE_DATE = date(2000, 1, 1)
# What a machine asks for, and nobody reads; it may hold loopback names for ever.
NO_SAMPLES = {"TRUSTED_HOSTS", "PROXIES"}


def samples(config: Config) -> list[str]:
    """Return the keys that still hold a shipped sample and must be replaced before going live."""
    return [key for key in SETTINGS if key not in NO_SAMPLES and is_sample(config[key])]


def is_sample(value: object) -> bool:
    """Return whether a setting, or one value in it, is a shipped sample.

    0 months is the sample of a time that only the operator can say.
    """
    return value in (SAMPLE_DATE, 0) or any(mark in str(value) for mark in SAMPLE_MARKS)


def statement_is_old(config: Config, today: date) -> bool:
    """Return whether the accessibility statement is due for renewal on `today`.

    Source: a statement is renewed every year (BITV 2.0 section 7; BGG section 12b).
    """
    written: date = config["STATEMENT_DATE"]
    return (today - written).days > 365  # noqa: PLR2004


def to_do(config: Config, today: date) -> list[str]:
    """Return what keeps the site from going live, or from staying live, a line for each."""
    left = samples(config)
    lines = [f"site.toml: {key} is still a sample" for key in left]
    if "STATEMENT_DATE" not in left and statement_is_old(config, today):
        lines.append("site.toml: STATEMENT_DATE is more than a year old: evaluate the site again")
    return [*lines, *_stale_facts(today)]


def _stale_facts(today: date) -> Iterator[str]:
    for name, source in SOURCES.items():
        if source.is_stale(today):
            why = f"was read on {source.read}"
            if source.until and today > source.until:
                why = f"was valid until {source.until}"
            yield f"app/content/sources.py: {name} {why}: read {source.url} again"


def promises(config: Config) -> list[str]:
    """Return a line for each promise that is made in the operator's name."""
    return [
        f"site.toml: PROMISES says {one} on the advice page: see that it is kept"
        for one in config["PROMISES"]
    ]
