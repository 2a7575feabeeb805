"""What one hit of a kept page costs."""

import sys
from types import FrameType
from typing import Any

import pytest
from flask import Flask

from app.delivery.cache import KeptResponses
from tests.support.client import CheckingClient
from tests.support.everywhere import addresses

HOST = "127.0.0.1"
CALLS = 20


def kept_by(app: Flask) -> KeptResponses:
    """Return the layer of `app` that keeps its pages."""
    layer = app.wsgi_app
    assert isinstance(layer, KeptResponses)
    return layer


@pytest.mark.parametrize("condition", [None, '"other"', "known"])
def test_a_hit_costs_at_most_20_python_calls(condition: str | None, app: Flask) -> None:
    CheckingClient(app).get("/de/", headers={"Accept-Encoding": "gzip, br"})
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/de/", "QUERY_STRING": "a=1"}
    environ |= {"SERVER_NAME": HOST, "HTTP_HOST": HOST, "HTTP_ACCEPT_ENCODING": "gzip, br"}
    if condition:
        etag = kept_by(app)._kept["/de/"]["br"].etag
        environ["HTTP_IF_NONE_MATCH"] = etag if condition == "known" else condition
    calls: list[str] = []

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call":
            calls.append(frame.f_code.co_name)

    sent: list[str] = []

    def start_response(status: str, _headers: object, _exc_info: object = None) -> Any:
        sent.append(status)

    sys.setprofile(note)
    list(app(environ, start_response))
    sys.setprofile(None)
    assert sent == ["304 Not Modified" if condition == "known" else "200 OK"]
    assert 2 <= len(calls) <= CALLS, calls


def test_the_server_may_change_the_list_of_headers_that_it_gets(app: Flask) -> None:
    def start_response(_status: str, headers: list[Any], _exc_info: object = None) -> Any:
        lists.append(list(headers))
        headers.clear()  # PEP 3333 allows it

    lists: list[list[Any]] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/de/", "SERVER_NAME": HOST}
    for _ in range(3):
        list(app(environ, start_response))
    assert lists[0] and lists[0] == lists[1] == lists[2]


def test_headers_that_pages_share_are_held_once(app: Flask) -> None:
    for path in addresses():
        CheckingClient(app).get(path)
    policies = {
        id(pair)
        for kept in kept_by(app)._kept.values()
        for form in kept.values()
        for pair in form.head.pairs
        if pair[0] == "Content-Security-Policy" and ("Content-Language", "de") in form.head.pairs
    }
    assert len(policies) == 1
    pieces = {
        id(form.head.pieces[0])
        for path, kept in kept_by(app)._kept.items()
        for form in kept.values()
        if path in set(addresses()) and ("Content-Language", "de") in form.head.pairs
    }
    assert len(pieces) == 1
