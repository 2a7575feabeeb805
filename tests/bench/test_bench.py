"""The benchmark reads what wrk says, and counts it rightly."""

import pytest
from werkzeug.test import Client

from tests.bench import sites
from tests.bench.__main__ import Goal
from tests.bench.load import Measured, read
from tests.bench.rates import ratio

SAID = """Running 1s test @ http://127.0.0.1:8000/de/
  1 threads and 8 connections
  Latency Distribution
     50%    1.02ms
     99%  840.00us
  3000 requests in 1.00s, 9.00MB read
Requests/sec:   2999.50
"""


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


def test_all_that_is_compared_sends_the_page() -> None:
    # As wrk asks: by the number of this machine, and a port.
    headers = {"Host": f"{sites.HOST}:8000", "Accept-Encoding": sites.CODING}
    plain = {"Host": f"{sites.HOST}:8000"}
    page = Client(sites.site()).get(sites.PAGE, headers=headers).data
    for make in (sites.bare, sites.view):
        assert Client(make()).get(sites.PAGE, headers=headers).data == page, make.__name__
    whole = Client(sites.site()).get(sites.PAGE, headers=plain).data
    assert Client(sites.uncached()).get(sites.PAGE, headers=plain).data == whole
