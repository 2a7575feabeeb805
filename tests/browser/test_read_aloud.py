"""The page is read aloud: in Chromium, with a stub in place of the browser's voice."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Page as Tab

from app.pages import PAGES, address
from tests.support.client import parse
from tests.support.everywhere import LANGUAGES, PAIRS

# Speaks at once and says nothing; keeps note of what it was told and what the page marked then.
STUB = """
window.spoken = []; window.held = false;
const voices = TAGS.map((lang) => ({ lang, name: lang }));
const said = (utterance) => {
  const marked = [...(CSS.highlights.get("spoken") ?? [])].map((range) => range.toString());
  window.spoken.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate,
    voice: utterance.voice?.lang, marked: marked.join("|").replace(/\\s+/g, " ").trim() });
  if (!window.held) queueMicrotask(() => utterance.onend());
};
Object.defineProperty(window, "SpeechSynthesisUtterance", {
  value: class { constructor(text) { this.text = text; } } });
Object.defineProperty(window, "speechSynthesis", {
  value: { getVoices: () => voices, speak: said, cancel() {}, addEventListener() {} } });
"""
READINGS = [*((one,) for one in LANGUAGES), *PAIRS]


def open_page(tab: Tab, url: str, *voices: str, held: bool = False) -> None:
    tab.add_init_script(STUB.replace("TAGS", str(list(voices or ("de-DE", "en-GB")))))
    tab.goto(url)
    tab.evaluate(f"window.held = {str(held).lower()}")


def spoken(tab: Tab) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tab.evaluate("window.spoken")
    return found


def seen(html: str) -> list[tuple[str, str]]:
    """Return what a reader of the page's content sees: the language and text of each piece."""
    document = parse(html)
    (main,) = document.all("main")
    return list(pieces(main, document.root.attrib["lang"]))


def pieces(element: Element, tag: str) -> Iterator[tuple[str, str]]:
    tag = element.get("lang", tag)
    yield tag.partition("-")[0], element.text or ""
    for child in element:
        drawn = child.tag == "svg"  # its words stand in the text as well
        if not drawn and child.get("popover") is None and child.get("class") != "unseen":
            yield from pieces(child, tag)
        yield tag.partition("-")[0], child.tail or ""


def letters(parts: Iterable[str]) -> str:
    """Return `parts` as one text without any white space."""
    return "".join("".join(parts).split())


@pytest.mark.parametrize(
    "reading", READINGS, ids=lambda languages: "+".join(one.tag for one in languages)
)
def test_every_sentence_is_spoken_once_in_order_in_its_language_and_marked(
    page: Tab, site: str, reading: tuple[Any, ...]
) -> None:
    for entry in PAGES:
        open_page(page, site + address(entry, *reading))
        written = seen(page.content())
        page.locator("#read-aloud").click()
        page.wait_for_function("document.querySelector('#player').hidden")
        said = spoken(page)
        assert letters(one["text"] for one in said) == letters(text for _tag, text in written)
        for tag in {language.locale.language for language in reading} | {"de"}:
            mine = letters(one["text"] for one in said if one["lang"] == tag)
            assert mine == letters(text for written_in, text in written if written_in == tag)
        for one in said:
            assert one["marked"] == one["text"]
            assert one["voice"].startswith(one["lang"])


def test_a_line_of_easy_language_is_a_sentence(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de-simple/recognition")
    page.locator("#read-aloud").click()
    texts = [one["text"] for one in spoken(page)]
    # A date has a full stop in the middle of its sentence.
    lines = page.locator("main").inner_text().splitlines()
    dated = [line for line in lines if re.search(r"\d\. [A-Z]", line)]
    assert dated
    assert [line for line in dated if line not in texts] == []
    assert "Der Brief heißt Bescheid." in texts


def test_without_a_voice_for_the_page_there_is_no_button(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition", "fr-FR")
    assert page.locator("#read-aloud").is_hidden()


def test_a_browser_without_speech_shows_no_button(page: Tab, site: str) -> None:
    page.add_init_script("delete window.speechSynthesis")
    page.goto(f"{site}/de/recognition")
    assert page.locator("#read-aloud").is_hidden()


def test_reading_can_pause_go_on_go_back_slow_down_and_stop(page: Tab, site: str) -> None:
    open_page(page, f"{site}/de/recognition", held=True)
    page.locator("#read-aloud").click()
    first = spoken(page)[0]["text"]
    press = {name: page.locator(f"[data-do={name}]") for name in ("pause", "go", "back", "stop")}
    assert page.evaluate("document.activeElement.dataset.do") == "pause"
    press["pause"].click()
    assert len(spoken(page)) == 1
    press["go"].click()
    assert [one["text"] for one in spoken(page)] == [first, first]
    page.locator("[data-do=slower]").click()
    assert spoken(page)[-1] | {"rate": 0} == spoken(page)[0] | {"rate": 0}
    assert spoken(page)[-1]["rate"] < spoken(page)[0]["rate"] == 1
    press["back"].click()
    assert spoken(page)[-1]["text"] == first
    press["stop"].click()
    assert page.locator("#player").is_hidden()
    assert page.evaluate("CSS.highlights.has('spoken')") is False
