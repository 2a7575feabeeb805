"""What the tests walk over: every page in every language, as the site itself lists them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import ROOT, create_app
from app.content import QUESTIONS
from app.languages.language import Language
from app.pages import PAGES, Page, address
from app.site import site_of

_SITE = site_of(create_app())
_LANGUAGES = _SITE.languages
ALL_LANGUAGES: tuple[Language, ...] = tuple(_LANGUAGES)
ALL_PAIRS = tuple(_LANGUAGES.pairs)
# One language of each kind: the default one, the source, one that is translated, from right to
# left, and the easy one. Of others only the words differ, and each of those is walked over on
# some pages (PAIRED, OTHERS).
LANGUAGES = tuple(one for one in ALL_LANGUAGES if one.tag in {"de", "en", "ar", "de-simple"})
PAIRS = tuple(pair for pair in ALL_PAIRS if set(pair) <= set(LANGUAGES))
OTHERS = tuple(one for one in ALL_LANGUAGES if one not in LANGUAGES)
EASY = tuple(language for language in LANGUAGES if language.is_easy)
# Of the professions one for each answer that there is; what differs beside it is data.
_ANSWERS: dict[object, Page] = {}
for _page in _SITE.pages:
    if _page.profession:
        _ANSWERS.setdefault(_page.profession.says.answer, _page)
PROFESSIONS = tuple(_ANSWERS.values())
# What every page must keep is tried on those of the menus, one profession and one question.
WALKED = (*PAGES, PROFESSIONS[0], *QUESTIONS[:1])
# A test that walks over these wraps each page in `with subtests.test(…)`: it goes on after a
# failure and names each page that fails.
EVERYWHERE = [
    (page, language)
    for number, page in enumerate(WALKED)
    for language in (*LANGUAGES, OTHERS[number % len(OTHERS)])
]
EASY_PAGES = [(page, language) for page, language in EVERYWHERE if language.is_easy]
# Each page in one pair, and each pair on some page: a pair is put together in one way on all.
PAIRED = [(page, ALL_PAIRS[number % len(ALL_PAIRS)]) for number, page in enumerate(WALKED)]
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
# How a page behaves in a browser depends on its layout and its direction, not on its words.
either_layout = pytest.mark.parametrize(
    "language",
    [one for one in LANGUAGES if one.is_easy or one.locale.text_direction == "rtl"],
    ids=lambda one: one.tag,
)

# shared/ is not part of the repository, so the seed page's text lies beside the tests.
SEED = (Path(__file__).parent / "seed-page.txt").read_text(encoding="utf-8")
SEED_LINES = [line for line in SEED.splitlines() if line]


# What does not depend on what a page says is tried on one page in each kind of language and pair.
ONE_PAGE = [address(PAGES[3], *reading) for reading in [*((one,) for one in LANGUAGES), *PAIRS]]


def addresses() -> Iterator[str]:
    """Yield the address of each page that is walked over, in each kind of language and pair."""
    for page in WALKED:
        for language in LANGUAGES:
            yield address(page, language)
        for pair in PAIRS:
            yield address(page, *pair)


def language_of(tag: str) -> Language:
    """Return the language of `tag`; a test that asks for an unknown one fails."""
    return next(language for language in ALL_LANGUAGES if language.tag == tag)


__all__ = ["PAGES", "ROOT", "Page", "address"]
