"""Two languages side by side."""

import pytest
from playwright.sync_api import Page as Tab

from app.pages import address
from tests.browser.measures import DESK, PHONE, resize
from tests.support.everywhere import WALKED, language_of

# Where texts in the second language begin: on a desk all but those in the box at the end, which is
# set in, on a phone those that nothing sets in.
SECOND_COLUMN = """() => [...new Set([...document.querySelectorAll("main .pair")]
  .filter((pair) => pair.checkVisibility() && getComputedStyle(pair).display === "grid")
  .filter((pair) => !pair.closest(".checked, .explanations"))
  .map((pair) => pair.children[1].getBoundingClientRect())
  .map((box) => Math.round(document.dir === "rtl" ? box.right : box.left)))]"""

BELOW = """() => [...new Set([...document.querySelectorAll(
    "main > h1 > .pair, .head .pair, .body > div.pair, .contents .pair")]
  .map((pair) => Math.round(pair.children[1].getBoundingClientRect().left)))]"""


@pytest.mark.parametrize("tags", [("en", "de-simple"), ("de", "ar")], ids="+".join)
@pytest.mark.parametrize("layout", [(DESK, SECOND_COLUMN), (PHONE, BELOW)], ids=["desk", "phone"])
def test_the_second_language_keeps_one_line_through_the_page(
    page: Tab,
    site: str,
    layout: tuple[tuple[int, int], str],
    tags: tuple[str, str],
    subtests: pytest.Subtests,
) -> None:
    size, edges = layout
    resize(page, size)
    for entry in WALKED:
        path = address(entry, *map(language_of, tags))
        with subtests.test(path):
            page.goto(site + path)
            assert len(page.evaluate(edges)) == 1
