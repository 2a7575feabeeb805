"""House style: what may differ from house to house, and this house's own choice as default.

It is read from `[tool.leichte-sprache]` in pyproject.toml or from a TOML file given by name.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .words import WordList, read_words, shipped_words

TABLE = "leichte-sprache"
JOINERS = {"hyphen": "-", "middle-dot": "·", "either": "-"}
# Key in the file, type, and what the type is called in a message.
KEYS: Mapping[str, tuple[type, str]] = {
    "joiner": (str, "ein Text"),
    "break-lines-at-pauses": (bool, "true oder false"),
    "longest-sentence": (int, "eine ganze Zahl"),
    "long-sentence": (int, "eine ganze Zahl"),
    "shortest-compound": (int, "eine ganze Zahl"),
    "longest-part": (int, "eine ganze Zahl"),
    "switch-off": (list, "eine Liste von Texten"),
    "names": (list, "eine Liste von Texten"),
    "own-words": (str, "der Name einer Datei"),
}


class StyleError(Exception):
    """A configuration that cannot be used; the message is German, one line, with the file."""


@dataclass(frozen=True)
class Style:
    """What a house has decided; lengths are in words or in letters."""

    joiner: str = "hyphen"
    break_lines_at_pauses: bool = False
    longest_sentence: int = 12
    long_sentence: int = 10
    shortest_compound: int = 11
    longest_part: int = 15
    switch_off: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: WordList = field(default_factory=shipped_words)

    @property
    def sign(self) -> str:
        """The sign that divides a compound."""
        return JOINERS[self.joiner]

    @cached_property
    def all_names(self) -> frozenset[str]:
        """Names that are never divided: the house's own and those of the word list."""
        return self.names | self.words.names


HOUSE = Style()


def read_style(path: Path, codes: frozenset[str]) -> Style:
    """Return the style in `path`; `codes` are the rules that can be switched off.

    Raises:
        StyleError: the file cannot be read, or has a wrong key or value.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise StyleError(f"{path}: Die Datei ist nicht zu öffnen: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StyleError(f"{path}: Das ist kein gültiges TOML: {error}") from error
    tools = content.get("tool", {})
    table: Any = content
    if path.name == "pyproject.toml" or (isinstance(tools, dict) and TABLE in tools):
        table = tools.get(TABLE, {})
    if not isinstance(table, dict):
        raise StyleError(f"{path}: [tool.{TABLE}] ist keine Tabelle.")
    return _style(path, table, codes)


def _style(path: Path, table: dict[str, Any], codes: frozenset[str]) -> Style:
    _check_types(path, table)
    joiner = table.get("joiner", HOUSE.joiner)
    if joiner not in JOINERS:
        raise StyleError(f"{path}: „joiner“ muss eines davon sein: {', '.join(JOINERS)}")
    unknown = sorted(set(table.get("switch-off", ())) - codes)
    if unknown:
        raise StyleError(f"{path}: „switch-off“: Die Regel {unknown[0]} gibt es nicht.")
    words = HOUSE.words
    if "own-words" in table:
        try:
            words = words.joined(read_words(path.parent / table["own-words"]))
        except (OSError, ValueError) as error:
            raise StyleError(f"{path}: „own-words“: {error}") from error
    values: dict[str, Any] = {
        key.replace("-", "_"): frozenset(value) if isinstance(value, list) else value
        for key, value in table.items()
        if key != "own-words"
    }
    return Style(words=words, **values)


def _check_types(path: Path, table: dict[str, Any]) -> None:
    for key, value in table.items():
        if key not in KEYS:
            known = ", ".join(KEYS)
            raise StyleError(f"{path}: „{key}“ gibt es nicht. Es gibt: {known}")
        kind, called = KEYS[key]
        if type(value) is not kind or (
            isinstance(value, list) and not all(isinstance(one, str) for one in value)
        ):
            raise StyleError(f"{path}: „{key}“ muss {called} sein.")
        if isinstance(value, int) and kind is int and value < 1:
            raise StyleError(f"{path}: „{key}“ muss mindestens 1 sein.")


def found_style(codes: frozenset[str], folder: Path | None = None) -> Style:
    """Return the style of the pyproject.toml in `folder` (or here), or the default."""
    path = (folder or Path()) / "pyproject.toml"
    return read_style(path, codes) if path.is_file() else HOUSE
