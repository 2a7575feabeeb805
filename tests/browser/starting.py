"""How Firefox and WebKit are started and stopped."""

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from marionette_driver.marionette import Marionette
from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.engines import Firefox, WebKit


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """Start Firefox without a window; what it has to say goes into `folder`."""
    with warnings.catch_warnings():
        # Marionette forgets the sockets with which it waits for the browser's start.
        warnings.simplefilter("ignore", ResourceWarning)
        log = str(folder / "firefox.log")
        marionette = Marionette(bin="/usr/bin/firefox-esr", headless=True, port=0, gecko_log=log)
        marionette.start_session()
    try:
        yield Firefox(marionette)
    finally:
        marionette.quit()
        marionette.cleanup()


@contextmanager
def webkit(*options: str) -> Iterator[WebKit]:
    """Start WebKitGTK's small browser with `options`, on a screen that nobody sees."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24"]
    with subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL) as xvfb:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = told.readline().strip()
        try:
            wishes = Options()
            wishes.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser")))
            for option in ("--automation", *options):
                wishes.add_argument(option)
            service = Service(
                "/usr/bin/WebKitWebDriver", env=os.environ | {"DISPLAY": f":{display}"}
            )
            driver = webdriver.WebKitGTK(options=wishes, service=service)
            yield WebKit(driver)
            driver.quit()
        finally:
            xvfb.terminate()
