"""The benchmark compares like with like, and reads what wrk says."""

import ssl
from http.client import HTTPSConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from werkzeug.test import Client

from app.delivery.headers import HEADERS
from tests.bench import sites
from tests.bench.__main__ import Goal
from tests.bench.load import Load, Measured, read
from tests.bench.rates import loads, ratio
from tests.bench.starts import OK

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

SAID = """Running 1s test @ http://127.0.0.1:8000/de/
  1 threads and 8 connections
  Latency Distribution
     50%    1.02ms
     99%  840.00us
  3000 requests in 1.00s, 9.00MB read
Requests/sec:   2999.50
"""


def sent(app: "WSGIApplication") -> tuple[str, list[tuple[str, str]], bytes]:
    """Return status, sorted headers and body with which `app` answers Chromium."""
    headers = {"Host": sites.HOST, "Accept-Encoding": sites.CODING}
    answer = Client(app).get(sites.PAGE, headers=headers)
    return answer.status, sorted(answer.headers), answer.data


def fetched(load: Load) -> tuple[dict[str, str], bytes]:
    """Return headers, by their names in small letters, and body of what `load` asks for."""
    url = urlsplit(load.url)
    # Nobody has signed the certificate that nginx has here.
    connection = HTTPSConnection(
        url.netloc,
        timeout=10,
        context=ssl._create_unverified_context(),  # noqa: S323
    )
    connection.request("GET", url.path, headers=dict(one.split(": ") for one in load.headers))
    answer = connection.getresponse()
    assert answer.status == OK
    body = answer.read()
    connection.close()
    return {name.lower(): value for name, value in answer.getheaders()}, body


def test_the_applications_send_the_same_bytes_and_headers() -> None:
    ours = sent(sites.site())
    assert ours[2]
    # Flask writes OK in capitals.
    assert [(one[0].upper(), *one[1:]) for one in (sent(sites.bare()), sent(sites.view()))] == [
        (ours[0].upper(), *ours[1:])
    ] * 2


def test_what_wrk_says_is_read() -> None:
    assert read(SAID) == Measured(2999.5, 0.84)
    assert read(SAID.replace("840.00us", "1.50s")).p99 == 1500


@pytest.mark.parametrize(
    "trouble", ["  Non-2xx or 3xx responses: 5", "  Socket errors: connect 0, read 3"]
)
def test_a_measurement_with_errors_does_not_count(trouble: str) -> None:
    with pytest.raises(RuntimeError, match=trouble.split(":", maxsplit=1)[0].strip()):
        read(f"{SAID}{trouble}\n")


def test_a_ratio_is_the_median_of_the_ratios_in_each_round() -> None:
    one = [Measured(rate, 1) for rate in (10, 20, 900)]
    other = [Measured(rate, 1) for rate in (10, 10, 10)]
    assert ratio({"a": one, "b": other}, "a", "b") == 2


def test_a_missed_goal_is_called_so() -> None:
    assert "MISSED" in str(Goal("x", 0.9, 0.95))
    assert "MISSED" in str(Goal("x", 9, 8, at_least=False))
    assert str(Goal("x", 0.95, 0.95)).startswith("ok")


def test_nginx_sends_the_same_bytes_and_headers_from_file_and_cache() -> None:
    with loads() as all_loads:
        names = ("nginx file", "nginx cache", "no headers")
        answers = [fetched(all_loads[name]) for name in names]
    (file_headers, file_body), (headers, body), (mere_headers, mere_body) = answers
    assert file_body == body
    # A file shows its age, and a page its language.
    assert file_headers.keys() - {"last-modified"} == headers.keys() - {"content-language"}
    alike = headers.keys() - {"content-language", "etag", "date"}
    assert {name: file_headers[name] for name in alike} == {name: headers[name] for name in alike}
    assert mere_body == body
    assert not mere_headers.keys() & {name.lower() for name in HEADERS}
