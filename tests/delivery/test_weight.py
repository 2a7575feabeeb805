"""A page is light enough for an old phone and a thin line."""

from tests.support.everywhere import addresses
from tests.support.weigh import FIRST_ROUND_TRIP, weights


def test_the_html_of_every_page_comes_with_the_first_round_trip() -> None:
    weighed = weights()
    assert [one.path for one in weighed] == list(addresses())
    assert all(min(one.page, one.scripts, one.pictures) > 0 for one in weighed)
    heavy = [one for one in weighed if one.page > FIRST_ROUND_TRIP]
    assert [
        f"{one.path}: {one.page} bytes of HTML in Brotli, {FIRST_ROUND_TRIP} at most"
        for one in heavy
    ] == []
