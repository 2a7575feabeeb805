"""flask freeze: the whole site as files, and nothing touched that it did not write."""

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import brotli
import pytest
from flask import Flask

from app import create_app
from app.discovery import HEALTH
from app.export.folder import LIST, write_folder
from app.export.freeze import file_name, frozen_site, redirects, render_all
from app.settings import SetupError
from app.site import site_of
from tests.conftest import SAID
from tests.support.client import CheckingClient, check_page
from tests.support.everywhere import LANGUAGES, PAGES, address, addresses
from tests.support.export import freeze
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
    app = create_app(small_root(tmp_path))
    files = frozen_site(app)
    assert not [name for name in files if name.endswith((".br", ".gz"))]
    assert files.keys() < frozen_site(app, precompress=True).keys()


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


def test_a_second_export_takes_away_what_is_no_longer_there(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    write_folder(folder, {"index.html": b"1", "static/old.css": b"1", "de/x.html": b"1"})
    (folder / "CNAME").write_text("the operator's own")
    write_folder(folder, {"index.html": b"2", "de/y.html": b"2"})
    left = {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}
    assert left == {LIST, "index.html", "de/y.html", "CNAME"}
    assert not (folder / "static").exists()
    assert (folder / "index.html").read_bytes() == b"2"


def test_the_export_says_until_when_its_security_txt_is_valid(export: Path) -> None:
    said = (export.parent / SAID).read_text("utf-8")
    text = (export / ".well-known" / "security.txt").read_text("utf-8")
    expires = next(line for line in text.splitlines() if line.startswith("Expires: "))
    day = expires.removeprefix("Expires: ").partition("T")[0]
    assert f"security.txt expires on {day}: " in said.splitlines()[-1]


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "index.html"
    own.write_text("mine")
    run = freeze(tmp_path)
    assert (run.returncode, run.stdout, len(run.stderr.splitlines())) == (1, "", 1)
    assert str(tmp_path) in run.stderr
    assert (list(tmp_path.iterdir()), own.read_text()) == ([own], "mine")


def test_a_foreign_file_in_a_folder_of_ours_is_left_alone(tmp_path: Path) -> None:
    write_folder(tmp_path, {"a": b"1"})
    (tmp_path / "b").write_text("mine")
    with pytest.raises(SetupError, match="b: is not from flask freeze"):
        write_folder(tmp_path, {"a": b"2", "b": b"2"})
    assert ((tmp_path / "a").read_text(), (tmp_path / "b").read_text()) == ("1", "mine")


@pytest.mark.parametrize(
    "name", ["../precious", "/etc/hostname", "", "a/../../precious", "a\0b", "\udcff"]
)
def test_a_list_that_was_tampered_with_deletes_nothing(name: str, tmp_path: Path) -> None:
    precious, folder = tmp_path / "precious", tmp_path / "build"
    precious.write_text("mine")
    write_folder(folder, {"a": b"1"})
    (folder / LIST).write_bytes(f"a\n{name}\n".encode(errors="surrogateescape"))
    with pytest.raises(SetupError, match="is no file of the export"):
        write_folder(folder, {"a": b"2"})
    assert precious.read_text() == "mine"


@pytest.mark.parametrize("place", ["file", "file/inside", "x" * 300])
def test_a_place_that_is_no_folder_is_answered_with_one_line(
    place: str, tmp_path: Path, small_app: Flask
) -> None:
    (tmp_path / "file").write_text("mine")
    run = small_app.test_cli_runner().invoke(args=["freeze", str(tmp_path / place)])
    assert (run.exit_code, len(run.stderr.splitlines())) == (1, 1), run.stderr
    assert (tmp_path / "file").read_text() == "mine"


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
