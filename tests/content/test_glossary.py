"""The word list, and the explanations of difficult words where they stand."""

import re
import unicodedata
from xml.etree.ElementTree import Element

import pytest

from app.content.glossary import WORDS
from app.languages.language import Language
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
    return [visible_text(one) for one in document.all("dt")]


def explained(document: Document) -> set[str]:
    """Return the ids of the explanations to which words of the page lead."""
    return {
        one.attrib["href"].removeprefix("#")
        for one in document.all("a")
        if one.get("class") == "word"
    }


def notes(document: Document) -> list[Element]:
    """Return the explanations that stand at the end of the page."""
    (main,) = document.all("main")
    return [one for one in main.iter("div") if one.get("role") == "note"]


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
        term, said = entry[0], entry[-1]
        assert visible_text(term) and len(visible_text(said).split()) > 3
        assert (entry.find(".//dt/svg") is not None) is language.is_easy


def first_letter(term: str) -> str:
    """Return the letter of a dictionary; the kinds of languages have no marks in theirs."""
    return unicodedata.normalize("NFD", term.removeprefix("ال"))[0].upper()


@every_language
def test_the_letters_of_the_word_list_lead_to_the_first_word_of_each(
    language: Language, client: CheckingClient
) -> None:
    document = client.page(address(WORD_LIST, language))
    (letters,) = [one for one in document.all("nav") if one.get("class") == "letters"]
    found = [(visible_text(link), link.attrib["href"]) for link in letters.iter("a")]
    listed = [first_letter(visible_text(term)) for term in document.all("dt")]
    assert [letter for letter, _ in found] == list(dict.fromkeys(listed))
    for letter, target in found:
        assert first_letter(visible_text(document.by_id(target.removeprefix("#"))[0])) == letter


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


def test_each_difficult_word_leads_to_an_explanation_and_back_and_to_the_word_list(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            assert {one.get("id") for one in notes(document)} == explained(document)
            for note in notes(document):
                # In the language in which the word stands: what is not translated yet is English.
                number = note.attrib["id"].rpartition("-")[2]
                to_list, back = note.iter("a")
                name = WORDS[int(number)].name
                assert to_list.get("href") == f"/{language.tag}/words#{name}"
                assert note.get("aria-label") == visible_text(to_list)
                word = document.by_id(back.attrib["href"].removeprefix("#"))
                assert word.get("href") == f"#{note.get('id')}"


def test_a_sentence_holds_nothing_that_is_not_copied_or_that_reader_views_drop(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    # Firefox copies no text of buttons; Readability removes what can be operated.
    lost = {"button", "input", "select", "textarea", "dialog", "form", "summary"}
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            (main,) = client.page(address(entry, language)).all("main")
            blocks = [one for tag in ("p", "li", "dd") for one in main.iter(tag)]
            # The box of a checklist stands before its sentence, in a label.
            inside = {part.tag for one in blocks for part in one.iter()} - {"input"}
            assert not inside & lost


def leads_elsewhere(one: Element) -> bool:
    """Whether a text holds links to other pages, whose words are explained there."""
    return any(link.get("class") != "word" for link in one.iter("a"))


def test_every_difficult_word_of_an_easy_page_is_explained_in_place(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    hardest = {term.casefold() for term in TERMS}
    for entry, language in EASY_PAGES:
        if entry is WORD_LIST:
            continue
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            (main,) = document.all("main")
            names = {note.attrib["aria-label"].casefold() for note in notes(document)}
            aside = {id(part) for note in notes(document) for part in note.iter()}
            said = " ".join(
                visible_text(one)
                for tag in ("p", "li")
                for one in main.iter(tag)
                if id(one) not in aside and not leads_elsewhere(one)
            )
            for term in terms(client.page(address(WORD_LIST, language))):
                if term.replace("-", "").casefold() not in hardest:
                    continue
                pattern = rf"(?<![\w-]){re.escape(term)}{ENDINGS}(?![\w-])"
                if re.search(pattern, said, re.IGNORECASE):
                    assert term.casefold() in names, f"{term} is not explained"


def test_on_the_word_list_a_word_leads_to_its_entry(client: CheckingClient) -> None:
    document = client.page("/de-simple/words")
    thoughts = [one for one in document.all("div") if one.get("class") == "thought text"]
    assert "#decision" in {str(one.get("href")) for part in thoughts for one in part.iter("a")}
    assert not notes(document) and not explained(document)


def test_a_word_is_explained_once_on_a_page(client: CheckingClient) -> None:
    for path in ("/de-simple/recognition", "/de/recognition"):
        ids = [one.get("id") for one in notes(client.page(path))]
        assert len(ids) == len(set(ids)) > 3


def test_in_two_languages_each_word_is_explained_in_its_own(client: CheckingClient) -> None:
    document = client.page("/en+de-simple/recognition")
    assert {one.get("lang") for one in notes(document)} == {"en", "de-simple"}
    for note in notes(document):
        assert note.attrib["id"].startswith(f"word-{note.get('lang')}-")
    assert {one.get("id") for one in notes(document)} == explained(document)
