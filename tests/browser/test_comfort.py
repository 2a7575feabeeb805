"""Comfort: colours may be the reader's own, the focus is seen, what is open holds nobody."""

import pytest
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import START, address
from tests.browser.measures import COLOURS, check_with_axe
from tests.support.everywhere import either_layout


@either_layout
def test_nothing_holds_up_drawing(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(START, language))
    blocking = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter((one) => one.renderBlockingStatus === 'blocking').map((one) => one.name)"
    )
    assert blocking == []


@either_layout
def test_a_reader_may_bring_colours_of_their_own(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(START, language))
    page.emulate_media(forced_colors="active")
    check_with_axe(page, COLOURS)
    edge = page.locator(".doors a").first.evaluate("(link) => getComputedStyle(link).borderStyle")
    assert edge == "solid"


@either_layout
def test_what_opens_closes_with_escape_and_holds_nobody(
    page: Tab, site: str, language: Language
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + address(START, language))
    for opener, target in ((".menu", "#menu"), ("[popovertarget=pairs]", "#pairs")):
        button = page.locator(opener).first
        button.focus()
        page.keyboard.press("Enter")
        assert page.locator(target).is_visible()
        page.keyboard.press("Tab")
        inside = f"document.querySelector('{target}').contains(document.activeElement)"
        assert page.evaluate(inside), "the next stop is what was opened"
        page.keyboard.press("Escape")
        assert page.locator(target).is_hidden()
        assert button.evaluate("(one) => one === document.activeElement")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@either_layout
def test_the_focus_is_seen(page: Tab, site: str, language: Language, scheme: str) -> None:
    # WCAG 2.2, 2.4.13: at least 2 px thick, and at least 3:1 against what is around it.
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(site + address(START, language))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert float(width.removesuffix("px")) >= 2
    colours = page.evaluate(
        "[getComputedStyle(document.activeElement).outlineColor,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    lighter, darker = sorted((luminance(one) for one in colours), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 3


def luminance(colour: str) -> float:
    """Return the relative luminance of a CSS rgb() colour (WCAG 2.2, definition)."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
