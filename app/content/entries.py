"""Entries of a TOML file that editors write, read strictly: a mistake is named in one line."""

import tomllib
from collections.abc import Container, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from ..logs import CONTROL
from ..settings import SetupError

Known = TypeVar("Known")


class Entry:
    """One entry, such as [professions.nurse]: each key is asked for once, by what it must be.

    Every method raises SetupError with the file, the entry and the reason.
    """

    def __init__(self, path: Path, name: str, values: object) -> None:
        self._path, self._name = path, name
        if not isinstance(values, dict):
            raise self.error("must be a table")
        self._left = dict(values)

    def error(self, reason: str) -> SetupError:
        """Return the error that names the file and this entry."""
        return SetupError(f"{self._path}: {self._name}: {reason}")

    def line(self, key: str, default: str | None = None) -> str:
        """Return a text of one line that is not empty, or `default` where the key is missing."""
        value = self._take(key, default)
        if value is default:
            return str(value)
        if not isinstance(value, str) or not value.strip() or CONTROL.search(value):
            raise self.error(f"{key} must be a text of one line")
        return value

    def lines(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, or () where the key is missing."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(
            isinstance(one, str) and one.strip() and not CONTROL.search(one) for one in value
        ):
            raise self.error(f"{key} must be a list of texts")
        if twice := next((one for one in value if value.count(one) > 1), None):
            raise self.error(f"{key} holds {twice} twice")
        return tuple(value)

    def one_of(self, key: str, allowed: Container[str], default: str | None = None) -> str:
        """Return a text that is one of `allowed`."""
        value = self.line(key, default)
        if value != default and value not in allowed:
            raise self.error(f"{key} must not be {value}")
        return value

    def link(self, key: str, default: str | None = None) -> str:
        """Return an address that begins with https:// or http://."""
        value = self.line(key, default)
        if value != default and (" " in value or not value.startswith(("https://", "http://"))):
            raise self.error(f"{key} must begin with https:// and hold no space")
        return value

    def truth(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.error(f"{key} must be true or false")
        return value

    def day(self, key: str) -> date | None:
        """Return a day such as 2026-11-27, or None where the key is missing."""
        value = self._take(key, "")
        if value == "":
            return None
        # TOML also knows a date with a time of day, which is a date to Python.
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(f"{key} must be a day such as 2026-11-27, without quotation marks")
        if value > date.today():
            raise self.error(f"{key} is a day that is still to come: {value}")
        return value

    def found(self, key: str, known: Mapping[str, Known]) -> Known:
        """Return the entry of `known` that the key names."""
        return self.look_up(key, self.line(key), known)

    def all_found(self, key: str, known: Mapping[str, Known]) -> tuple[Known, ...]:
        """Return the entries of `known` that the key lists."""
        return tuple(self.look_up(key, name, known) for name in self.lines(key))

    def look_up(self, key: str, name: str, known: Mapping[str, Known]) -> Known:
        """Return the entry of `known` that is called `name`, the value of `key`."""
        if name not in known:
            raise self.error(f"{key}: there is no {name}")
        return known[name]

    def end(self) -> None:
        """Refuse what nobody has asked for: a key that is mistyped would else say nothing."""
        for key in self._left:
            raise self.error(f"unknown key {key}")

    def _take(self, key: str, default: object) -> object:
        value = self._left.pop(key, default)
        if value is None:
            raise self.error(f"{key} is missing")
        return value


class EntryFile:
    """A TOML file of tables that hold entries.

    Raises:
        SetupError: the file is missing or no TOML; an entry that stands there twice is none.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._tables = tomllib.loads(path.read_text("utf-8"))
        except OSError as error:
            raise SetupError(f"{path}: cannot be read: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SetupError(f"{path}: {error}") from error

    def entries(self, table: str) -> Iterator[tuple[str, Entry]]:
        """Yield the key and the entry of each in `table`; refuse what the caller has not read."""
        values = self._tables.pop(table, None)
        if not isinstance(values, dict) or not values:
            raise SetupError(f"{self.path}: {table} is missing")
        for key, one in values.items():
            entry = Entry(self.path, f"{table}.{key}", one)
            yield key, entry
            entry.end()

    def rest(self) -> Entry:
        """Return what stands above all tables, as one entry."""
        return Entry(self.path, "the file", self._tables)
