"""flask freeze and flask render: the whole site as files, and each page made."""

import gzip
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import brotli
import pytest
from flask import Flask

from app import create_app
from app.discovery import HEALTH
from app.export.freeze import file_name, frozen_site, redirects, render_all
from app.settings import SetupError
from app.site import site_of
from tests.conftest import SAID
from tests.support.client import CheckingClient, check_page
from tests.support.everywhere import LANGUAGES, PAGES, address, addresses
from tests.support.small import small_root

PATHS = list(addresses())
# What only a live server can answer: the choice by Accept-Language is a page in the export.
LIVE_ONLY = {"/", HEALTH}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/de/", "de/index.html"),
        ("/de-simple/imprint", "de-simple/imprint.html"),
        ("/robots.txt", "robots.txt"),
        ("/.well-known/security.txt", ".well-known/security.txt"),
        ("/en+de-simple/", "en+de-simple/index.html"),
    ],
)
def test_an_address_has_its_file(path: str, name: str) -> None:
    assert file_name(path) == name


def test_every_address_of_the_site_is_in_the_export(small_app: Flask, export: Path) -> None:
    moved = redirects(small_app)
    for rule in small_app.url_map.iter_rules():
        if rule.rule not in moved.keys() | LIVE_ONLY and "<" not in rule.rule:
            assert (export / file_name(rule.rule)).is_file(), rule.rule
    for path in site_of(small_app).addresses:  # those of a rule with a variable part, too
        assert (export / file_name(path)).is_file(), path
    for url in site_of(small_app).files:
        assert url in moved or (export / url[1:]).is_file()
    for language in LANGUAGES:
        check_page((export / language.tag / "404.html").read_text("utf-8"))


def test_a_file_is_byte_for_byte_what_the_live_site_sends(
    subtests: pytest.Subtests, small_app: Flask, small_client: CheckingClient, export: Path
) -> None:
    # That gunicorn sends what the application answers is held in tests/delivery.
    moved, files = redirects(small_app), site_of(small_app).files
    for path in [*PATHS, *(url for url in files if url not in moved)]:
        with subtests.test(path):
            name = path[1:] if path in files else file_name(path)
            assert (export / name).read_bytes() == small_client.get(path).data
    for language in LANGUAGES:
        with subtests.test(f"an error in {language.tag}"):
            missing = small_client.get(f"/{language.tag}/nothing")
            assert (export / language.tag / "404.html").read_bytes() == missing.data


def test_packed_files_hold_the_same_and_are_smaller(export: Path) -> None:
    packed = [*export.rglob("*.br"), *export.rglob("*.gz")]
    texts = [one for one in export.rglob("*") if one.suffix in {".html", ".css", ".svg"}]
    assert {one.with_name(one.name + end) for one in texts for end in (".br", ".gz")} <= set(packed)
    for file in packed:
        plain = file.with_suffix("").read_bytes()
        unpack = brotli.decompress if file.suffix == ".br" else gzip.decompress
        assert unpack(file.read_bytes()) == plain
        assert file.stat().st_size < len(plain)


def test_files_are_compressed_only_where_that_is_asked_for(tmp_path: Path) -> None:
    root = small_root(tmp_path)
    for catalogue in ("ar", "de@simple"):
        shutil.rmtree(root / "translations" / catalogue)
    names = frozen_site(create_app(root))
    assert "de/index.html" in names
    assert not [name for name in names if name.endswith((".br", ".gz"))]


def test_the_language_chooser_leads_to_every_language(export: Path) -> None:
    document = check_page((export / "index.html").read_text("utf-8"))
    main = document.all("main")[0]
    links = {one.get("href"): (one.get("lang"), one.text) for one in main.iter("a")}
    assert links == {f"/{one.tag}/": (one.tag, one.name) for one in LANGUAGES}
    assert not [one for one in document.all("meta") if one.get("name") == "robots"]


def test_nothing_in_the_export_depends_on_a_request(export: Path) -> None:
    for file in export.rglob("*.html"):
        assert not {"127.0.0.1", "localhost"} & set(file.read_text("utf-8").split('"'))
    assert b"https://netzwerk-iq.example/de/" in (export / "de" / "index.html").read_bytes()


def test_each_page_is_in_its_own_language_although_a_command_renders_all(export: Path) -> None:
    for page in PAGES:
        for language in LANGUAGES:
            html = (export / file_name(address(page, language))).read_text("utf-8")
            assert f'<html lang="{language.tag}"' in html
    bodies = {(export / language.tag / "index.html").read_bytes() for language in LANGUAGES}
    assert len(bodies) == len(LANGUAGES)


def test_a_page_that_fails_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    app = create_app(small_root(tmp_path))
    app.jinja_env.globals["icon"] = None
    with pytest.raises(SetupError, match="answers with 500"):
        frozen_site(app)


def test_the_export_says_until_when_its_security_txt_is_valid(export: Path) -> None:
    said = (export.parent / SAID).read_text("utf-8")
    text = (export / ".well-known" / "security.txt").read_text("utf-8")
    expires = next(line for line in text.splitlines() if line.startswith("Expires: "))
    day = expires.removeprefix("Expires: ").partition("T")[0]
    assert f"security.txt expires on {day}: " in said.splitlines()[-1]


@contextmanager
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let stderr be a terminal while the block runs; what it showed is then in what is yielded."""
    ours, theirs = os.openpty()
    shown: list[str] = []
    with os.fdopen(ours, "rb", 0) as screen:
        with os.fdopen(theirs, "w") as stderr, monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", stderr)
            yield shown
        with suppress(OSError):  # nobody writes to it any more
            while part := screen.read(4096):
                shown.append(part.decode())


def test_every_page_is_made_in_each_language_and_in_one_pair_and_a_terminal_shows_how_many_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(small_root(tmp_path))
    site = site_of(app)
    made = len(site.pages) * len(tuple(site.languages)) + len(tuple(site.languages.pairs))
    with on_a_terminal(monkeypatch) as shown:
        assert render_all(app) == made
    assert f"{made}/{made}" in "".join(shown)
    app.jinja_env.globals["icon"] = None
    result = app.test_cli_runner().invoke(args=["render"])
    assert result.exit_code == 1
    assert "answers with 500" in result.output
