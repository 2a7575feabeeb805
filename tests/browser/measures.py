"""What the browser tests measure, in CSS pixels."""

from playwright.sync_api import FloatRect, Page


def sideways(page: Page) -> int:
    """Return how far the page can be scrolled sideways."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def box(page: Page, selector: str) -> FloatRect:
    """Return the place of the first element of `selector`, which must be shown."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return found
