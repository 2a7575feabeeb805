"""The static export in nginx: the same answers as those of the live site, with the same headers.

Its files are byte for byte what the live site sends (test_freeze.py), so what is in them is not
looked at again.
"""

import gzip
import shutil
from pathlib import Path
from urllib.parse import unquote_plus
from urllib.request import Request, urlopen

import pytest
from flask import Flask

from app.delivery.headers import FILE_HEADERS, FOR_EVER, HEADERS, HSTS, PAGE_CACHE
from app.delivery.static_files import FAVICON
from app.export.freeze import file_name, pair_redirects, redirects
from app.site import site_of
from tests.support.client import CheckingClient, parse
from tests.support.everywhere import LANGUAGES, addresses
from tests.support.export import served
from tests.support.wire import get


def test_a_page_is_its_file_with_the_headers_of_the_live_site(
    subtests: pytest.Subtests, export: Path, export_site: str
) -> None:
    for path in [*addresses(), "/"]:
        with subtests.test(path):
            plain = get(export_site, path)
            assert plain.status == 200
            assert plain.body == (export / file_name(path)).read_bytes()
            assert {name: plain.headers.get(name) for name in HEADERS} == HEADERS
            assert plain.headers.get_all("Cache-Control") == [PAGE_CACHE]
            assert plain.headers["Content-Type"] == "text/html; charset=utf-8"
            assert plain.headers["Server"] == "nginx"
            packed = get(export_site, path, accept_encoding="gzip")
            assert packed.headers["Content-Encoding"] == "gzip"
            assert packed.headers["Vary"] == "Accept-Encoding"
            assert gzip.decompress(packed.body) == plain.body


def test_files_may_be_kept_for_ever(small_app: Flask, export_site: str) -> None:
    for url in site_of(small_app).files:
        reply = get(export_site, url)
        kept = PAGE_CACHE if url == FAVICON else FOR_EVER
        assert (reply.status, reply.headers["Cache-Control"]) == (200, kept)
        assert {name: reply.headers.get(name) for name in FILE_HEADERS} == FILE_HEADERS
        assert url == FAVICON or "Permissions-Policy" not in reply.headers


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_an_unknown_page_is_answered_in_its_language(language: object, export_site: str) -> None:
    tag = getattr(language, "tag", "")
    for path in (f"/{tag}/nothing", f"/{tag}/404.html", f"/{tag}/imprint/x"):
        reply = get(export_site, path)
        assert (reply.status, reply.headers["Cache-Control"]) == (404, "no-store")
        assert parse(reply.body.decode()).root.get("lang") == tag
        assert {name: reply.headers.get(name) for name in HEADERS} == HEADERS


def test_addresses_that_have_moved_lead_on(small_app: Flask, export_site: str) -> None:
    for old, (new, status) in redirects(small_app).items():
        reply = get(export_site, old)
        assert (reply.status, reply.headers["Location"]) == (status, new)
        assert get(export_site, new).status == 200
    reply = get(export_site, "/de", host="evil.example")
    assert (reply.status, reply.headers["Location"]) == (301, "/de/")


@pytest.mark.parametrize(
    "path",
    ["/de/imprint/", "/de-simple/imprint//", "/DE/Imprint", "/en+de/imprint/", "/EN+DE/imprint",
     "/de+en/", "/de+en/imprint", "/de+en/imprint/", "/en+en/imprint", "/de+de-simple", "/De",
     "/leicht/", "/LEICHT", "/en+de"],
)  # fmt: skip
def test_an_address_written_otherwise_leads_where_the_live_site_leads(
    path: str, export_site: str, small_client: CheckingClient
) -> None:
    live, found = small_client.get(path).location, path
    for _step in range(3):
        reply = get(export_site, found)
        if reply.status != 301:
            break
        found = reply.headers["Location"]
    assert (reply.status, found) == (200, live)


@pytest.mark.parametrize("path", ["/de/imprint/x/", "/de/nothing/", "/xx/imprint/", "/de+xx/"])
def test_an_address_that_is_none_is_missing_there_too(
    path: str, export_site: str, small_client: CheckingClient
) -> None:
    assert (small_client.get(path).status_code, get(export_site, path).status) == (404, 404)


def test_a_host_that_reads_a_plus_as_a_space_finds_every_page(
    small_app: Flask, export: Path
) -> None:
    for path in site_of(small_app).addresses:
        read = unquote_plus(path)
        file = export / (f"{read[1:]}index.html" if path.endswith("/") else f"{read[1:]}.html")
        assert file.read_bytes() == (export / file_name(path)).read_bytes()


def test_nginx_compresses_what_was_not_compressed_before(
    small_app: Flask, export: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain"
    shutil.copytree(export, plain, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    texts = [path for path in site_of(small_app).files if path.endswith((".js", ".css", ".svg"))]
    with served(plain, tmp_path) as site:
        for path in ["/de/", *texts]:
            request = Request(site + path, headers={"Accept-Encoding": "gzip"})  # noqa: S310
            with urlopen(request, timeout=10) as reply:  # noqa: S310
                assert reply.headers["Content-Encoding"] == "gzip", path
                assert gzip.decompress(reply.read()) == get(site, path).body


@pytest.mark.parametrize("path", ["/_nginx.conf", "/_headers", "/_redirects", "/.flask-freeze"])
def test_what_is_meant_for_the_host_is_not_shown(path: str, export_site: str) -> None:
    assert get(export_site, path).status == 404


def test_the_files_for_other_hosts_say_the_same(small_app: Flask, export: Path) -> None:
    lines = (export / "_redirects").read_text("utf-8").splitlines()
    moved = [f"{old} {new} {code}" for old, (new, code) in redirects(small_app).items()]
    led = pair_redirects(site_of(small_app).languages)
    pairs = [f"{old}* {new}:splat 301" for old, new in led.items()]
    missing = [f"/{one.tag}/* /{one.tag}/404.html 404" for one in LANGUAGES]
    assert lines == [*moved, *pairs, *missing]
    everywhere, files = (export / "_headers").read_text("utf-8").split("/static/*\n")
    assert everywhere.splitlines()[0] == "/*"
    told = [line.strip().split(": ", 1) for line in everywhere.splitlines()[1:]]
    assert told == [list(pair) for pair in (HEADERS | HSTS).items()]
    assert files == f"  Cache-Control: {FOR_EVER}\n"
