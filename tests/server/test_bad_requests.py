"""Bad headers, methods and noise, byte for byte against the real gunicorn: never our failure."""

import random

import pytest

from tests.support.everywhere import LANGUAGES, PAGES, address
from tests.support.wire import get, send

TAGS = [language.tag for language in LANGUAGES]
ODD_HEADERS = [
    *[("accept_language", value) for value in [";", "de;q=", "q=1;q=1", "\xff\xfe", "*" * 3000]],
    *[("if_none_match", value) for value in ['"', "W/", '"a', "a,b,,", "\xff", "," * 3000, "*"]],
    *[("if_modified_since", value) for value in ["x", "0", "-1", "Thu, 99 Foo 9999 99:99:99 GMT"]],
    *[("range", value) for value in ["x", "bytes=", "bytes=9-1", "bytes=a-b", "bytes=0-" * 9]],
    *[("accept_encoding", value) for value in ["x", "gzip;q=x", ";", "br;q=0", "\xff"]],
    *[("content_length", value) for value in ["0"]],
    *[("cookie", value) for value in ["x", "a=b; c", "=", "\xff"]],
]


@pytest.mark.parametrize("path", ["/", address(PAGES[0], LANGUAGES[0]), "/favicon.ico", "/xx"])
@pytest.mark.parametrize(("name", "value"), ODD_HEADERS, ids=lambda text: repr(text[:20]))
def test_a_malformed_header_is_no_failure(name: str, value: str, path: str, site: str) -> None:
    assert get(site, path, **{name: value}).status in {200, 206, 302, 304, 400, 404, 412, 416}


@pytest.mark.parametrize("host", ["", "evil.example", "a b", "127.0.0.1:x", "[::", "\xff", "/"])
def test_a_malformed_host_is_refused(host: str, site: str) -> None:
    reply = get(site, "/de/", host=host)
    assert 400 <= reply.status < 500
    assert b"evil.example" not in reply.body


@pytest.mark.parametrize("method", ["BREW", "get", "PROPFIND", "TRACE", "CONNECT", "X" * 30, "G T"])
@pytest.mark.parametrize("path", ["/", "/de/", "/xx", "/favicon.ico", "/static/x"])
def test_an_unknown_method_is_refused(method: str, path: str, site: str) -> None:
    assert 400 <= get(site, path, method=method).status < 500


def malformed(chance: random.Random) -> bytes:
    """Return a request in which anything may be wrong."""
    method = chance.choice(["GET", "HEAD", "POST", "OPTIONS", "", "\x00", "GET GET"])
    pieces = ["/", "de", "//", "%", "%00", "..", "?", "#", "\\", "\xff", ":", "@", " ", "é", *TAGS]
    path = "".join(chance.choices(pieces, k=chance.randrange(8)))
    version = chance.choice(["HTTP/1.1"] * 5 + ["HTTP/1.0", "HTTP/9.9", "", "HTTP/"])
    headers = [
        "Host: 127.0.0.1",
        "Host:",
        "Accept-Language: de;q=9",
        'If-None-Match: "',
        "Range: x",
    ]
    headers += ["Content-Length: 5", "Content-Length: -1", "Cookie: \x01", ": x", "x", "A" * 9000]
    headers += ["Expect: 100-continue", "Connection: upgrade", "X: " + "\xff" * 40]
    lines = [f"{method} {path} {version}", *chance.choices(headers, k=chance.randrange(5))]
    end = chance.choice(["\r\n\r\n"] * 6 + ["", "\n", "\r\n\r\n\x00\x01", "\r\r"])
    request = chance.choice(["\r\n"] * 6 + ["\n", "\r"]).join(lines) + end
    return request.encode("latin-1", errors="replace")


def test_300_malformed_requests_are_no_failure_and_the_server_lives_on(site: str) -> None:
    chance = random.Random(821_2014)  # noqa: S311 - the same requests on every run
    for _ in range(300):
        request = malformed(chance)
        assert send(site, request).status < 500, request
    for path in (address(page, language) for page in PAGES for language in LANGUAGES):
        assert get(site, path).status == 200
