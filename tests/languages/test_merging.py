"""Catalogues take over what has changed in the templates, and nothing that people wrote is lost."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.catalog import Catalog

from app import ROOT, create_app
from app.languages.catalogues import load_catalogue, own_headers
from app.po import read_catalogue, read_headers
from tests.support.catalogues import (
    EASY,
    TEMPLATE,
    Run,
    add,
    change_english,
    entry,
    everything,
    read,
)

SHIPPED = sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po"))


def test_a_removed_text_is_kept_as_obsolete_and_comes_back(tree: Path, run: Run) -> None:
    before, file = everything(tree), tree / TEMPLATE
    content = file.read_text("utf-8")
    file.write_text(content.replace("Your questions", "Privacy"), "utf-8")
    run("update")
    assert '#~ msgid "Your questions"\n#~ msgstr "Haben Sie Fragen?"' in read(tree / EASY)
    file.write_text(content, "utf-8")
    run("update")
    assert [polib.pofile(read(path)) for path in before if path.suffix == ".po"] == [
        polib.pofile(content.decode()) for path, content in before.items() if path.suffix == ".po"
    ]


def test_a_changed_text_keeps_its_translation_as_fuzzy_with_its_old_source(
    tree: Path, run: Run
) -> None:
    change_english(tree, "Your questions", "Your question")
    assert "missing on privacy (1)" in run("update").output
    kept = entry(tree, "Your question")
    assert (kept.msgstr, kept.fuzzy, kept.previous_msgid) == (
        "Haben Sie Fragen?",
        True,
        "Your questions",
    )
    before = everything(tree)
    run("update")
    assert everything(tree) == before
    said = [line for line in run("status").output.splitlines() if "fuzzy, “" in line]
    assert len(said) == 2 and all("“Your question” was “Your questions”" in line for line in said)
    number = int(said[1].partition(":")[2].partition(":")[0])  # where the entry begins
    assert 'msgid "Your question"' in read(tree / EASY).splitlines()[number : number + 4]


def test_a_text_that_changes_twice_still_names_the_source_that_was_translated(
    tree: Path, run: Run
) -> None:
    for old, new in (("Your questions", "Your question"), ("Your question", "Your question?")):
        change_english(tree, old, new)
        run("update")
    assert entry(tree, "Your question?").previous_msgid == "Your questions"
    change_english(tree, "Your question?", "Your questions")
    run("update")
    whole = entry(tree, "Your questions")
    assert (whole.fuzzy, whole.previous_msgid) == (False, None)


def test_a_translation_that_is_no_longer_fuzzy_forgets_its_old_source(tree: Path, run: Run) -> None:
    change_english(tree, "Your questions", "Your question")
    run("update")
    content = read(tree / EASY)
    (tree / EASY).write_text(content.replace("#, fuzzy\n", ""), "utf-8")
    run("update")
    assert entry(tree, "Your question").previous_msgid is None


def test_what_a_translator_keeps_as_obsolete_or_notes_stays(tree: Path, run: Run) -> None:
    obsolete = '#~ msgid "A former text"\n#~ msgstr "Ein früherer Text"\n'
    note = "# " + "Das ist eine lange Notiz. " * 6 + "\n"
    add(tree / EASY, note, before='#: app/errors.py\nmsgid "This page does not exist"')
    (tree / EASY).write_text(read(tree / EASY) + obsolete, "utf-8")
    add(tree / TEMPLATE, '{{ text("A new thought.") }}', before="{% endblock %}")
    run("update")
    assert obsolete in read(tree / EASY)
    assert note.rstrip() in read(tree / EASY)


def gap(text: str) -> str:
    return text.replace('msgid ""', '\nmsgid ""', 1)


def wrapped(text: str) -> str:
    return text.replace("X-Checked-By: Test group", 'X-Checked-By: Test "\n"group', 1)


def fuzzy_header(text: str) -> str:
    return text.replace('msgid ""', '#, fuzzy\nmsgid ""', 1)


def windows(text: str) -> str:
    return "\ufeff" + text.replace("\n", "\r\n")


@pytest.mark.parametrize("write", [str, gap, wrapped, fuzzy_header, windows])
def test_headers_of_ones_own_are_kept_however_a_tool_writes_them(
    write: Callable[[str], str], tree: Path, run: Run
) -> None:
    headers = (
        '"X-Checked-By: Test group\\n"\n"X-Checked-On: 2026-11-01\\n"\n"Team-Colour: red\\n"\n'
    )
    add(tree / EASY, headers, before='"Generated-By')
    (tree / EASY).write_bytes(write(read(tree / EASY)).encode())
    add(tree / TEMPLATE, '{{ text("A new thought.") }}', before="{% endblock %}")
    own = {"X-Checked-By": "Test group", "X-Checked-On": "2026-11-01"}
    assert own_headers(tree / EASY) == own
    assert run("update").exit_code == 0
    assert own_headers(tree / EASY) == own
    assert read_headers(tree / EASY)["Team-Colour"] == "red"
    assert run("compile").exit_code == 0
    for name in ("site.toml", "professions.toml"):
        shutil.copy(ROOT / name, tree)
    easy = create_app(tree).extensions["site"].languages.get("de-simple")
    assert easy and easy.checked_by == "Test group"


@pytest.mark.parametrize("found", [None, b"garbage", "de"])
def test_compiling_replaces_whatever_lies_there(
    found: bytes | str | None, tree: Path, run: Run
) -> None:
    mo = (tree / EASY).with_suffix(".mo")
    (tree / EASY).write_text(fuzzy_header(read(tree / EASY)), "utf-8")
    mo.unlink()
    if found == "de":
        shutil.copy(tree / "translations" / "de" / "LC_MESSAGES" / "messages.mo", mo)
    elif isinstance(found, bytes):
        mo.write_bytes(found)
    assert run("compile").exit_code == 0
    assert load_catalogue(mo.parent.parent)
    before = mo.stat()
    run("compile")
    assert mo.stat() == before  # `make dev` would see a change of its own making


def test_a_broken_catalogue_is_not_compiled_and_the_others_are(tree: Path, run: Run) -> None:
    broken = tree / "translations" / "de" / "LC_MESSAGES" / "messages.po"
    add(broken, "nonsense\n", before='msgid "Your questions"')
    for po in (broken, tree / EASY):
        po.with_suffix(".mo").unlink()
    result = run("compile")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert str(broken) in result.stderr
    assert not broken.with_suffix(".mo").exists()
    assert (tree / EASY).with_suffix(".mo").exists()


@pytest.mark.parametrize("po", SHIPPED, ids=lambda po: po.parts[-3])
def test_gettexts_own_check_finds_nothing_in_what_is_shipped(po: Path) -> None:
    assert checked(po) == (0, "")


def test_gettexts_own_tools_read_what_an_update_has_written(tree: Path, run: Run) -> None:
    longer = "Your questions, which are as long here as a line that a tool would like to wrap"
    change_english(tree, "Your questions", longer)
    run("update")
    change_english(tree, longer, longer + ".")
    run("update")
    for po in sorted((tree / "translations").glob("*/LC_MESSAGES/messages.po")):
        assert checked(po) == (0, "")
        for tool in (["msgcat"], ["msgcat", "--width=79"], ["msgattrib", "--previous"]):
            written = subprocess.run([*tool, str(po)], capture_output=True, check=True).stdout
            other = po.with_suffix(".other")
            other.write_bytes(written)
            assert contents(read_catalogue(other)) == contents(read_catalogue(po))


def checked(po: Path) -> tuple[int, str]:
    """Return with what `msgfmt -c` ends, and what it says."""
    run = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", str(po)], capture_output=True, text=True, check=False
    )
    return run.returncode, run.stderr


def contents(catalogue: Catalog) -> dict[object, object]:
    return {(one.context, one.id): one.string for one in catalogue if one.id}
