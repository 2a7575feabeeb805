"""The word list: which word a thing has on this site, and which words it must not have."""

import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).with_name("words.toml")


@dataclass(frozen=True)
class Word:
    """A word of the list.

    `instead_of` are its forbidden twins: one thing has one word (BITV 2.0 annex 2 part 2,
    number 3). `difficult` words must be explained where they are used first (number 4). A `name`
    stays as it is and is never divided.
    """

    word: str
    instead_of: tuple[str, ...] = ()
    acronym: bool = False
    difficult: bool = False
    name: bool = False


@dataclass(frozen=True)
class WordList:
    """All words of the list."""

    words: tuple[Word, ...]

    def joined(self, other: "WordList") -> "WordList":
        """Return both lists as one; where they differ, `other` decides."""
        own = {folded(entry.word) for entry in other.words}
        kept = tuple(entry for entry in self.words if folded(entry.word) not in own)
        return WordList(kept + other.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of people, places and organisations that stay as they are."""
        return frozenset(entry.word for entry in self.words if entry.name)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The short forms in capitals that readers know or that the list explains."""
        return frozenset(entry.word for entry in self.words if entry.acronym)

    @cached_property
    def twins(self) -> dict[str, str]:
        """Each forbidden word, in lower case and without hyphens, with the word to use."""
        return {folded(twin): entry.word for entry in self.words for twin in entry.instead_of}

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The preferred words, exactly as they are to be written."""
        return frozenset(entry.word for entry in self.words)


def folded(word: str) -> str:
    """Return `word` in the form under which all its spellings are the same."""
    return word.replace("-", "").replace("·", "").replace("\u00ad", "").casefold()


def read_words(path: Path) -> WordList:
    """Read a word list. Raise ValueError, naming the file, if it is none."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("word", [])
        return WordList(tuple(_word(entry) for entry in entries))
    except OSError as error:
        raise ValueError(f"{path}: Die Datei ist nicht zu öffnen: {error.strerror}") from error
    except (
        tomllib.TOMLDecodeError,
        UnicodeDecodeError,
        AttributeError,
        KeyError,
        TypeError,
    ) as error:
        raise ValueError(f"{path}: Das ist keine Wörterliste: {error}") from error


def _word(entry: dict[str, Any]) -> Word:
    twins = entry.get("instead_of", [])
    if not isinstance(twins, list) or not all(isinstance(x, str) for x in [*twins, entry["word"]]):
        raise TypeError("„word“ ist ein Text, „instead_of“ eine Liste von Texten")
    return Word(**{**entry, "instead_of": tuple(twins)})


@cache
def shipped_words() -> WordList:
    """Return the word list of this site."""
    return read_words(SHIPPED)
