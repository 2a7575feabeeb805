"""Visitors: they ask for pages all the time and check every answer's bytes."""

import hashlib
import http.client
import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.deployment import NAME, Front

# Longer than a start takes on a machine that runs all tests: lost is what is never answered.
SECONDS = 60
# So many requests on one connection, as a browser would make them for one page.
REQUESTS = 20

# Status, and a hash of the body and of the header by which releases.py marks its new code.
Answer = tuple[int, str]
Connect = Callable[[], http.client.HTTPConnection]


def through(front: Front) -> Connect:
    """Return what connects to nginx by TLS, each time from another address of loopback."""
    context, chance = front.context(), random.Random(front.https)  # noqa: S311 - no secret

    def connect() -> http.client.HTTPConnection:
        source = f"127.0.{chance.randrange(16, 250)}.{chance.randrange(1, 250)}"
        raw = socket.create_connection(("127.0.0.1", front.https), SECONDS, (source, 0))
        connection = http.client.HTTPConnection(NAME, timeout=SECONDS)
        try:
            connection.sock = context.wrap_socket(raw, server_hostname=NAME)
        except OSError:
            raw.close()
            raise
        return connection

    return connect


def straight(path: Path) -> Connect:
    """Return what connects to gunicorn's own socket at `path`."""

    def connect() -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection(NAME, timeout=SECONDS)
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.settimeout(SECONDS)
        connection.sock.connect(str(path))
        return connection

    return connect


def ask(connection: http.client.HTTPConnection, path: str, **headers: str) -> Answer:
    """Return the answer to `path`; a body that was cut off raises IncompleteRead."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers={"Accept-Encoding": "identity"} | sent)
    reply = connection.getresponse()
    # http.client takes an answer that ends with the connection for whole; ours name their length.
    if reply.length is None:
        raise http.client.IncompleteRead(b"")
    mark = reply.headers.get("X-Release", "").encode()
    return reply.status, hashlib.sha256(mark + reply.read()).hexdigest()


@dataclass(frozen=True)
class Failure:
    """A request that got no whole answer, and when it was under way (monotonic seconds)."""

    path: str
    began: float
    ended: float
    error: str


@dataclass
class Visits:
    """What the visitors have met."""

    answers: Counter[tuple[str, Answer]] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    took: list[float] = field(default_factory=list)

    def wrong(self, known: Mapping[str, set[Answer]]) -> list[tuple[str, Answer]]:
        """Return the answers that are none of the `known` ones of their path."""
        return [(path, answer) for path, answer in self.answers if answer not in known[path]]


def known_answers(connect: Connect, paths: Sequence[str]) -> dict[str, set[Answer]]:
    """Return what the undisturbed site answers to each of `paths`."""
    connection = connect()
    known = {path: {ask(connection, path)} for path in paths}
    connection.close()
    return known


def _visit(
    connect: Connect,
    paths: Sequence[str],
    rhythm: tuple[int, float],
    end: threading.Event,
    visits: Visits,
) -> None:
    requests, pause = rhythm
    chance = random.Random(threading.get_ident())  # noqa: S311 - any order will do
    while not end.is_set():
        began, path, connection = time.monotonic(), "", None
        try:
            connection = connect()
            for path in chance.choices(paths, k=requests):
                began = time.monotonic()
                visits.answers[path, ask(connection, path)] += 1
                visits.took.append(time.monotonic() - began)
                time.sleep(pause)
                if connection.sock is None or end.is_set():
                    break  # the server has ended the connection, which it may at any time
        except (OSError, http.client.HTTPException) as error:
            visits.failures.append(Failure(path, began, time.monotonic(), repr(error)))
        finally:
            if connection:
                connection.close()


@contextmanager
def visiting(
    connect: Connect,
    paths: Sequence[str],
    visitors: int = 4,
    requests: int = REQUESTS,
    pause: float = 0,
) -> Iterator[Visits]:
    """Let visitors ask for `paths` while the block runs; every answer is in what is yielded.

    Each makes so many `requests` on one connection, and then takes a new one. `pause` are the
    seconds between two requests: without them visitors take all of a small machine.
    """
    each, end = [Visits() for _ in range(visitors)], threading.Event()
    threads = [
        threading.Thread(target=_visit, args=(connect, paths, (requests, pause), end, visits))
        for visits in each
    ]
    together = Visits()
    for thread in threads:
        thread.start()
    try:
        yield together
    finally:
        end.set()
        for thread in threads:
            thread.join(timeout=SECONDS * 2)
        for visits in each:
            together.answers += visits.answers
            together.failures += visits.failures
            together.took += visits.took
