"""The languages that the site speaks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, product

from babel import Locale
from werkzeug.datastructures import LanguageAccept

from .matching import distance, likely

SOURCE = Locale("en")
DEFAULT_TAG = "de"
# What gettext calls a modifier (de@simple) is a variant subtag in BCP 47 (de-simple).
EASY_MODIFIER = "simple"

MOST_WISHES = 50  # of a browser, the best of which are looked at; people have a handful


@dataclass(frozen=True)
class Language:
    """One language: all that a template needs to know of it.

    `tag` is its BCP 47 tag: the first part of the address, `lang` and `hreflang`. `translated_by`
    is who has translated its texts, "" if a program has. `checked_by` is who has read them, of an
    easy language a test group; "" before somebody has. `messages` are those that its catalogue
    translates; the source language has none and needs none.
    """

    tag: str
    locale: Locale
    name: str
    translated_by: str = ""
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
        self._subtags = {language.tag: likely(language.tag) for language in self._ordered}

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
    def in_sight(self) -> list[Language]:
        """The languages whose names stand on every page: the default one and its easy language."""
        easy = self.easy_of(self.default)
        return [self.default, *([easy] if easy else [])]

    @property
    def translated(self) -> list[Language]:
        """The languages whose texts say what the default one's say, which are those that count."""
        return [one for one in self.standard if one not in {self.default, self.source}]

    @property
    def easy(self) -> list[Language]:
        """The easy languages."""
        return [language for language in self if language.is_easy]

    def get(self, tag: str) -> Language | None:
        """Return the language of `tag`, in any case of letters; never parses what it is given."""
        return self._by_tag.get(tag.lower())

    def standard_of(self, easy: Language) -> Language:
        """Return the standard language that an easy language belongs to."""
        return self._closest(easy.tag, self) or self.default

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

        Quality decides, then our order. A wish gets the language of its own tag, or else the
        closest of the standard ones: de-AT gets de, zh-TW gets zh-Hant rather than zh-Hans, but
        only de-simple gets de-simple.
        """
        refused = {tag.lower() for tag, quality in accepted if not quality}
        fitting = [
            (-quality, self._ordered.index(language), language)
            for tag, quality in accepted[:MOST_WISHES]
            if quality and (language := self._fit(tag, refused))
        ]
        return min(fitting, key=lambda fit: fit[:2])[2] if fitting else self.default

    def _fit(self, wish: str, refused: set[str]) -> Language | None:
        offered = [one for one in self if one.tag.lower() not in refused]
        if wish == "*":  # whatever the header does not name itself (RFC 9110, section 12.5.4)
            return offered[0] if offered else None
        own = self.get(wish)
        return own if own in offered else self._closest(wish, offered)

    def _closest(self, tag: str, offered: Iterable[Language]) -> Language | None:
        wish = likely(tag)
        found = [
            (far, language)
            for language in offered
            if not language.is_easy
            and (far := distance(wish, self._subtags[language.tag])) is not None
        ]
        return min(found, key=lambda one: one[0])[1] if found else None
