"""deploy/update: what it refuses, and what is left when something goes wrong."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.releases import git
from tests.support.updates import UPDATE, answers_at, pretend_systemctl, run_update


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What docs/deploy.md makes of an empty folder, with a repository of one commit."""
    repository = tmp_path / "repository"
    repository.mkdir()
    (repository / "requirements.txt").touch()
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "one")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing-of-that-name"], "has no version nothing-of-that-name"),
        (["main^{tree}"], "has no version"),
        (["--back"], "there is no version before"),
        (["--help"], "usage:"),
        (["^main"], "usage:"),
        ([""], "usage:"),
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


def test_a_tag_that_was_moved_on_the_server_stops_no_update(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    server = tmp_path_factory.mktemp("server")
    git(folder, "clone", "-q", "--bare", "repository", str(server))
    git(folder / "repository", "remote", "add", "origin", str(server))
    git(folder / "repository", "tag", "moved")
    git(folder / "repository", "commit", "-q", "--allow-empty", "-m", "two")
    git(folder / "repository", "push", "-q", "origin", "main", "main:refs/tags/moved")
    assert "has no version nothing" in run_update(folder, "nothing").stderr
    shutil.rmtree(server)
    run = run_update(folder, "main")
    assert (run.returncode, "can't be fetched; nothing was changed" in run.stderr) == (1, True)


def links(folder: Path) -> dict[str, str]:
    """Return where the links of an installation lead."""
    names = ("current", "previous")
    return {name: str((folder / name).readlink()) for name in names if (folder / name).is_symlink()}


@pytest.fixture
def installed(folder: Path) -> Path:
    """A folder with two versions: `new` runs, `old` ran before."""
    for name, link in (("old", "previous"), ("new", "current")):
        (folder / "releases" / name).mkdir(parents=True)
        (folder / link).symlink_to(f"releases/{name}")
    return folder


@pytest.fixture
def answering(installed: Path) -> Iterator[None]:
    """Somebody answers at the site's socket."""
    with answers_at(installed / "site.sock"):
        yield


@pytest.mark.usefixtures("answering")
def test_the_version_before_becomes_the_current_one_and_back_again(installed: Path) -> None:
    environment = pretend_systemctl(installed, "exit 0")
    for current, previous in (("old", "new"), ("new", "old")):
        assert run_update(installed, "--back", **environment).returncode == 0
        assert links(installed) == {
            "current": f"releases/{current}",
            "previous": f"releases/{previous}",
        }


def test_a_version_that_does_not_start_changes_nothing(installed: Path) -> None:
    before = links(installed)
    run = run_update(installed, "--back", **pretend_systemctl(installed, "exit 1"))
    assert run.returncode == 1
    assert "does not start or does not answer" in run.stderr
    assert links(installed) == before


def test_an_update_that_dies_while_it_restarts_still_knows_the_version_that_ran(
    installed: Path,
) -> None:
    run = run_update(installed, "--back", **pretend_systemctl(installed, "kill -9 $PPID"))
    assert run.returncode == -9
    assert links(installed) == {"current": "releases/old", "previous": "releases/new"}


def test_a_version_that_is_said_to_run_but_does_not_answer_changes_nothing(
    installed: Path,
) -> None:
    before = links(installed)
    run = run_update(installed, "--back", **pretend_systemctl(installed, "exit 0"))
    assert run.returncode == 1
    assert "does not start or does not answer" in run.stderr
    assert links(installed) == before


@pytest.mark.usefixtures("answering")
def test_a_lost_connection_does_not_stop_a_restart_half_way(installed: Path) -> None:
    run = run_update(installed, "--back", **pretend_systemctl(installed, "kill -HUP $PPID"))
    assert run.returncode == 0
    assert "is live" in run.stderr


def test_a_first_version_that_does_not_start_is_not_the_current_one(installed: Path) -> None:
    (installed / "current").unlink()
    run = run_update(installed, "--back", **pretend_systemctl(installed, "exit 1"))
    assert run.returncode == 1
    assert "current" not in links(installed)


def test_two_updates_at_the_same_time_are_one_too_many(folder: Path) -> None:
    lock = folder / ".lock"
    with subprocess.Popen(["flock", lock, "sleep", "20"]) as holder:
        while subprocess.run(["flock", "-n", lock, "true"], check=False).returncode == 0:
            pass
        run = run_update(folder)
        holder.terminate()
    assert run.returncode == 1
    assert "another update is running" in run.stderr


def test_the_update_script_can_be_run() -> None:
    assert shutil.which("flock") and os.access(UPDATE, os.X_OK)
