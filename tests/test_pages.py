"""Every page, in every language."""

import re
from pathlib import Path
from urllib.parse import urljoin

from babel.messages.pofile import read_po
from flask import Flask

from app import ROOT
from app.content.markdown import render
from app.languages.language import Language, Languages
from app.pages import PAGES, START, Page, address
from tests.support.client import CheckingClient, Document, parse, visible_text
from tests.support.everywhere import LANGUAGES, easy_pages, every_language, every_page

WORDS_OF_A_SENTENCE = 12


def links(document: Document) -> dict[str, str]:
    """Return visible text -> address of all links."""
    return {visible_text(link): link.attrib["href"] for link in document.all("a")}


@every_page
def test_every_page_says_its_language_and_direction(
    client: CheckingClient, entry: Page, language: Language
) -> None:
    document = client.page(address(entry, language))
    assert document.root.attrib["lang"] == language.tag
    assert document.root.attrib["dir"] == language.direction


@every_language
def test_titles_are_unique(client: CheckingClient, language: Language) -> None:
    titles = [visible_text(client.page(address(one, language)).all("title")[0]) for one in PAGES]
    assert len(titles) == len(set(titles))


@every_page
def test_every_page_names_itself_and_its_translations(
    app: Flask, client: CheckingClient, entry: Page, language: Language
) -> None:
    base = app.config["BASE_URL"]
    document = client.page(address(entry, language))
    assert [one.get("href") for one in document.link("canonical")] == [
        base + address(entry, language)
    ]
    alternates = {one.attrib["hreflang"]: one.attrib["href"] for one in document.link("alternate")}
    expected = {other.tag: base + address(entry, other) for other in LANGUAGES}
    default = "/" if entry is START else address(entry, LANGUAGES[0])
    assert alternates == expected | {"x-default": base + default}


@every_page
def test_switching_language_keeps_the_page(
    client: CheckingClient, entry: Page, language: Language, languages: Languages
) -> None:
    targets = links(client.page(address(entry, language)))
    for other in languages.standard:
        assert targets[other.name] == address(entry, other)


@every_page
def test_the_icon_leads_to_leichte_sprache_and_back(
    client: CheckingClient, entry: Page, language: Language, languages: Languages
) -> None:
    document = client.page(address(entry, language))
    switch = next(link for link in document.all("a") if link.get("class") == "easy-switch")
    assert switch.find("svg") is not None and visible_text(switch)
    target = languages.standard_of(language) if language.is_easy else languages.easy[0]
    assert switch.attrib["href"] == address(entry, target)
    if not language.is_easy:
        assert visible_text(switch).startswith("Leichte Sprache")


@every_page
def test_navigation_leads_to_every_page(
    client: CheckingClient, entry: Page, language: Language
) -> None:
    document = client.page(address(entry, language))
    targets = set(links(document).values())
    assert {address(one, language) for one in PAGES} <= targets
    current = [link.get("href") for link in document.all("a") if link.get("aria-current") == "page"]
    # A main page is marked in the menu and in the footer's list of all pages.
    assert current == [address(entry, language)] * (2 if entry.place == "main" else 1)


@every_page
def test_the_footer_lists_all_pages(
    client: CheckingClient, entry: Page, language: Language
) -> None:
    (footer,) = client.page(address(entry, language)).all("footer")
    (nav,) = footer.iter("nav")
    assert [link.get("href") for link in nav.iter("a")] == [address(one, language) for one in PAGES]


@every_page
def test_every_internal_link_and_file_works(
    app: Flask, client: CheckingClient, entry: Page, language: Language
) -> None:
    path = address(entry, language)
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


@every_page
def test_translated_pages_hold_no_english_sentence(
    client: CheckingClient, entry: Page, language: Language
) -> None:
    if language.tag == "en":
        return
    text = visible_text(client.page(address(entry, language)).all("body")[0])
    with (ROOT / "translations" / "messages.pot").open("rb") as file:
        messages = [str(m.id) for m in read_po(file) if len(str(m.id).split()) > 3]
    # As a reader would see them: without Markdown, line by line.
    sentences = [
        visible_text(parse(f"<!doctype html><title>-</title>{render(line, 'en', False, [])}").root)
        for message in messages
        for line in message.splitlines()
        if len(line.split()) > 3 and "%(" not in line
    ]
    assert len(sentences) > 10
    for sentence in sentences:
        assert sentence not in text


@easy_pages
def test_an_easy_page_has_one_short_sentence_to_a_line(
    client: CheckingClient, entry: Page, language: Language
) -> None:
    main = client.page(address(entry, language)).all("main")[0]
    lines = [
        visible_text(line)
        for tag in ("p", "li")
        for line in main.iter(tag)
        if line.find(".//p") is None
    ]
    assert lines
    for line in lines:
        assert len(line.split()) <= WORDS_OF_A_SENTENCE, line
        assert not re.search(r"[.!?] [A-ZÄÖÜ]", re.sub(r"e\. V\.|\d\. ", "", line)), line


@every_language
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
