"""The pages of the professions, and the three questions for those who do not find theirs."""

import json
import re
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask import Flask
from flask_babel import gettext

from app import ROOT, create_app
from app.content import MY_PROFESSION, QUESTIONS, Professions, read_professions
from app.delivery import ask
from app.languages.language import Language
from app.pages import Page, address
from app.settings import SetupError
from app.site import site_of
from tests.support.client import CheckingClient, Document, visible_text
from tests.support.everywhere import LANGUAGES, PROFESSIONS, every_language, language_of

ENGLISH = language_of("en")
# What stands between the signs of Markdown.
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@pytest.fixture(scope="module")
def professions() -> Professions:
    return read_professions(ROOT / "professions.toml")


def links(document: Document, identifier: str) -> list[str]:
    """Return where the links to professions in that part of the list lead."""
    found = [str(one.get("href")) for one in document.by_id(identifier).iter("a")]
    return [one for one in found if "/professions/" in one]


def spoken(message: str) -> str:
    """Return what a reader sees of a message."""
    return LINK.sub(r"\1", message).replace("*", "")


@every_language
def test_the_list_leads_to_each_profession_by_field_and_from_a_to_z(
    language: Language, client: CheckingClient, professions: Professions
) -> None:
    document = client.page(address(MY_PROFESSION, language))
    wanted = [f"{address(MY_PROFESSION, language)}/{key}" for key in professions.all]
    assert sorted(links(document, "groups")) == sorted(links(document, "alphabet"))
    assert sorted(links(document, "alphabet")) == sorted(wanted)


def test_from_a_to_z_is_the_order_of_the_language(client: CheckingClient) -> None:
    german = links(client.page("/de/professions"), "alphabet")
    order = ["/de/professions/pharmacist", "/de/professions/doctor", "/de/professions/optician"]
    assert [one for one in german if one in order] == order  # Apothekerin, Ärztin, Augenoptikerin


def test_each_name_has_the_german_one_beside_it_where_the_page_is_not_german(
    client: CheckingClient,
) -> None:
    def beside(path: str) -> list[str]:
        return [visible_text(one) for one in client.page(path).by_id("alphabet").iter("small")]

    assert "Pflegefachfrau / Pflegefachmann" in beside("/en/professions")
    assert not beside("/de/professions")
    assert not beside("/de-simple/professions")


def test_the_field_is_not_there_without_javascript_and_knows_the_names_of_all_languages(
    client: CheckingClient,
) -> None:
    document = client.page("/en/professions")
    assert "hidden" in document.by_id("filter").attrib
    answer = client.get("/professions.js")
    assert answer.content_type == "text/javascript; charset=utf-8"
    names = json.loads(answer.text.removeprefix("export default ").removesuffix(";\n"))
    wanted = {"Nurse", "Pflegefachmann", "Pflege-Fachmann", "Krankenschwester"}
    assert wanted <= set(names["nurse"].split())


@pytest.mark.parametrize("entry", PROFESSIONS, ids=lambda one: one.name)
def test_a_page_of_each_kind_says_what_its_entry_says_the_answer_first(
    entry: Page, client: CheckingClient
) -> None:
    profession = entry.profession
    assert profession and profession.says.answer
    document = client.page(address(entry, ENGLISH))
    said = visible_text(document.all("main")[0])
    for statement in profession.says.statements():
        assert spoken(statement.text) in said
    assert said.index(spoken(profession.says.answer.text)) < said.index(
        visible_text(document.by_id("decides")[0][0])
    )
    for authority in profession.says.authorities:
        assert authority.german in said
    hosts = {source.host for source in profession.all_sources() if source.linked}
    assert hosts == {visible_text(link) for link in document.by_id("read-on").iter("a")}


def test_the_german_catalogue_names_each_profession_as_the_file_does(
    app: Flask, professions: Professions
) -> None:
    with app.test_request_context("/de/"):
        for profession in professions.all.values():
            assert gettext(profession.name) == profession.german


def test_a_page_says_whether_an_editor_has_checked_it_and_when(
    root: Path, client: CheckingClient
) -> None:
    assert "We have not yet checked these" in client.get("/en/professions/nurse").text
    file = root / "professions.toml"
    entry = "[professions.nurse]\n"
    text = file.read_text("utf-8").replace(entry, f"{entry}checked = 2026-11-27\n")
    file.write_text(text, "utf-8")
    fresh = create_app(root)
    checked = CheckingClient(fresh).get("/en/professions/nurse").text
    assert "27\u00a0November\u00a02026" in checked
    assert "We have not yet checked these" not in checked


def test_an_unknown_profession_is_an_unknown_page(client: CheckingClient) -> None:
    for path in ("/en/professions/nun", "/en+de-simple/professions/nun"):
        client.page(path, 404)


def test_a_mistake_in_the_file_stops_the_start_with_one_line(root: Path) -> None:
    file = root / "professions.toml"
    text = file.read_text("utf-8").replace('authorities = ["lisa"]', 'authorities = ["lissa"]')
    file.write_text(text, "utf-8")
    with pytest.raises(SetupError) as caught:
        create_app(root)
    assert str(caught.value) == f"{file}: professions.teacher: authorities: there is no lissa"


@every_language
def test_three_questions_lead_from_the_list_to_an_end_that_names_an_adviser(
    language: Language, client: CheckingClient
) -> None:
    def answers(path: str) -> list[str]:
        navigation = [one for one in client.page(path).all("nav") if one.get("class") == "doors"]
        return [
            urljoin(path, str(link.get("href"))) for one in navigation for link in one.iter("a")
        ]

    way, seen = [(address(QUESTIONS[0], language), 1)], set()
    assert way[0][0] in {
        urljoin("/x/", str(link.get("href"))).replace("/x/", f"/{language.tag}/")
        for link in client.page(address(MY_PROFESSION, language)).all("a")
    }
    while way:
        path, asked = way.pop()
        seen.add(path)
        further = answers(path)
        way += [(one, asked + 1) for one in further]
        assert asked <= 4, "more than three questions"
        if not further:
            shown = {str(link.get("href")) for link in client.page(path).all("a")}
            assert {"advice", "professions"} <= shown
    assert seen == {address(one, language) for one in QUESTIONS}


def test_every_profession_has_a_page_in_each_language_by_turns(
    app: Flask,
) -> None:
    flask_alone = partial(Flask.wsgi_app, app)  # what is only looked at need not be compressed
    pages = [page for page in site_of(app).pages if page.profession]
    for number, page in enumerate(pages):
        path = address(page, LANGUAGES[number % len(LANGUAGES)])
        assert ask(flask_alone, path, app.config["BASE_URL"]).status_code == HTTPStatus.OK, path
