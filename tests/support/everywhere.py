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
LANGUAGES: tuple[Language, ...] = tuple(_LANGUAGES)
PAIRS = tuple(_LANGUAGES.pairs)
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
EVERYWHERE = [(page, language) for page in WALKED for language in LANGUAGES]
EASY_PAGES = [(page, language) for page, language in EVERYWHERE if language.is_easy]
# Each page in one pair, and each pair on some page: a pair is put together in one way on all.
PAIRED = [(page, PAIRS[number % len(PAIRS)]) for number, page in enumerate(WALKED)]
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)

# shared/ is not part of the repository, so the seed page's text lies beside the tests.
SEED = (Path(__file__).parent / "seed-page.txt").read_text(encoding="utf-8")
SEED_LINES = [line for line in SEED.splitlines() if line]


# What does not depend on what a page says is tried on one page in each language and each pair.
ONE_PAGE = [address(PAGES[1], *reading) for reading in [*((one,) for one in LANGUAGES), *PAIRS]]


def addresses() -> Iterator[str]:
    """Yield the address of each page that is walked over, in every language and every pair."""
    for page in WALKED:
        for language in LANGUAGES:
            yield address(page, language)
        for pair in PAIRS:
            yield address(page, *pair)


def language_of(tag: str) -> Language:
    """Return the language of `tag`; a test that asks for an unknown one fails."""
    return next(language for language in LANGUAGES if language.tag == tag)


__all__ = ["PAGES", "ROOT", "Page", "address"]
