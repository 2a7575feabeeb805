"""What gunicorn answers to bytes that are no request, and what its log says."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.delivery.headers import HEADERS
from tests.support.client import parse
from tests.support.gunicorn import gunicorn
from tests.support.wire import get, send

HOST = b"Host: 127.0.0.1\r\n"
BAD = {
    b"GET /secret?name=Erika HTTP/9.9\r\n" + HOST + b"\r\n": 400,
    b"secret\r\n\r\n": 400,
    b"GET /" + b"secret" * 900 + b" HTTP/1.1\r\n\r\n": 414,
    b"GET / HTTP/1.1\r\n" + HOST + b"secret: x\r\n" * 70 + b"\r\n": 431,
    b"GET / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: secret\r\n\r\n": 400,
    b"GET / HTTP/1.1\r\n" + HOST + b"Expect: secret\r\n\r\n": 417,
    b"GET / HTTP/1.1\r\n" + HOST + b"secret<script>: x\r\n\r\n": 400,
}


@pytest.mark.parametrize("request_bytes", BAD, ids=lambda sent: repr(sent[:40]))
def test_what_is_no_request_is_refused_with_our_headers_and_not_repeated(
    request_bytes: bytes, site: str
) -> None:
    reply = send(site, request_bytes)
    assert reply.status == BAD[request_bytes]
    assert {name: reply.headers.get(name) for name in HEADERS} == HEADERS
    assert reply.headers["Cache-Control"] == "no-store"
    assert int(reply.headers["Content-Length"]) == len(reply.body)
    assert b"secret" not in reply.body
    document = parse(reply.body.decode())
    assert document.root.get("lang") == "de"
    assert [one.get("lang") for one in document.all("p")] == [None, "en"]


@pytest.fixture(scope="module")
def logged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A site of its own, and the file that holds its log."""
    log = tmp_path_factory.mktemp("log") / "log"
    with gunicorn(log=log) as site:
        yield site, log


def test_the_log_says_what_was_asked_for_and_never_by_whom(logged: tuple[str, Path]) -> None:
    site, log = logged
    private = {"referer": "https://secret.test/", "user_agent": "secret", "cookie": "secret=1"}
    assert get(site, "/de/?secret=1", **private).status == 200
    assert get(site, "/de/%0Aforged%22", "HEAD", **private).status == 404
    for request in BAD:
        send(site, request)
    entries = [json.loads(line) for line in log.read_text().splitlines() if line[0] == "{"]
    whole = [entry for entry in entries if "path" in entry]
    assert [(one["method"], one["path"], one["status"]) for one in whole] == [
        ("GET", "/de/", 200),
        ("HEAD", "/de/%0Aforged%22", 404),
    ]
    assert all(
        entry.keys() == {"time", "method", "path", "status", "bytes", "ms"} for entry in whole
    )
    assert (whole[0]["bytes"] > 1000, whole[1]["bytes"]) == (True, 0)
    refused = [entry for entry in entries if "refused" in entry]
    assert sorted(one["status"] for one in refused) == sorted(BAD.values())
    assert all(entry.keys() == {"time", "status", "refused"} for entry in refused)
    said = log.read_text()
    assert "secret" not in said and "Erika" not in said
    # The line that says where gunicorn listens names our own address.
    visitors = [line for line in said.splitlines() if "Listening at" not in line]
    assert not re.search(r"127\.0\.0\.1|\bip=", "\n".join(visitors))
