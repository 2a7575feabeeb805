"""Every page, in every language."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from babel.messages.pofile import read_po
from flask import Flask

from app import ROOT, create_app
from app.languages import Language, Languages
from app.pages import PAGES, START, Page, address
from tests.client import CheckingClient, Document, visible_text

SEED = (ROOT / "tests" / "seed-page.txt").read_text("utf-8").split("\n")
LANGUAGES = list(create_app().extensions["languages"])
EVERY = pytest.mark.parametrize(
    ("page", "language"),
    [(page, language) for page in PAGES for language in LANGUAGES],
    ids=lambda one: one.name if isinstance(one, Page) else one.tag,
)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
WORDS_OF_A_SENTENCE = 12


def links(document: Document) -> dict[str, str]:
    """Return visible text -> address of all links."""
    return {visible_text(link): link.attrib["href"] for link in document.all("a")}


@EVERY
def test_every_page_says_its_language_and_direction(
    client: CheckingClient, page: Page, language: Language
) -> None:
    document = client.page(address(page, language))
    assert document.root.attrib["lang"] == language.tag
    assert document.root.attrib["dir"] == language.direction


@EVERY_LANGUAGE
def test_titles_are_unique(client: CheckingClient, language: Language) -> None:
    titles = [visible_text(client.page(address(page, language)).all("title")[0]) for page in PAGES]
    assert len(titles) == len(set(titles))


@EVERY
def test_every_page_names_itself_and_its_translations(
    app: Flask, client: CheckingClient, page: Page, language: Language
) -> None:
    base = app.config["BASE_URL"]
    document = client.page(address(page, language))
    assert [one.get("href") for one in document.link("canonical")] == [
        base + address(page, language)
    ]
    alternates = {one.attrib["hreflang"]: one.attrib["href"] for one in document.link("alternate")}
    expected = {other.tag: base + address(page, other) for other in LANGUAGES}
    default = "/" if page is START else address(page, LANGUAGES[0])
    assert alternates == expected | {"x-default": base + default}


@EVERY
def test_switching_language_keeps_the_page(
    client: CheckingClient, page: Page, language: Language, languages: Languages
) -> None:
    targets = links(client.page(address(page, language)))
    for other in languages.standard:
        assert targets[other.name] == address(page, other)


@EVERY
def test_the_icon_leads_to_leichte_sprache_and_back(
    client: CheckingClient, page: Page, language: Language, languages: Languages
) -> None:
    document = client.page(address(page, language))
    switch = next(link for link in document.all("a") if link.get("class") == "easy-switch")
    assert switch.find("svg") is not None and visible_text(switch)
    target = languages.standard_of(language) if language.is_easy else languages.easy[0]
    assert switch.attrib["href"] == address(page, target)
    if not language.is_easy:
        assert visible_text(switch) == "Leichte Sprache"


@EVERY
def test_navigation_leads_to_every_page(
    client: CheckingClient, page: Page, language: Language
) -> None:
    document = client.page(address(page, language))
    targets = set(links(document).values())
    assert {address(one, language) for one in PAGES} <= targets
    current = [link.get("href") for link in document.all("a") if link.get("aria-current") == "page"]
    assert current == [address(page, language)]


@EVERY
def test_every_internal_link_and_file_works(
    app: Flask, client: CheckingClient, page: Page, language: Language
) -> None:
    path = address(page, language)
    document = client.page(path)
    targets = [e.attrib["href"] for e in document.with_attribute("href")]
    targets += [e.attrib["src"] for e in document.with_attribute("src")]
    for target in targets:
        here = urljoin(path, target.removeprefix(app.config["BASE_URL"]) or "/")
        if here.startswith("#") or target.startswith("#"):
            document.by_id(target.removeprefix("#"))
        elif here.startswith("/"):
            assert client.get(here).status_code in {200, 302}, target
        else:
            assert re.match("(https|mailto|tel):", target), target


def test_the_english_page_holds_the_seed_page_word_for_word(client: CheckingClient) -> None:
    document = client.page("/en/")
    text = visible_text(document.all("body")[0])
    paragraphs = [line for line in SEED if len(line) > len("Zu Netzwerk IQ") and "Logo" not in line]
    heading, *rest = paragraphs[1:]
    assert visible_text(document.all("h1")[0]) == heading
    for paragraph in rest:
        assert paragraph in text
    assert links(document)["Zu Netzwerk IQ"] == "https://www.netzwerk-iq.de"
    assert "Find us on facebook" in links(document)
    assert "In Kooperation mit:" in text


@EVERY
def test_all_logos_of_the_seed_page_are_in_the_footer(
    client: CheckingClient, page: Page, language: Language
) -> None:
    seed_logos = re.findall(r"Logo .+?(?=Logo |$)", "\n".join(SEED), re.M)
    document = client.page(address(page, language))
    footer = document.all("footer")[0]
    assert [image.get("alt") for image in footer.iter("img")] == seed_logos
    assert len(seed_logos) == 6


@EVERY
def test_translated_pages_hold_no_english_sentence(
    client: CheckingClient, page: Page, language: Language
) -> None:
    if language.tag == "en":
        return
    text = visible_text(client.page(address(page, language)).all("body")[0])
    with (ROOT / "translations" / "messages.pot").open("rb") as file:
        sentences = [str(m.id) for m in read_po(file) if len(str(m.id).split()) > 3]
    assert len(sentences) > 10
    for sentence in sentences:
        assert sentence not in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_an_easy_page_has_one_short_sentence_to_a_line(
    client: CheckingClient, page: Page, languages: Languages
) -> None:
    for language in languages.easy:
        main = client.page(address(page, language)).all("main")[0]
        lines = [visible_text(line) for tag in ("p", "li") for line in main.iter(tag)]
        assert lines
        for line in lines:
            assert len(line.split()) <= WORDS_OF_A_SENTENCE, line
            assert not re.search(r"[.!?] [A-ZÄÖÜ]", line.replace("e. V.", "")), line


def test_numbers_are_written_as_the_language_writes_them(client: CheckingClient) -> None:
    assert "16,5 Millionen" in visible_text(client.page("/de/").all("figure")[0])
    assert "20 %" in visible_text(client.page("/de/").all("figure")[0])
    assert "20% of the population" in visible_text(client.page("/en/").all("figure")[0])
    assert "around 16.5 million" in visible_text(client.page("/en/").all("figure")[0])


@EVERY_LANGUAGE
def test_both_pictures_have_a_text_alternative(client: CheckingClient, language: Language) -> None:
    pictures = [
        svg for svg in client.page(address(START, language)).all("svg") if svg.get("role") == "img"
    ]
    assert len(pictures) == 2
    one_in_five, twice = pictures
    assert "1" in one_in_five.attrib["aria-label"] and "5" in one_in_five.attrib["aria-label"]
    assert "2" in twice.attrib["aria-label"]
    people = one_in_five.findall("g")
    assert [person.get("class") for person in people] == ["marked", None, None, None, None]
    widths = [float(bar.attrib["width"]) for bar in twice.findall("rect")]
    assert widths[0] == 2 * widths[1]


def test_every_page_has_its_own_template() -> None:
    files = {file.stem for file in Path(ROOT / "app" / "templates" / "pages").glob("*.html")}
    assert files == {page.name for page in PAGES}
