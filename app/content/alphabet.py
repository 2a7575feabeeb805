"""What is listed from A to Z: the word list and the professions, in the order of each language."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from flask import Flask
from flask_babel import gettext
from pyuca import Collator

from ..site import site_of
from .glossary import WORDS, letters, without_article
from .professions import Professions

Listed = TypeVar("Listed")


def alphabetical(
    listed: Iterable[Listed], name: Callable[[Listed], str], collator: Collator
) -> list[Listed]:
    """Return what is `listed` in the alphabetical order of its names in the current language.

    By the Unicode Collation Algorithm (UTS 10) with its default table: the order of English and
    of German dictionaries (DIN 5007-1). A language that orders letters otherwise, such as
    Swedish, would need a table of its own.
    """
    return sorted(listed, key=lambda one: collator.sort_key(without_article(name(one))))


def init_alphabet(app: Flask, professions: Professions) -> None:
    """Put both lists in the order of each language, once: the table costs 12 MB while used.

    The German terms are kept for readers of other languages, who meet them in letters.
    """
    languages = site_of(app).languages
    collator, words, first, by_name = Collator(), {}, {}, {}
    for language in languages:
        with app.test_request_context(f"/{language.tag}/"):
            words[language.tag] = alphabetical(WORDS, lambda word: str(word.term), collator)
            first[language.tag] = letters(words[language.tag])
            if language is languages.default:
                app.jinja_env.globals["german"] = {word.name: str(word.term) for word in WORDS}
            by_name[language.tag] = alphabetical(
                professions.all.values(), lambda one: gettext(one.name), collator
            )
    app.jinja_env.globals.update(
        words=words,
        letters=first,
        professions=professions,
        by_name=by_name,
    )
