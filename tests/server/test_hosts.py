"""Under which names of hosts gunicorn serves the site, and that probes need none of them."""

import json
from collections.abc import Iterator

import pytest

from tests.support.gunicorn import gunicorn
from tests.support.wire import get, send

NAMES = ["127.0.0.1", "::1", ".netzwerk.example", "bücher.example"]


@pytest.fixture(scope="module")
def named() -> Iterator[str]:
    with gunicorn(IQ_TRUSTED_HOSTS=json.dumps(NAMES)) as address:
        yield address


@pytest.mark.parametrize(
    "host",
    [
        "netzwerk-iq.example",
        "NETZWERK-IQ.Example",
        "netzwerk-iq.example.",
        "netzwerk-iq.example:443",
        "127.0.0.1:8000",
        "[::1]",
        "[::1]:8000",
        "[0:0:0:0:0:0:0:1]",
        "netzwerk.example",
        "WWW.netzwerk.example",
        "a.b.netzwerk.example:80",
        "xn--bcher-kva.example",
    ],
)
def test_each_of_the_sites_names_leads_to_it_however_it_is_written(host: str, named: str) -> None:
    for path in ("/de/", "/favicon.ico", "/robots.txt"):
        assert get(named, path, host=host).status == 200
    redirect = get(named, "/leicht", host=host)
    assert (redirect.status, redirect.headers["Location"]) == (301, "/de-simple/")


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evilnetzwerk.example", "[::2]", "[::1", "::1", "127.0.0.1.evil.example",
     "netzwerk-iq.example..", ".netzwerk.example", "netzwerk-iq.example@evil.example"],
)  # fmt: skip
def test_a_foreign_name_is_refused(host: str, named: str) -> None:
    for path in ("/de/", "/favicon.ico", "/leicht", "/healthz/"):
        assert get(named, path, host=host).status == 400


@pytest.mark.parametrize(
    "host",
    ["10.0.0.7", "10.0.0.7:8000", "[fd00::7]:8000", "site.default.svc.cluster.local", "_", "pod_1"],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_probe_may_ask_for_the_health_by_any_name(method: str, host: str, named: str) -> None:
    answer = get(named, "/healthz", method, host=host)
    assert (answer.status, answer.body) == (200, b"ok" if method == "GET" else b"")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_probe_of_http_1_0_needs_no_name(named: str) -> None:
    assert send(named, b"GET /healthz HTTP/1.0\r\n\r\n").status == 200
    assert send(named, b"GET /healthz HTTP/1.0\r\nHost:\r\n\r\n").status == 200
