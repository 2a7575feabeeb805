"""How long easy pages are: who reads slowly gives up on a long one."""

import re
from xml.etree.ElementTree import Element

from app.pages import address
from tests.support.client import CheckingClient
from tests.support.everywhere import EASY_PAGES, PROFESSIONS, language_of

MOST = 500
# Both are looked up, not read from the beginning to the end.
LISTS = ("words", "professions")
# What stands around the text: whether it is tested, dates and sources, explanations, switches.
AROUND = {"checked", "as-of", "explanations", "section-switch"}


def words(part: Element) -> int:
    """Return how many words of text there are in a part of a page."""
    if part.tag in ("script", "style", "svg", "address"):
        return 0
    if AROUND & set(part.get("class", "").split()):
        return 0
    own = [part.text, *(child.tail for child in part)]
    here = sum(len(re.findall(r"\w[\w\u2011\u2060-]*", text)) for text in own if text)
    return here + sum(words(child) for child in part)


def test_no_easy_page_has_more_than_500_words_but_the_lists(client: CheckingClient) -> None:
    easy = language_of("de-simple")
    pages = dict.fromkeys([*(page for page, _ in EASY_PAGES), *PROFESSIONS])
    counted = {
        page.name: sum(words(one) for one in client.page(address(page, easy)).all("main"))
        for page in pages
        if page.name not in LISTS
    }
    assert min(counted.values()) > 0
    assert {name: count for name, count in counted.items() if count > MOST} == {}
