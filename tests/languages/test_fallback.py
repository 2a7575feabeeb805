"""What is not translated yet, and German names: marked as the language in which they stand."""

import re
import shutil
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from app import create_app
from app.content.originals import ORIGINALS
from app.pages import address
from app.site import site_of
from tests.conftest import init_catalogue
from tests.support.client import UNSEEN, CheckingClient, visible_text
from tests.support.everywhere import EVERYWHERE, LANGUAGES, PAIRED, PROFESSIONS, ROOT, WALKED
from tests.support.small import copy_catalogues


@pytest.fixture(scope="module")
def hebrew_site(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """A site with Hebrew as `pybabel init -l he` begins it: nothing is translated."""
    root = tmp_path_factory.mktemp("site")
    for name in ("site.toml", "professions.toml"):
        shutil.copy(ROOT / name, root)
    copy_catalogues(root)
    init_catalogue(root, "he")
    return create_app(root)


@pytest.fixture(scope="module")
def hebrew(hebrew_site: Flask) -> CheckingClient:
    return CheckingClient(hebrew_site)


def seen(element: Element, lang: str = "", direction: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield each text that a reader sees, with its language and direction."""
    if element.tag in UNSEEN | {"title"} or not isinstance(element.tag, str):
        return
    lang = element.get("lang", lang)
    direction = element.get("dir", element.get("direction", direction))  # the latter in a drawing
    yield element.text or "", lang, direction
    for child in element:
        yield from seen(child, lang, direction)
        yield child.tail or "", lang, direction


def test_what_is_not_translated_is_marked_as_english(
    hebrew: CheckingClient, hebrew_site: Flask
) -> None:
    hebrew_language = site_of(hebrew_site).languages.get("he")
    assert hebrew_language
    own = [address(page, hebrew_language) for page in (*WALKED, *PROFESSIONS[1:])]
    for path in [*own, "/he+de/", "/he/missing"]:
        document = hebrew.page(path, 404 if "missing" in path else 200)
        # Not a word alone: addresses and names of languages are the same everywhere.
        texts = [one for one in seen(document.root) if re.search(r"[A-Za-z]{2,} +[A-Za-z]", one[0])]
        assert {(lang, direction) for _text, lang, direction in texts if lang[:2] != "de"} == {
            ("en", "ltr")
        }, path


def test_a_date_in_an_english_sentence_is_english(hebrew: CheckingClient) -> None:
    assert "As of November 2026." in visible_text(hebrew.page("/he/recognition").root)


def test_a_word_of_an_english_sentence_is_explained_once_in_english(
    hebrew: CheckingClient,
) -> None:
    ids = [str(one.get("id")) for one in hebrew.page("/he/recognition").with_attribute("id")]
    explained = [one for one in ids if one.startswith("word-")]
    assert explained and all(one.startswith("word-en-") for one in explained)


def test_german_names_are_marked_as_german_and_not_to_be_translated(
    client: CheckingClient,
) -> None:
    found = set()
    alone = [(page, (language,)) for page, language in EVERYWHERE]
    for page, reading in (*alone, *PAIRED):
        root = client.page(address(page, *reading)).root
        kept = [one for one in root.iter() if one.get("translate") == "no"]
        if {visible_text(one) for one in kept} & set(ORIGINALS):
            found |= set(reading)
        for text, lang, _direction in seen(root):
            for name in ORIGINALS:
                assert name not in text or lang.startswith("de"), text
    assert found >= set(LANGUAGES)
