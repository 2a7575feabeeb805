"""gunicorn's worker: it sends an answer whole or not at all, and says little to what is no request.

gunicorn.conf.py names the class `Worker`.
"""

from collections.abc import Mapping
from typing import Any

from gunicorn.http import wsgi
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

from ..delivery.variants import TAKES_HEADS, Head

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


class Held:
    """A socket on which what is to be sent is held back, and then goes out in one piece."""

    def __init__(self, sock: Any) -> None:
        self._sock = sock
        self._pieces: list[bytes] = []

    def sendall(self, piece: bytes) -> None:
        """Hold `piece` back."""
        self._pieces.append(piece)

    def send_held(self) -> None:
        """Send all that is held."""
        self._sock.sendall(b"".join(self._pieces))


class WholeResponse(wsgi.Response):  # type: ignore[misc]  # gunicorn has no types
    """A response whose headers and body are one send.

    gunicorn sends the headers first. A worker that is killed in between has begun an answer that
    nobody can end, and nginx can't ask another one instead. Our bodies are small and in memory.
    """

    headers_sent: bool  # set by gunicorn

    def __init__(self, req: object, sock: Any, cfg: object) -> None:
        super().__init__(req, Held(sock), cfg)
        self._pieces: tuple[bytes, ...] | None = None

    def start_response(self, status: str, headers: Any, exc_info: Any = None) -> Any:
        """Begin the answer; `headers` may be a Head, which needs no check and no writing."""
        return super().start_response(status, headers, exc_info)

    # What app/delivery/cache.py asks before it hands over a Head: no other server knows one.
    setattr(start_response, TAKES_HEADS, True)

    def process_headers(self, headers: Any) -> None:
        """Check and collect `headers`; those of a Head have been checked and written before."""
        if isinstance(headers, Head):
            self._pieces, self.response_length = headers.pieces, headers.length
        else:
            super().process_headers(headers)

    def send_headers(self) -> None:
        """Send the headers, at the first call."""
        if self._pieces is None:
            super().send_headers()
        elif not self.headers_sent:
            first = "".join(self.default_headers()).encode("latin-1")
            for piece in (first, *self._pieces, b"\r\n"):
                self.sock.sendall(piece)
            self.headers_sent = True

    def close(self) -> None:
        """End the response, and send it."""
        super().close()
        self.sock.send_held()


# The worker looks the class up there, and gunicorn offers no other way.
wsgi.Response = WholeResponse


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
