"""The systemd units, and docs/deploy.md."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.soak.supervisor import SHIPPED_FOLDER
from tests.support.everywhere import ROOT

DEPLOY = ROOT / "deploy"
DOCS = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
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


def test_the_page_about_deployment_names_files_that_are_there() -> None:
    named = set(re.findall(r"\bdeploy/[\w.-]+\w", DOCS))
    assert {f"deploy/{path.name}" for path in DEPLOY.iterdir()} == named
    for name in re.findall(r"\((?!https?:)([\w./-]+\.md)\)", DOCS):
        assert (ROOT / "docs" / name).is_file(), name


@pytest.mark.parametrize(
    "name", ["PORT", "WORKERS", "THREADS", "PROXIES", "SITE_FOLDER", "SITE_SOCKET"]
)
def test_every_setting_of_the_operator_is_explained_in_both_languages(name: str) -> None:
    german, english = DOCS.split("\n# ")[:2]
    assert f"`{name}" in german
    assert f"`{name}" in english


def test_both_languages_give_the_same_commands() -> None:
    german, english = (
        re.findall(r"^    (\S.*)$", part, re.MULTILINE) for part in DOCS.split("\n# ")[:2]
    )
    assert german == english and len(german) > 10
