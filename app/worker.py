"""gunicorn's worker, but for what it answers to bytes that are no request."""

from collections.abc import Mapping
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

# Everything else that cannot be parsed is 400. A Transfer-Encoding that nobody knows too, where
# RFC 9112 (section 6.1) recommends 501: nothing of ours has failed, and it needs no operator.
REFUSALS = {
    LimitRequestLine: "414 URI Too Long",
    LimitRequestHeaders: "431 Request Header Fields Too Large",
    ExpectationFailed: "417 Expectation Failed",
}
BAD_REQUEST = "400 Bad Request"
OUR_FAULT = "500 Internal Server Error"
# Which language a visitor wants stands in a request, and this was none.
PAGE = (
    b'<!doctype html><html lang="de"><meta charset="utf-8"><title>Fehler</title>'
    b"<h1>Das hat nicht geklappt</h1>"
    b"<p>Ihr Browser hat etwas gesendet, das unser Server nicht versteht.</p>"
    b'<p lang="en">Your browser sent something that our server does not understand.</p></html>'
)


def refusal(error: BaseException) -> str:
    """Return status and reason with which `error` is answered."""
    if isinstance(error, InvalidResponseHeader | InvalidResponseHeaderName):
        return OUR_FAULT
    fitting = (status for kind, status in REFUSALS.items() if isinstance(error, kind))
    return next(fitting, BAD_REQUEST if isinstance(error, ParseException) else OUR_FAULT)


def answer(status: str, headers: Mapping[str, str]) -> bytes:
    """Return the whole answer of `status`: `headers`, those of every answer, and a page."""
    headers = {
        **headers,
        "Connection": "close",
        "Cache-Control": "no-store",
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(PAGE)),
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + PAGE


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """A worker with threads.

    gunicorn's own answer to a bad request repeats it, has none of our headers and logs the
    visitor's address.
    """

    def handle_error(self, _req: object, client: Any, _addr: object, exc: BaseException) -> None:
        """Answer to what could not be parsed, or was not answered, and log it in our words."""
        status = refusal(exc)
        if status == OUR_FAULT:
            self.log.exception("a request failed outside of the site")
        self.log.refusal(int(status.split()[0]), type(exc).__name__)
        try:
            write_nonblock(client, answer(status, self.wsgi.extensions["headers"]))
        except OSError:
            self.log.debug("the visitor has gone")
