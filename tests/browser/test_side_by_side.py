"""Two languages side by side."""

import pytest
from playwright.sync_api import Page as Tab

from app.pages import PAGES, address
from tests.browser.measures import DESK, PHONE, resize
from tests.support.everywhere import WALKED, language_of

# Where texts in the second language begin, but in the box at the end, which is set in.
SECOND_COLUMN = """() => [...new Set([...document.querySelectorAll("main .pair")]
  .filter((pair) => pair.checkVisibility() && getComputedStyle(pair).display === "grid")
  .filter((pair) => !pair.closest(".checked, .explanations"))
  .map((pair) => pair.children[1].getBoundingClientRect())
  .map((box) => Math.round(document.dir === "rtl" ? box.right : box.left)))]"""

BELOW = """() => [...new Set([...document.querySelectorAll(
    "main > h1 > .pair, .head .pair, .body > div.pair, .contents .pair")]
  .map((pair) => Math.round(pair.children[1].getBoundingClientRect().left)))]"""


@pytest.mark.parametrize("tags", [("en", "de-simple"), ("de", "ar")], ids="+".join)
def test_on_a_desk_the_second_language_keeps_one_line_through_the_page(
    page: Tab, site: str, tags: tuple[str, str], subtests: pytest.Subtests
) -> None:
    resize(page, DESK)
    for entry in WALKED:
        path = address(entry, *map(language_of, tags))
        with subtests.test(path):
            page.goto(site + path)
            assert len(page.evaluate(SECOND_COLUMN)) == 1


@pytest.mark.parametrize("tags", [("en", "de-simple"), ("de", "ar")], ids="+".join)
def test_on_a_phone_texts_in_the_second_language_begin_at_one_edge(
    page: Tab, site: str, tags: tuple[str, str], subtests: pytest.Subtests
) -> None:
    resize(page, PHONE)
    for entry in PAGES:
        path = address(entry, *map(language_of, tags))
        with subtests.test(path):
            page.goto(site + path)
            assert len(page.evaluate(BELOW)) == 1
