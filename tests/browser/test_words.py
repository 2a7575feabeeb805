"""Difficult words are explained in place: in Chromium, without JavaScript, by any hand."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import PAGES, address
from tests.support.everywhere import every_language

PHONE = ViewportSize(width=360, height=740)


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Tab]:
    """A phone's browser that runs no JavaScript."""
    context = browser.new_context(viewport=PHONE, has_touch=True, java_script_enabled=False)
    yield context.new_page()
    context.close()


def by_keyboard(button: Locator) -> None:
    button.focus()
    button.press("Enter")


def by_touch(button: Locator) -> None:
    button.tap()


@pytest.mark.parametrize("press", [by_keyboard, by_touch])
@every_language
def test_each_difficult_word_shows_its_explanation_and_hides_it_again(
    plain_tab: Tab, site: str, language: Language, press: Callable[[Locator], None]
) -> None:
    shown = 0
    for page in PAGES:
        here = site + address(page, language)
        plain_tab.goto(here)
        for button in plain_tab.locator("main .word").all():
            explanation = plain_tab.locator(f"#{button.get_attribute('popovertarget')}")
            assert explanation.is_hidden()
            press(button)
            assert explanation.is_visible()
            place = explanation.bounding_box()
            assert place and place["x"] >= 0 and place["y"] >= 0
            assert place["x"] + place["width"] <= PHONE["width"]
            assert place["y"] + place["height"] <= PHONE["height"]
            plain_tab.keyboard.press("Escape")
            assert explanation.is_hidden()
            shown += 1
        assert plain_tab.url == here
    assert shown > len(PAGES)


@every_language
def test_an_explanation_has_a_button_that_closes_it_and_a_link_to_the_word_list(
    plain_tab: Tab, site: str, language: Language
) -> None:
    plain_tab.goto(f"{site}/{language.tag}/recognition")
    word = plain_tab.locator("main .word").first
    explanation = plain_tab.locator(f"#{word.get_attribute('popovertarget')}")
    by_touch(word)
    by_touch(explanation.locator("button"))
    assert explanation.is_hidden()
    by_touch(word)
    by_touch(explanation.locator("a"))
    plain_tab.wait_for_url(f"**/{language.tag}/words#recognition")
    assert plain_tab.locator("#recognition").is_visible()


@every_language
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
    plain_tab.wait_for_url(f"**/{language.tag}/recognition")
