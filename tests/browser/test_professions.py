"""The field above the list of professions, and a profession on paper."""

import re

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from app.content import MY_PROFESSION
from app.languages.language import Language
from app.pages import address
from tests.support.everywhere import PROFESSIONS, either_layout, language_of

SHIFTS = """() => new Promise((resolve) => {
  new PerformanceObserver((list) =>
    resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)),
  ).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(0), 500);
})"""
# German, English, with capitals, a former name, without an accent, and the easy spelling.
TYPED = ("Pflegefachfrau", "nurse", "KRANKENSCHWESTER", "Pflege-Fach")
SHEET = 2  # sides


def shown(page: Tab) -> list[str]:
    """Return the professions that the list from A to Z shows."""
    links = page.locator("#alphabet li a:visible").all()
    return [str(link.get_attribute("href")).rpartition("/")[2] for link in links]


@pytest.mark.parametrize("tag", ["en", "de-simple"])
def test_typing_narrows_the_list_and_sends_nothing(page: Tab, site: str, tag: str) -> None:
    page.goto(site + address(MY_PROFESSION, language_of(tag)))
    unfold = page.locator("#alphabet summary")
    unfold.click()
    everything = len(shown(page))
    assert everything > 60
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for typed in TYPED:
        page.fill("#filter-words", typed)
        assert "nurse" in shown(page) and len(shown(page)) < 10, typed
        assert str(len(shown(page))) in page.locator("#filter [role=status]").inner_text()
        assert not page.locator("#groups").is_visible()
    page.fill("#filter-words", "arztin")
    assert "doctor" in shown(page)
    page.fill("#filter-words", "xyz")
    assert shown(page) == [] and page.locator("#missing").is_visible()
    page.fill("#filter-words", "")
    assert shown(page) == [] and page.locator("#groups").is_visible()
    unfold.click()
    assert len(shown(page)) == everything
    assert not asked


@either_layout
def test_nothing_moves_when_the_field_appears(page: Tab, site: str, language: Language) -> None:
    page.goto(site + address(MY_PROFESSION, language))
    assert page.locator("#filter-words").is_visible()
    assert page.evaluate(SHIFTS) == 0


def test_without_javascript_the_list_is_whole_and_there_is_no_field(
    browser: Browser, site: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + address(MY_PROFESSION, language_of("de")))
        assert not page.locator("#filter").is_visible()
        assert page.locator("#filter").bounding_box() is None
        page.locator("#alphabet summary").click()
        assert len(shown(page)) > 60


@pytest.mark.parametrize("tag", ["de", "en"])
def test_a_profession_on_paper_is_one_sheet(page: Tab, site: str, tag: str) -> None:
    for entry in PROFESSIONS[tag == "en" :: 2]:  # each in one of them
        page.goto(site + address(entry, language_of(tag)))
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) <= SHEET, entry.name
