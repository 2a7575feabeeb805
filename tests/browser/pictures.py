"""Screenshots of every page, language and scheme, at the width of a phone and of a desk."""

import struct
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from app import create_app
from app.pages import PAGES, address
from app.site import site_of
from tests.browser.chromium import launch_options
from tests.support.gunicorn import gunicorn

WIDTHS = {360: 740, 1280: 720}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FOLDER = Path("pictures")
# A page of each kind, for docs/ and the README.
SHOWN = {
    "start": "/en/",
    "recognition": "/de-simple/recognition",
    "words": "/de/words",
    "professions": "/uk/professions",
    "profession": "/en/professions/nurse",
    "side-by-side": "/en+de-simple/recognition",
}
DOCUMENTS = Path("docs/pictures")
STATIC = Path("app/static")
PREVIEW = STATIC / "pictures" / "preview.png"


def take_pictures() -> None:
    """Write pictures/<page>-<language>-<width>-<scheme>.png."""
    FOLDER.mkdir(exist_ok=True)
    languages = site_of(create_app()).languages
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


def take_documents() -> None:
    """Write the pictures of docs/ and the README: what a reader sees first."""
    DOCUMENTS.mkdir(exist_ok=True)
    with gunicorn() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        for width, height in WIDTHS.items():
            tab = browser.new_page(viewport={"width": width, "height": height})
            for name, path in SHOWN.items():
                tab.goto(site + path)
                tab.screenshot(path=DOCUMENTS / f"{name}-{width}.png")
        browser.close()


def take_preview() -> None:
    """Write the picture that other sites show with a link to ours (1200 x 630 px)."""
    people = "".join(
        f'<g transform="translate({90 + 130 * number})" fill="{"#039" if not number else "none"}">'
        '<circle cy="52" r="28"/><path d="M-48 205v-44a48 48 0 0 1 96 0v44z"/></g>'
        for number in range(5)
    )
    html = f"""
        <style>body {{ margin: 0; padding: 90px 100px; background: #fbfaf6; color: #1a1c2b;
          font: 700 72px/1.15 "Liberation Sans", Arial, sans-serif; }} svg {{ display: block;
          margin: 60px 0 0 -30px; }}</style>
        Netzwerk IQ<br>Sachsen-Anhalt
        <svg width="720" height="220" stroke="#039" stroke-width="6">{people}</svg>"""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        tab = browser.new_page(viewport={"width": 1200, "height": 630})
        tab.set_content(html)
        tab.screenshot(path=PREVIEW)
        browser.close()


def take_icons() -> None:
    """Write what stands for the site on an iPhone's home screen (180 px), and favicon.ico (32 px).

    Both are drawn from favicon.svg. An .ico is a list of pictures, here of one PNG.
    """
    svg = (STATIC / "favicon.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        shots = {}
        # The telephone rounds the corners itself, and shows black where a picture is transparent.
        for size, ground in ((180, "#039"), (32, "transparent")):
            tab = browser.new_page(viewport={"width": size, "height": size})
            tab.set_content(f"<style>body {{ margin: 0; background: {ground} }}</style>{svg}")
            shots[size] = tab.screenshot(omit_background=True)
        browser.close()
    (STATIC / "pictures" / "icon.png").write_bytes(shots[180])
    head = struct.pack("<3H4B2H2I", 0, 1, 1, 32, 32, 0, 0, 1, 32, len(shots[32]), 22)
    (STATIC / "favicon.ico").write_bytes(head + shots[32])


if __name__ == "__main__":
    take_documents()
    take_pictures()
    take_preview()
    take_icons()
