"""Two languages side by side: each thought of a page in both."""

from pathlib import Path

import pytest
from babel import Locale
from flask import Flask

from app import create_app
from app.languages import PAIR, Language, Languages
from app.pages import PAGES, START, address
from app.site import site_of
from tests.conftest import add_hebrew
from tests.support.client import CheckingClient, visible_text
from tests.support.everywhere import ALL_LANGUAGES, ALL_PAIRS, LANGUAGES, PAIRS, every_language

DEFAULT = LANGUAGES[0]
every_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda one: "+".join(x.tag for x in one))


@every_pair
def test_each_half_says_its_language_and_direction_and_what_the_page_says_in_it(
    pair: tuple[Language, Language], client: CheckingClient
) -> None:
    for page in PAGES:
        document = client.page(address(page, *pair))
        assert document.root.get("lang") == pair[0].tag
        (main,) = document.all("main")
        alone = [
            visible_text(client.page(address(page, language)).all("body")[0]) for language in pair
        ]
        # Only in the easy half's language is it said elsewhere whether the text is tested.
        box = {id(part) for one in document.with_class("checked") for part in one.iter()}
        rows = [one for one in main.iter() if one.get("class") == "pair" and id(one) not in box]
        assert rows
        for row in rows:
            assert [half.get("lang") for half in row] == [one.tag for one in pair]
            said = [half.get("dir", document.root.get("dir")) for half in row]
            assert said == [one.direction for one in pair]
            for half, text in zip(row, alone, strict=True):
                assert visible_text(half) in text


@every_pair
def test_a_pair_has_the_sections_of_the_page_in_their_order(
    pair: tuple[Language, Language], client: CheckingClient
) -> None:
    for page in PAGES:
        ids = [
            [one.get("id") for one in client.page(path).all("section")]
            for path in (address(page, *pair), address(page, pair[0]))
        ]
        assert ids[0] == ids[1]


@every_pair
def test_a_pair_keeps_its_languages_from_page_to_page(
    pair: tuple[Language, Language], client: CheckingClient
) -> None:
    document = client.page(address(START, *pair))
    targets = {link.get("href") for link in document.all("a")}
    assert {address(page, *pair) for page in PAGES} <= targets


@every_pair
def test_a_pair_names_the_page_in_one_language_as_its_original(
    pair: tuple[Language, Language], app: Flask, client: CheckingClient
) -> None:
    document = client.page(address(PAGES[1], *pair))
    base = app.config["BASE_URL"]
    assert [one.get("href") for one in document.link("canonical")] == [
        base + address(PAGES[1], pair[0])
    ]
    title = visible_text(document.all("title")[0])
    assert all(language.name in title for language in pair)


@every_language
def test_a_page_offers_its_own_pairs_and_no_other(
    language: Language, client: CheckingClient
) -> None:
    for page in PAGES:
        document = client.page(address(page, language))
        targets = {str(link.get("href")) for link in document.all("a")}
        offered = {one for one in targets if PAIR in one and one.startswith("/")}
        own = [pair for pair in PAIRS if pair[0] == language] or [(DEFAULT, language)]
        assert offered == {address(page, *pair) for pair in own}


def test_a_new_language_adds_two_pairs_however_many_there_are() -> None:
    def speaking(*tags: str) -> Languages:
        folders = {"de-simple": "de@simple"}
        return Languages([Language(tag, Locale.parse(folders.get(tag, tag)), tag) for tag in tags])

    counts = [
        len(speaking("de", "de-simple", "en", *more).pairs)
        for more in ((), ("ar",), ("ar", "uk"), ("ar", "uk", "vi"))
    ]
    assert counts == [3, 5, 7, 9]
    tags = ["+".join(one.tag for one in pair) for pair in speaking("en", "de", "de-simple").pairs]
    assert tags == ["de+de-simple", "en+de", "en+de-simple"]


@pytest.mark.parametrize(
    "path",
    [
        "/en+sv/",
        "/sv+en/",
        "/en+de+de-simple/",
        "/en+/",
        "/+en/",
        "/+/",
        "/en+de/nothing",
        "/%3Cfirst%3E+%3Csecond%3E/",
        "/%3CFIRST%3E+%3Csecond%3E",
        "/%3CFIRST%3E+%3Csecond%3E/%3CPath:name%3E",
    ],
)
def test_an_unknown_pair_or_page_is_a_404(path: str, client: CheckingClient) -> None:
    client.page(path, status=404)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/de+en/", "/en+de/"),
        ("/de-simple+en/recognition", "/en+de-simple/recognition"),
        ("/de-simple+de/", "/de+de-simple/"),
        ("/en+en/", "/en/"),
        ("/de-simple+de-simple/recognition", "/de-simple/recognition"),
        ("/en+de", "/en+de/"),
        ("/EN+De/", "/en+de/"),
        ("/en+de/recognition/", "/en+de/recognition"),
        ("/en+de/Recognition", "/en+de/recognition"),
        ("/%2fen+de/recognition", "/en+de/recognition"),
        ("/en+de//recognition", "/en+de/recognition"),
        ("/de+en//recognition", "/en+de/recognition"),
        ("/DE+en///Recognition//", "/en+de/recognition"),
        ("/en+en//recognition/", "/en/recognition"),
    ],
)
def test_a_pair_written_otherwise_leads_to_its_address(
    path: str, target: str, client: CheckingClient
) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.location) == (301, target)


def test_numbers_and_dates_are_written_as_each_half_writes_them(client: CheckingClient) -> None:
    document = client.page("/en+de/")
    *_, row = document.all("figcaption")[0]
    said = {half.get("lang"): visible_text(half) for half in row}
    assert "21.2" in said["en"] and "21,2" in said["de"]
    page = client.page("/en+de/accessibility")
    assert "1 January 2000" in visible_text(page.root)
    assert "1. Januar 2000" in visible_text(page.root)


def test_all_pairs_belong_to_the_sites_addresses(app: Flask) -> None:
    kept = set(site_of(app).addresses)
    assert {address(page, *pair) for page in PAGES for pair in ALL_PAIRS} <= kept
    assert len(kept) == len(site_of(app).pages) * (len(ALL_LANGUAGES) + len(ALL_PAIRS))


def test_two_languages_that_are_no_pair_lead_to_the_first_beside_german(root: Path) -> None:
    add_hebrew(root)
    answer = CheckingClient(create_app(root)).get("/he+en/recognition")
    assert (answer.status_code, answer.location) == (301, "/he+de/recognition")


def test_a_pair_with_a_language_read_from_right_to_left_turns_only_its_half(root: Path) -> None:
    add_hebrew(root)
    document = CheckingClient(create_app(root)).page("/he+de/")
    assert document.root.get("dir") == "rtl"
    rows = [one for one in document.root.iter() if one.get("class") == "pair"]
    halves = {tuple((half.get("lang"), half.get("dir", "rtl")) for half in row) for row in rows}
    # What is not translated yet is English, and says so.
    assert halves == {(other, ("de", "ltr")) for other in (("he", "rtl"), ("en", "ltr"))}
