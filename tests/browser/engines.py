"""Three browser engines behind one narrow interface; what a driver cannot do skips the test.

Playwright drives Chromium; Mozilla's Marionette drives Firefox ESR, which lacks commands that
Playwright 1.65 gives; WebKitGTK comes with a WebDriver. All three are Debian's packages, and
nothing is fetched when they start.
"""

import time
import unicodedata
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import pytest
from marionette_driver.by import By as FirefoxBy
from marionette_driver.keys import Keys as FirefoxKeys
from marionette_driver.marionette import Marionette
from marionette_driver.wait import Wait
from playwright.sync_api import Browser
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PHONE, DESK = (500, 740), (1280, 900)  # pixels; no window of Firefox is narrower than 500
PRINT = """
const [path, done] = arguments;
const service = Cc["@mozilla.org/gfx/printsettings-service;1"];
const settings = service.getService(Ci.nsIPrintSettingsService).createNewPrintSettings();
Object.assign(settings, { isInitializedFromPrinter: true, isInitializedFromPrefs: true,
  printSilent: true, outputFormat: settings.kOutputFormatPDF, toFileName: path,
  outputDestination: settings.kOutputDestinationFile, paperSizeUnit: settings.kPaperSizeMillimeters,
  paperWidth: 210, paperHeight: 297, headerStrLeft: "", headerStrRight: "", footerStrLeft: "",
  footerStrRight: "" });
gBrowser.selectedBrowser.browsingContext.print(settings)
  .then(() => done(true), (e) => done(`${e}`));
"""
READER = """
const [url, done] = arguments;
const { ReaderMode } = ChromeUtils.importESModule(
  "moz-src:///toolkit/components/reader/ReaderMode.sys.mjs");
ReaderMode.downloadAndParseDocument(url).then(
  ({ title, textContent }) => done(`${title} ${textContent}`), (e) => done(`${e}`));
"""

SHOWN = (
    "(() => {{ const box = document.querySelector('{0}').getBoundingClientRect(); return {1} }})()"
)


class Engine(ABC):
    """A browser with one tab."""

    @abstractmethod
    def visit(self, url: str, size: tuple[int, int] = DESK) -> None:
        """Open `url` in a window of `size`."""

    @abstractmethod
    def run(self, expression: str) -> Any:
        """Return the value of a JavaScript expression in the page."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Press the first element that `selector` finds, as a hand does."""

    def follow(self, selector: str) -> None:
        """Press a link, and wait until the page is there to which it leads.

        WebKitGTK's driver comes back before that.
        """
        before, given_up = self.run("performance.timeOrigin"), time.monotonic() + 20
        self.click(selector)
        while self.run("document.readyState !== 'complete' ? 0 : performance.timeOrigin") in (
            before, 0,
        ):  # fmt: skip
            assert time.monotonic() < given_up, f"{selector} leads nowhere"
            time.sleep(0.05)

    @abstractmethod
    def escape(self) -> None:
        """Press the key Escape."""

    def prefer(self, *, dark: bool = False, forced_colours: bool = False) -> None:
        """Set the reader's wish for the page's colours."""
        if dark or forced_colours:
            pytest.skip(
                "WebKitGTK's driver cannot change the wish for colours of a running browser"
            )

    def print_to(self, _path: Path) -> None:
        """Print the page into a PDF."""
        pytest.skip("WebKitGTK's driver prints to no file")


class Chromium(Engine):
    """Debian's Chromium, driven by Playwright."""

    def __init__(self, browser: Browser) -> None:
        self.tab = browser.new_page()

    def visit(self, url: str, size: tuple[int, int] = DESK) -> None:
        self.tab.set_viewport_size({"width": size[0], "height": size[1]})
        self.tab.goto(url)

    def run(self, expression: str) -> Any:
        return self.tab.evaluate(expression)

    def click(self, selector: str) -> None:
        self.tab.locator(selector).first.click()

    def escape(self) -> None:
        self.tab.keyboard.press("Escape")

    def prefer(self, *, dark: bool = False, forced_colours: bool = False) -> None:
        self.tab.emulate_media(
            color_scheme="dark" if dark else "light",
            forced_colors="active" if forced_colours else "none",
        )

    def print_to(self, path: Path) -> None:
        self.tab.pdf(path=path, format="A4", prefer_css_page_size=True)


class Firefox(Engine):
    """Debian's Firefox ESR, driven by Marionette."""

    def __init__(self, marionette: Marionette) -> None:
        self.marionette = marionette

    def visit(self, url: str, size: tuple[int, int] = DESK) -> None:
        self.marionette.set_window_rect(width=size[0], height=size[1])
        self.marionette.navigate(url)

    def run(self, expression: str) -> Any:
        return self.marionette.execute_script(f"return {expression}")

    def click(self, selector: str) -> None:
        self.marionette.find_element(FirefoxBy.CSS_SELECTOR, selector).click()

    def escape(self) -> None:
        self.marionette.find_element(FirefoxBy.CSS_SELECTOR, "body").send_keys(FirefoxKeys.ESCAPE)

    def prefer(self, *, dark: bool = False, forced_colours: bool = False) -> None:
        self.marionette.set_pref(
            "layout.css.prefers-color-scheme.content-override", 0 if dark else 1
        )
        self.marionette.set_pref("browser.display.document_color_use", 2 if forced_colours else 1)
        # A preference is set in the browser's own process, and reaches the page's a moment later.
        scheme = f"(prefers-color-scheme: {'dark' if dark else 'light'})"
        colours = f"(forced-colors: {'active' if forced_colours else 'none'})"
        wish = f"matchMedia('{scheme} and {colours}').matches"
        Wait(self, timeout=20).until(lambda _: self.run(wish))

    def print_to(self, path: Path) -> None:
        assert self._ask(PRINT, str(path)) is True

    def reader_view(self, url: str) -> str:
        """Return the text of `url` in Firefox's reader view: Mozilla's Readability.js."""
        return str(self._ask(READER, url))

    def _ask(self, script: str, argument: str) -> Any:
        with self.marionette.using_context("chrome"):
            return self.marionette.execute_async_script(script, [argument])


class WebKit(Engine):
    """Debian's WebKitGTK, driven by WebDriver."""

    def __init__(self, driver: webdriver.WebKitGTK) -> None:
        self.driver = driver

    def visit(self, url: str, size: tuple[int, int] = DESK) -> None:
        self.driver.set_window_size(*size)
        self.driver.get(url)

    def run(self, expression: str) -> Any:
        return self.driver.execute_script(f"return {expression}")

    def click(self, selector: str) -> None:
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def escape(self) -> None:
        ActionChains(self.driver).send_keys(Keys.ESCAPE).perform()


def is_shown(engine: Engine, selector: str) -> bool:
    return bool(engine.run(SHOWN.format(selector, "box.width > 0 && box.height > 0")))


def is_in_the_window(engine: Engine, selector: str) -> bool:
    inside = "box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth"
    return bool(engine.run(SHOWN.format(selector, inside)))


def letters(text: str) -> str:
    """Return `text` without white space, and its ligatures (a PDF has some) as letters."""
    return "".join(unicodedata.normalize("NFKC", text).split())
