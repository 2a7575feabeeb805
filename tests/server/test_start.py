"""A site that cannot start says so in one line, under the real gunicorn."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.everywhere import ROOT
from tests.support.gunicorn import free_port

WANTED = ("app", "translations", "site.toml", "professions.toml", "wsgi.py", "gunicorn.conf.py")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in WANTED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path / name)
    return tmp_path


def failed_start(tree: Path) -> str:
    """Return what gunicorn says in `tree`, where it must end by itself and with an error."""
    run = subprocess.run(
        [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"],
        cwd=tree,
        env=os.environ | {"PORT": str(free_port())},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert run.returncode != 0
    assert "Traceback" not in run.stderr
    (line,) = run.stderr.splitlines()
    return line


def test_broken_settings_stop_the_start_with_one_line(tree: Path) -> None:
    (tree / "site.toml").write_text('OPERATOR = "never ends\n', encoding="utf-8")
    line = failed_start(tree)
    assert str(tree / "site.toml") in line
    assert "line 1" in line


def test_a_missing_compiled_catalogue_stops_the_start_with_one_line(tree: Path) -> None:
    compiled = tree / "translations" / "de@simple" / "LC_MESSAGES" / "messages.mo"
    compiled.unlink()
    assert str(compiled) in failed_start(tree)
