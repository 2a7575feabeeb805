"""What stood on the seed page stands on ours, word for word."""

import pytest
from flask import Flask

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
    shown = [visible_text(one) for one in client.page(ENGLISH).all("p")]
    assert paragraph in shown


@pytest.mark.parametrize("label", ["Zu Netzwerk IQ", "Find us on facebook"])
def test_the_seeds_links_are_there(label: str, client: CheckingClient, app: Flask) -> None:
    targets = {
        "Zu Netzwerk IQ": "https://www.netzwerk-iq.de",
        "Find us on facebook": app.config["FACEBOOK_URL"],
    }
    assert label in SEED_LINES
    links = {visible_text(one): one.get("href") for one in client.page(ENGLISH).all("a")}
    assert links[label] == targets[label]


@pytest.mark.parametrize("path", [ENGLISH])
def test_the_funding_sentence_is_the_seeds_word_for_word(path: str, client: CheckingClient) -> None:
    originals = [one for one in client.page(path).all("p") if visible_text(one) == FUNDING]
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
