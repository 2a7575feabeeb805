"""The word list, and the explanations of difficult words where they stand."""

import re

import pytest
from flask import Flask
from pyuca import Collator

from app.content.glossary import WORDS, Word, alphabetical
from app.languages.catalogues import N_
from app.languages.language import Language
from app.leichte_sprache.words import shipped_words
from app.pages import address
from tests.support.client import CheckingClient, Document, visible_text
from tests.support.everywhere import EASY_PAGES, EVERYWHERE, PAGES, every_language, language_of

WORD_LIST = next(page for page in PAGES if page.name == "words")
# facts.md, “Terms the word list must explain”, as a German reader knows them.
MUST_EXPLAIN = """
    Anerkennung, Antrag, Abschluss, Zeugnis, Beglaubigung, Übersetzung, Gleichwertigkeit,
    Referenzberuf, Reglementierter Beruf, Zuständige Stelle, Bescheid, Volle Anerkennung,
    Teilweise Anerkennung, Anpassungslehrgang, Anpassungsqualifizierung, Eignungsprüfung,
    Kenntnisprüfung, Fachkraft, Migrationshintergrund, Integration, Qualifizierung,
    Interkulturelle Kompetenz, Diskriminierung, Netzwerk, Ministerium, Europäischer Sozialfonds,
    Förderung, Barrierefreiheit, Datenschutz, Impressum, Leichte Sprache, Prüfgruppe
"""
TERMS = [term.strip() for term in MUST_EXPLAIN.split(",")]
# What readers of easy language call the word differently, so that it can be found on a page.
ENDINGS = r"(?:e|en|er|n|s|se|sen)?"


def terms(document: Document) -> list[str]:
    return [visible_text(one) for one in document.all("h2") if one.get("id", "").endswith("-term")]


def explained(document: Document) -> set[str]:
    """Return the ids of the explanations that buttons of the page open."""
    (main,) = document.all("main")
    return {
        one.attrib["popovertarget"] for one in main.iter("button") if one.get("class") == "word"
    }


def test_the_word_list_explains_every_term_that_it_must(client: CheckingClient) -> None:
    shown = terms(client.page(address(WORD_LIST, language_of("de"))))
    assert set(TERMS) <= set(shown)


@every_language
def test_each_word_has_its_own_anchor_and_an_explanation(
    language: Language, client: CheckingClient
) -> None:
    document = client.page(address(WORD_LIST, language))
    for word in WORDS:
        entry = document.by_id(word.name)
        said = visible_text(entry)
        assert len(said.split()) > len(visible_text(document.by_id(f"{word.name}-term")).split())
        assert (entry.find(".//svg") is not None) is language.is_easy


@pytest.mark.parametrize(
    ("tag", "order"),
    [
        ("de", ["Abschluss", "Anerkennung", "Übersetzung", "Zeugnis"]),
        ("de-simple", ["Abschluss", "Übersetzung", "Volle Anerkennung", "Zeugnis"]),
        ("en", ["Accessibility", "Full recognition", "Recognition", "Translation"]),
    ],
)
def test_the_word_list_is_in_alphabetical_order(
    tag: str, order: list[str], client: CheckingClient
) -> None:
    shown = terms(client.page(address(WORD_LIST, language_of(tag))))
    assert [one for one in shown if one in order] == order


def test_umlauts_and_capitals_are_ordered_as_in_a_dictionary(app: Flask) -> None:
    named = ["Zug", "ärgern", "Arzt", "Ärztin", "Übung", "Uhr", "ohne"]
    with app.test_request_context("/de/"):
        words = [Word(name, "dot", app.json.loads(f'"{name}"'), N_("-")) for name in named]
        ordered = [word.name for word in alphabetical(words, Collator())]
    assert ordered == ["ärgern", "Arzt", "Ärztin", "ohne", "Übung", "Uhr", "Zug"]


def test_each_difficult_word_opens_an_explanation_on_its_own_page(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            popovers = {
                one.get("id")
                for one in document.with_attribute("popover")
                if one.get("role") == "note"
            }
            assert popovers == explained(document)
            for identifier in popovers:
                place = document.by_id(str(identifier))
                (link,) = place.iter("a")
                name = str(identifier).removeprefix(f"word-{language.tag}-")
                assert link.get("href") == f"/{language.tag}/words#{name}"
                assert identifier in [one.get("popovertarget") for one in place.iter("button")]


def test_every_difficult_word_of_an_easy_page_is_explained_in_place(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EASY_PAGES:
        if entry is WORD_LIST:
            continue
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            (main,) = document.all("main")
            names = {
                visible_text(document.by_id(identifier)[0]).casefold(): identifier
                for identifier in explained(document)
            }
            # A heading's word is explained below it.
            notes = [one for one in main.iter("div") if one.get("role") == "note"]
            aside = {id(part) for note in notes for part in note.iter()}
            said = " ".join(
                visible_text(one)
                for tag in ("p", "li")
                for one in main.iter(tag)
                if id(one) not in aside and not one.findall(".//a")
            )
            for word in shipped_words().words:
                pattern = rf"(?<![\w-]){re.escape(word.word)}{ENDINGS}(?![\w-])"
                if word.difficult and re.search(pattern, said, re.IGNORECASE):
                    assert word.word.casefold() in names, f"{word.word} is not explained"


def test_a_word_is_explained_once_on_a_page(client: CheckingClient) -> None:
    for path in ("/de-simple/recognition", "/de/recognition"):
        document = client.page(path)
        (main,) = document.all("main")
        notes = [one.get("id") for one in main.iter("div") if one.get("role") == "note"]
        assert len(notes) == len(set(notes)) > 3
