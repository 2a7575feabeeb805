"""`flask messages check`, as an editor runs it."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app import ROOT, commands

EASY = "translations/de@simple/LC_MESSAGES/messages.po"
PLANTED = '"Ihr Antrag wird geprüft.\\n"'


def run(*words: str, said: str | bytes = "") -> Result:
    return CliRunner().invoke(commands.messages, ["check", *words], input=said)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("de", "de@simple"):
        shutil.copytree(ROOT / "translations" / name, tmp_path / "translations" / name)
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(tree: Path) -> int:
    """Begin the first long text of the easy catalogue with a bad sentence; return its line."""
    easy = tree / EASY
    head, text, rest = easy.read_text("utf-8").split('\nmsgstr ""\n"', 2)
    easy.write_text(f'{head}\nmsgstr ""\n"{text}\nmsgstr ""\n{PLANTED}\n"{rest}', "utf-8")
    return easy.read_text("utf-8").split(PLANTED)[0].count("\n") + 1


def test_our_own_catalogues_have_no_finding_that_is_not_excused() -> None:
    report = json.loads(run("--format", "json").output)
    assert [one for one in report["findings"] if one["level"] == "error"] == []
    assert report["summary"]["sentences"] > 100


def test_a_planted_passive_sentence_is_named_with_its_line(tree: Path) -> None:
    line = plant(tree)
    result = run()
    assert result.exit_code == 1
    assert f"{EASY}:{line}:13: passive: „wird geprüft“" in result.output


def test_text_comes_by_standard_input_too() -> None:
    result = run("-", said="Die Ausgaben wurden gekürzt.")
    assert result.exit_code == 1
    assert "passive" in result.output
    assert run("-", said="Wir helfen Ihnen gern.").exit_code == 0


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b'msgid "a"\nmsgstr "b\n', 2),
        ('msgid "a"\nmsgstr "größer"\n'.encode("latin-1"), 2),
        (b'msgid "a"\nmsgstr "b"\n' * 500_000, 1),
        (b"\x00\xff" * 100, 1),
    ],
    ids=["empty", "broken", "wrong encoding", "10 MB", "no text"],
)
def test_what_cannot_be_checked_is_named_with_its_line(
    content: bytes, line: int, tmp_path: Path
) -> None:
    po = tmp_path / "messages.po"
    po.write_bytes(content)
    result = run(str(po))
    assert result.exit_code == 2
    assert result.output.startswith(f"{po}:{line}: ")
    assert len(result.output.splitlines()) == 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = run(str(tmp_path / "nothing.po"))
    assert (result.exit_code, "nothing.po" in result.output) == (2, True)


def test_findings_stand_on_the_sheet_of_the_test_group(tree: Path) -> None:
    plant(tree)
    sheet = CliRunner().invoke(commands.messages, ["sheet", "de-simple"])
    assert "<li>passive: Hier steht nicht, wer das tut." in sheet.output
