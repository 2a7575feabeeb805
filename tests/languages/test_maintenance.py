"""Catalogues are kept in step with the templates, and what is missing is said by page."""

from pathlib import Path

import pytest

from app.languages.catalogues import own_headers
from tests.support.catalogues import EASY, TEMPLATE, Run, add, everything


def test_an_update_without_a_change_leaves_every_file_alone(tree: Path, run: Run) -> None:
    before = everything(tree)
    result = run("update")
    assert (result.exit_code, result.output) == (0, "de: complete\nde-simple: complete\n")
    assert everything(tree) == before


def test_moved_lines_change_no_catalogue(tree: Path, run: Run) -> None:
    before = everything(tree)
    add(tree / TEMPLATE, "\n\n\n", before="{% block content %}")
    run("update")
    assert everything(tree) == before


def test_a_new_text_is_said_to_be_missing_by_its_page(tree: Path, run: Run) -> None:
    add(tree / TEMPLATE, '{{ text("A new thought.") }}', before="{% endblock %}")
    assert run("update").output.splitlines() == [
        "de: missing on privacy (1)",
        "de-simple: missing on privacy (1)",
    ]
    assert 'msgid "A new thought."\nmsgstr ""' in (tree / EASY).read_text("utf-8")


def test_an_update_keeps_who_checked_the_texts(tree: Path, run: Run) -> None:
    headers = '"X-Checked-By: Test group\\n"\n"X-Checked-On: 2026-11-01\\n"\n'
    add(tree / EASY, headers, before='"Generated-By')
    add(tree / TEMPLATE, '{{ text("A new thought.") }}', before="{% endblock %}")
    run("update")
    assert own_headers(tree / EASY) == {
        "X-Checked-By": "Test group",
        "X-Checked-On": "2026-11-01",
    }
    before = everything(tree)
    run("update")
    assert everything(tree) == before
    checked = [line for line in run("status").output.splitlines() if "Test group 2026" in line]
    assert checked and all(line.startswith("de-simple") for line in checked)


def test_the_status_counts_what_is_missing_and_what_is_fuzzy(tree: Path, run: Run) -> None:
    file = tree / EASY
    file.write_text(file.read_text("utf-8").replace('"Haben Sie Fragen?"', '""'), "utf-8")
    add(tree / EASY, "#, fuzzy\n", before='msgid "What happens to your data"')
    heading, *lines = run("status").output.splitlines()
    assert heading.split() == [
        "language",
        "page",
        "translated",
        "missing",
        "fuzzy",
        "checked",
        "by",
    ]
    row = next(line.split() for line in lines if line.startswith("de-simple  privacy"))
    assert row[2:5] == ["2", "1", "1"]


@pytest.mark.parametrize("command", ["update", "status"])
def test_a_broken_catalogue_is_named_with_its_line_and_kept(
    command: str, tree: Path, run: Run
) -> None:
    add(tree / EASY, "nonsense\n", before='msgid "Your questions"')
    before = everything(tree)
    result = run(command)
    assert result.exit_code == 2
    line = (tree / EASY).read_text("utf-8").split("\n").index("nonsense") + 1
    assert f"{tree / EASY}:{line}: " in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert everything(tree) == before


def test_a_broken_template_is_named_with_its_line_and_nothing_is_written(
    tree: Path, run: Run
) -> None:
    add(tree / TEMPLATE, "{% if %}", before="{% block content %}")
    before = everything(tree)
    result = run("update")
    assert result.exit_code == 2
    line = (tree / TEMPLATE).read_text("utf-8").split("{% if %}")[0].count("\n") + 1
    assert f"{TEMPLATE.name}:{line}: " in result.stderr
    assert everything(tree) == before


def test_the_commands_work_while_the_site_cannot_start(tree: Path, run: Run) -> None:
    (tree / EASY).with_suffix(".mo").unlink()
    assert run("status").exit_code == 0
