"""A page is light enough for an old phone and a thin line."""

from tests.support.everywhere import PAIRS, addresses
from tests.support.weigh import FIRST_ROUND_TRIP, PAGE_AND_STYLE, weights


def test_every_page_comes_with_the_first_round_trip() -> None:
    weighed = weights()
    assert [one.path for one in weighed] == list(addresses())
    paired = tuple("+".join(language.tag for language in pair) for pair in PAIRS)
    for one in weighed:
        assert min(one.page, one.style, one.script, one.pictures) > 0
        assert one.whole <= FIRST_ROUND_TRIP, one
        if one.path.split("/")[1] not in paired:  # two pages in one may weigh more
            assert one.page + one.style <= PAGE_AND_STYLE, one
