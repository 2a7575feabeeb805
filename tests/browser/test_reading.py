"""Every page in a real Chromium: seen, reached by keyboard, and without JavaScript."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import START, Page, address
from tests.browser.measures import box, sideways
from tests.support.everywhere import LANGUAGES, PAGES, PAIRS, every_language, every_page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# What a reader may set, and the page must stand (WCAG 2.2, 1.4.12).
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
VIEWPORTS = [(320, 568), (360, 740), (768, 1024), (1280, 720)]
AXE_TAGS = [
    *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    "EN-301-549",
]


@every_page
def test_axe_finds_nothing(page: Tab, site: str, entry: Page, language: Language) -> None:
    page.goto(site + address(entry, language))
    check_with_axe(page)


@pytest.mark.parametrize("pair", PAIRS[:2], ids=lambda pair: "+".join(one.tag for one in pair))
def test_axe_finds_nothing_in_two_languages_side_by_side(
    page: Tab, site: str, pair: tuple[Language, ...]
) -> None:
    for entry in (START, *PAGES[1:2]):
        page.goto(site + address(entry, *pair))
        check_with_axe(page)


def check_with_axe(page: Tab) -> None:
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
        assert found.violations_count == 0, f"{page.url} {scheme} {found.generate_report()}"


@every_page
def test_nothing_scrolls_sideways_however_small_the_screen_or_large_and_wide_the_text(
    page: Tab, site: str, entry: Page, language: Language
) -> None:
    # WCAG 2.2, 1.4.10 (a window of 1280 px at 400 % is 320 px wide), 1.4.4 and 1.4.12.
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(site + address(entry, language))
    assert sideways(page) == 0
    page.evaluate(SPACED)
    assert sideways(page) == 0
    page.evaluate("document.adoptedStyleSheets = []")
    page.set_viewport_size({"width": 640, "height": 720})
    # An element's style set by the test is no inline style of the site's own.
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) == 0
    check_emblem(page, (640, 720))


@every_page
def test_the_emblem_and_its_words_are_seen_without_scrolling(
    page: Tab, site: str, entry: Page, language: Language
) -> None:
    page.goto(site + address(entry, language))
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for size in VIEWPORTS:
            check_emblem(page, size)


def check_emblem(page: Tab, size: tuple[int, int]) -> None:
    # Implementing Regulation (EU) 821/2014, article 4.
    page.set_viewport_size({"width": size[0], "height": size[1]})
    emblem, words = box(page, ".emblem img"), box(page, ".emblem span")
    assert page.locator(".emblem span").inner_text() in {"Europäische Union", "European Union"}
    for part in (emblem, words):
        assert part["x"] >= 0 and part["y"] >= 0
        assert part["x"] + part["width"] <= size[0]
        assert part["y"] + part["height"] <= size[1]
    beside = words["x"] >= emblem["x"] + emblem["width"]
    assert beside, "the words may not overlap the emblem"
    # Without the white border that it has on a dark ground.
    width, height = page.locator(".emblem img").evaluate(
        "(img) => [img.clientWidth, img.clientHeight]"
    )
    assert abs(width / height - 1.5) < 0.02
    others = [place for one in page.locator("footer img").all() if (place := one.bounding_box())]
    assert len(others) == 6
    assert all(height >= other["height"] for other in others)


@every_page
def test_the_keyboard_reaches_everything_and_can_be_seen(
    page: Tab, site: str, entry: Page, language: Language
) -> None:
    page.goto(site + address(entry, language))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert box(page, ".skip")["y"] >= 0
    links = page.locator("a, button").locator("visible=true").count()
    for _ in range(links - 1):
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Tab")
    reached = page.evaluate(
        "document.activeElement === [...document.links].filter(a => a.offsetParent).at(-1)"
    )
    assert reached, "the order of focus is the order of the page"


@every_language
def test_the_skip_link_leads_to_the_content(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(START, language))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@every_page
def test_targets_are_large_enough_for_a_finger(
    page: Tab, site: str, entry: Page, language: Language
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + address(entry, language))
    for link in page.locator("nav a, .action, .brand, .menu").locator("visible=true").all():
        size = link.bounding_box()
        assert size and size["height"] >= 44 and size["width"] >= 24, link.inner_text()


@every_language
def test_the_site_works_with_javascript_switched_off(
    browser: Browser, site: str, language: Language
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(site + address(START, language))
        for other in LANGUAGES:
            if other.is_easy and not language.is_easy:
                tab.locator(".easy-switch").click()
                assert tab.url == site + address(START, other)
                tab.locator(".easy-switch").click()
        tab.locator("footer nav a").last.click()
        assert tab.locator("h1").is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_language_read_from_right_to_left_breaks_nothing(
    page: Tab, trial_site: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    for entry in PAGES:
        page.goto(f"{trial_site}/ar/{'' if entry is START else entry.name}")
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        assert sideways(page) == 0
    brand, emblem = box(page, ".brand"), box(page, ".emblem")
    assert brand["x"] > emblem["x"] or width == 320, "the header is mirrored"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_language_with_long_words_breaks_nothing(page: Tab, trial_site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    for entry in PAGES:
        page.goto(f"{trial_site}/fi/{'' if entry is START else entry.name}")
        assert sideways(page) == 0, entry.name
        check_emblem(page, (width, 720))
