"""The cache of responses: a WSGI middleware that answers without asking Flask again."""

import re
from collections.abc import Collection, Iterable, Mapping
from contextvars import Context
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from cachetools import LRUCache
from werkzeug.wrappers import Response

from .compression import negotiate
from .variants import Variants, make_variants, size

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ENTITY_TAG = re.compile(r'(?:W/)?("[^"]*")')
LARGEST = 16 * 2**20  # bytes; some 500 pages


def matches(condition: str, etag: str) -> bool:
    """Return whether If-None-Match holds `etag`, weakly compared (RFC 9110, section 13.1.2)."""
    return condition.strip() == "*" or etag in ENTITY_TAG.findall(condition)


def ask(app: "WSGIApplication", path: str, base_url: str) -> Response:
    """Return what `app` answers to a GET of `path` that no visitor sent.

    Host and scheme are those of `base_url`, and there are no other headers, so nothing of the
    response depends on a visitor. It is asked in an empty context: inside a pushed one (a
    command's) all requests would share Flask's `g`, and with it the first one's language.
    """
    base = urlsplit(base_url)
    environ: WSGIEnvironment = {"PATH_INFO": path, "HTTP_HOST": base.netloc}
    environ["wsgi.url_scheme"] = base.scheme
    setup_testing_defaults(environ)
    return Context().run(Response.from_app, app, environ, buffered=True)


class ResponseCache:
    """A WSGI application that answers for `app` where it knows the response.

    `files` are known from the start; the responses of `app` at `addresses` are cached at their
    first request, up to `largest` bytes; the least recently used goes. No other address is cached,
    and a query string makes no second copy, so no visitor can make the memory grow.
    """

    def __init__(
        self,
        app: "WSGIApplication",
        files: Mapping[str, Variants],
        addresses: Collection[str],
        *,
        base_url: str,
        largest: int = LARGEST,
    ) -> None:
        self._app = app
        self._files = files
        self._addresses = frozenset(addresses)
        self._base_url = base_url
        self._pages: LRUCache[str, Variants] = LRUCache(largest, getsizeof=size)
        self._lock = Lock()  # reading an LRUCache changes its order
        # One page at a time: several threads would take, and keep, several times the memory.
        self._making = Lock()
        self._host = urlsplit(base_url).netloc

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Send the variant that the client accepts, or 304, or whatever `app` answers."""
        variants = self._find(environ)
        if variants is None:
            return self._app(environ, start_response)
        variant = variants[negotiate(environ.get("HTTP_ACCEPT_ENCODING", ""))]
        condition = environ.get("HTTP_IF_NONE_MATCH")
        if condition and matches(condition, variant.etag):
            start_response("304 Not Modified", [*variant.not_modified])
            return ()
        start_response("200 OK", [*variant.headers])
        return (variant.body,) if environ["REQUEST_METHOD"] == "GET" else ()

    def _find(self, environ: "WSGIEnvironment") -> Variants | None:
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return None
        # A foreign Host is refused by Flask, with an error page; TrustedHosts knows our names.
        if environ.get("HTTP_HOST") != self._host:
            return None
        # PATH_INFO of //de/ may be /de/ (RAW_URI tells): Flask leads it to the right address.
        if environ.get("RAW_URI", "").startswith("//"):
            return None
        path = environ.get("PATH_INFO", "")
        return self._files.get(path) or (self._page(path) if path in self._addresses else None)

    def _page(self, path: str) -> Variants | None:
        if known := self._known(path):
            return known
        with self._making:
            if known := self._known(path):
                return known  # made while this thread waited
            response = ask(self._app, path, self._base_url)
            if response.status_code != HTTPStatus.OK:
                return None  # the visitor's own request gets the error page
            variants = make_variants(response.headers, response.get_data())
            if size(variants) <= self._pages.maxsize:
                with self._lock:
                    self._pages[path] = variants
            return variants

    def _known(self, path: str) -> Variants | None:
        with self._lock:
            return self._pages.get(path)
