"""The sheet of a test group: standard and easy text side by side, boxes for each thought."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app import commands
from app.pages import PAGES
from tests.support.client import Document, parse, visible_text


def run(tag: str) -> Result:
    """Run the command without the site itself."""
    return CliRunner().invoke(commands.messages, ["sheet", tag])


@pytest.fixture(scope="module")
def sheet() -> Document:
    result = run("de-simple")
    assert result.exit_code == 0
    return parse(result.output)


def of_class(document: Document, name: str) -> list[str]:
    found = [one for one in document.with_attribute("class") if one.get("class") == name]
    return [visible_text(one) for one in found]


def test_the_sheet_has_a_part_for_each_page(sheet: Document) -> None:
    headings = {visible_text(one) for one in sheet.all("h2")}
    assert {f"Seite: {page.name}" for page in PAGES} < headings
    assert "Auf jeder Seite" in headings


def test_standard_and_easy_text_stand_side_by_side(sheet: Document) -> None:
    entry = next(text for text in of_class(sheet, "entry") if "16,5 Millionen" in text)
    assert "mehr als 16 Millionen Menschen" in entry


def test_each_thought_has_boxes_to_tick_and_room_to_write(sheet: Document) -> None:
    thoughts = of_class(sheet, "thought-box")
    assert len(thoughts) > len(of_class(sheet, "entry"))
    assert all("verstanden" in one and "nicht verstanden" in one for one in thoughts)
    assert len(of_class(sheet, "write")) == len(thoughts)


def test_the_sheet_needs_nothing_else(sheet: Document) -> None:
    assert not sheet.with_attribute("src")
    assert not sheet.all("link") and not sheet.all("script")


@pytest.mark.parametrize("tag", ["de", "fr-simple", "../../etc", "de_simple"])
def test_an_unknown_easy_language_is_answered_with_those_that_there_are(tag: str) -> None:
    result = run(tag)
    assert result.exit_code == 2
    assert tag in result.stderr and "de-simple" in result.stderr


def test_a_region_may_have_an_easy_language_of_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "ROOT", root)
    shutil.copytree(root / "translations" / "de@simple", root / "translations" / "de_AT@simple")
    assert run("de-AT-simple").exit_code == 0


def test_a_broken_catalogue_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "ROOT", root)
    po = root / "translations" / "de@simple" / "LC_MESSAGES" / "messages.po"
    po.write_text("nonsense\n", "utf-8")
    result = run("de-simple")
    assert (result.exit_code, str(po) in result.stderr) == (2, True)
