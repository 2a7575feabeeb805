"""What no page may hold: another host, code inside the page, quotation marks of a typewriter."""

import re
from urllib.parse import urlsplit

import pytest

from app.delivery.headers import HEADERS
from tests.support.client import CheckingClient, Document, visible_text
from tests.support.everywhere import addresses

PATHS = [*addresses(), "/de/nothing", "/en/nothing", "/de-simple/nothing"]
walk = pytest.mark.parametrize("path", PATHS)
FETCHING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}
# The seed page is kept word for word, and has straight quotation marks in these two places.
SEED_QUOTES = (
    'Network "Integration through Qualification (IQ)" Saxony-Anhalt',
    'Network "Integration through Qualification (IQ)" has been working',
)


def page_at(client: CheckingClient, path: str) -> Document:
    return client.page(path, status=404 if path.endswith("/nothing") else 200)


@walk
def test_a_browser_fetches_nothing_from_another_host(path: str, client: CheckingClient) -> None:
    document = page_at(client, path)
    fetched = [one.attrib["src"] for one in document.with_attribute("src")]
    fetched += [one.attrib["srcset"] for one in document.with_attribute("srcset")]
    for link in document.all("link"):
        if FETCHING_RELATIONS & set((link.get("rel") or "").split()):
            fetched.append(link.attrib["href"])
    assert fetched
    assert all(one.startswith("/") and not urlsplit(one).netloc for one in fetched)


@walk
def test_no_page_holds_code_or_something_that_sends(path: str, client: CheckingClient) -> None:
    elements = list(page_at(client, path).root.iter())
    assert not {"style", "form", "iframe", "object"} & {one.tag for one in elements}
    assert not [one.text for one in elements if one.tag == "script" and one.text]
    names = {str(name).lower() for one in elements for name in one.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}


@walk
def test_quotation_marks_are_typographic(path: str, client: CheckingClient) -> None:
    seen = visible_text(page_at(client, path).all("body")[0])
    for kept in SEED_QUOTES:
        seen = seen.replace(kept, "")
    assert not re.findall(r".{0,30}[\"'].{0,30}", seen)


@walk
def test_every_answer_forbids_what_the_site_does_not_need(
    path: str, client: CheckingClient
) -> None:
    answer = client.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "camera=()" in answer.headers["Permissions-Policy"]
