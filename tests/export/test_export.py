"""The static export in nginx: the same answers as those of the live site, with the same headers.

Its files are byte for byte what the live site sends (test_freeze.py), so what is in them is not
looked at again.
"""

import gzip
from pathlib import Path

import pytest
from flask import Flask

from app.delivery.headers import FILE_HEADERS, FOR_EVER, HEADERS, HSTS, PAGE_CACHE
from app.delivery.static_files import FAVICON
from app.export.freeze import redirects
from app.site import site_of
from tests.support.client import CheckingClient, parse
from tests.support.everywhere import LANGUAGES, addresses
from tests.support.wire import get


def test_a_page_is_what_the_live_site_sends_with_its_headers(
    subtests: pytest.Subtests, export_site: str, client: CheckingClient
) -> None:
    for path in [*addresses(), "/"]:
        with subtests.test(path):
            plain = get(export_site, path)
            assert plain.status == 200
            # The live site chooses a language there.
            assert path == "/" or plain.body == client.get(path).data
            assert {name: plain.headers.get(name) for name in HEADERS} == HEADERS
            assert plain.headers.get_all("Cache-Control") == [PAGE_CACHE]
            assert plain.headers["Content-Type"] == "text/html; charset=utf-8"
            assert plain.headers["Server"] == "nginx"
            packed = get(export_site, path, accept_encoding="gzip")
            assert packed.headers["Content-Encoding"] == "gzip"
            assert packed.headers["Vary"] == "Accept-Encoding"
            assert gzip.decompress(packed.body) == plain.body


def test_files_may_be_kept_for_ever(app: Flask, export_site: str) -> None:
    for url in site_of(app).files:
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


def test_addresses_that_have_moved_lead_on(app: Flask, export_site: str) -> None:
    for old, (new, status) in redirects(app).items():
        reply = get(export_site, old)
        assert (reply.status, reply.headers["Location"]) == (status, new)
        assert get(export_site, new).status == 200
    reply = get(export_site, "/de", host="evil.example")
    assert (reply.status, reply.headers["Location"]) == (301, "/de/")


@pytest.mark.parametrize("path", ["/_nginx.conf", "/_headers", "/_redirects", "/.flask-freeze"])
def test_what_is_meant_for_the_host_is_not_shown(path: str, export_site: str) -> None:
    assert get(export_site, path).status == 404


def test_the_files_for_other_hosts_say_the_same(app: Flask, export: Path) -> None:
    lines = (export / "_redirects").read_text("utf-8").splitlines()
    moved = [f"{old} {new} {code}" for old, (new, code) in redirects(app).items()]
    assert lines == [*moved, *(f"/{one.tag}/* /{one.tag}/404.html 404" for one in LANGUAGES)]
    everywhere, files = (export / "_headers").read_text("utf-8").split("/static/*\n")
    assert everywhere.splitlines()[0] == "/*"
    told = [line.strip().split(": ", 1) for line in everywhere.splitlines()[1:]]
    assert told == [list(pair) for pair in (HEADERS | HSTS).items()]
    assert files == f"  Cache-Control: {FOR_EVER}\n"
