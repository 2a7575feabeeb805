"""The static export in a real Chromium: it passes the tests of the live site."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from tests.browser import test_reading
from tests.browser.measures import sideways
from tests.browser.test_reading import AXE_TAGS
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_language_chooser(page: Tab, site: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{site}/")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 320, "height": 568})
    assert sideways(page) == 0


def test_the_language_chooser_leads_to_each_language(page: Tab, site: str) -> None:
    for language in LANGUAGES:
        page.goto(f"{site}/")
        page.locator(f"main a[hreflang='{language.tag}']").click()
        assert page.url == f"{site}/{language.tag}/"
        assert page.locator("html").get_attribute("lang") == language.tag
