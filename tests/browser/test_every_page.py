"""Each page in a real Chromium: one visit in a language and one in a pair run every rule."""

import pytest
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import Page, address
from tests.browser.measures import (
    COLOURS,
    DESK,
    FRAME,
    PHONE,
    SHIFTS,
    SMALL,
    SPACED,
    TO_PRESS,
    UNSEEN_FOCUS,
    box,
    broken_words,
    check_emblem,
    check_with_axe,
    resize,
    sideways,
)
from tests.support.everywhere import ALL_LANGUAGES, PAIRED, WALKED

TORN = """all => all.map((one) => one.parentElement)
  .filter((around) => getComputedStyle(around).display.includes("flex"))
  .filter((around) => [...around.childNodes].some((node) => node.data?.trim()))
  .map((around) => around.textContent)"""

# Items with a marker that stand no further apart than lines of one item do.
CLOSE = """all => all.filter((one) => getComputedStyle(one).listStyleType === "disc")
  .filter((one) => one.checkVisibility())
  .filter((one) => one.getBoundingClientRect().top
    < one.previousElementSibling.getBoundingClientRect().bottom + 4)
  .map((one) => one.textContent)"""


def nothing_jumps(page: Tab) -> None:
    assert page.evaluate(SHIFTS) == 0


def nothing_is_stored(page: Tab) -> None:
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.cookie") == ""


def targets_are_large_enough_for_a_finger(page: Tab) -> None:
    assert page.evaluate(SMALL) == []


def the_first_screen_of_a_phone_is_for_what_one_came_for(page: Tab) -> None:
    # Two languages side by side: their names need a row of their own.
    paired = page.locator("body.paired").count()
    assert box(page, "body > header")["height"] <= (220 if paired else 170)
    assert box(page, "h1")["y"] <= (250 if paired else 200)


def an_easy_page_is_mostly_its_text(page: Tab) -> None:
    # What is as short as an imprint has more around it than in it.
    frame, whole = page.evaluate(FRAME)
    if page.locator("body.easy").count() and whole > 2400:
        assert frame / whole <= 0.25


def a_part_of_a_text_is_no_item_of_a_row(page: Tab) -> None:
    # What stands before it and after it would be items of their own, with gaps between them.
    assert page.locator(".part").evaluate_all(TORN) == []


def a_wrapped_line_is_nearer_than_the_next_item_of_a_list(page: Tab) -> None:
    assert page.locator("main li + li").evaluate_all(CLOSE) == []


def lines_end_between_words(page: Tab) -> None:
    assert broken_words(page) == []


def nothing_scrolls_sideways_however_small_the_window_or_wide_the_text(page: Tab) -> None:
    # WCAG 2.2, 1.4.10: a window of 1280 px at 400 % is 320 px wide; and 1.4.12.
    resize(page, (320, 568))
    assert sideways(page) == 0
    page.evaluate(SPACED)
    assert sideways(page) == 0
    page.evaluate("document.adoptedStyleSheets = []")


def nothing_scrolls_sideways_however_large_the_text(page: Tab) -> None:
    # WCAG 2.2, 1.4.4. A style that the test sets is no inline style of the site's own.
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    check_emblem(page, (640, 720))
    assert sideways(page) == 0
    page.evaluate("document.documentElement.style.fontSize = ''")


def the_emblem_and_its_words_are_seen_without_scrolling(page: Tab) -> None:
    for size in ((320, 568), PHONE, (768, 1024), DESK):
        check_emblem(page, size)
    page.emulate_media(color_scheme="dark")
    check_emblem(page, DESK)
    page.emulate_media(color_scheme="light")


def what_has_the_focus_is_seen(page: Tab) -> None:
    assert page.evaluate(UNSEEN_FOCUS) == []


def axe_finds_nothing(page: Tab) -> None:
    check_with_axe(page)


def axe_finds_nothing_in_the_dark(page: Tab) -> None:
    page.emulate_media(color_scheme="dark")
    check_with_axe(page, COLOURS)
    page.emulate_media(color_scheme="light")


def on_paper_there_is_nothing_that_only_a_finger_needs(page: Tab) -> None:
    page.emulate_media(media="print")
    left = page.locator(TO_PRESS).locator("visible=true")
    assert left.all_inner_texts() == []
    for kept in ("h1", ".brand", ".emblem"):
        assert page.locator(kept).is_visible()
    page.emulate_media(media="screen")


# In the order of the visit: it begins on a phone.
RULES = (
    nothing_jumps,
    nothing_is_stored,
    targets_are_large_enough_for_a_finger,
    the_first_screen_of_a_phone_is_for_what_one_came_for,
    an_easy_page_is_mostly_its_text,
    a_part_of_a_text_is_no_item_of_a_row,
    a_wrapped_line_is_nearer_than_the_next_item_of_a_list,
    lines_end_between_words,
    nothing_scrolls_sideways_however_small_the_window_or_wide_the_text,
    nothing_scrolls_sideways_however_large_the_text,
    the_emblem_and_its_words_are_seen_without_scrolling,
    on_paper_there_is_nothing_that_only_a_finger_needs,
    what_has_the_focus_is_seen,
)


@pytest.mark.parametrize(("entry", "pair"), PAIRED, ids=lambda one: getattr(one, "name", ""))
def test_a_page_keeps_every_rule(
    page: Tab, site: str, entry: Page, pair: tuple[Language, Language], subtests: pytest.Subtests
) -> None:
    # However many languages there are: each page in one of them, and in a pair; each language on
    # some pages. axe takes a second: its rules on colours in the dark are tried in the pair alone.
    language = ALL_LANGUAGES[WALKED.index(entry) % len(ALL_LANGUAGES)]
    for reading, slow in (((language,), axe_finds_nothing), (pair, axe_finds_nothing_in_the_dark)):
        path = address(entry, *reading)
        resize(page, PHONE)
        page.goto(site + path)
        for rule in (*RULES, slow):
            with subtests.test(f"{path}: {rule.__name__}"):
                rule(page)
