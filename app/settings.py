"""What only the operator knows: site.toml and the environment, checked before the site starts."""

import re
import tomllib
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from flask import Config

ROOT = Path(__file__).parent.parent
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
}
# Marks of a shipped value: “Muster” is German for “sample”, .example is reserved for examples
# (RFC 2606), and 030 23125 is reserved for invented telephone numbers (Bundesnetzagentur).
SAMPLE_MARKS = ("Muster", ".example", "23125")
# What a machine asks for, and nobody reads; it may hold loopback names for ever.
NO_SAMPLES = {"TRUSTED_HOSTS", "PROXIES"}
# Scheme, host and perhaps a port; every absolute address on a page begins with it.
BASE_URL = re.compile(r"https?://[\w.-]+(:\d+)?/?", re.ASCII)


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
    config.from_prefixed_env("IQ")
    for key, kind in SETTINGS.items():
        _check(path, key, config.get(key), kind)
    if not BASE_URL.fullmatch(config["BASE_URL"]):
        raise SetupError(f"{path}: BASE_URL must look like https://www.name.de")
    config["BASE_URL"] = config["BASE_URL"].rstrip("/")
    config["TRUSTED_HOSTS"] = [urlsplit(config["BASE_URL"]).hostname, *config["TRUSTED_HOSTS"]]


def _check(path: Path, key: str, value: object, kind: type) -> None:
    if value is None:
        raise SetupError(f"{path}: setting {key} is missing")
    if kind is int:
        if type(value) is not int or value < 0:
            raise SetupError(f"{path}: setting {key} must be a whole number, 0 or more")
        return
    lines = value if isinstance(value, list) else [value]
    texts = [line for line in lines if isinstance(line, str) and line]
    if not isinstance(value, kind) or not lines or texts != lines:
        wanted = "a list of texts" if kind is list else "a text"
        raise SetupError(f"{path}: setting {key} must be {wanted}")
    if key == "FACEBOOK_URL" and not str(value).startswith("https://"):
        raise SetupError(f"{path}: FACEBOOK_URL must begin with https://")


def samples(config: Config) -> list[str]:
    """Return the keys that still hold a shipped sample and must be replaced before going live."""
    return [
        key
        for key in SETTINGS
        if key not in NO_SAMPLES and any(mark in str(config[key]) for mark in SAMPLE_MARKS)
    ]
