"""deploy/update: by whom the code of a new version is run, what is kept, and who must answer."""

import os
import pwd
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.releases import NEEDS, git, shell
from tests.support.gunicorn import gunicorn
from tests.support.updates import answers_at, pretend_systemctl, run_update

NOBODY = pwd.getpwnam("nobody").pw_uid
# Whoever runs it notes his number, and what of the version he can write.
NOTE = 'echo "$(id -u) $(touch {place}/mine 2> /dev/null && echo writes {place})" >> {log}'


@pytest.fixture
def folder() -> Iterator[Path]:
    """An installation as docs/deploy.md makes it, which everybody may read."""
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        made.chmod(0o755)
        log = made / "log"
        log.touch()
        log.chmod(0o666)
        repository = made / "repository"
        (repository / "translations").mkdir(parents=True)
        (repository / "app").mkdir()
        (repository / "wsgi.py").touch()
        (repository / "requirements.txt").touch()
        recipe = [NOTE.format(place=".", log=log), NOTE.format(place="translations", log=log)]
        make = "".join(f"\t@{line.replace('$', '$$')}\n" for line in recipe)
        (repository / "Makefile").write_text(f"catalogues:\n{make}", "utf-8")
        for empty in ("translations", "app"):
            (repository / empty / "kept").touch()
        git(repository, "init", "-q", "-b", "main")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", "one")
        python = made / "venvs" / shell(NEEDS, repository) / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f"#!/bin/bash\n{NOTE.format(place='app', log=log)}\n", "utf-8")
        python.chmod(0o755)
        (python.parent.parent.with_suffix(".whole")).touch()
        yield made


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can run something as somebody else")
def test_what_a_version_brings_along_is_run_by_nobody(folder: Path) -> None:
    with answers_at(folder / "site.sock"):
        run = run_update(folder, **pretend_systemctl(folder, "exit 0"))
    assert run.returncode == 0, run.stderr
    notes = [line.split(maxsplit=1) for line in (folder / "log").read_text().splitlines()]
    assert len(notes) == 4  # the catalogues' two lines, gunicorn and flask
    assert {int(note[0]) for note in notes} == {NOBODY}
    assert [note[1] for note in notes if len(note) > 1] == ["writes translations"]
    release = folder / "current"
    assert {path.stat().st_uid for path in release.resolve().rglob("*")} == {0}
    assert (release / "translations" / "mine").is_file()


def test_environments_that_no_version_needs_any_more_go(folder: Path) -> None:
    for name in ("needed", "left"):
        (folder / "venvs" / name / "bin").mkdir(parents=True)
        (folder / "venvs" / f"{name}.whole").touch()
    (folder / "releases" / "before").mkdir(parents=True)
    (folder / "releases" / "before" / ".venv").symlink_to(folder / "venvs" / "needed")
    with answers_at(folder / "site.sock"):
        run = run_update(folder, **pretend_systemctl(folder, "exit 0"))
    assert run.returncode == 0, run.stderr
    own = (folder / "current" / ".venv").readlink().name
    assert sorted(path.name for path in (folder / "venvs").iterdir()) == sorted(
        ["needed", "needed.whole", own, f"{own}.whole"]
    )


def test_more_than_one_worker_has_to_answer(folder: Path, tmp_path: Path) -> None:
    # A worker notes its number in the file that LOG names.
    site = tmp_path / "noting.py"
    site.write_text(
        "import os\n"
        "def app(environ, start_response):\n"
        "    with open(os.environ['LOG'], 'a') as log: log.write(f'{os.getpid()}\\n')\n"
        "    start_response('200 OK', [])\n"
        "    return [b'ok']\n",
        "utf-8",
    )
    log, socket_file = tmp_path / "pids", folder / "site.sock"
    with gunicorn(
        app="noting:app", also=f"unix:{socket_file}", LOG=str(log), PYTHONPATH=str(tmp_path),
    ):  # fmt: skip
        assert run_update(folder, **pretend_systemctl(folder, "exit 0")).returncode == 0
    assert len(set(log.read_text().split())) > 1


def test_an_update_needs_the_program_that_changes_who_runs_it() -> None:
    assert shutil.which("setpriv")
