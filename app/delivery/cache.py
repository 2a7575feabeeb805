"""Finished responses, kept in memory and sent in front of Flask without asking it again."""

import re
import time
from collections.abc import Iterable, Mapping
from contextvars import Context
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from werkzeug.sansio.utils import host_is_trusted
from werkzeug.wrappers import Response

from .compression import negotiate
from .variants import TAKES_HEADS, Finished, Form, Head, Pair, forms

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

READING = frozenset({"GET", "HEAD"})
# What Flask's answer says of itself; the kept ones have their own, and the server adds the date.
OF_ONE_ANSWER = frozenset({"etag", "content-length", "date"})
ENTITY_TAG = re.compile(r'(?:W/)?("[^"]*")')


def is_known(condition: str, etag: str) -> bool:
    """Return whether If-None-Match holds `etag`, weakly compared (RFC 9110, section 13.1.2)."""
    return condition.strip() == "*" or etag in ENTITY_TAG.findall(condition)


def begin(start_response: Any, status: str, head: Head) -> None:
    """Begin an answer of `status` with `head`, which some servers can send as it is."""
    if hasattr(start_response, TAKES_HEADS):
        start_response(status, head)
    else:
        # A copy: PEP 3333 lets the server change the list.
        start_response(status, [*head.pairs])


def ask(app: "WSGIApplication", path: str, base_url: str) -> Response:
    """Return what `app` answers to a GET of `path` that no visitor sent.

    Host and scheme are those of `base_url`, and there are no other headers, so nothing of the
    answer depends on a visitor. It is asked in an empty context: inside a pushed one (a command's)
    all requests would share Flask's `g`, and with it the first one's language.
    """
    base = urlsplit(base_url)
    environ: WSGIEnvironment = {"PATH_INFO": path, "HTTP_HOST": base.netloc}
    environ["wsgi.url_scheme"] = base.scheme
    setup_testing_defaults(environ)
    return Context().run(Response.from_app, app, environ, buffered=True)


class KeptResponses:
    """A WSGI application that answers for `app` where a finished response is at hand.

    `files` are finished from the start; the answers of `app` at `addresses` are kept at their
    first request. No other address is ever kept, and a query string makes no second copy, so no
    visitor can make the memory grow. Two threads may make the same copy at the same time; both are
    alike, and one of them stays.
    """

    def __init__(
        self,
        app: "WSGIApplication",
        files: Mapping[str, Finished],
        addresses: Iterable[str],
        base_url: str,
        trusted_hosts: Iterable[str],
    ) -> None:
        self._app = app
        self._files = files
        self._addresses = dict.fromkeys(addresses)
        self._base_url = base_url
        self._kept: dict[str, dict[str, Form]] = {}
        self._pairs: dict[Pair, Pair] = {}
        # Bounded like the cache of `negotiate`: a Host header is the visitor's word.
        trusted = partial(host_is_trusted, trusted_list=list(trusted_hosts))
        self._is_trusted = lru_cache(maxsize=64)(trusted)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Send the form that the client accepts, or 304, or whatever `app` answers."""
        path = environ.get("PATH_INFO", "")
        if (
            environ["REQUEST_METHOD"] not in READING
            # A foreign Host is refused by Flask, with an error page.
            or not self._is_trusted(environ.get("HTTP_HOST", environ["SERVER_NAME"]))
            # gunicorn shows //de/ as /de/: such an address is led to the right one by Flask.
            or environ.get("RAW_URI", "").startswith("//")
            or ((kept := self._kept.get(path)) is None and (kept := self._make(path)) is None)
        ):
            return self._app(environ, start_response)
        form = kept[negotiate(environ.get("HTTP_ACCEPT_ENCODING", ""))]
        condition = environ.get("HTTP_IF_NONE_MATCH")
        if condition and (condition == form.etag or is_known(condition, form.etag)):
            begin(start_response, "304 Not Modified", form.head_if_known)
            return ()
        begin(start_response, "200 OK", form.head)
        return form.body if environ["REQUEST_METHOD"] == "GET" else ()

    def prepare(self, seconds: float) -> int:
        """Make copies ahead, in the order of the addresses, for about `seconds`; return how many.

        What gunicorn's master makes before it forks, its workers share: the copies, and all the
        memory that is written when a page is made.
        """
        end, before = time.monotonic() + seconds, len(self._kept)
        for path in [*self._addresses, *self._files]:
            if time.monotonic() > end:
                break
            if path not in self._kept:
                self._make(path)
        return len(self._kept) - before

    def _make(self, path: str) -> dict[str, Form] | None:
        finished = self._files.get(path)
        if finished is None:
            if path not in self._addresses:
                return None
            answer = ask(self._app, path, self._base_url)
            if answer.status_code != 200:  # noqa: PLR2004
                return None  # the visitor's own request gets the error page
            # Most headers are alike on all pages; each is held once.
            shared = tuple(
                self._pairs.setdefault(pair, pair)
                for pair in answer.headers
                if pair[0].lower() not in OF_ONE_ANSWER
            )
            finished = Finished(shared, answer.get_data())
        self._kept[path] = forms(finished)
        return self._kept[path]
