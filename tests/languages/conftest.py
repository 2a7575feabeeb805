"""What the tests of catalogues share: a copy of the site to break, and its message commands."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from app import ROOT, commands
from tests.support.catalogues import Run


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the message commands read and write, which they take for the site."""
    for name in ("app", "translations"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("babel.cfg", "professions.toml"):
        shutil.copy(ROOT / name, tmp_path)
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def run() -> Run:
    """Run a command as `python -m app.commands …` does, without the site itself."""
    return lambda *words: CliRunner().invoke(commands.messages, words)
