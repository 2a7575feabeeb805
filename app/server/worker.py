"""gunicorn's worker: what it answers to bytes that are no request.

gunicorn.conf.py names the class `Worker`.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from gunicorn.http.errors import (
    ExpectationFailed,
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from ..site import site_of

# Everything else that cannot be parsed is 400. A Transfer-Encoding that nobody knows too, where
# RFC 9112 (section 6.1) recommends 501: nothing of ours has failed, and it needs no operator.
REFUSALS = {
    LimitRequestLine: HTTPStatus.REQUEST_URI_TOO_LONG,
    LimitRequestHeaders: HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    ExpectationFailed: HTTPStatus.EXPECTATION_FAILED,
}
# Which language a visitor wants stands in a request, and this was none.
PAGE = (
    b'<!doctype html><html lang="de"><meta charset="utf-8"><title>Fehler</title>'
    b"<h1>Das hat nicht geklappt</h1>"
    b"<p>Ihr Browser hat etwas gesendet, das unser Server nicht versteht.</p>"
    b'<p lang="en">Your browser sent something that our server does not understand.</p></html>'
)


def refusal(error: BaseException) -> HTTPStatus:
    """Return the status with which `error` is answered."""
    if isinstance(error, InvalidResponseHeader | InvalidResponseHeaderName):
        return HTTPStatus.INTERNAL_SERVER_ERROR
    if not isinstance(error, ParseException):
        return HTTPStatus.INTERNAL_SERVER_ERROR
    fitting = (status for kind, status in REFUSALS.items() if isinstance(error, kind))
    return next(fitting, HTTPStatus.BAD_REQUEST)


def answer(status: HTTPStatus, headers: Mapping[str, str]) -> bytes:
    """Return the whole answer of `status`: `headers`, those of every answer, and a page."""
    headers = {
        **headers,
        "Connection": "close",
        "Cache-Control": "no-store",
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(PAGE)),
    }
    lines = [f"{name}: {value}" for name, value in headers.items()]
    first = f"HTTP/1.1 {status.value} {status.phrase}"
    return "\r\n".join([first, *lines, "", ""]).encode() + PAGE


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """A worker with threads.

    gunicorn's own answer to a bad request repeats it, has none of our headers and logs the
    visitor's address.
    """

    def handle_error(self, _req: object, client: Any, _addr: object, exc: BaseException) -> None:
        """Answer to what could not be parsed, or was not answered, and log it in our words."""
        status = refusal(exc)
        if status == HTTPStatus.INTERNAL_SERVER_ERROR:
            self.log.exception("a request failed outside of the site")
        self.log.refusal(status.value, type(exc).__name__)
        try:
            write_nonblock(client, answer(status, site_of(self.wsgi).headers))
        except OSError:
            self.log.debug("the visitor has gone")
