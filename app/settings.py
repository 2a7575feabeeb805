"""What only the operator knows: site.toml and the environment, checked before the site starts."""

import os
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from flask import Config

SETTINGS: dict[str, type] = {
    "BASE_URL": str,
    "TRUSTED_HOSTS": list,
    "PROXIES": int,
    "FACEBOOK_URL": str,
    "OPERATOR": str,
    "ADDRESS": list,
    "RESPONSIBLE": str,
    "TELEPHONE": str,
    "EMAIL": str,
    "REGISTER": str,
    "ENFORCEMENT_BODY": list,
    "ENFORCEMENT_URL": str,
    "EVALUATED_BY": str,
    "STATEMENT_DATE": date,
}
WANTED = {list: "a list of texts", str: "a text", date: "a date such as 2026-11-24"}
# Not every operator stands in a register; an empty text says so.
OPTIONAL = {"REGISTER"}
# Marks of a shipped value: “Muster” is German for “sample”, .example is reserved for examples
# (RFC 2606), and 030 23125 is reserved for invented telephone numbers (Bundesnetzagentur).
SAMPLE_MARKS = ("Muster", ".example", "23125")
SAMPLE_DATE = date(2000, 1, 1)
# What a machine asks for, and nobody reads; it may hold loopback names for ever.
NO_SAMPLES = {"TRUSTED_HOSTS", "PROXIES"}
# Scheme, host and perhaps a port; every absolute address on a page begins with it.
BASE_URL = re.compile(r"https?://[\w-]+(\.[\w-]+)*(:\d{1,5})?/?", re.ASCII)
LINKS = ("FACEBOOK_URL", "ENFORCEMENT_URL")
E_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
# ASCII controls, and what Unicode counts as an end of line. A second line of security.txt, or of
# the log (app/logs.py), would be a statement of its own.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
PREFIX = "IQ"


class SetupError(Exception):
    """The site can't start; the text is one line for the operator and names the file."""


def load_settings(config: Config, path: Path) -> None:
    """Read `path` and then the environment (IQ_OPERATOR, ...) into `config`.

    Raises:
        SetupError: the file is missing or broken, or a value is missing, unknown or malformed.
    """

    def read(file: IO[Any]) -> dict[str, Any]:
        found = tomllib.load(file)
        for key in found:
            if key not in SETTINGS:
                raise SetupError(f"{path}: unknown setting {key}")
        return found

    try:
        config.from_file(str(path), load=read, text=False)
    except OSError as error:
        raise SetupError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SetupError(f"{path}: {error}") from error
    for name in os.environ:
        if name.startswith(f"{PREFIX}_") and name.removeprefix(f"{PREFIX}_") not in SETTINGS:
            raise SetupError(f"environment: unknown setting {name}")
    config.from_prefixed_env(PREFIX)
    for key, kind in SETTINGS.items():
        config[key] = _checked(_source(path, key), key, config.get(key), kind)
    if not BASE_URL.fullmatch(config["BASE_URL"]):
        raise SetupError(
            f"{_source(path, 'BASE_URL')}: BASE_URL must look like https://www.name.de"
        )
    config["BASE_URL"] = config["BASE_URL"].rstrip("/")
    config["TRUSTED_HOSTS"] = [urlsplit(config["BASE_URL"]).hostname, *config["TRUSTED_HOSTS"]]


def _source(path: Path, key: str) -> str:
    """Return where the value of `key` stands, for the operator who has to mend it."""
    name = f"{PREFIX}_{key}"
    return (
        f"{name} in the environment, which goes before {path}" if name in os.environ else str(path)
    )


def _checked(source: str, key: str, value: object, kind: type) -> object:
    if value is None:
        raise SetupError(f"{source}: setting {key} is missing")
    if kind is date:
        # The environment knows texts alone; TOML also knows a date with a time of day.
        try:
            return date.fromisoformat(str(value))
        except ValueError as error:
            raise SetupError(f"{source}: setting {key} must be {WANTED[kind]}") from error
    if kind is int:
        if type(value) is not int or value < 0:
            raise SetupError(f"{source}: setting {key} must be a whole number, 0 or more")
        return value
    lines = value if isinstance(value, list) else [value]
    texts = [line for line in lines if isinstance(line, str) and (line or key in OPTIONAL)]
    if not isinstance(value, kind) or not lines or texts != lines:
        raise SetupError(f"{source}: setting {key} must be {WANTED[kind]}")
    if any(map(CONTROL.search, texts)):
        raise SetupError(f"{source}: setting {key} holds the end of a line or a control character")
    if key in LINKS and not str(value).startswith("https://"):
        raise SetupError(f"{source}: {key} must begin with https://")
    if key == "EMAIL" and not E_MAIL.fullmatch(str(value)):
        raise SetupError(f"{source}: EMAIL must look like name@name.de")
    return value


def samples(config: Config) -> list[str]:
    """Return the keys that still hold a shipped sample and must be replaced before going live."""
    return [key for key in SETTINGS if key not in NO_SAMPLES and _is_sample(config[key])]


def _is_sample(value: object) -> bool:
    return value == SAMPLE_DATE or any(mark in str(value) for mark in SAMPLE_MARKS)


def statement_is_old(config: Config, today: date) -> bool:
    """Return whether the accessibility statement is due for renewal on `today`.

    Source: a statement is renewed every year (BITV 2.0 section 7; BGG section 12b).
    """
    written: date = config["STATEMENT_DATE"]
    return (today - written).days > 365  # noqa: PLR2004
