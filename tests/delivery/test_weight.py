"""A page is light enough for an old phone and a thin line."""

from tests.support.everywhere import addresses
from tests.support.weigh import FIRST_ROUND_TRIP, weights


def test_every_page_comes_with_its_style_in_the_first_round_trip() -> None:
    weighed = weights()
    assert [one.path for one in weighed] == list(addresses())
    for one in weighed:
        assert min(one.page, one.script, one.pictures) > 0
        assert one.page <= FIRST_ROUND_TRIP, one
