"""Every page, in every language."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from babel.messages.pofile import read_po
from flask import Flask

from app import ROOT, create_app
from app.content.markdown import render
from app.languages.language import Language, Languages
from app.pages import PAGES, START, address
from app.site import site_of
from tests.support.client import CheckingClient, Document, parse, visible_text
from tests.support.everywhere import (
    ALL_LANGUAGES,
    EASY_PAGES,
    EVERYWHERE,
    LANGUAGES,
    every_language,
)

WORDS_OF_A_SENTENCE = 12


def links(document: Document) -> dict[str, str]:
    """Return visible text -> address of all links."""
    return {visible_text(link): link.attrib["href"] for link in document.all("a")}


def test_every_page_says_its_language_and_direction(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            assert document.root.attrib["lang"] == language.tag
            assert document.root.attrib["dir"] == language.direction


@every_language
def test_titles_are_unique(client: CheckingClient, language: Language) -> None:
    titles = [visible_text(client.page(address(one, language)).all("title")[0]) for one in PAGES]
    assert len(titles) == len(set(titles))


def test_every_page_names_itself_and_its_translations(
    subtests: pytest.Subtests, app: Flask, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            base = app.config["BASE_URL"]
            document = client.page(address(entry, language))
            assert [one.get("href") for one in document.link("canonical")] == [
                base + address(entry, language)
            ]
            alternates = {
                one.attrib["hreflang"]: one.attrib["href"] for one in document.link("alternate")
            }
            expected = {other.tag: base + address(entry, other) for other in ALL_LANGUAGES}
            default = "/" if entry is START else address(entry, LANGUAGES[0])
            assert alternates == expected | {"x-default": base + default}


def test_switching_language_keeps_the_page(
    subtests: pytest.Subtests, client: CheckingClient, languages: Languages
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            targets = links(client.page(address(entry, language)))
            for other in languages.standard:
                assert targets[other.name] == address(entry, other)


def test_the_icon_leads_to_leichte_sprache_from_every_page(
    subtests: pytest.Subtests, client: CheckingClient, languages: Languages
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            switch = next(link for link in document.all("a") if link.get("class") == "easy-switch")
            assert switch.find("svg") is not None and visible_text(switch)
            assert switch.attrib["href"] == address(entry, languages.easy[0])
            assert visible_text(switch).startswith("Leichte Sprache")
            assert switch.get("translate") == "no", "a browser's translation leaves names alone"


def test_navigation_leads_to_every_page(subtests: pytest.Subtests, client: CheckingClient) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            targets = {link.get("href") for link in document.all("a")}
            assert {address(one, language) for one in PAGES} <= targets
            current = [
                link.get("href") for link in document.all("a") if link.get("aria-current") == "page"
            ]
            assert current == ([address(entry, language)] if entry in PAGES else [])


def test_the_menu_and_the_footer_together_list_all_pages(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            (footer,) = client.page(address(entry, language)).all("footer")
            (nav,) = footer.iter("nav")
            menu = client.page(address(entry, language)).by_id("menu")
            listed = [link.get("href") for part in (menu, nav) for link in part.iter("a")]
            assert listed == [address(one, language) for one in PAGES]


def test_every_internal_link_and_file_works(
    subtests: pytest.Subtests, app: Flask, client: CheckingClient
) -> None:
    targets: dict[str, str] = {}
    for entry, language in EVERYWHERE:
        path = address(entry, language)
        document = client.page(path)
        for element in document.with_attribute("href") + document.with_attribute("src"):
            target = element.get("href") or element.attrib["src"]
            if target.startswith("#"):
                document.by_id(target.removeprefix("#"))
            targets[urljoin(path, target.removeprefix(app.config["BASE_URL"]) or "/")] = path
    # The pages themselves are fetched by turns wherever tests walk over them.
    known = set(site_of(app).addresses)
    for target, path in targets.items():
        with subtests.test(target, on=path):
            if target.startswith("/"):
                assert target in known or client.get(target).status_code in {200, 302}
            else:
                assert re.match("(https|mailto|tel):", target)


def test_translated_pages_hold_no_english_sentence(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
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
    for entry, language in EVERYWHERE:
        if language.tag != "en":
            with subtests.test(address(entry, language)):
                text = visible_text(client.page(address(entry, language)).all("body")[0])
                assert [sentence for sentence in sentences if sentence in text] == []


def test_an_easy_page_has_one_short_sentence_to_a_line(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EASY_PAGES:
        with subtests.test(address(entry, language)):
            main = client.page(address(entry, language)).all("main")[0]
            lines = [
                visible_text(line)
                for tag in ("p", "li")
                for line in main.iter(tag)
                if line.find(".//p") is None and line.find(".//address") is None
            ]
            assert lines
            for line in lines:
                assert len(line.split()) <= WORDS_OF_A_SENTENCE, line
                assert not re.search(r"[.!?] [A-ZÄÖÜ]", re.sub(r"e\. V\.|\d\. ", "", line)), line


@every_language
def test_what_a_picture_shows_is_said_once_below_it(
    client: CheckingClient, language: Language
) -> None:
    figures = client.page(address(START, language)).all("figure")
    pictures = [one for figure in figures for one in figure.iter("svg")]
    assert len(pictures) == 2
    for figure, svg in zip(figures, pictures, strict=True):
        assert svg.get("aria-hidden") == "true"
        (caption,) = figure.iter("figcaption")
        assert len(visible_text(caption).split()) > 5
    one_in_five, twice = pictures
    people = one_in_five.findall("g")
    assert [person.get("class") for person in people] == ["marked", None, None, None, None]
    widths = [float(bar.attrib["width"]) for bar in twice.findall("rect")]
    assert widths[0] == 2 * widths[1]


def test_every_page_has_its_own_template() -> None:
    files = {file.stem for file in Path(ROOT / "app" / "templates" / "pages").glob("*.html")}
    assert files == {Path(page.template).stem for page in site_of(create_app()).pages}
