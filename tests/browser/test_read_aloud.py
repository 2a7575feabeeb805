"""The page is read aloud: sentence by sentence, forward and back, by keyboard too."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from app.pages import PAGES, address
from tests.browser.reading_aloud import (
    FOCUSED,
    READINGS,
    as_spoken,
    letters,
    local,
    open_page,
    press,
    read_aloud,
    told,
)
from tests.support.everywhere import LANGUAGES

# What a reader of the page's content sees, but the words of drawings, which stand in the text too.
SEEN = """() => {
  document.querySelectorAll("main .unseen, main svg").forEach((one) => one.remove());
  return document.querySelector("main").innerText;
}"""


@pytest.mark.parametrize(
    "reading", READINGS, ids=lambda languages: "+".join(one.tag for one in languages)
)
def test_every_sentence_is_spoken_once_in_order_in_its_language_and_marked(
    page: Tab, site: str, reading: tuple[Any, ...]
) -> None:
    # Each page in one of the languages: how a page is divided into sentences is the same in all.
    number = READINGS.index(reading)
    for entry in PAGES[number :: len(LANGUAGES)] if len(reading) == 1 else PAGES[:2]:
        open_page(page, site + address(entry, *reading), behaviour="speaks")
        written = page.evaluate(SEEN)
        read_aloud(page)
        page.wait_for_function("document.querySelector('#player').hidden")
        said = told(page)
        assert letters(one["text"] for one in said) == letters(written)
        for one in said:
            assert as_spoken(one["text"]) == one["text"]
            assert one["text"].strip() in as_spoken(one["marked"])
            assert len(one["text"]) <= 162
            assert one["lang"] == one["voice"]
            assert one["voice"].partition("-")[0] == one["written"].partition("-")[0]


def test_a_line_of_easy_language_is_a_sentence(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de-simple/qualification", behaviour="speaks")
    read_aloud(page)
    assert "Der Brief heißt Bescheid." in [one["text"] for one in told(page)]
    open_page(page, f"{site}/de-simple/employers", behaviour="speaks")
    read_aloud(page)
    texts = [one["text"] for one in told(page)]
    # A date has a full stop in the middle of its sentence.
    lines = as_spoken(page.locator("main").inner_text()).splitlines()
    dated = [line for line in lines if re.search(r"\d\. [A-Z]", line)]
    assert dated
    assert [line for line in dated if line not in texts] == []


def test_a_device_without_a_voice_has_no_button(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition", [])
    assert page.locator("#read-aloud").is_hidden()


@pytest.mark.parametrize("voices", [local("fr-FR"), local("den-CA")])
def test_a_device_without_a_voice_for_the_page_is_told_so(
    page: Tab, site: str, voices: list[dict[str, Any]]
) -> None:
    open_page(page, f"{site}/de/recognition", voices)
    read_aloud(page)
    assert "keine Stimme für die Sprache dieser Seite" in page.locator("#player-says").inner_text()
    assert told(page) == []
    shown = page.locator("#player button").locator("visible=true")
    assert shown.evaluate_all("all => all.map((one) => one.dataset.do)") == ["stop"]
    page.keyboard.press("Escape")
    assert page.locator("#player").is_hidden()


def test_a_browser_without_speech_shows_no_button(page: Tab, site: str) -> None:
    page.add_init_script("delete window.speechSynthesis")
    page.goto(f"{site}/de/recognition")
    assert page.locator("#read-aloud").is_hidden()


def test_voices_that_arrive_late_and_unannounced_are_found(page: Tab, site: str) -> None:
    page.clock.install()
    open_page(page, f"{site}/de/recognition", [])
    assert page.locator("#read-aloud").is_hidden()
    # Android names languages with an underscore.
    page.evaluate(f"voice.voices = {json.dumps(local('de_DE'))}")
    page.clock.fast_forward(2000)
    read_aloud(page)
    assert [one["voice"] for one in told(page)] == ["de_DE"]


def test_reading_can_pause_go_on_go_back_and_forward_and_slow_down(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    first = told(page)[0]["text"]
    press(page, "toggle")
    assert len(told(page)) == 1
    press(page, "toggle")
    assert [one["text"] for one in told(page)] == [first, first]
    press(page, "slower")
    assert told(page)[-1] | {"rate": 0} == told(page)[0] | {"rate": 0}
    assert told(page)[-1]["rate"] < told(page)[0]["rate"] == 1
    press(page, "forward")
    assert told(page)[-1]["text"] != first
    press(page, "back")
    assert told(page)[-1]["text"] == first


def test_the_keyboard_keeps_its_place(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition")
    page.locator("#read-aloud").press("Enter")
    assert page.evaluate(FOCUSED) == "toggle"
    for words in (r"Weiter", r"Pause"):
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUSED) == "toggle"
        assert page.locator("[data-do=toggle]").inner_text().strip() == words
    for name in ("forward", "back", "slower"):
        page.locator(f"[data-do={name}]").press("Enter")
        assert page.evaluate(FOCUSED) == name
    page.locator("[data-do=stop]").press("Enter")
    assert page.evaluate(FOCUSED) == "read-aloud"
    assert page.locator("#player").is_hidden()


@pytest.mark.parametrize("focused", ["#player [data-do=back]", "main .section-switch a"])
def test_escape_ends_reading_and_leaves_nobody_lost(page: Tab, site: str, focused: str) -> None:
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    page.locator(focused).first.focus()
    page.keyboard.press("Escape")
    assert page.locator("#player").is_hidden()
    assert page.evaluate("CSS.highlights.has('spoken')") is False
    within = "main" if focused.startswith("main") else "#read-aloud"
    assert page.evaluate(f"document.activeElement.matches('{within}, {within} *')")


def test_escape_closes_the_list_that_is_open_first(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    page.locator("[popovertarget=pairs]").first.press("Enter")
    page.keyboard.press("Escape")
    assert page.locator("#pairs").is_hidden()
    assert page.locator("#player").is_visible()


def test_the_end_of_the_page_ends_reading(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/imprint", behaviour="speaks")
    read_aloud(page)
    page.wait_for_function("document.querySelector('#player').hidden")
    assert page.evaluate("CSS.highlights.has('spoken')") is False
    assert page.evaluate(FOCUSED) == "read-aloud"
