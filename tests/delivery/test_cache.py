"""The cache of responses: alike for everyone, of our own pages alone, bounded in bytes."""

import os
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from flask import Flask, request

from app import create_app
from app.delivery import make_ahead
from app.delivery.cache import ResponseCache, ask
from app.delivery.headers import HEADERS, PAGE_CACHE
from app.languages.current import PAIR
from app.site import site_of
from tests.support.client import CheckingClient
from tests.support.everywhere import ONE_PAGE

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

HOST = "127.0.0.1"


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


def test_a_cached_page_is_what_flask_answers(app: Flask, client: CheckingClient) -> None:
    for path in ONE_PAGE:
        fresh = ask(partial(Flask.wsgi_app, app), path, app.config["BASE_URL"])
        for _ in range(2):
            cached = client.get(path)
            assert cached.data == fresh.data
            assert cached.content_type == fresh.content_type
            assert cached.content_language == fresh.content_language
            assert cached.headers["Cache-Control"] == fresh.headers["Cache-Control"] == PAGE_CACHE
            assert {name: cached.headers.get(name) for name in HEADERS} == HEADERS
            # The server adds the date of its answer; the day of the first request would be a lie.
            assert "Date" not in cached.headers


def test_the_cache_is_told_how_long_it_may_answer_by_itself() -> None:
    told = {part.partition("=")[0] for part in PAGE_CACHE.split(", ")}
    assert told == {"public", "max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"}


def test_flask_is_asked_once_and_never_by_a_query_string(watched: Flask, asked: list[str]) -> None:
    client = CheckingClient(watched)
    for path in ONE_PAGE:
        bodies = {client.get(f"{path}?{query}").data for query in ("", "a=1", "page=2", "x" * 2000)}
        bodies.add(client.get(path, headers={"Accept-Language": "fr", "Cookie": "a=b"}).data)
        client.get(path, method="HEAD")
        assert len(bodies) == 1
    assert asked == ONE_PAGE


def test_no_address_but_the_sites_own_is_cached(watched: Flask, asked: list[str]) -> None:
    client = CheckingClient(watched)
    others = ["/de/nothing", "/static/nothing.css", "/healthz", "/sitemap.xml"]
    for _ in range(2):
        for path in others:
            client.get(path)
    assert asked == others * 2


def sized_cache(asked: list[str], largest: int) -> ResponseCache:
    """Return a cache of `largest` bytes in front of an application of pages of 1,000 bytes."""

    def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> list[bytes]:
        asked.append(environ["PATH_INFO"])
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [os.urandom(1000)]

    return ResponseCache(application, {}, "abc", base_url=f"http://{HOST}", largest=largest)


def test_the_cache_is_bounded_in_bytes_and_the_least_recently_used_page_goes(
    asked: list[str],
) -> None:
    cache = sized_cache(asked, 3000)  # room for two: bodies and headers
    for path in ("a", "b", "a", "c", "a", "b"):
        ask(cache, path, f"http://{HOST}")
    assert asked == ["a", "b", "c", "b"]


def test_a_page_that_is_larger_than_the_cache_is_sent_all_the_same(asked: list[str]) -> None:
    cache = sized_cache(asked, 500)
    bodies = [ask(cache, "a", f"http://{HOST}").get_data() for _ in range(2)]
    assert [len(body) for body in bodies] == [1000, 1000]
    assert asked == ["a", "a"]


def test_pages_that_were_made_ahead_do_not_reach_flask_again(
    watched: Flask, asked: list[str]
) -> None:
    make_ahead(watched, 4)
    first = site_of(watched).addresses[:4]
    assert asked == [*first]
    assert [CheckingClient(watched).get(path).status_code for path in first] == [200] * 4
    assert asked == [*first]


def test_an_error_is_not_cached(watched: Flask) -> None:
    client = CheckingClient(watched)
    whole = watched.jinja_env.globals["icon"]
    watched.jinja_env.globals["icon"] = None
    assert client.get("/de/").status_code == 500
    watched.jinja_env.globals["icon"] = whole
    assert client.get("/de/").status_code == 200


def test_in_debug_mode_nothing_is_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    app, asked = create_app(), []
    app.before_request(lambda: asked.append(request.path))
    client = CheckingClient(app)
    assert [client.get("/de/").headers["Cache-Control"] for _ in range(2)] == ["no-cache"] * 2
    assert asked == ["/de/", "/de/"]


@pytest.mark.parametrize("host", ["evil.example", "", f"{HOST}:x", f"{HOST}.evil.example", "[::1"])
def test_a_foreign_host_is_refused_although_the_page_is_cached(
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
        for path in ONE_PAGE:
            answer = ask(app, path, "https://netzwerk-iq.example")
            tags = path.split("/")[1].split(PAIR)
            assert list(answer.content_language) == tags
            assert f'<html lang="{tags[0]}"' in answer.get_data(as_text=True)


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
