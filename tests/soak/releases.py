"""A folder as docs/deploy.md makes it, with versions of the site to put live."""

import getpass
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.soak.supervisor import Supervisor
from tests.support.everywhere import ROOT
from tests.support.small import leave_out_languages, leave_out_professions

# What is no part of a version: what was built, and what is only of this clone.
BUILT = shutil.ignore_patterns(".*", "__pycache__", "*.mo")
BUILT_HERE = {"build", "pictures", "sheet.html"}
# The same as in deploy/update, which finds in venvs/ what a version needs.
NEEDS = "{ cat requirements.txt; python3 --version; } | sha256sum | cut -c1-16"
PO = "translations/de/LC_MESSAGES/messages.po"
TEXT = 'msgid "Legal notice"\nmsgstr "Impressum"'
OLD, NEW, BROKEN, FAILING = "old", "new", "broken", "failing"


def shell(command: str, cwd: Path) -> str:
    """Return what `command` says; it must succeed."""
    run = subprocess.run(
        ["bash", "-c", command], cwd=cwd, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def git(folder: Path, *arguments: str) -> None:
    """Run git in `folder` as somebody who needs no configuration."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@netzwerk-iq.example"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def change(file: Path, old: str, new: str) -> None:
    """Replace `old`, which must be there, in `file`."""
    content = file.read_text(encoding="utf-8")
    assert old in content, old
    file.write_text(content.replace(old, new), encoding="utf-8")


def not_tracked(folder: str, names: list[str]) -> set[str]:
    """Return those of `names` in `folder` that are no part of a version."""
    return BUILT(folder, names) | (BUILT_HERE if Path(folder) == ROOT else set())


def prepare(folder: Path) -> None:
    """Make `folder` what /srv/iq-microsite is: a repository with three versions, and the venv.

    The version NEW has another text and other code than OLD. BROKEN has a catalogue that is none,
    and of FAILING one page can't be made.
    nginx keeps their pages for a second only, so that new ones are seen while a test watches.
    """
    repository = folder / "repository"
    shutil.copytree(ROOT, repository, ignore=not_tracked)
    leave_out_professions(repository / "professions.toml")
    leave_out_languages(repository / "translations")
    change(repository / "app" / "delivery" / "headers.py", "s-maxage=60", "s-maxage=1")
    git(repository, "init", "-q", "-b", "main")
    versions = {
        OLD: (),
        NEW: (
            (PO, TEXT, 'msgid "Legal notice"\nmsgstr "Neuer Text"'),
            (
                "app/delivery/headers.py",
                "response.headers.update(",
                'response.headers["X-Release"] = "new"\n    response.headers.update(',
            ),
        ),
        BROKEN: ((PO, 'msgstr "Neuer Text"', "msgstr Neuer Text"),),
        FAILING: (
            (PO, "msgstr Neuer Text", 'msgstr "Neuer Text"'),
            ("app/templates/pages/privacy.html", "<h1>", "<h1>{{ nothing.of_that_name }}"),
        ),
    }
    for name, changes in versions.items():
        for file, before, after in changes:
            change(repository / file, before, after)
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", name)
        git(repository, "tag", name)
    (folder / "venvs").mkdir()
    needs = shell(NEEDS, repository)
    (folder / "venvs" / needs).symlink_to(sys.prefix)
    (folder / "venvs" / f"{needs}.whole").touch()


def update(service: Supervisor, version: str) -> subprocess.CompletedProcess[str]:
    """Run deploy/update for `version`, with a systemctl that obeys to `service`."""
    environment = os.environ | {
        "SITE_FOLDER": str(service.folder),
        "SITE_SOCKET": str(service.socket_path),
        "SITE_USER": getpass.getuser(),  # a test's folder is closed to everybody else
        "PATH": f"{service.bin}:{os.environ['PATH']}",
    }
    return subprocess.run(
        [ROOT / "deploy" / "update", version],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,  # it makes each page, and sets up an environment
    )
