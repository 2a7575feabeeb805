"""Comfort: nothing jumps, everything is reached, colours may be the reader's own."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import START, Page, address
from tests.support.everywhere import every_language, every_page

SNAPSHOTS = Path(__file__).parent / "snapshots"
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""
# All that can be pressed, but links and words inside a sentence (WCAG 2.2, 2.5.8).
SMALL = """() => [...document.querySelectorAll("a, button")]
  .filter((one) => one.checkVisibility() && !one.closest("main p, main li, .as-of, footer p, dd"))
  .filter((one) => { const box = one.getBoundingClientRect();
    return box.width && (box.width < 24 || box.height < 24); })
  .map((one) => one.outerHTML.slice(0, 120))"""


@every_page
def test_nothing_jumps_nothing_is_stored_and_targets_are_large_enough(
    page: Tab, site: str, entry: Page, language: Language
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + address(entry, language))
    assert page.evaluate(SHIFTS) == 0
    assert page.evaluate(SMALL) == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.cookie") == ""


@every_language
def test_only_the_style_sheet_holds_up_drawing(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(START, language))
    blocking = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter((one) => one.renderBlockingStatus === 'blocking').map((one) => one.name)"
    )
    assert len(blocking) == 1 and ".css" in blocking[0]


@every_language
def test_a_reader_may_bring_colours_of_their_own(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(START, language))
    page.emulate_media(forced_colors="active")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    edge = page.locator(".doors a").first.evaluate("(link) => getComputedStyle(link).borderStyle")
    assert edge == "solid"


@every_language
def test_what_opens_closes_with_escape_and_holds_nobody(
    page: Tab, site: str, language: Language
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + address(START, language))
    for opener, target in ((".menu", "#menu"), (".tool", "#pairs")):
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
@every_language
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


@every_language
def test_a_screen_reader_meets_the_start_page_in_this_order(
    page: Tab, site: str, language: Language
) -> None:
    page.goto(site + address(START, language))
    tree = page.locator("body").aria_snapshot() + "\n"
    kept = SNAPSHOTS / f"start-{language.tag}.yaml"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(tree, "utf-8")
    assert tree == kept.read_text("utf-8"), "meant? then: UPDATE_SNAPSHOTS=1 make test"
