"""A page on paper."""

from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import PAGES, address
from tests.support.everywhere import every_language

# Links of the text stay: they are read on paper, too.
TO_PRESS = "button, nav a, .section-switch a, .skip, [role=doc-backlink]"


@every_language
def test_on_paper_there_is_nothing_that_only_a_finger_needs(
    page: Tab, site: str, language: Language
) -> None:
    page.emulate_media(media="print")
    for entry in PAGES:
        page.goto(site + address(entry, language))
        left = page.locator(TO_PRESS).locator("visible=true").all()
        assert [one.inner_text() for one in left] == [], page.url
        for kept in ("h1", ".brand", ".emblem"):
            assert page.locator(kept).is_visible()


@every_language
def test_on_paper_each_difficult_word_is_explained_once_after_the_text_and_covers_nothing(
    page: Tab, site: str, language: Language
) -> None:
    for entry in PAGES:
        page.goto(site + address(entry, language))
        page.emulate_media(media="screen")
        words = page.locator("main .word")
        if not words.count():
            continue
        words.last.click()  # one is open when the reader prints
        page.emulate_media(media="print")
        places = page.locator(".explanation").evaluate_all(
            "(all) => all.map((one) => [one.getBoundingClientRect(), getComputedStyle(one)])"
            ".map(([box, style]) => [box.top, box.bottom, style.position])"
        )
        assert len(places) == len({one.get_attribute("href") for one in words.all()})
        assert {place[2] for place in places} == {"static"}
        last = page.locator("main > section, main > .words").last.bounding_box()
        assert last
        ends = [last["y"] + last["height"], *(place[1] for place in places)]
        assert all(place[0] >= end - 1 for place, end in zip(places, ends, strict=False))
