"""Sections: the same in every language, and linked from one language to the other."""

import pytest

from app.languages.language import Languages
from app.pages import Page, address
from tests.support.client import CheckingClient, Document, visible_text
from tests.support.everywhere import EASY_PAGES, EVERYWHERE, LANGUAGES, PAGES


def section_ids(document: Document) -> list[str]:
    (main,) = document.all("main")
    return [one.attrib["id"] for one in main.iter("section")]


@pytest.mark.parametrize("entry", PAGES, ids=lambda one: one.name)
def test_section_ids_are_the_same_in_all_languages(entry: Page, client: CheckingClient) -> None:
    found = [section_ids(client.page(address(entry, language))) for language in LANGUAGES]
    assert all(sorted(one) == sorted(found[0]) for one in found)
    assert found[0] or entry.name == "words"


def test_a_section_leads_to_itself_in_german_and_in_easy_language(
    subtests: pytest.Subtests, client: CheckingClient, languages: Languages
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            (main,) = client.page(address(entry, language)).all("main")
            others = [languages.default, languages.easy_of(language) or languages.default]
            expected = [other for other in others if other != language]
            headed = [
                one for one in main.iter("section") if one.find("div[@class='head']") is not None
            ]
            assert headed or entry.name in {"words", "find"}, "pages of one list"
            for section in headed:
                switches = [
                    one for one in section.iter("p") if one.get("class") == "section-switch"
                ]
                if language.is_easy:
                    assert not switches  # the way stands once, at the page's top
                    continue
                (switch,) = switches
                assert [(one.get("href"), one.get("hreflang")) for one in switch.iter("a")] == [
                    (f"{address(entry, other)}#{section.get('id')}", other.tag)
                    for other in expected
                ]


def test_a_picture_stands_beside_each_thought(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EASY_PAGES:
        with subtests.test(address(entry, language)):
            # BITV 2.0 annex 2 part 2, number 11
            document = client.page(address(entry, language))
            notes = [one for one in document.root.iter("div") if one.get("role") == "note"]
            inside_notes = {id(thought) for note in notes for thought in note.iter("div")}
            entries = {id(one) for part in document.root.iter("dl") for one in part.iter("div")}
            captions = {id(one) for cap in document.all("figcaption") for one in cap.iter("div")}
            parts = [*document.all("main"), *document.all("footer")]
            thoughts = [
                one
                for part in parts
                for one in part.iter("div")
                if one.get("class") == "thought text"
            ]
            assert thoughts
            for thought in thoughts:
                if id(thought) in inside_notes | captions or (
                    entry.name == "words" and id(thought) in entries
                ):
                    continue  # a word's picture stands beside its heading, a drawing by its words
                first = thought[0]
                assert first.tag == "svg", visible_text(thought)
                assert first.get("aria-hidden") == "true"
