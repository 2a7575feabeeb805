"""What the tests walk over: every page in every language, as the site itself lists them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import ROOT, create_app
from app.languages.language import Language
from app.pages import PAGES, Page, address
from app.site import site_of

_LANGUAGES = site_of(create_app()).languages
LANGUAGES: tuple[Language, ...] = tuple(_LANGUAGES)
PAIRS = tuple(_LANGUAGES.pairs)
EASY = tuple(language for language in LANGUAGES if language.is_easy)
EVERYWHERE = [
    pytest.param(page, language, id=address(page, language))
    for page in PAGES
    for language in LANGUAGES
]
# The word “page” is taken: it is a browser tab of pytest-playwright.
every_page = pytest.mark.parametrize(("entry", "language"), EVERYWHERE)
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
easy_pages = pytest.mark.parametrize(
    ("entry", "language"),
    [one for one in EVERYWHERE if isinstance(one.values[1], Language) and one.values[1].is_easy],
)

# shared/ is not part of the repository, so the seed page's text lies beside the tests.
SEED = (Path(__file__).parent / "seed-page.txt").read_text(encoding="utf-8")
SEED_LINES = [line for line in SEED.splitlines() if line]


def addresses() -> Iterator[str]:
    """Yield the address of every page in every language, and in every two side by side."""
    for page in PAGES:
        for language in LANGUAGES:
            yield address(page, language)
        for pair in PAIRS:
            yield address(page, *pair)


def language_of(tag: str) -> Language:
    """Return the language of `tag`; a test that asks for an unknown one fails."""
    return next(language for language in LANGUAGES if language.tag == tag)


__all__ = ["PAGES", "ROOT", "Page", "address"]
