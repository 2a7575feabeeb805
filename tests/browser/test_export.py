"""The static export in a real Chromium: it passes the tests of the live site."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser import test_reading
from tests.browser.measures import COLOURS, check_with_axe, resize, sideways
from tests.support.everywhere import LANGUAGES

# Collected here a second time; the fixture `site` below is the export. Its files are those of the
# live site, byte for byte, so the rest would only see them again: `make test-export` runs it all.
COLLECTED = (
    test_reading.test_the_site_works_with_javascript_switched_off,
    test_reading.test_the_skip_link_leads_to_the_content,
)
globals().update({one.__name__: one for one in COLLECTED})


@pytest.fixture
def site(export_site: str) -> str:
    return export_site


def test_the_language_chooser_keeps_the_rules_of_a_page(page: Tab, site: str) -> None:
    page.goto(f"{site}/")
    check_with_axe(page)
    page.emulate_media(color_scheme="dark")
    check_with_axe(page, COLOURS)
    resize(page, (320, 568))
    assert sideways(page) == 0


def test_the_language_chooser_leads_to_each_language(page: Tab, site: str) -> None:
    for language in LANGUAGES:
        page.goto(f"{site}/")
        page.locator(f"main a[hreflang='{language.tag}']").click()
        assert page.url == f"{site}/{language.tag}/"
        assert page.locator("html").get_attribute("lang") == language.tag
