"""Requests in which anything may be wrong, the same ones in every run."""

import contextlib
import random
import socket

from tests.soak.memory import LEAK, warm
from tests.soak.stage import Finding, Stage
from tests.soak.visitors import Connect, straight, through
from tests.support.deployment import NAME
from tests.support.everywhere import LANGUAGES

TAGS = [language.tag for language in LANGUAGES]
METHODS = ["GET", "HEAD", "POST", "OPTIONS", "", "\x00", "GET GET", "get", "CONNECT", "X" * 40]
PIECES = ["/", "de", "//", "%", "%00", "..", "?", "#", "\\", "\xff", ":", "@", " ", "é", *TAGS]
VERSIONS = ["HTTP/1.1"] * 7 + ["HTTP/1.0", "HTTP/9.9", "", "HTTP/"]
HEADERS = [
    *["Host:", "Host: evil.example", "Host: a b", ": x", "x", "A" * 9000, "X: " + "\xff" * 40],
    *["Accept-Language: de;q=9", "Accept-Language: ;q=,,", "Accept-Language: " + "*," * 2000],
    *["Accept-Encoding: br;q=x", "Accept-Encoding: \xff", "Accept-Encoding: gzip;q=0.5;q=1,,*"],
    *['If-None-Match: "', "If-None-Match: W/", "If-None-Match: *", "If-Match: x", 'If-Match: "a"'],
    *["If-Modified-Since: x", "If-Unmodified-Since: 0", "If-Range: x", "If-Modified-Since: -1"],
    *["Range: x", "Range: bytes=9-1", "Range: bytes=-", "Range: bytes=0-1,2-3,0-,-1"],
    *["Content-Length: 5", "Content-Length: -1", "Content-Length: x", "Content-Length: 5, 6"],
    *["Transfer-Encoding: x", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked"],
    *["Cookie: \x01", "Expect: 100-continue", "Expect: x", "Connection: upgrade", "Upgrade: h2c"],
    *["X-Forwarded-Proto: x", "X-Forwarded-Ssl: on", "SCRIPT_NAME: /x", "Trailer: x", " folded"],
]


def malformed(chance: random.Random, host: str) -> bytes:
    """Return a request to `host` that may be wrong in any way."""
    path = "".join(chance.choices(PIECES, k=chance.randrange(8)))
    lines = [f"{chance.choice(METHODS)} {path} {chance.choice(VERSIONS)}"]
    lines += [f"Host: {host}"] * (chance.random() < 0.8)
    lines += chance.choices(HEADERS, k=chance.randrange(4))
    end = chance.choice(["\r\n\r\n"] * 6 + ["", "\n", "\r\n\r\n\x00\x01", "\r\r"])
    request = chance.choice(["\r\n"] * 6 + ["\n", "\r"]).join(lines) + end
    return request.encode("latin-1", errors="replace")


def status_of(connect: Connect, request: bytes) -> int:
    """Return the status with which `request` is answered; 0 if the server just hangs up."""
    connection = connect()
    received = b""
    # An error on the way means that it hung up while we were still talking.
    with contextlib.suppress(OSError):
        connection.sock.sendall(request)
        if not hasattr(connection.sock, "context"):  # TLS knows no half-closed connection
            connection.sock.shutdown(socket.SHUT_WR)
        received = connection.sock.recv(65536)
        while received.startswith(b"HTTP/1.1 100"):  # go on, says the server: not its answer yet
            received = received.partition(b"\r\n\r\n")[2] or connection.sock.recv(65536)
    connection.close()
    return int(received.split()[1]) if received.startswith(b"HTTP/") else 0


def unfinished(request: bytes) -> bool:
    """Return whether a server may wait for more of `request` (with TLS nothing says: the end)."""
    return not (request.endswith(b"\r\n\r\n") and b"content-length" not in request.lower())


def malformed_requests(stage: Stage, number: int) -> list[Finding]:
    """Send `number` requests, half to nginx and half to gunicorn: no 5xx, no crash, no leak."""
    warm(stage)
    routes = {
        "nginx": through(stage.front),
        "gunicorn": straight(stage.service.socket_path),
    }
    return [sent(stage, name, route, number // 2) for name, route in routes.items()]


def sent(stage: Stage, name: str, connect: Connect, number: int) -> Finding:
    """Send `number` requests by `connect`."""
    chance = random.Random(821_2014)  # noqa: S311 - the same requests on every run
    workers, statuses, before = stage.service.workers(), set(), 0
    wrong: list[object] = []
    for count in range(number):
        if count == number // 5:  # what is kept at first is no leak
            before = stage.memory()
        request = malformed(chance, NAME)
        if name == "nginx" and unfinished(request):
            request += b"\r\n\r\n"
        status = status_of(connect, request)
        statuses.add(status)
        if status >= 500:
            wrong.append((status, request))
    grown = stage.memory() - before
    if stage.service.workers() != workers:
        wrong.append("a worker has died")
    if grown > LEAK:
        wrong.append(f"memory has grown by {grown} KiB")
    return Finding(
        f"malformed requests to {name}",
        f"{number} requests",
        f"answered with {sorted(statuses)}; memory {grown:+} KiB",
        wrong,
    )
