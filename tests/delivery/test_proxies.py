"""What only machines meet: health, forwarded headers, bodies."""

import pytest
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from app import create_app
from app.delivery.headers import HSTS
from app.discovery import HEALTH
from tests.support.client import CheckingClient
from tests.support.wire import get, send

PATHS = [HEALTH, "/de/", "/xx"]


def test_the_health_address_is_plain_and_never_kept(client: CheckingClient) -> None:
    answer = client.get(HEALTH)
    assert (answer.status_code, answer.text) == (200, "ok")
    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", PATHS)
def test_https_is_demanded_where_the_public_address_has_it(
    path: str, monkeypatch: pytest.MonkeyPatch, client: CheckingClient
) -> None:
    (name,) = HSTS
    assert client.get(path, base_url="http://localhost").headers[name] == HSTS[name]
    monkeypatch.setenv("IQ_BASE_URL", "http://localhost")
    plain = create_app().test_client()
    assert name not in plain.get(path, base_url="https://localhost").headers


def seen(proxies: int, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str | None, int]:
    """Return scheme and address that a site behind `proxies` sees, and its answer's status."""
    monkeypatch.setenv("IQ_PROXIES", str(proxies))
    app = create_app()
    found: list[tuple[str, str | None]] = []
    app.before_request(lambda: found.append((request.scheme, request.remote_addr)))
    answer = app.test_client().get(
        "/de/nothing",
        headers={
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Host": "netzwerk-iq.example",
            "X-Forwarded-For": "192.0.2.1",
            "Host": "inner.test",
        },
    )
    scheme, address = found[0] if found else ("", None)
    return scheme, address, answer.status_code


def test_no_proxy_is_believed_unless_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seen(0, monkeypatch) == ("http", "127.0.0.1", 400)


def test_a_configured_proxy_is_believed_but_for_the_visitors_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert seen(1, monkeypatch) == ("https", "127.0.0.1", 404)
    assert seen(2, monkeypatch)[2] == 400, "two proxies were promised and one was there"


def test_a_body_is_never_read() -> None:
    sent = create_app().test_request_context("/", method="POST", data="x")
    with sent, pytest.raises(RequestEntityTooLarge):
        request.get_data()


def test_gunicorn_believes_nobody(site: str) -> None:
    plain = get(site, "/de/")
    for name, value in [("x_forwarded_proto", "https"), ("x_forwarded_ssl", "on")]:
        reply = get(site, "/de/", x_forwarded_protocol="http", **{name: value})
        assert (reply.status, reply.body) == (200, plain.body)
    request_line = b"GET /de/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    for header in (b"SCRIPT_NAME: /evil", b"PATH_INFO: /evil"):
        reply = send(site, request_line + header + b"\r\n\r\n")
        assert b"/evil" not in reply.body
