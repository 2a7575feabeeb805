"""Which language a visitor gets, and how a language comes to be there."""

from pathlib import Path

import pytest
from babel import Locale, UnknownLocaleError
from flask import Flask

from app import create_app
from app.languages.language import Language
from app.pages import OLD_ADDRESSES, SHORT_ADDRESSES
from app.site import site_of
from tests.conftest import add_hebrew
from tests.support.client import CheckingClient, visible_text
from tests.support.everywhere import (
    ALL_LANGUAGES,
    EASY,
    LANGUAGES,
    PAGES,
    address,
    every_language,
    language_of,
)

WISHES = [
    ("", "de"),
    ("de", "de"),
    ("en", "en"),
    ("DE", "de"),
    ("sv", "de"),
    ("sv, en;q=0.1", "en"),
    ("de-simple", "de-simple"),
    ("de-SIMPLE", "de-simple"),
    ("de-simple, de", "de"),  # a tie: an easy language is never first
    ("de-simple, de;q=0.9", "de-simple"),
    ("de-DE", "de"),
    ("de-DE, de;q=0.9, en;q=0.8", "de"),
    ("de-AT-1996", "de"),
    ("en-GB, de;q=0.9", "en"),
    ("en-US,en;q=0.5", "en"),
    ("en;q=0.3, de;q=0.7", "de"),
    ("en;q=0.7, de;q=0.3", "en"),
    ("en, de", "de"),
    ("sv;q=1, en;q=0.8, de;q=0.8", "de"),
    ("en;q=0", "de"),
    ("de;q=0, en;q=0.1", "en"),
    ("de-DE, de;q=0, en;q=0.5", "en"),
    ("*", "de"),
    ("ar-EG", "ar"),
    ("uk-Cyrl", "uk"),
    ("ru-UA, uk;q=0.9", "ru"),
    ("fa-AF", "fa"),
    ("prs", "fa"),
    ("es-419", "es"),
    ("fr-CM, en;q=0.8", "fr"),
    ("ro-MD", "ro"),
    ("sr, de;q=0.5", "de"),
    ("sv, *;q=0.1", "de"),
    ("en;q=0.5, *;q=0.1", "en"),
    ("de;q=0, *;q=0.5", "en"),  # RFC 9110, section 12.5.4: * is whatever is not named itself
    ("am-ET, ckb", "de"),
    ("de_simple", "de"),  # no language tag, so it wishes for nothing
    (";;;,,,", "de"),
    ("en;q=abc", "de"),
    ("en;q=-1", "de"),
    ("../../etc/passwd", "de"),
    ("%s%n, en;q=0.1", "en"),
    ("-".join(["en"] * 50), "en"),
    ("x" * 7000, "de"),
    (", ".join(["sv"] * 1500), "de"),
]


@pytest.mark.parametrize(("header", "tag"), WISHES, ids=lambda text: text[:28])
def test_the_start_address_leads_to_the_language_that_the_browser_asks_for(
    header: str, tag: str, client: CheckingClient
) -> None:
    answer = client.get("/", headers={"Accept-Language": header})
    assert answer.status_code == 302
    assert answer.location == address(PAGES[0], language_of(tag))
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_page_does_not_depend_on_the_browsers_language(client: CheckingClient) -> None:
    for language in LANGUAGES:
        path = address(PAGES[0], language)
        wishes = [{"Accept-Language": wish} for wish in ("de", "en", "fr")]
        assert len({client.get(path, headers=wish).data for wish in wishes}) == 1
        assert client.get(path).headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", [*SHORT_ADDRESSES, "/leicht", "/leichte-sprache"])
def test_the_short_addresses_lead_to_leichte_sprache(path: str, client: CheckingClient) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.location) == (301, "/de-simple/")


def test_the_old_address_leads_to_the_english_page_for_good(client: CheckingClient) -> None:
    assert OLD_ADDRESSES == {"/netzwerk-iq_start-page-en.html": "/en/"}
    answer = client.get("/netzwerk-iq_start-page-en.html")
    assert (answer.status_code, answer.location) == (301, "/en/")


def test_german_comes_first_and_easy_languages_last() -> None:
    assert LANGUAGES[0].tag == "de"
    assert [one.is_easy for one in LANGUAGES] == sorted(one.is_easy for one in LANGUAGES)


def test_a_language_is_known_by_its_own_name() -> None:
    names = {language.tag: language.name for language in ALL_LANGUAGES}
    assert (
        names.items()
        >= {
            "de": "Deutsch",
            "en": "English",
            "ar": "العربية",
            "es": "Español",
            "fa": "فارسی / دری",
            "fr": "Français",
            "pl": "Polski",
            "ro": "Română",
            "ru": "Русский",
            "tr": "Türkçe",
            "uk": "Українська",
            "vi": "Tiếng Việt",
            "de-simple": "Leichte Sprache",
        }.items()
    )
    assert len(set(names.values())) == len(names)


def test_babel_reads_the_easy_locale_from_its_folders_name_alone() -> None:
    # Why tags and folders are never derived from each other by Babel: two of these three
    # spellings lose the easy language without a word.
    assert Locale.parse("de@simple").modifier == "simple"
    assert Locale.parse("de_simple").modifier is None
    assert Locale.parse("de-simple", sep="-").modifier is None
    with pytest.raises(UnknownLocaleError):
        Locale.parse("de_LS")
    (easy,) = EASY
    assert (easy.tag, str(easy.locale)) == ("de-simple", "de@simple")


def test_requests_inside_one_app_context_keep_their_own_languages(app: Flask) -> None:
    client = CheckingClient(app)
    with app.app_context():  # of an error, since a page may come from the cache
        pages = [client.page(f"/{language.tag}/nothing", status=404) for language in LANGUAGES]
    headings = {visible_text(page.all("h1")[0]) for page in pages}
    assert len(headings) == len(LANGUAGES)
    assert [page.root.get("lang") for page in pages] == [language.tag for language in LANGUAGES]


@pytest.mark.parametrize(
    ("tag", "number", "share"), [("de", "21,2", "25,6"), ("en", "21.2", "25.6")]
)
def test_numbers_are_written_as_the_language_writes_them(
    tag: str, number: str, share: str, client: CheckingClient
) -> None:
    html = client.page(address(PAGES[0], language_of(tag)))
    caption = visible_text(html.all("figcaption")[0])
    assert number in caption and share in caption


@every_language
def test_numbers_do_not_depend_on_who_came_first(language: Language) -> None:
    # Jinja's optimizer would write them at compile time, in the first visitor's language.
    fresh = CheckingClient(create_app())
    for other in (language, *LANGUAGES):
        body = fresh.get(address(PAGES[0], other)).text
        assert ("21,2" in body) is (other.tag == "de")


def test_a_new_folder_is_a_new_language_and_reads_from_right_to_left(root: Path) -> None:
    add_hebrew(root)
    app = create_app(root)
    hebrew = next(one for one in site_of(app).languages if one.tag == "he")
    client = CheckingClient(app)
    for page in PAGES:
        html = client.page(address(page, hebrew))
        assert (html.root.get("lang"), html.root.get("dir")) == ("he", "rtl")
        assert "דף הבית" in visible_text(html.root)
    assert client.get("/", headers={"Accept-Language": "he-IL"}).location == "/he/"
    german = client.page(address(PAGES[0], language_of("de")))
    switch = [one for one in german.all("a") if one.get("lang") == "he"]
    assert [visible_text(one) for one in switch] == ["עברית"]


@pytest.mark.parametrize(
    ("tag", "day"),
    [("en", "1 January 2000"), ("de", "1. Januar 2000"), ("de-simple", "1. Januar 2000")],
)
def test_a_day_is_written_as_the_language_writes_it(
    tag: str, day: str, client: CheckingClient
) -> None:
    assert day in visible_text(client.page(f"/{tag}/accessibility").root)
