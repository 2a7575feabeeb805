"""What is listed from A to Z: the word list and the professions, in the order of each language."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from flask import Flask
from flask_babel import gettext, pgettext

from ..site import site_of
from .glossary import WORDS, Word
from .professions import Professions

Listed = TypeVar("Listed")
ARTICLE = "ال"  # Arabic dictionaries leave it out of the order.
DOTLESS = "ı"  # In Turkish I and ı are one letter, İ and i another.


def alphabet() -> str:
    """Return the letters of the current language in the order of its dictionaries."""
    # Translators: all letters of your language, small, in the order of its dictionaries
    letters = pgettext("alphabet", "a b c d e f g h i j k l m n o p q r s t u v w x y z")
    return "".join(str(letters).split())


def letter(character: str, letters: str) -> str:
    """Return the letter of `letters` under which a small `character` is listed, "" if none.

    A mark that makes no letter of its own does not count: ä is listed under a in German, and
    ấ under â in Vietnamese.
    """
    parts = unicodedata.normalize("NFD", character)
    base = parts[0]
    for mark in parts[1:]:
        whole = unicodedata.normalize("NFC", base + mark)
        if whole in letters:
            return whole
    return base if base in letters else ""


def _spelt(name: str, letters: str) -> list[str]:
    """Return the letters of `name`, those of another script as they are."""
    name = name.removeprefix(ARTICLE)
    if DOTLESS in letters:
        name = name.replace("I", DOTLESS).replace("İ", "i")
    small = unicodedata.normalize("NFC", name.casefold())
    return [letter(one, letters) or one for one in small if one.isalnum()]


def _capital(small: str, letters: str) -> str:
    return "İ" if small == "i" and DOTLESS in letters else small.upper()


def alphabetical(
    listed: Iterable[Listed], name: Callable[[Listed], str], letters: str
) -> list[Listed]:
    """Return what is `listed` in the order that its names have in a dictionary with `letters`.

    What is none of the letters comes after them. Spaces and hyphens do not count (DIN 5007-1).
    """

    def key(one: Listed) -> tuple[list[tuple[int, str]], str]:
        spelt = _spelt(name(one), letters)
        places = [letters.index(part) if part in letters else len(letters) for part in spelt]
        return list(zip(places, spelt, strict=True)), name(one)

    return sorted(listed, key=key)


def first_letters(ordered: Iterable[Word], letters: str) -> list[tuple[str, Word]]:
    """Return the first letters of `ordered` in the current language, each with its first word."""
    found: dict[str, Word] = {}
    for word in ordered:
        small = _spelt(str(word.term), letters)[0]
        found.setdefault(_capital(small, letters), word)
    return list(found.items())


def init_alphabet(app: Flask, professions: Professions) -> None:
    """Put both lists in the order of each language, once.

    The German terms are kept for readers of other languages, who meet them in letters.
    """
    languages = site_of(app).languages
    words, first, by_name = {}, {}, {}
    for language in languages:
        with app.test_request_context(f"/{language.tag}/"):
            letters = alphabet()
            words[language.tag] = alphabetical(WORDS, lambda word: str(word.term), letters)
            first[language.tag] = first_letters(words[language.tag], letters)
            if language is languages.default:
                app.jinja_env.globals["german"] = {word.name: str(word.term) for word in WORDS}
            by_name[language.tag] = alphabetical(
                professions.all.values(), lambda one: gettext(one.name), letters
            )
    app.jinja_env.globals.update(
        words=words,
        letters=first,
        professions=professions,
        by_name=by_name,
    )
