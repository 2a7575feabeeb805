"""Difficult words are explained in place: in Chromium, without JavaScript, by any hand."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import PAGES, address
from tests.support.everywhere import either_layout

PHONE = ViewportSize(width=360, height=740)


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Tab]:
    """A phone's browser that runs no JavaScript."""
    context = browser.new_context(viewport=PHONE, has_touch=True, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Tab]:
    """A phone's browser."""
    context = browser.new_context(viewport=PHONE, has_touch=True)
    yield context.new_page()
    context.close()


def by_keyboard(link: Locator) -> None:
    link.focus()
    link.press("Enter")


def by_touch(link: Locator) -> None:
    link.tap()


def explanation_of(word: Locator) -> Locator:
    return word.page.locator(str(word.get_attribute("href")))


def is_in_the_window(tab: Tab, explanation: Locator) -> bool:
    place, size = explanation.bounding_box(), tab.viewport_size
    assert place and size
    return (
        place["x"] >= 0
        and place["y"] >= 0
        and place["x"] + place["width"] <= size["width"]
        and place["y"] + place["height"] <= size["height"]
    )


@either_layout
def test_without_javascript_each_difficult_word_shows_its_explanation_and_hides_it_again(
    plain_tab: Tab, site: str, language: Language
) -> None:
    # Each page in one of both: how a word opens is the same in all.
    shown, own = 0, PAGES[language.is_easy :: 2]
    for page in own:
        plain_tab.goto(site + address(page, language))
        for word in plain_tab.locator("main .word[id]").all():
            explanation = explanation_of(word)
            assert explanation.is_hidden()
            by_keyboard(word)
            assert is_in_the_window(plain_tab, explanation)
            by_touch(explanation.locator("[role=doc-backlink]"))
            assert explanation.is_hidden()
            assert is_in_the_window(plain_tab, word)
            shown += 1
    assert shown > len(own)


@pytest.mark.parametrize(
    ("tag", "press"),
    [("de", by_keyboard), ("en", by_touch), ("ar", by_keyboard), ("de-simple", by_touch)],
)
def test_an_explanation_opens_beside_its_word_and_closes_by_any_hand(
    phone: Tab, site: str, tag: str, press: Callable[[Locator], None]
) -> None:
    here = f"{site}/{tag}/recognition"
    phone.goto(here)
    for word in phone.locator("main .word").all():
        explanation = explanation_of(word)
        press(word)
        assert is_in_the_window(phone, explanation)
        assert explanation.evaluate("(one) => one === document.activeElement")
        phone.keyboard.press("Tab")
        assert explanation.evaluate("(one) => one.contains(document.activeElement)")
        phone.keyboard.press("Escape")
        assert explanation.is_hidden()
        assert word.evaluate("(one) => one === document.activeElement")
        press(word)
        press(explanation.locator("[role=doc-backlink]"))
        assert explanation.is_hidden()
    assert phone.url == here, "neither the address nor the place has changed"


@either_layout
def test_an_explanation_leads_to_the_word_list(
    plain_tab: Tab, site: str, language: Language
) -> None:
    plain_tab.goto(f"{site}/{language.tag}/recognition")
    word = plain_tab.locator("main .word").first
    by_touch(word)
    link = explanation_of(word).locator("a").first
    term = link.inner_text()
    by_touch(link)
    plain_tab.wait_for_url(re.compile(rf"/{language.tag}/words#[a-z-]+$"))
    listed = plain_tab.locator(f"[id='{plain_tab.url.partition('#')[2]}'] dt")
    assert listed.inner_text().casefold() == term.casefold()


@either_layout
def test_the_menu_opens_on_a_phone_without_javascript(
    plain_tab: Tab, site: str, language: Language
) -> None:
    plain_tab.goto(f"{site}/{language.tag}/")
    menu = plain_tab.locator("#menu")
    assert menu.is_hidden()
    by_touch(plain_tab.locator(".menu"))
    for link in menu.locator("a").all():
        size = link.bounding_box()
        assert size and size["height"] >= 44
        assert 0 <= size["y"] <= PHONE["height"] - size["height"]
    by_touch(menu.locator("a").nth(1))
    plain_tab.wait_for_url("**" + address(PAGES[1], language))
