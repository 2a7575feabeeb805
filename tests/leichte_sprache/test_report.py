"""The report: linter lines, JSON, the summary, the exit status."""

import io
import json
from pathlib import Path

from app.leichte_sprache import run_check
from app.leichte_sprache.texts import LARGEST_TEXT

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def run(text: str, format: str = "text") -> tuple[int, str]:
    """Check plain text; return the exit status and what was written."""
    out = io.StringIO()
    return run_check(["-"], io.BytesIO(text.encode()), out, format=format), out.getvalue()


def test_text_without_fault_ends_with_0_and_a_summary() -> None:
    assert run("Guten Tag.\nWir helfen Ihnen.\n") == (
        0,
        "2 Sätze, im Durchschnitt 2,5 Wörter. 100 % der Sätze sind ohne Befund. "
        "0 Fehler, 0 Warnungen.\n",
    )


def test_an_error_ends_with_1_and_a_warning_alone_with_0() -> None:
    assert run("Ihr Antrag wird geprüft.")[0] == 1
    assert run("Das ist nicht gut.")[0] == 0


def test_a_catalogue_gives_lines_like_a_linter(tmp_path: Path) -> None:
    path = tmp_path / "messages.po"
    path.write_text(HEADER + 'msgid "a"\nmsgstr "Ihr Papier wird geprüft."\n', encoding="utf-8")
    out = io.StringIO()
    assert run_check([str(path)], io.BytesIO(), out) == 1
    first, sentence, marks, _ = out.getvalue().splitlines()
    assert first.startswith(f"{path}:6:20: passive: „wird geprüft“ – Hier steht nicht, wer")
    assert sentence.strip() == "Ihr Papier wird geprüft."
    assert marks == "    " + " " * 11 + "^" * len("wird geprüft")


def test_json_holds_the_same_findings() -> None:
    status, written = run("Ihr Antrag wird geprüft.", "json")
    report = json.loads(written)
    assert status == 1
    assert report["findings"][0]["code"] == "passive"
    assert report["findings"][0]["line"] == 1
    assert report["summary"]["sentences"] == 1
    assert report["summary"]["share_without_findings"] == 0


def test_a_broken_file_ends_with_2_and_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "messages.po"
    path.write_text("", encoding="utf-8")
    out = io.StringIO()
    assert run_check([str(path)], io.BytesIO(), out) == 2
    assert out.getvalue() == f"{path}:1: Der Katalog ist leer.\n"
    assert run_check([str(path)], io.BytesIO(), out, format="json") == 2


def test_too_much_text_ends_with_2() -> None:
    status, written = run("a" * (LARGEST_TEXT + 1))
    assert status == 2
    assert "zu groß" in written


def test_empty_text_has_no_findings() -> None:
    assert run("")[0] == 0
