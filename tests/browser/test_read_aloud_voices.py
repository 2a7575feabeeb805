"""Voices that behave as has been reported of them, and windows of every size."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from app.pages import PAGES, address
from tests.browser.reading_aloud import (
    FOCUSED,
    REMOTE,
    SIZES,
    local,
    message,
    open_page,
    press,
    read_aloud,
    told,
)
from tests.support.everywhere import LANGUAGES, PAIRS

# Goes through the page sentence by sentence; returns those that are not wholly above the player,
# or, if they are longer than this room, do not begin in it.
HIDDEN = """() => {
  const hidden = [];
  let count = 0;
  while (!player.hidden) {
    const [range] = CSS.highlights.get("spoken");
    const { top, bottom, height } = range.getBoundingClientRect();
    const room = player.getBoundingClientRect().top;
    const seen = top >= 0 && (bottom <= room || (height > room - 8 && top < room / 4));
    if (!seen) hidden.push([range.toString(), top, bottom, room]);
    count += 1;
    document.querySelector("[data-do=forward]").click();
  }
  return { hidden, count };
}"""


@pytest.mark.parametrize("size", sorted(SIZES), ids=lambda size: "x".join(map(str, size)))
def test_the_sentence_that_is_read_is_seen_at_every_size_and_so_is_a_message(
    page: Tab, site: str, size: tuple[int, int]
) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    for reading in [*((one,) for one in LANGUAGES[:: len(LANGUAGES) - 1]), PAIRS[-1]]:
        open_page(page, site + address(PAGES[1], *reading))
        read_aloud(page)
        player = page.locator("#player").bounding_box()
        assert player and player["height"] <= max(80, height / 3)
        found = page.evaluate(HIDDEN)
        assert found["hidden"] == []
        assert found["count"] > 20
        page.evaluate("voice.behaviour = 'fails'")
        read_aloud(page)
        assert message(page) == "broken"
        player = page.locator("#player").bounding_box()
        assert player and player["height"] <= max(220, height * 0.6)


def test_the_end_of_the_page_can_be_reached_while_it_is_read(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    page.locator("footer a").last.focus()
    page.keyboard.press("End")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    link, player = page.locator("footer").bounding_box(), page.locator("#player").bounding_box()
    assert link and player and link["y"] + link["height"] <= player["y"] + 1


def test_a_voice_of_this_device_goes_before_one_from_the_internet(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition", [*REMOTE, *local("de-DE")])
    read_aloud(page)
    assert [one["voice"] for one in told(page)] == ["de-DE"]


def test_a_voice_from_the_internet_gets_nothing_before_the_visitor_agrees(
    page: Tab, site: str
) -> None:
    open_page(page, f"{site}/de/recognition", [*REMOTE, *local("fr-FR")])
    page.locator("#read-aloud").press("Enter")
    assert message(page) == "asking"
    assert "Stimme der Firma" in page.locator("#player").inner_text()
    assert page.evaluate(FOCUSED) == "player", "a second Enter agrees to nothing"
    assert told(page) == []
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED) == "read-aloud"
    read_aloud(page)
    press(page, "agree")
    assert [one["voice"] for one in told(page)] == ["Stimme der Firma"]
    assert message(page) is None
    assert page.evaluate(FOCUSED) == "toggle"
    press(page, "stop")
    read_aloud(page)
    assert len(told(page)) == 2, "who has agreed is not asked again on this page"


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        (local("en-GB", "de-DE"), "de-DE"),
        (local("en-GB"), "en-GB"),
        ([*local("en-GB"), *REMOTE], "en-GB"),
    ],
)
def test_a_foreign_word_is_read_by_its_own_voice_or_else_by_that_of_its_sentence(
    page: Tab, site: str, voices: list[dict[str, Any]], expected: str
) -> None:
    open_page(page, f"{site}/en/recognition", voices, "speaks")
    read_aloud(page)
    page.wait_for_function("document.querySelector('#player').hidden")
    names = {one["voice"] for one in told(page) if "zuständige Stelle" in one["text"]}
    assert names == {expected}


def test_one_of_two_languages_without_a_voice_is_left_out_and_the_player_says_so(
    page: Tab, site: str
) -> None:
    reading = next(pair for pair in PAIRS if pair[0].tag != pair[1].tag == "de")
    tag = reading[0].locale.language
    open_page(page, site + address(PAGES[1], *reading), local(tag))
    read_aloud(page)
    assert message(page) == "part" or tag == "de"
    page.evaluate(HIDDEN)
    assert {one["lang"] for one in told(page)} == {tag}


def test_the_first_failure_is_told_and_the_place_is_kept(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition", behaviour="fails")
    read_aloud(page)
    page.wait_for_function("!document.querySelector('[data-says=broken]').hidden")
    assert len(told(page)) == 1
    page.evaluate("voice.behaviour = 'silent'")
    press(page, "toggle")
    assert message(page) is None
    assert [one["text"] for one in told(page)] == [told(page)[0]["text"]] * 2


def test_a_voice_that_goes_silent_is_told_and_one_can_go_forward(page: Tab, site: str) -> None:
    page.clock.install()
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    assert message(page) is None
    page.clock.fast_forward(60_000)
    assert message(page) == "broken"
    press(page, "forward")
    assert message(page) is None
    assert len({one["text"] for one in told(page)}) == 2


def test_who_leaves_the_page_finds_it_paused_when_coming_back(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.locator("[data-do=toggle]").inner_text().strip() == "Weiter"
    press(page, "toggle")
    assert len(told(page)) == 2


def test_a_page_that_the_browser_has_translated_is_read_in_the_new_language_or_not_at_all(
    page: Tab, site: str
) -> None:
    open_page(page, site + address(PAGES[1], *PAIRS[0]))
    read_aloud(page)
    page.evaluate("document.documentElement.lang = 'ru'")
    page.wait_for_function("document.querySelector('#player').hidden")
    read_aloud(page)
    assert page.locator("[data-says=mute]").is_visible()
    press(page, "stop")
    page.evaluate(f"voice.voices.push({json.dumps(local('ru-RU')[0])}); voice.told = []")
    page.evaluate("document.documentElement.lang = 'ru-RU'")
    read_aloud(page)
    page.evaluate(HIDDEN)
    # German names, which no browser translates, are read by a German voice all the same.
    assert {one["lang"] for one in told(page) if not one["original"]} == {"ru-RU"}


def test_with_forced_colours_pressed_is_told_from_not_pressed(page: Tab, site: str) -> None:
    page.emulate_media(forced_colors="active")
    open_page(page, f"{site}/de/recognition")
    read_aloud(page)
    style = "(one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
    slower = page.locator("[data-do=slower]")
    before = slower.evaluate(style)
    slower.click()
    after = slower.evaluate(style)
    assert before[0] != after[0] and before[1] != after[1]
