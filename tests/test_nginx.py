"""deploy/nginx.conf in a real nginx, in front of the real gunicorn."""

import re
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.delivery import HEADERS, HSTS
from tests.client import parse
from tests.deployed import CONF, NAME
from tests.everywhere import ROOT
from tests.nginx import NGINX
from tests.soak.stage import Stage, staged
from tests.soak.visitors import through
from tests.wire import get

SECURED = HEADERS | HSTS
# nginx says less on its own pages: no feature of a browser is asked for there.
OWN = {name: value for name, value in SECURED.items() if name.startswith(("X-", "Strict", "Ref"))}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with staged(tmp_path_factory.mktemp("stage")) as running:
        yield running


class Reply:
    """An answer of our nginx."""

    def __init__(self, stage: Stage, path: str, method: str = "GET", **headers: str) -> None:
        connection = through(stage.front)()
        sent = {name.replace("_", "-").title(): value for name, value in headers.items()}
        connection.request(method, path, headers={"Accept-Encoding": "identity"} | sent)
        reply = connection.getresponse()
        self.status, self.headers, self.body = reply.status, reply.headers, reply.read()
        connection.close()


def test_nginx_accepts_it(stage: Stage) -> None:
    conf = stage.front.folder / "nginx.conf"
    run = subprocess.run(
        [NGINX, "-t", "-e", "stderr", "-p", stage.front.folder, "-c", conf],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "[warn]" not in run.stderr


def test_its_sample_name_is_that_of_site_toml() -> None:
    assert f'BASE_URL = "https://{NAME}"' in (ROOT / "site.toml").read_text(encoding="utf-8")
    names = re.findall(r"[\w.-]+\.example", CONF.read_text(encoding="utf-8"))
    assert names and set(names) == {NAME}


def test_it_speaks_http_2_and_no_old_tls(stage: Stage) -> None:
    context = stage.front.context()
    context.set_alpn_protocols(["h2", "http/1.1"])
    old = stage.front.context()
    old.set_ciphers("DEFAULT@SECLEVEL=0")
    with pytest.warns(DeprecationWarning):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        old.minimum_version = ssl.TLSVersion.TLSv1
    with (
        socket.create_connection(("127.0.0.1", stage.front.https), 10) as raw,
        context.wrap_socket(raw, server_hostname=NAME) as wire,
    ):
        assert wire.selected_alpn_protocol() == "h2"
        assert wire.version() == "TLSv1.3"
    with (
        socket.create_connection(("127.0.0.1", stage.front.https), 10) as raw,
        pytest.raises((ssl.SSLError, ConnectionError)),
    ):
        old.wrap_socket(raw, server_hostname=NAME)


def test_plain_http_leads_to_https(stage: Stage) -> None:
    reply = get(f"http://127.0.0.1:{stage.front.http}", "/de/?a=1", host="evil.example")
    assert (reply.status, reply.headers["Location"]) == (301, f"https://{NAME}/de/?a=1")


@pytest.mark.parametrize("path", ["/de/", "/", "/healthz", "/de/nothing", "/favicon.ico"])
def test_answers_keep_the_sites_own_headers(path: str, stage: Stage) -> None:
    reply = Reply(stage, path)
    for name, value in SECURED.items():
        assert reply.headers.get_all(name) == [value]
    assert reply.headers["Server"] == "nginx"


@pytest.mark.parametrize(
    ("wish", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0, gzip", "gzip"),
        ("gzip;q=0.000, br;q=0.0", None),
        ("gzip;q=0.1", "gzip"),
        ("GZIP", "gzip"),
        ("xbr, gzipx", None),
        ("deflate", None),
    ],
)
def test_a_client_gets_a_coding_that_it_accepts(
    wish: str, coding: str | None, stage: Stage
) -> None:
    assert Reply(stage, "/de/", accept_encoding=wish).headers["Content-Encoding"] == coding


def test_the_language_of_the_root_is_the_visitors_own(stage: Stage) -> None:
    for wish, tag in [("en", "en"), ("de", "de"), ("de-simple", "de-simple"), ("en", "en")]:
        assert Reply(stage, "/", accept_language=wish).headers["Location"] == f"/{tag}/"


def test_a_query_string_neither_makes_a_copy_nor_goes_on(stage: Stage) -> None:
    first = Reply(stage, "/en/privacy")
    assert Reply(stage, "/en/privacy?secret=1").body == first.body
    assert stage.front.log().splitlines()[-1].endswith("cache=HIT")
    assert Reply(stage, "/en/nothing?secret=1").status == 404
    logs = "".join(log.read_text("utf-8") for log in stage.logs())
    assert "secret" not in logs


def test_an_odd_address_is_not_mistaken_for_another(stage: Stage) -> None:
    assert Reply(stage, "/de/").status == 200
    assert Reply(stage, "//de/").headers["Location"] == "/de/"
    assert Reply(stage, "/nothing/../de/").status == 404
    assert Reply(stage, "/de/").status == 200


def test_what_the_browser_has_is_not_sent_again(stage: Stage) -> None:
    etag = Reply(stage, "/de/").headers["ETag"]
    assert Reply(stage, "/de/", if_none_match=etag).status == 304
    assert Reply(stage, "/de/", if_none_match='"other"').status == 200


@pytest.mark.parametrize(
    ("path", "method", "headers", "status"),
    [
        ("/de/", "GET", {"host": "evil.example"}, 421),
        ("/de/", "GET", {"transfer_encoding": "x"}, 400),
        ("/de/", "POST", {"content_length": "5000"}, 413),
        ("/" + "x" * 9000, "GET", {}, 414),
        ("/de/", "GET", {"cookie": "x" * 9000}, 431),
        ("/de/", "TRACE", {}, 405),
    ],
)
def test_what_nginx_refuses_by_itself_is_said_in_two_languages(
    path: str, method: str, headers: dict[str, str], status: int, stage: Stage
) -> None:
    reply = Reply(stage, path, method, **headers)
    assert reply.status == status
    for name, value in OWN.items():
        assert reply.headers.get_all(name) == [value]
    assert reply.headers["Cache-Control"] == "no-store"
    document = parse(reply.body.decode())
    assert document.root.get("lang") == "de"
    assert "en" in {one.get("lang") for one in document.all("p")}
    assert "evil" not in reply.body.decode()


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
    assert Reply(stage, "/de/").status == 200


def test_when_the_site_is_away_nginx_answers_with_what_it_has(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with staged(tmp_path_factory.mktemp("away")) as stage:
        known = Reply(stage, "/de/").body
        stage.service.give_up()
        assert Reply(stage, "/de/").body == known
        missing = Reply(stage, "/en/")
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
