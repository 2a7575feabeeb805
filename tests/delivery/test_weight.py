"""A page is light enough for an old phone and a thin line."""

import pytest

from tests.support.everywhere import addresses
from tests.support.weigh import FIRST_ROUND_TRIP, weights


def test_the_html_of_every_page_comes_with_the_first_round_trip(
    subtests: pytest.Subtests,
) -> None:
    weighed = weights()
    assert [one.path for one in weighed] == list(addresses())
    for one in weighed:
        with subtests.test(one.path):
            assert min(one.page, one.script, one.pictures) > 0
            assert one.page <= FIRST_ROUND_TRIP, (
                f"{one.path}: {one.page} bytes of HTML in Brotli, limit {FIRST_ROUND_TRIP}"
            )
