"""`make slow`: when a page can be read on a slow phone, beside the same text as bare HTML.

As measured by others for such phones: a processor 6 times slower, 400 kbit/s, 2,000 ms latency.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright

from app import create_app
from tests.browser.chromium import launch_options
from tests.support.gunicorn import gunicorn

PATHS = ("/en/", "/en/recognition", "/de-simple/recognition")
NEXT = "/en/advice"
ROUNDS = 3
BOUND = 1.1  # of a first visit, to bare HTML
HEADS = ("first", "bare", "ratio", "next", "bare")
BYTES_A_SECOND = 400_000 // 8
NET = {
    "offline": False,
    "latency": 2000,
    "downloadThroughput": BYTES_A_SECOND,
    "uploadThroughput": BYTES_A_SECOND,
}
PAINTED = """() => new Promise((resolve) => new PerformanceObserver((list) =>
  resolve(list.getEntriesByName("first-contentful-paint")[0].startTime))
  .observe({ type: "paint", buffered: true }))"""
# What a page has beside its text and its links.
DRESS = re.compile(
    r"<style>.*?</style>|<script\b.*?</script>|<svg\b.*?</svg>|<link\b[^>]*>|<img\b[^>]*>"
    r"|<meta (?:name|property)[^>]*>| (?:class|popover|popovertarget)(?:=\"[^\"]*\")?",
    re.DOTALL,
)


def bare() -> Flask:
    """Return a site of the same texts as bare HTML, kept and compressed by the same middleware."""
    app = create_app()

    @app.after_request
    def undress(response):  # type: ignore[no-untyped-def]
        if response.mimetype == "text/html":
            response.set_data(DRESS.sub("", response.get_data(as_text=True)))
        return response

    return app


@contextmanager
def slow_phone(browser: Browser) -> Iterator[Page]:
    """Yield a tab of a phone with an empty cache."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True)
    tab = context.new_page()
    devtools = context.new_cdp_session(tab)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", NET)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    yield tab
    context.close()


def visit(browser: Browser, site: str, path: str) -> tuple[float, float]:
    """Return after how many seconds the first page can be read, and then the next one."""
    with slow_phone(browser) as tab:
        times = []
        for address in (path, NEXT):
            tab.goto(site + address, wait_until="load")
            times.append(tab.evaluate(PAINTED) / 1000)
        return times[0], times[1]


def main() -> int:
    """Print a table of medians; return 1 if a first visit takes too long."""
    print("seconds until text can be read" + "".join(f"{one:>8}" for one in HEADS))
    missed = False
    with (
        gunicorn() as dressed,
        gunicorn(app="tests.bench.slow:bare()") as plain,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(**launch_options())
        for path in PATHS:
            # In turns: what else the machine does meets both.
            pairs = [
                [visit(browser, site, path) for site in (dressed, plain)] for _ in range(ROUNDS)
            ]
            first, bare_first = (median(one[at][0] for one in pairs) for at in (0, 1))
            after, bare_after = (median(one[at][1] for one in pairs) for at in (0, 1))
            ratio = first / bare_first
            missed |= ratio > BOUND
            print(
                f"{path:30}{first:8.2f}{bare_first:8.2f}{ratio:8.2f}{after:8.2f}{bare_after:8.2f}"
            )
        browser.close()
    print(f"wanted: a ratio of at most {BOUND}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
