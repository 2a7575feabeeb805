"""Reading in a real Chromium: by keyboard, without JavaScript, in languages of any shape."""

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from app.content import QUESTIONS
from app.languages.language import Language
from app.pages import START, address
from tests.browser.measures import box, broken_words, check_emblem, choose, resize, sideways
from tests.support.everywhere import LANGUAGES, PAGES, WALKED, either_layout, language_of

WIDTHS = (320, 1280)


@either_layout
def test_the_keyboard_reaches_everything_and_can_be_seen(
    page: Tab, site: str, language: Language
) -> None:
    page.goto(site + address(START, language))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert box(page, ".skip")["y"] >= 0
    links = page.locator("a, button, summary").locator("visible=true").count()
    for _ in range(links - 1):
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Tab")
    reached = page.evaluate(
        "document.activeElement === [...document.links].filter(a => a.offsetParent).at(-1)"
    )
    assert reached, "the order of focus is the order of the page"


@either_layout
def test_the_skip_link_leads_to_the_content(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(START, language))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@either_layout
def test_the_site_works_with_javascript_switched_off(
    browser: Browser, site: str, language: Language
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(site + address(START, language))
        offered = tab.locator(".switches a").evaluate_all("all => all.map((one) => one.lang)")
        assert len(offered) == len(set(offered)) >= len(LANGUAGES)
        # Each language from one of both, and back.
        for tag in [*offered[language.is_easy :: 2], language.tag]:
            choose(tab, tag)
            assert tab.url == site + address(START, language_of(tag))
        tab.locator("footer nav a").last.click()
        expect(tab.locator("h1")).to_be_visible()


def test_a_language_read_from_right_to_left_breaks_nothing(
    page: Tab, site: str, subtests: pytest.Subtests
) -> None:
    for entry in PAGES:
        with subtests.test(entry.name):
            page.goto(site + address(entry, language_of("ar")))
            assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
            for width in WIDTHS:
                resize(page, (width, 720))
                assert sideways(page) == 0, width
    assert box(page, ".brand")["x"] > box(page, ".emblem")["x"], "the header is mirrored"


def test_a_language_with_long_words_breaks_nothing(
    page: Tab, trial_site: str, subtests: pytest.Subtests
) -> None:
    for entry in PAGES[:: len(PAGES) // 3]:
        with subtests.test(entry.name):
            page.goto(f"{trial_site}/fi/{'' if entry is START else entry.name}")
            for width in WIDTHS:
                check_emblem(page, (width, 720))
                assert sideways(page) == 0, width


@pytest.mark.parametrize("tag", ["de", "de-simple"])
def test_no_german_heading_breaks_inside_a_word(
    page: Tab, site: str, tag: str, subtests: pytest.Subtests
) -> None:
    # German has the longest words; the other languages are walked over in test_every_page.
    for entry in dict.fromkeys([*WALKED, *QUESTIONS]):
        with subtests.test(entry.name):
            page.goto(site + address(entry, language_of(tag)))
            assert broken_words(page) == []
