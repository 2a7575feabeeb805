"""The languages that the site speaks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, product
from pathlib import Path

from babel import Locale, UnknownLocaleError
from werkzeug.datastructures import LanguageAccept

from ..settings import SetupError
from .catalogues import load_catalogue, own_headers

SOURCE = Locale("en")
DEFAULT_TAG = "de"
# What gettext calls a modifier (de@simple) is a variant subtag in BCP 47 (de-simple).
EASY_MODIFIER = "simple"


@dataclass(frozen=True)
class Language:
    """One language: all that a template needs to know of it.

    `tag` is its BCP 47 tag: the first part of the address, `lang` and `hreflang`. `checked_by`
    is the test group that has read an easy language's texts, "" before one has. `messages` are
    those that its catalogue translates; the source language has none and needs none.
    """

    tag: str
    locale: Locale
    name: str
    checked_by: str = ""
    checked_on: date | None = None
    messages: frozenset[object] = field(default=frozenset(), repr=False, compare=False)

    @property
    def is_easy(self) -> bool:
        """Whether this is an easy language such as Leichte Sprache."""
        return self.locale.modifier == EASY_MODIFIER

    def speaks(self, message: str) -> bool:
        """Whether `message` is shown in this language, and not in English for want of a text."""
        return self.locale == SOURCE or message in self.messages

    @property
    def direction(self) -> str:
        """Reading direction, "ltr" or "rtl", from the locale's data."""
        return self.locale.text_direction


# Two languages that are read side by side.
Pair = tuple[Language, Language]


class Languages:
    """All languages in the order they are shown: the default first, easy languages last."""

    def __init__(self, found: list[Language]) -> None:
        self._ordered = sorted(found, key=lambda one: (one.is_easy, one.tag != DEFAULT_TAG))
        self._by_tag = {language.tag.lower(): language for language in self._ordered}

    def __iter__(self) -> Iterator[Language]:
        return iter(self._ordered)

    @property
    def source(self) -> Language:
        """The language in which the templates are written: English."""
        return self._by_tag[str(SOURCE)]

    @property
    def default(self) -> Language:
        """The language of a visitor whose wishes cannot be met."""
        return self._ordered[0]

    @property
    def standard(self) -> list[Language]:
        """The languages that are not easy ones."""
        return [language for language in self if not language.is_easy]

    @property
    def easy(self) -> list[Language]:
        """The easy languages."""
        return [language for language in self if language.is_easy]

    def get(self, tag: str) -> Language | None:
        """Return the language of `tag`, in any case of letters; never parses what it is given."""
        return self._by_tag.get(tag.lower())

    def standard_of(self, easy: Language) -> Language:
        """Return the standard language that an easy language belongs to."""
        return self.get(easy.locale.language) or self.default

    def easy_of(self, language: Language) -> Language | None:
        """Return the easy language that belongs to `language`, or else the first there is."""
        same = (easy for easy in self.easy if easy.locale.language == language.locale.language)
        return next(same, next(iter(self.easy), None))

    @property
    def pairs(self) -> list[Pair]:
        """Every two languages that a page can be read in side by side.

        Each language beside the default one, and beside the easy language of that. So a new
        language adds two pairs, however many there are.
        """
        easy = (one for one in self.easy if one.locale.language == self.default.locale.language)
        beside = [self.default, *easy]
        others = [one for one in self if one not in beside]
        return [*combinations(beside, 2), *product(others, beside)]

    def pairs_of(self, language: Language) -> list[Pair]:
        """Return the pairs that a reader of `language` is offered."""
        first = [pair for pair in self.pairs if pair[0] == language]
        return first or [pair for pair in self.pairs if pair == (self.default, language)]

    def pair(self, one: Language, other: Language) -> tuple[Language, ...]:
        """Return the pair that stands for these two, or one language if they are the same.

        Of two languages that are no pair, the first stands beside the default one.
        """
        if one == other:
            return (one,)
        known = [pair for pair in self.pairs if set(pair) == {one, other}]
        return known[0] if known else (one, self.default)

    def negotiate(self, accepted: LanguageAccept) -> Language:
        """Return the best language for an Accept-Language header.

        Quality decides, then our order; each wish is shortened from the end until it fits
        (RFC 4647, section 3.4), so that de-DE gets de, but only de-simple gets de-simple.
        """
        refused = {tag.lower() for tag, quality in accepted if not quality}
        fitting = [
            (-quality, self._ordered.index(language), language)
            for tag, quality in accepted
            if quality and (language := self._fit(tag, refused))
        ]
        return min(fitting, key=lambda fit: fit[:2])[2] if fitting else self.default

    def _fit(self, wish: str, refused: set[str]) -> Language | None:
        if wish == "*":  # whatever the header does not name itself (RFC 9110, section 12.5.4)
            return next((one for one in self if one.tag.lower() not in refused), None)
        subtags = wish.split("-")[:8]
        for length in range(len(subtags), 0, -1):
            language = self.get("-".join(subtags[:length]))
            if language and language.tag.lower() not in refused:
                return language
        return None


def discover(translations: Path) -> Languages:
    """Return the source language and one language for each folder of `translations`.

    Raises:
        SetupError: a folder's name is no locale, its catalogue is not whole, the default
            language is missing, or two languages have one name.
    """
    found = [Language("en", SOURCE, "English")]
    if not translations.is_dir():
        raise SetupError(f"{translations}: no such folder")
    for folder in sorted(translations.iterdir()):
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            found.append(_language(folder))
    names = [language.name for language in found]
    for language in found:
        if names.count(language.name) > 1:
            raise SetupError(f"{translations}: two languages are called {language.name}")
    if DEFAULT_TAG not in {language.tag for language in found}:
        raise SetupError(f"{translations / DEFAULT_TAG}: the default language is missing")
    return Languages(found)


def _language(folder: Path) -> Language:
    try:
        locale = Locale.parse(folder.name)
    except (ValueError, UnknownLocaleError) as error:
        raise SetupError(f"{folder}: is no language: {error}") from error
    if str(locale) != folder.name or locale.modifier not in {None, EASY_MODIFIER}:
        raise SetupError(f"{folder}: is no language: write it like de, de_AT or de@simple")
    # A language's name comes from its catalogue: Babel calls de@simple plain "Deutsch".
    translated = load_catalogue(folder)
    name = translated.get(("name of this language", "English")) or locale.get_display_name()
    messages = frozenset(message for context, message in translated if context is None)
    tag = tag_of(folder.name)
    return Language(tag, locale, str(name or tag), *_checked(folder), messages)


def _checked(folder: Path) -> tuple[str, date | None]:
    """Return the test group and its day; a group without a day, or a day alone, counts as none."""
    headers = own_headers(folder / "LC_MESSAGES" / "messages.po")
    group, day = headers.get("X-Checked-By", ""), headers.get("X-Checked-On", "")
    try:
        return (group, date.fromisoformat(day)) if group and day else ("", None)
    except ValueError as error:
        raise SetupError(f"{folder}: X-Checked-On must be a day such as 2026-11-24") from error


def tag_of(folder: str) -> str:
    """Return the BCP 47 tag of a folder of translations/: de-simple for de@simple."""
    return folder.replace("_", "-").replace("@", "-")
