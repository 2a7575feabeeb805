"""What the tests of catalogues share: a small site of their own, and the message commands."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from app import ROOT, commands
from tests.support.catalogues import Run, small_site


@pytest.fixture(scope="session")
def fresh_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site whose catalogues are whole and compiled, as `make messages` leaves them."""
    root = tmp_path_factory.mktemp("small")
    shutil.copy(ROOT / "babel.cfg", root)
    small_site(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands, "ROOT", root)
        for command in ("update", "compile"):
            assert CliRunner().invoke(commands.messages, command).exit_code == 0
    return root


@pytest.fixture
def tree(fresh_tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small site, which the message commands take for theirs.

    Not the site's own texts: whatever an editor or a tool does to them, these tests stay as they
    are.
    """
    root = tmp_path / "site"
    shutil.copytree(fresh_tree, root)
    monkeypatch.setattr(commands, "ROOT", root)
    return root


@pytest.fixture
def run() -> Run:
    """Run a command as `python -m app.commands …` does, without the site itself."""
    return lambda *words: CliRunner().invoke(commands.messages, words)
