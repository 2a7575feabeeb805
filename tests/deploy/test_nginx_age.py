"""deploy/nginx.conf and time: how old a copy may be that a visitor gets."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingUnixStreamServer

from tests.soak.visitors import SECONDS, Answer, ask, through
from tests.support.deployment import our_nginx

# How long a copy is good, and how much longer it may go out while a fresh one is fetched (s).
AGES = {"/patient": (1, 600), "/strict": (1, 1)}
WAIT = 4  # longer than either of the latter together


class Page(BaseHTTPRequestHandler):
    """The site's place: pages whose length is their version."""

    version = 1

    def do_GET(self) -> None:
        """Answer with the page of this moment."""
        good, more = AGES[self.path]
        self.send_response(200)
        self.send_header("Cache-Control", f"s-maxage={good}, stale-while-revalidate={more}")
        self.send_header("Content-Length", str(type(self).version))
        self.end_headers()
        self.wfile.write(b"x" * type(self).version)

    def log_message(self, *_said: object) -> None:
        """Say nothing: a socket's address is no text, as the standard library would have it."""


@contextmanager
def answering(path: Path) -> Iterator[None]:
    """Answer at the socket `path` in gunicorn's place."""
    with ThreadingUnixStreamServer(str(path), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def test_an_old_copy_goes_out_once_more_but_not_a_very_old_one(tmp_path: Path) -> None:
    socket_path = tmp_path / "site.sock"
    with answering(socket_path), our_nginx(tmp_path, socket_path) as front:
        connect = through(front)

        def met(path: str) -> Answer:
            connection = connect()
            answer = ask(connection, path)
            connection.close()
            return answer

        Page.version = 1
        old = {path: met(path) for path in AGES}
        Page.version = 2
        time.sleep(WAIT)
        assert met("/patient") == old["/patient"]  # meanwhile the fresh one is fetched
        assert met("/strict") != old["/strict"]
        deadline = time.monotonic() + SECONDS
        while met("/patient") == old["/patient"]:
            assert time.monotonic() < deadline
