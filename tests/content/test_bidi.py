"""In a text from right to left each run of Latin letters stands by itself."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from app.content.bidi import isolate
from app.pages import address
from tests.support.client import CheckingClient
from tests.support.everywhere import LANGUAGES, WALKED


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("في Halle (Saale) أو Magdeburg.", ["Halle (Saale)", "Magdeburg"]),
        ("«Pflegefachfrau»، «Pflegefachmann».", ["Pflegefachfrau", "Pflegefachmann"]),
        ("اللقب «Gesundheits- und Krankenpfleger»", ["Gesundheits- und Krankenpfleger"]),
        ("مستوى B2 في IHK Halle-Dessau، ثم", ["B2", "IHK Halle-Dessau"]),
        ("R&amp;B &#39;x", ["R", "B", "x"]),
        ("البريد: kontakt_1@netzwerk-iq.example", ["kontakt_1@netzwerk-iq.example"]),
        ("الموقع https://www.netzwerk-iq.example/de.", ["https://www.netzwerk-iq.example/de"]),
        ("2024 أو 600 يورو", []),
    ],
)
def test_a_run_ends_where_the_latin_words_end(text: str, runs: list[str]) -> None:
    found = isolate(text, "rtl")
    assert re.findall(r"<bdi>(.*?)</bdi>", found) == runs
    assert re.sub(r"</?bdi>", "", found) == text
    assert isolate(text, "ltr") == text


def bare(element: Element) -> Iterator[str]:
    """Yield each text of a page that stands in no element of its own direction or language."""
    if element.tag == "bdi" or element.get("lang") or element.get("translate"):
        return
    yield element.text or ""
    for child in element:
        yield from bare(child)
        yield child.tail or ""


def test_no_german_name_stands_bare_on_a_page_from_right_to_left(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    (language,) = [one for one in LANGUAGES if one.direction == "rtl"]
    for page in WALKED:
        with subtests.test(page.name):
            (main,) = client.page(address(page, language)).all("main")
            assert [text for text in bare(main) if re.search("[A-Za-z]{3}", text)] == []
