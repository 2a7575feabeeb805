"""The one client through which tests fetch pages; it checks what must hold on every page."""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from flask import Flask
from werkzeug.test import Client, TestResponse

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-…'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# The seed page is kept word for word, and has straight quotation marks in these two places.
SEED_QUOTES = (
    'Network "Integration through Qualification (IQ)" Saxony-Anhalt',
    'Network "Integration through Qualification (IQ)" has been working',
)
FETCHING_RELATIONS = {
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "preload",
    "modulepreload",
    "manifest",
    "prefetch",
}
LANDMARKS = ["header", "main", "footer"]
FAVICON = "/favicon.ico"
BAD_REQUEST = 400
UNSEEN = {"script", "style", "template"}


@dataclass
class Document:
    """A parsed page."""

    root: Element

    def all(self, tag: str) -> list[Element]:
        """Return all elements of `tag` in document order."""
        return list(self.root.iter(tag))

    def with_attribute(self, name: str) -> list[Element]:
        """Return all elements that have the attribute `name`."""
        return [element for element in self.root.iter() if name in element.attrib]

    def with_class(self, name: str) -> list[Element]:
        """Return all elements of the class `name`."""
        return [one for one in self.root.iter() if name in one.get("class", "").split()]

    def by_id(self, identifier: str) -> Element:
        """Return the element of that id."""
        return next(one for one in self.root.iter() if one.get("id") == identifier)

    def link(self, rel: str) -> list[Element]:
        """Return the <link> elements of that relation."""
        return [element for element in self.all("link") if element.get("rel") == rel]


def visible_text(element: Element) -> str:
    """Return the text of `element` with white space folded."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> list[str]:
    if element.tag in UNSEEN:
        return []
    parts = [element.text or ""]
    for child in element:
        parts += [*_texts(child), child.tail or ""]
    return parts


def parse(html: str) -> Document:
    """Parse `html`; raise on any parse error (WHATWG HTML)."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(html)
    for element in root.iter():  # drawings are asked for by their plain names: svg, rect
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return Document(root)


class CheckingClient:
    """Fetches pages in process and checks each one."""

    def __init__(self, app: Flask) -> None:
        self.client: Client = app.test_client()

    def get(self, path: str, method: str = "GET", **options: Any) -> TestResponse:
        """Fetch `path` by `method` without a look at its HTML."""
        # Buffered: read whole and closed, as a server would.
        response = self.client.open(path, method=method, buffered=True, **options)
        check_headers(response)
        return response

    def page(self, path: str, status: int = 200, **options: Any) -> Document:
        """Fetch `path`, check status and page, and return it parsed."""
        response = self.get(path, **options)
        assert response.status_code == status, path
        assert response.content_type == "text/html; charset=utf-8"
        document = check_page(response.text)
        (style,) = document.all("style")
        digest = b64encode(sha256(str(style.text).encode()).digest()).decode()
        assert f"'sha256-{digest}'" in response.headers["Content-Security-Policy"]
        return document


def check_headers(response: TestResponse) -> None:
    """Check what every answer must carry, and what none may."""
    assert "Set-Cookie" not in response.headers
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    path = response.request.path
    if response.status_code < BAD_REQUEST and (path.startswith("/static/") or path == FAVICON):
        check_file_headers(response)
        return
    policy = response.headers["Content-Security-Policy"]
    assert re.sub(r"sha256-[\w+/]{43}=", "sha256-…", policy) == CONTENT_SECURITY_POLICY
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]


def check_file_headers(response: TestResponse) -> None:
    """Check that a static file carries nothing that means something for pages alone."""
    policies = ["Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"]
    for name in [*policies, "Strict-Transport-Security"]:
        assert name not in response.headers
    # An SVG that is opened by itself is a document, and may run no script.
    is_svg = response.mimetype == "image/svg+xml"
    assert response.headers.get("Content-Security-Policy") == ("sandbox" if is_svg else None)


@cache
def check_page(html: str) -> Document:
    """Check what holds on every page, and return it parsed; the same page is read once."""
    document = parse(html)
    language = document.root.get("lang")
    assert language and document.root.get("dir") in {"ltr", "rtl"}
    assert len(document.all("h1")) == 1 and visible_text(document.all("h1")[0])
    assert len(document.all("title")) == 1 and visible_text(document.all("title")[0])
    ids = [element.attrib["id"] for element in document.with_attribute("id")]
    assert len(ids) == len(set(ids)), ids
    for element in document.with_attribute("aria-labelledby"):
        assert element.attrib["aria-labelledby"] in ids
    levels = [int(e.tag[1]) for e in document.root.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    for above, below in pairwise(levels):
        assert below <= above + 1, "a heading's level is left out"
    # What a screen reader meets: first the way to the content, then the landmarks in this order.
    assert document.all("a")[0].get("href") == "#content" == f"#{document.all('main')[0].get('id')}"
    landmarks = [str(one.tag) for one in document.all("body")[0]]
    assert [tag for tag in landmarks if tag in LANDMARKS] == LANDMARKS
    # The keyboard goes through a page in its own order; -1 can be reached by a script alone.
    assert {one.get("tabindex") for one in document.with_attribute("tabindex")} <= {"-1"}
    for image in document.all("img"):
        assert image.get("alt") is not None
    check_what_it_loads(document)
    text = visible_text(document.all("body")[0])
    for kept in SEED_QUOTES:
        text = text.replace(kept, "")
    assert not re.findall(r".{0,30}[\"'].{0,30}", text), "straight quotation marks"
    assert not re.findall(r".{0,30}(?:\*\*|\]\().{0,30}", text), "Markdown in a text that has none"
    return document


def check_what_it_loads(document: Document) -> None:
    """Check that a page runs and loads our own files alone, and sends nothing."""
    elements = list(document.root.iter())
    assert not {"form", "iframe", "object"} & {str(one.tag) for one in elements}
    (style,) = document.all("style")  # allowed by its hash
    assert "@import" not in str(style.text) and "url(" not in str(style.text)
    names = {str(name).lower() for one in elements for name in one.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    for script in document.all("script"):  # comfort alone, and never inline
        assert script.get("src") and not script.text
    fetched = [one.attrib["src"] for one in document.with_attribute("src")]
    fetched += [one.attrib["srcset"] for one in document.with_attribute("srcset")]
    for link in document.all("link"):
        if FETCHING_RELATIONS & set((link.get("rel") or "").split()):
            fetched.append(link.attrib["href"])
    assert all(one.startswith("/static/") or one == FAVICON for one in fetched)
