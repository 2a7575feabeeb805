"""What stood on the seed page stands on ours, word for word."""

import re
from pathlib import Path

import pytest

from app import create_app
from tests.support.client import CheckingClient, visible_text
from tests.support.everywhere import EVERYWHERE, PAGES, SEED, SEED_LINES, address, language_of

ENGLISH = address(PAGES[0], language_of("en"))
GERMAN = address(PAGES[0], language_of("de"))
HEADING = next(line for line in SEED_LINES if line.startswith("Network "))
PARAGRAPHS = [
    line for line in SEED_LINES if len(line) > 100 and not line.startswith(("Das", "Logo"))
]
FUNDING = next(line for line in SEED_LINES if line.startswith("Das Förderprogramm"))
# The seed's text runs the logos' alternative texts together.
ALTERNATIVES = ["Logo " + one.strip() for one in SEED.split("Logo ")[1:]]
ALTERNATIVES = [one.split("\n")[0] for one in ALTERNATIVES]


def test_the_seed_is_read_as_it_is_meant() -> None:
    assert len(PARAGRAPHS) == 3
    assert len(ALTERNATIVES) == 6


def test_the_heading_is_the_seeds_word_for_word(client: CheckingClient) -> None:
    (heading,) = client.page(ENGLISH).all("h1")
    assert visible_text(heading) == HEADING


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda one: one[:20])
def test_the_english_paragraphs_are_the_seeds_word_for_word(
    paragraph: str, client: CheckingClient
) -> None:
    # Ours has more paragraphs: each of the seed's is whole between the beginning of one and the
    # end of one.
    shown = "\n".join(visible_text(one) for one in client.page(ENGLISH).all("p"))
    words = r"[ \n]".join(map(re.escape, paragraph.split()))
    assert re.search(rf"^{words}$", shown, re.MULTILINE)


def links(client: CheckingClient) -> dict[str, str | None]:
    """Return where each link of the English start page leads, by its words."""
    return {visible_text(one): one.get("href") for one in client.page(ENGLISH).all("a")}


def test_the_seeds_links_are_there(
    client: CheckingClient, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network, facebook = "Zu Netzwerk IQ", "Find us on facebook"
    assert {network, facebook} <= set(SEED_LINES)
    assert links(client)[network] == "https://www.netzwerk-iq.de"
    # A sample can be read and not pressed.
    assert facebook not in links(client)
    assert facebook in visible_text(client.page(ENGLISH).root)
    monkeypatch.setenv("IQ_FACEBOOK_URL", "https://www.facebook.test/iq")
    assert links(CheckingClient(create_app(root)))[facebook] == "https://www.facebook.test/iq"


@pytest.mark.parametrize("path", [ENGLISH])
def test_the_funding_sentence_is_the_seeds_word_for_word(path: str, client: CheckingClient) -> None:
    originals = [one for one in client.page(path).all("bdi") if visible_text(one) == FUNDING]
    assert [one.get("lang") for one in originals] == ["de"]


def test_the_german_funding_sentence_differs_by_its_quotation_marks_alone(
    client: CheckingClient,
) -> None:
    german = FUNDING.replace("“", "„", 1).replace("”", "“", 1)
    assert german in visible_text(client.page(GERMAN).all("body")[0])


def test_the_logos_have_the_seeds_alternative_texts_in_its_order(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            (footer,) = client.page(address(entry, language)).all("footer")
            assert [image.get("alt") for image in footer.iter("img")] == ALTERNATIVES


def test_partners_stand_below_the_seeds_words(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            (footer,) = client.page(address(entry, language)).all("footer")
            seen = visible_text(footer)
            assert ("In Kooperation mit:" in seen) or language.is_easy
