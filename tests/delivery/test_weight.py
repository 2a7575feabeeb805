"""A page is light enough for an old phone and a thin line: `make weigh` weighs all of them."""

from app.delivery.compression import FIRST_ROUND_TRIP
from app.pages import address
from tests.support.everywhere import ALL_PAIRS, EVERYWHERE, PAIRED, WALKED, language_of
from tests.support.weigh import weights

HEAVY = 4  # of the pages, the heaviest are weighed in every pair


def test_the_html_of_a_page_comes_with_the_first_round_trip() -> None:
    beside = language_of("en"), language_of("de-simple")
    found = weights(address(page, *beside) for page in WALKED)
    by_weight = sorted(zip(found, WALKED, strict=True), key=lambda one: one[0].page)
    paths = [address(page, *pair) for _, page in by_weight[-HEAVY:] for pair in ALL_PAIRS]
    paths += [address(page, *pair) for page, pair in PAIRED]
    paths += [address(page, language) for page, language in EVERYWHERE]
    weighed = weights(paths)
    assert [one.path for one in weighed] == paths
    assert all(min(one.page, one.scripts, one.pictures) > 0 for one in weighed)
    heavy = [one for one in weighed if one.page > FIRST_ROUND_TRIP]
    assert [
        f"{one.path}: {one.page} bytes of HTML in Brotli, {FIRST_ROUND_TRIP} at most"
        for one in heavy
    ] == []
