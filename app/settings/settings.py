"""Reads and checks site.toml, and the environment, which goes before it."""

import os
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from flask import Config

from ..logs import CONTROL
from .advice_points import E_MAIL, AdvicePoint, read_advice_points
from .host_names import host_name, trusted_name

SETTINGS: dict[str, type] = {
    "BASE_URL": str,
    "TRUSTED_HOSTS": list,
    "PROXIES": int,
    "FACEBOOK_URL": str,
    "OPERATOR": str,
    "ADDRESS": list,
    "REPRESENTATIVE": str,
    "RESPONSIBLE": str,
    "TELEPHONE": str,
    "EMAIL": str,
    "REGISTER": str,
    "ENFORCEMENT_BODY": list,
    "ENFORCEMENT_URL": str,
    "ENFORCEMENT_TELEPHONE": str,
    "ENFORCEMENT_EMAIL": str,
    "EVALUATED_BY": str,
    "STATEMENT_DATE": date,
    "DATA_PROTECTION_OFFICER": str,
    "SUPERVISORY_AUTHORITY": list,
    "MESSAGES_KEPT_MONTHS": int,
    "FUNDING_PERIOD": str,
    "PROMISES": list,
    "ADVICE_POINTS": AdvicePoint,
}
WANTED = {list: "a list of texts", str: "a text", date: "a date such as 2026-11-24"}
# What not every operator has: an empty text, or an empty list, says so.
OPTIONAL = {"REGISTER", "RESPONSIBLE", "DATA_PROTECTION_OFFICER", "PROMISES"}
# What only some settings may be. Each promise stands on the advice page if it is listed; the texts
# beside the emblem are those of Regulations (EU) 821/2014 (2014-2020) and 2021/1060 (2021-2027).
CHOICES = {
    "PROMISES": (
        "confidential",
        "missing-documents",
        "without-translation",
        "interpreter",
        "companion",
        "step-free",
    ),
    "FUNDING_PERIOD": ("2014-2020", "2021-2027"),
}
# Scheme, host and perhaps a port; every absolute address on a page begins with it.
BASE_URL = re.compile(r"https?://[\w-]+(\.[\w-]+)*(:\d{1,5})?/?", re.ASCII)
LINKS = ("FACEBOOK_URL", "ENFORCEMENT_URL")
E_MAILS = ("EMAIL", "ENFORCEMENT_EMAIL")
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
        # Flask reads the environment as JSON, but a telephone number is a text: 4930231250.
        if kind is str and not isinstance(config.get(key), str):
            config[key] = os.environ.get(f"{PREFIX}_{key}", config.get(key))
        config[key] = _checked(_source(path, key), key, config.get(key), kind)
    own = urlsplit(config["BASE_URL"]).hostname if BASE_URL.fullmatch(config["BASE_URL"]) else None
    if not own or not host_name(own):
        raise SetupError(
            f"{_source(path, 'BASE_URL')}: BASE_URL must look like https://www.name.de"
        )
    config["BASE_URL"] = config["BASE_URL"].rstrip("/")
    config["TRUSTED_HOSTS"] = [own, *_trusted(_source(path, "TRUSTED_HOSTS"), config)]


def _trusted(source: str, config: Config) -> list[str]:
    """Return the names of TRUSTED_HOSTS as a Host header is compared with them."""
    names = {written: trusted_name(written) for written in config["TRUSTED_HOSTS"]}
    for written, name in names.items():
        if not name:
            raise SetupError(
                f"{source}: TRUSTED_HOSTS holds “{written}”, which no browser ever asks for: write "
                "a name alone, like www.name.de, .name.de for all names below it, or [::1]"
            )
    return [name for name in names.values() if name]


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
    if kind is AdvicePoint:
        try:
            return read_advice_points(value)
        except ValueError as error:
            raise SetupError(f"{source}: ADVICE_POINTS: {error}") from error
    return _checked_texts(source, key, value, kind)


def _checked_texts(source: str, key: str, value: object, kind: type) -> object:
    lines = value if isinstance(value, list) else [value]
    texts = [line for line in lines if isinstance(line, str) and (line or key in OPTIONAL)]
    if not isinstance(value, kind) or not (lines or key in OPTIONAL) or texts != lines:
        raise SetupError(f"{source}: setting {key} must be {WANTED[kind]}")
    if any(map(CONTROL.search, texts)):
        raise SetupError(f"{source}: setting {key} holds the end of a line or a control character")
    if key in LINKS and not str(value).startswith("https://"):
        raise SetupError(f"{source}: {key} must begin with https://")
    for text in texts if key in CHOICES else ():
        if text not in CHOICES[key]:
            allowed = ", ".join(CHOICES[key])
            raise SetupError(f"{source}: {key} holds {text}; it may hold {allowed}")
    if key in E_MAILS and not E_MAIL.fullmatch(str(value)):
        raise SetupError(f"{source}: {key} must look like name@name.de")
    return value
