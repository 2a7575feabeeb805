"""Requests byte for byte, as no well-behaved client would write them."""

import socket
from dataclasses import dataclass
from http.client import HTTPMessage, parse_headers
from io import BytesIO
from urllib.parse import urlsplit

SECONDS = 10


@dataclass(frozen=True)
class Reply:
    """What came back; status 0 means that the server hung up without a word."""

    status: int
    headers: HTTPMessage
    body: bytes


def send(site: str, request: bytes) -> Reply:
    """Send `request` to `site` and return the first answer."""
    target = urlsplit(site)
    with socket.create_connection((target.hostname or "", target.port or 80), SECONDS) as wire:
        received = b""
        try:
            wire.sendall(request)
            # Nothing more will come: a server that waits for the rest must not wait for ever.
            wire.shutdown(socket.SHUT_WR)
            while block := wire.recv(65536):
                received += block
        except OSError:
            pass  # hung up while we were still talking
    if not received.startswith(b"HTTP/"):
        return Reply(0, HTTPMessage(), received)
    stream = BytesIO(received)
    status = int(stream.readline().split()[1])
    return Reply(status, parse_headers(stream), stream.read())


def get(site: str, target: str, method: str = "GET", **headers: str) -> Reply:
    """Ask for `target` exactly as it is written; `accept_language="…"` is a header."""
    sent = {"Host": urlsplit(site).netloc, "Connection": "close"}
    sent |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items())]
    return send(site, "\r\n".join([*lines, "", ""]).encode("latin-1"))
