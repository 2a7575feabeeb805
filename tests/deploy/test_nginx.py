"""deploy/nginx.conf in a real nginx, in front of the real gunicorn."""

import re
import socket
import ssl
import subprocess

import pytest

from app.delivery.headers import HEADERS, HSTS
from tests.deploy.test_nginx_trouble import OWN
from tests.soak.stage import Stage
from tests.support.deployment import CONF, NAME
from tests.support.everywhere import ROOT
from tests.support.nginx import NGINX
from tests.support.wire import get

SECURED = HEADERS | HSTS


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
    for name, value in OWN.items():
        # HSTS is nothing over plain http (RFC 6797, section 7.2).
        assert reply.headers.get_all(name) == (None if name in HSTS else [value])


def test_who_names_no_host_is_answered(stage: Stage) -> None:
    with (
        socket.create_connection(("127.0.0.1", stage.front.https), 10) as raw,
        stage.front.context().wrap_socket(raw, server_hostname=NAME) as wire,
    ):
        wire.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
        assert wire.recv(4096).startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize("path", ["/de/", "/", "/healthz", "/de/nothing"])
def test_answers_keep_the_sites_own_headers(path: str, stage: Stage) -> None:
    reply = stage.fetch(path)
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
        ("br;q=0.010", "br"),
        ("GZIP", "gzip"),
        ("xbr, gzipx", None),
        ("deflate", None),
    ],
)
def test_a_client_gets_a_coding_that_it_accepts(
    wish: str, coding: str | None, stage: Stage
) -> None:
    assert stage.fetch("/de/", accept_encoding=wish).headers["Content-Encoding"] == coding


def test_the_language_of_the_root_is_the_visitors_own(stage: Stage) -> None:
    for wish, tag in [("en", "en"), ("de", "de"), ("de-simple", "de-simple"), ("en", "en")]:
        assert stage.fetch("/", accept_language=wish).headers["Location"] == f"/{tag}/"


def test_a_query_string_neither_makes_a_copy_nor_goes_on(stage: Stage) -> None:
    first = stage.fetch("/en/privacy")
    assert stage.fetch("/en/privacy?secret=1").body == first.body
    assert stage.front.logged('path="/en/privacy"', 2)[-1].endswith("cache=HIT")
    assert stage.fetch("/en/nothing?secret=1").status == 404
    logs = "".join(log.read_text("utf-8") for log in stage.logs())
    assert "secret" not in logs


@pytest.mark.parametrize("path", ["/%64e/privacy", "/de%2fprivacy", "/de/privacy#1"])
def test_a_page_under_an_odd_spelling_is_not_kept_as_well(path: str, stage: Stage) -> None:
    for _ in range(2):
        assert stage.fetch(path).status in {200, 301}
    lines = stage.front.logged(f'"{path}"', 2)
    assert len(lines) == 2
    assert all(one.endswith("cache=BYPASS") for one in lines)


def test_an_odd_address_is_not_mistaken_for_another(stage: Stage) -> None:
    assert stage.fetch("/de/").status == 200
    assert stage.fetch("//de/").headers["Location"] == "/de/"
    assert stage.fetch("/nothing/../de/").status == 404
    assert stage.fetch("/de/").status == 200


def test_what_the_browser_has_is_not_sent_again(stage: Stage) -> None:
    etag = stage.fetch("/de/").headers["ETag"]
    assert stage.fetch("/de/", if_none_match=etag).status == 304
    assert stage.fetch("/de/", if_none_match='"other"').status == 200
