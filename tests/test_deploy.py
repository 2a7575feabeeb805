"""The systemd units, the update script, and docs/deploy.md."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.everywhere import ROOT
from tests.soak.supervisor import SHIPPED_FOLDER

DEPLOY = ROOT / "deploy"
DOCS = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
UPDATE = DEPLOY / "update"
UNITS = ("iq-microsite.service", "iq-microsite.socket")
# Tenths of a point, of 100; 4 when written.
EXPOSURE = "9"


@pytest.fixture
def units(tmp_path: Path) -> list[Path]:
    """Our units, with this tree in the place of the installed one."""
    for name in UNITS:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        text = text.replace(f"{SHIPPED_FOLDER}/current/.venv/bin/python", sys.executable)
        text = text.replace(f"{SHIPPED_FOLDER}/current", str(ROOT))
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in UNITS]


def test_systemd_accepts_the_units_without_a_word(units: list[Path]) -> None:
    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout + run.stderr) == (0, "")


def test_systemd_finds_the_service_well_locked_in(units: list[Path]) -> None:
    command = ["systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE}"]
    run = subprocess.run([*command, units[0]], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What docs/deploy.md makes of an empty folder, with a repository of one commit."""
    repository = tmp_path / "repository"
    repository.mkdir()
    (repository / "requirements.txt").touch()
    who = ["-c", "user.name=Test", "-c", "user.email=test@netzwerk-iq.example"]
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "one"]):
        subprocess.run(["git", *who, *command], cwd=repository, check=True)
    return tmp_path


def run_update(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [UPDATE, *arguments],
        env=os.environ | {"SITE_FOLDER": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing-of-that-name"], "has no version nothing-of-that-name"),
        (["main^{tree}"], "has no version"),
        (["--back"], "there is no version before"),
        (["--help"], "usage:"),
    ],
)
def test_an_update_that_can_not_be_is_refused_with_one_line(
    arguments: list[str], said: str, folder: Path
) -> None:
    before = sorted(path.name for path in folder.iterdir())
    run = run_update(folder, *arguments)
    assert run.returncode != 0
    (line,) = run.stderr.splitlines()
    assert said in line
    assert sorted(path.name for path in folder.iterdir() if path.name != ".lock") == before


def test_two_updates_at_the_same_time_are_one_too_many(folder: Path) -> None:
    lock = folder / ".lock"
    with subprocess.Popen(["flock", lock, "sleep", "20"]) as holder:
        while subprocess.run(["flock", "-n", lock, "true"], check=False).returncode == 0:
            pass
        run = run_update(folder)
        holder.terminate()
    assert run.returncode == 1
    assert "another update is running" in run.stderr


def test_the_update_script_has_no_mistake_that_the_shell_sees() -> None:
    subprocess.run(["bash", "-n", UPDATE], check=True)
    assert shutil.which("flock") and os.access(UPDATE, os.X_OK)


def test_the_page_about_deployment_names_files_that_are_there() -> None:
    named = set(re.findall(r"\bdeploy/[\w.-]+\w", DOCS))
    assert {f"deploy/{path.name}" for path in DEPLOY.iterdir()} == named
    for name in re.findall(r"\((?!https?:)([\w./-]+\.md)\)", DOCS):
        assert (ROOT / "docs" / name).is_file(), name


@pytest.mark.parametrize("name", ["PORT", "WORKERS", "THREADS", "PROXIES", "SITE_FOLDER"])
def test_every_setting_of_the_operator_is_explained_in_both_languages(name: str) -> None:
    german, english = DOCS.split("\n# ")[:2]
    assert f"`{name}" in german
    assert f"`{name}" in english


def test_both_languages_give_the_same_commands() -> None:
    german, english = (
        re.findall(r"^    (\S.*)$", part, re.MULTILINE) for part in DOCS.split("\n# ")[:2]
    )
    assert german == english and len(german) > 10
