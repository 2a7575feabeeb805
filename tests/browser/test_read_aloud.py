"""The page is read aloud: in Chromium, with a voice that behaves as has been reported of others."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from app.pages import PAGES, address
from tests.support.everywhere import LANGUAGES, PAIRS

VOICE = (Path(__file__).parent / "voice.js").read_text("utf-8")
READINGS = [*((one,) for one in LANGUAGES), *PAIRS]
# A phone, held upright and across; a desk; the same desk at 400 % (1280x720 and 1280x1024).
SIZES = {(360, 740), (740, 360), (1280, 720), (320, 180), (320, 256)}
FOCUSED = "document.activeElement.dataset.do ?? document.activeElement.id"


def local(*tags: str) -> list[dict[str, Any]]:
    return [{"lang": tag, "name": tag, "localService": True} for tag in tags]


REMOTE = [{"lang": "de-DE", "name": "Stimme der Firma", "localService": False}]


def open_page(
    tab: Tab, url: str, voices: list[dict[str, Any]] | None = None, behaviour: str = "silent"
) -> None:
    """Open `url` in a tab whose first page brings the `voices` for all that follow."""
    if not tab.evaluate("'voice' in window"):
        voices = local("de-DE", "en-GB") if voices is None else voices
        tab.add_init_script(VOICE.replace("VOICES", json.dumps(voices)))
    tab.goto(url)
    tab.evaluate(f"voice.behaviour = '{behaviour}'")


def read_aloud(tab: Tab) -> None:
    tab.locator("#read-aloud").click()


def press(tab: Tab, name: str) -> None:
    tab.locator(f"[data-do={name}]").click()


def told(tab: Tab) -> list[dict[str, Any]]:
    """Return what the voice was told."""
    found: list[dict[str, Any]] = tab.evaluate("voice.told")
    return found


def message(tab: Tab) -> str | None:
    """Return which message the player shows."""
    shown = tab.locator("[data-says]").locator("visible=true")
    return shown.get_attribute("data-says") if shown.count() else None


def letters(parts: Iterable[str]) -> str:
    """Return `parts` as one text without any white space."""
    return "".join("".join(parts).split())


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
    for entry in PAGES if len(reading) == 1 else PAGES[:2]:
        open_page(page, site + address(entry, *reading), behaviour="speaks")
        written = page.evaluate(SEEN)
        read_aloud(page)
        page.wait_for_function("document.querySelector('#player').hidden")
        said = told(page)
        assert letters(one["text"] for one in said) == letters(written)
        for one in said:
            assert one["text"].strip() in one["marked"]
            assert len(one["text"]) <= 162
            assert one["lang"] == one["voice"]
            assert one["voice"].partition("-")[0] == one["written"].partition("-")[0]


def test_a_line_of_easy_language_is_a_sentence(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de-simple/recognition", behaviour="speaks")
    read_aloud(page)
    texts = [one["text"] for one in told(page)]
    # A date has a full stop in the middle of its sentence.
    lines = page.locator("main").inner_text().splitlines()
    dated = [line for line in lines if re.search(r"\d\. [A-Z]", line)]
    assert dated
    assert [line for line in dated if line not in texts] == []
    assert "Der Brief heißt Bescheid." in texts


@pytest.mark.parametrize("voices", [local(), local("fr-FR"), local("den-CA")])
def test_without_a_voice_for_the_page_there_is_no_button(
    page: Tab, site: str, voices: list[dict[str, Any]]
) -> None:
    open_page(page, f"{site}/de/recognition", voices)
    assert page.locator("#read-aloud").is_hidden()


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
    for reading in [*((one,) for one in LANGUAGES), PAIRS[-1]]:
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
    open_page(page, f"{site}/en/network", voices, "speaks")
    read_aloud(page)
    page.wait_for_function("document.querySelector('#player').hidden")
    names = {one["voice"] for one in told(page) if "Bundesagentur" in one["text"]}
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
    assert page.locator("#read-aloud").is_hidden()
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
