"""A page on paper."""

from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import PAGES, address
from tests.support.everywhere import every_language

# Links of the text stay, and words with an explanation: both are read on paper, too.
TO_PRESS = "button:not(.word), nav a, .section-switch a, .skip"


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
