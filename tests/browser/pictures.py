"""Screenshots of every page, language and scheme, at the width of a phone and of a desk."""

from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from app import create_app
from app.pages import PAGES, address
from tests.browser.chromium import launch_options
from tests.server import gunicorn

WIDTHS = {360: 740, 1280: 720}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FOLDER = Path("pictures")


def take_pictures() -> None:
    """Write pictures/<page>-<language>-<width>-<scheme>.png."""
    FOLDER.mkdir(exist_ok=True)
    languages = create_app().extensions["languages"]
    with gunicorn() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        for width, height in WIDTHS.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme
                )
                tab = context.new_page()
                for page in PAGES:
                    for language in languages:
                        tab.goto(site + address(page, language))
                        name = f"{page.name}-{language.tag}-{width}-{scheme}.png"
                        tab.screenshot(path=FOLDER / name, full_page=True)
                context.close()
        browser.close()


if __name__ == "__main__":
    take_pictures()
