"""One Chromium for all browser tests; each test gets a fresh context from pytest-playwright."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.chromium import launch_options
from tests.support.gunicorn import gunicorn


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return launch_options()


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, site: str) -> str:
    """The live site, or with --export the static one."""
    if request.config.getoption("export"):
        site = request.getfixturevalue("export_site")
    return site


@pytest.fixture
def context(context: BrowserContext, site: str) -> Iterator[BrowserContext]:
    """A context that keeps note of every request, and fails the test if one leaves the site."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context
    foreign = [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:"))]
    assert not foreign
    assert not context.cookies()


@pytest.fixture(scope="session")
def trial_site(whole_tree: Path) -> Iterator[str]:
    """The site with a language that is read from right to left, and one with long words."""
    with gunicorn(whole_tree) as address:
        yield address
