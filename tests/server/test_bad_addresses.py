"""Bad addresses, byte for byte against the real gunicorn: mended, refused, never obeyed."""

from urllib.parse import urlsplit

import pytest

from tests.support.wire import get

# What is meant, written otherwise: (written, meant).
OTHERWISE = [
    ("/de", "/de/"),
    ("//de/", "/de/"),
    ("//de", "/de/"),
    ("///de///", "/de/"),
    ("/DE/", "/de/"),
    ("/De-Simple", "/de-simple/"),
    ("/DE/Imprint", "/de/imprint"),
    ("/de/imprint/", "/de/imprint"),
    ("/de//imprint", "/de/imprint"),
    ("//de//imprint//", "/de/imprint"),
    ("/Leicht", "/de-simple/"),
    ("/leicht/", "/de-simple/"),
    ("/leichte-sprache/", "/de-simple/"),
    ("/netzwerk-iq_start-page-EN.html", "/en/"),
    ("/de?x=1", "/de/"),
]
HOSTILE = [
    "//evil.example/",
    "//evil.example/de/",
    "//evil.example/%2e%2e",
    "///evil.example",
    "/%2F%2Fevil.example",
    "/%2Fevil.example/%2e%2e",
    "/%5Cevil.example",
    "/\\evil.example",
    "/\\\\evil.example/de/",
    "/de/%2F%2Fevil.example",
    "/de//evil.example",
    "/evil.example//de/",
    "/@evil.example",
    "/.evil.example",
    "/%0d%0aLocation:%20https://evil.example",
    "/de%0d%0aSet-Cookie:%20a=b",
    "https://evil.example/",
    "/?next=https://evil.example",
]
UNKNOWN = [
    "/xx/",
    "/de/nothing",
    "/imprint",
    "/de/../../etc/passwd",
    "/../../../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/static/../../site.toml",
    "/static/%2e%2e/__init__.py",
    "/static/..%2f..%2fsite.toml",
    "/static/",
    "/static",
    "/static/style.css",
    "/de/%00",
    "/%00",
    "/de%00/",
    "/static/%00.css",
    "/static/style.css%00",
    "/%ff%fe",
    "/%C0%AE%C0%AE/",
    "/%",
    "/%zz",
    "/de/imprint;x=1",
    "/translations/de/LC_MESSAGES/messages.po",
    "/site.toml",
    "/.git/config",
]


def own(site: str, location: str) -> bool:
    return urlsplit(location).netloc in {"", urlsplit(site).netloc} and not location.startswith(
        ("//", "/\\", "\\")
    )


@pytest.mark.parametrize(("written", "meant"), OTHERWISE)
def test_an_address_written_otherwise_leads_at_once_to_the_canonical_one(
    written: str, meant: str, site: str
) -> None:
    reply = get(site, written)
    assert reply.status in {301, 308}
    location = reply.headers["Location"]
    assert own(site, location)
    assert urlsplit(location).path == meant
    assert get(site, meant).status == 200


@pytest.mark.parametrize("target", HOSTILE)
def test_no_address_leads_to_another_host(target: str, site: str) -> None:
    reply = get(site, target)
    assert reply.status in {301, 302, 308, 400, 404} or (reply.status == 200 and "?" in target)
    location = reply.headers.get("Location", "/")
    assert own(site, location)
    assert "evil" not in location
    assert "Set-Cookie" not in reply.headers
    if reply.status in {301, 308}:
        assert get(site, location).status == 200


@pytest.mark.parametrize("target", UNKNOWN)
def test_what_is_not_there_is_not_found(target: str, site: str) -> None:
    reply = get(site, target)
    assert reply.status in {400, 404}
    assert b"root:" not in reply.body
    assert b"OPERATOR" not in reply.body


@pytest.mark.parametrize("length", [1_000, 5_000, 20_000, 200_000])
@pytest.mark.parametrize("start", ["/", "/de/", "/de/?", "/static/", "/%2F"])
def test_an_overlong_address_is_refused(start: str, length: int, site: str) -> None:
    reply = get(site, start + "a" * length)
    # A server that hangs up while we still talk resets the connection, and its refusal can be
    # lost on the way: status 0. What fits into one packet gets its answer.
    refused = {400, 404, 414} | ({0} if length > 16_000 else set())
    assert reply.status in refused or (reply.status == 200 and "?" in start)
    assert get(site, "/de/").status == 200


@pytest.mark.parametrize("target", ["/de//imprint", "//de/", "/de", "//evil.example/"])
def test_what_is_sent_to_an_odd_address_is_led_nowhere(target: str, site: str) -> None:
    # Only readers are led on: what was sent would be lost on the way.
    reply = get(site, target, method="POST", content_length="0")
    assert reply.status in {400, 404, 405}
    assert "Location" not in reply.headers
