"""Kept responses: alike for everyone, and never more of them than pages."""

import subprocess
import sys
import threading

import pytest
from flask import Flask, request

from app import create_app
from app.delivery.cache import ask
from app.delivery.compression import CODINGS
from app.delivery.static_files import HEADERS, PAGE_CACHE
from app.languages.current import PAIR
from app.pages import addresses as page_addresses
from tests.delivery.test_hit import kept_by
from tests.support.client import CheckingClient
from tests.support.everywhere import ROOT, addresses

PATHS = list(addresses())
HOST = "127.0.0.1"
walk = pytest.mark.parametrize("path", PATHS)


@pytest.fixture
def asked() -> list[str]:
    """The paths that reached Flask."""
    return []


@pytest.fixture
def watched(asked: list[str]) -> Flask:
    """A site that notes in `asked` what reaches Flask."""
    app = create_app()
    app.before_request(lambda: asked.append(request.path))
    return app


@pytest.fixture(scope="module")
def unkept() -> CheckingClient:
    """A site that makes every page anew."""
    return CheckingClient(create_app(keep=False))


@walk
def test_a_kept_page_is_what_flask_answers(
    path: str, client: CheckingClient, unkept: CheckingClient
) -> None:
    fresh = unkept.get(path)
    for _ in range(2):
        kept = client.get(path)
        assert kept.data == fresh.data
        assert kept.content_type == fresh.content_type
        assert kept.content_language == fresh.content_language
        assert kept.headers["Cache-Control"] == fresh.headers["Cache-Control"] == PAGE_CACHE
        assert {name: kept.headers.get(name) for name in HEADERS} == HEADERS
        # The server adds the date of its answer; the day of the first request would be a lie.
        assert "Date" not in kept.headers


def test_the_cache_is_told_how_long_it_may_answer_by_itself() -> None:
    told = {part.partition("=")[0] for part in PAGE_CACHE.split(", ")}
    assert told == {"public", "max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"}


def test_flask_is_asked_once_and_never_by_a_query_string(watched: Flask, asked: list[str]) -> None:
    client = CheckingClient(watched)
    for path in PATHS:
        bodies = {client.get(f"{path}?{query}").data for query in ("", "a=1", "page=2", "x" * 2000)}
        bodies.add(client.get(path, headers={"Accept-Language": "fr", "Cookie": "a=b"}).data)
        client.get(path, method="HEAD")
        assert len(bodies) == 1
    assert asked == PATHS


def test_nobody_can_make_it_keep_more(watched: Flask) -> None:
    client = CheckingClient(watched)
    for path in PATHS:
        client.get(path)
    layer = kept_by(watched)
    assert set(layer._kept) == set(PATHS) == set(page_addresses(watched.extensions["languages"]))
    for number in range(200):
        client.get(f"/de/?{number}")
        client.get(f"/de/{number}")
        client.get(f"/static/{number}.css")
        client.get("/de/", headers={"Host": f"{HOST}:{number + 1}"})
        client.get("/de/", headers={"Host": f"{number}.example"})
    assert set(layer._kept) == set(PATHS)
    info = layer._is_trusted.cache_info()
    assert info.maxsize is not None
    assert info.currsize <= info.maxsize <= 100


def test_pages_are_made_ahead_but_nobody_waits_for_it(watched: Flask, asked: list[str]) -> None:
    layer = kept_by(watched)
    assert layer.prepare(-1) == 0
    assert layer.prepare(60) == len(layer._kept)
    assert layer.prepare(60) == 0
    assert set(PATHS) < set(layer._kept)
    assert asked == page_addresses(watched.extensions["languages"])
    assert CheckingClient(watched).get("/de/").status_code == 200
    assert len(asked) == len(PATHS)


def test_an_error_is_not_kept(watched: Flask) -> None:
    client = CheckingClient(watched)
    whole = watched.jinja_env.globals["icon"]
    watched.jinja_env.globals["icon"] = None
    assert client.get("/de/").status_code == 500
    watched.jinja_env.globals["icon"] = whole
    assert client.get("/de/").status_code == 200


def test_in_debug_mode_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    app, asked = create_app(), []
    app.before_request(lambda: asked.append(request.path))
    client = CheckingClient(app)
    assert [client.get("/de/").headers["Cache-Control"] for _ in range(2)] == ["no-cache"] * 2
    assert asked == ["/de/", "/de/"]


@pytest.mark.parametrize("host", ["evil.example", "", f"{HOST}:x", f"{HOST}.evil.example", "[::1"])
def test_a_foreign_host_is_refused_although_the_page_is_kept(
    host: str, client: CheckingClient
) -> None:
    assert client.get("/de/").status_code == 200
    assert client.get("/de/", headers={"Host": host}).status_code == 400
    assert client.get("/favicon.ico", headers={"Host": host}).status_code == 400


def test_a_copy_does_not_depend_on_who_asked_first() -> None:
    copies = set()
    for host in (HOST, "localhost:81", "netzwerk-iq.example"):
        headers = {"Host": host, "Accept-Language": "fr", "X-Forwarded-Host": "evil.example"}
        answer = CheckingClient(create_app()).get("/de/?evil", headers=headers)
        copies.add((answer.data, str(answer.headers)))
    assert len(copies) == 1
    assert "evil" not in str(copies) and "localhost" not in str(copies)


def test_inside_a_commands_context_every_page_is_in_its_own_language(app: Flask) -> None:
    with app.app_context():
        for path in PATHS:
            answer = ask(app, path, "https://netzwerk-iq.example")
            tags = path.split("/")[1].split(PAIR)
            assert list(answer.content_language) == tags
            assert f'<html lang="{tags[0]}"' in answer.get_data(as_text=True)


def test_etags_are_the_same_in_every_process_and_after_a_restart(app: Flask) -> None:
    program = f"""import wsgi
for path in {PATHS}:
    for coding in {CODINGS}:
        headers = {{"Accept-Encoding": coding, "Host": "{HOST}"}}
        print(wsgi.app.test_client().get(path, headers=headers).headers["ETag"])"""
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    (tags,) = runs
    assert len(set(tags.split())) == len(PATHS) * len(CODINGS)


def test_threads_that_ask_first_at_the_same_time_get_the_same_page() -> None:
    client, bodies = create_app().test_client, []
    start = threading.Barrier(8)

    def visit() -> None:
        start.wait(timeout=10)
        bodies.append(client().get("/de/", headers={"Accept-Encoding": "br"}).data)

    threads = [threading.Thread(target=visit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=10)
    assert len(bodies) == 8 and len(set(bodies)) == 1
