"""deploy/nginx.conf in trouble: what it refuses, what it can do alone, what it does not tell."""

import re
import socket
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.delivery.headers import HEADERS, HSTS
from tests.soak.stage import Stage, staged
from tests.soak.visitors import through
from tests.support.client import parse
from tests.support.deployment import NAME

# Its own pages load nothing, so their policy is a stricter one.
OWN = {name: value for name, value in (HEADERS | HSTS).items() if name != "Content-Security-Policy"}


@pytest.mark.parametrize(
    ("path", "method", "headers", "status"),
    [
        ("/de/", "GET", {"host": "evil.example"}, 421),
        ("/de/", "GET", {"transfer_encoding": "x"}, 400),
        ("/de/", "POST", {"content_length": "5000"}, 413),
        ("/" + "x" * 9000, "GET", {}, 414),
        ("/de/", "GET", {"cookie": "x" * 9000}, 431),
        ("/de/", "TRACE", {}, 405),
        ("/de/", "GET", {"if_match": '"x"'}, 412),
    ],
)
def test_what_nginx_refuses_by_itself_is_said_in_two_languages(
    path: str, method: str, headers: dict[str, str], status: int, stage: Stage
) -> None:
    reply = stage.fetch(path, method, **headers)
    assert reply.status == status
    for name, value in OWN.items():
        assert reply.headers.get_all(name) == [value]
    assert reply.headers["Cache-Control"] == "no-store"
    document = parse(reply.body.decode())
    assert document.root.get("lang") == "de"
    assert "en" in {one.get("lang") for one in document.all("p")}
    assert "evil" not in reply.body.decode()


@pytest.mark.parametrize("host", ["10.0.0.7", "[fd00::7]:443", NAME])
def test_a_probe_may_ask_for_the_health_by_an_address(host: str, stage: Stage) -> None:
    reply = stage.fetch("/healthz", host=host)
    assert (reply.status, reply.body) == (200, b"ok")
    with closing(HTTPConnection("127.0.0.1", stage.front.http, timeout=20)) as plain:
        plain.request("GET", "/healthz", headers={"Host": host})
        answer = plain.getresponse()
        assert (answer.status, answer.read()) == (200, b"ok")
        assert answer.headers["Cache-Control"] == "no-store"


def test_who_asks_far_too_often_is_told_so_and_others_are_not(stage: Stage) -> None:
    def burst(source: str) -> set[int]:
        context, statuses = stage.front.context(), set()
        raw = socket.create_connection(("127.0.0.1", stage.front.https), 10, (source, 0))
        with context.wrap_socket(raw, server_hostname=NAME) as wire:
            request = f"HEAD /de/ HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode()
            last = request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
            wire.sendall(request * 900 + last)
            received = b""
            while block := wire.recv(65536):
                received += block
        statuses = {int(found) for found in re.findall(rb"HTTP/1.1 (\d+)", received)}
        return statuses

    assert burst("127.0.14.1") == {200, 429}
    assert stage.fetch("/de/").status == 200


def test_when_the_site_is_away_nginx_answers_with_what_it_has(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with staged(tmp_path_factory.mktemp("away")) as stage:
        known = stage.fetch("/de/").body
        stage.service.give_up()
        assert stage.fetch("/de/").body == known
        missing = stage.fetch("/en/")
        assert missing.status == 502
        assert "Startseite" in missing.body.decode()


def test_gunicorn_learns_nothing_about_the_visitor(tmp_path: Path) -> None:
    """A listener in gunicorn's place sees what nginx passes on."""
    heard: list[bytes] = []
    with staged(tmp_path) as stage:
        stage.service.give_up()
        stage.service.socket_path.unlink()
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(stage.service.socket_path))
            listener.listen()
            connection = through(stage.front)()
            private = {"Cookie": "secret", "User-Agent": "secret", "Referer": "secret"}
            forged = {"X-Forwarded-For": "192.0.2.1", "Accept-Language": "de"}
            connection.request("GET", "/de/?secret", headers=private | forged)
            asked, _ = listener.accept()
            with asked:
                heard.append(asked.recv(65536))
            connection.close()
    lines = heard[0].decode().strip().split("\r\n")
    assert lines[0] == "GET /de/ HTTP/1.1"
    names = {line.partition(":")[0] for line in lines[1:]}
    assert names == {"Host", "Connection", "Accept-Encoding", "Accept-Language"}
