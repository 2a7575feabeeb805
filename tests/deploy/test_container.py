"""deploy/Containerfile, carried out without a container: each step, and then the site as it says.

A namespace of its own stands for the container: a /srv that is empty at first, later a file system
that can only be read, and a network without a way out. The base image is this machine.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.everywhere import ROOT
from tests.support.small import leave_out_languages, leave_out_professions

FILE = ROOT / "deploy" / "Containerfile"
NOBODY = "65534"
# Debian's Python, which everyone may run; root's own may lie in a folder of root's.
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
STAGE = "/srv/stage"
IS_ROOT = os.geteuid() == 0


def instructions() -> Iterator[tuple[str, str]]:
    """Yield the instructions of the file and their arguments."""
    text = FILE.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            yield word, rest


def context(folder: Path) -> None:
    """Fill `folder` with what .containerignore lets through."""
    rules = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    built = shutil.ignore_patterns(*(rule[3:] for rule in rules if rule.startswith("**/")))
    for name in (rule[1:] for rule in rules if rule.startswith("!")):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=built)
        else:
            shutil.copy(ROOT / name, folder / name)


def script(given: Path) -> tuple[list[str], str, list[str]]:
    """Return the steps of the build as shell lines, the user, and the command that is run."""
    steps, user, command = ["set -e", "mount -t tmpfs tmpfs /srv"], "", [""]
    for word, rest in instructions():
        if word == "FROM" and len(steps) > 2:
            steps += ["cd /", f"mv /srv/iq-microsite {STAGE}"]  # the next stage begins empty
        elif word == "WORKDIR":
            steps.append(f"mkdir -p {rest} && cd {rest}")
        elif word == "COPY":
            *sources, target = shlex.split(rest)
            if sources[0].startswith("--from="):
                steps.append(f"cp -R {STAGE}/. {target}")
            else:
                steps += [f"cp -R {given}/{source} {target}" for source in sources]
        elif word == "RUN":
            steps.append(f"sh -c {shlex.quote(rest)}")
        elif word == "ENV":
            steps.append(f"export {rest}")
        elif word == "USER":
            user = rest
        elif word == "CMD":
            command = json.loads(rest)
        else:
            assert word in {"FROM", "EXPOSE", "STOPSIGNAL"}, f"{word} is not carried out"
    return steps, user, command


def built(given: Path) -> dict[str, object]:
    """Return what tests/support/inside.py finds in the site that is built from `given`."""
    context(given)
    # `flask render` makes every page: of each kind there is one.
    leave_out_professions(given / "professions.toml")
    leave_out_languages(given / "translations")
    given.chmod(0o755)
    steps, user, command = script(given)
    uid, gid = user.split(":")
    drop = ["setpriv", "--no-new-privs"]
    if IS_ROOT:  # another one is nobody of importance already
        drop += [f"--reuid={uid}", f"--regid={gid}", "--clear-groups", "--bounding-set=-all"]
    asked = ["python3", "/srv/inside.py", json.dumps(drop), *command]
    started = shlex.quote(f"cd /srv/iq-microsite && exec {shlex.join(asked)}")
    steps += [
        f"cp {ROOT / 'tests' / 'support' / 'inside.py'} /srv/",
        "mount -o remount,ro /srv",
        "mount --rbind / /mnt && mount -o remount,bind,ro /mnt",
        # Where podman and systemd put memory: a worker shows there that it is alive.
        "mount -t tmpfs -o mode=1777 tmpfs /mnt/dev/shm",
        f"exec unshare -n chroot /mnt sh -c {started}",
    ]
    options = ["-m"] if IS_ROOT else ["-r", "-m"]
    run = subprocess.run(
        ["unshare", *options, "sh", "-c", "\n".join(steps)],
        env=os.environ | {"PATH": PATH},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,  # it installs all that the site needs, on a machine that may have other work
    )
    assert run.returncode == 0, run.stdout + run.stderr
    result: dict[str, object] = json.loads(run.stdout.splitlines()[-1])
    return result


def test_the_containerfile_builds_a_site_that_answers_as_nobody_and_is_shut_in(
    tmp_path: Path, subtests: pytest.Subtests
) -> None:
    found = built(tmp_path)
    with subtests.test("the site answers"):
        assert found["health"] == [200, 2]
        status, length = found["page"] if isinstance(found["page"], list) else (0, 0)
        assert status == 200 and length > 1000
    with subtests.test("it runs as nobody, without any right"):
        process = found["process"]
        assert isinstance(process, dict)
        assert process["NoNewPrivs"] == "1"
        if IS_ROOT:
            assert (process["Uid"], process["Gid"]) == (NOBODY, NOBODY)
            assert {process["CapEff"], process["CapBnd"]} == {"0" * 16}
    with subtests.test("it needs nothing to write on and no network out"):
        assert found["cannot write"] == [True] * 4
        assert found["cannot call out"] is True


def test_the_image_is_locked_small_and_not_roots() -> None:
    words = list(instructions())
    bases = [rest.split()[0] for word, rest in words if word == "FROM"]
    assert len(set(bases)) == 1 and "slim" in bases[0]
    assert ("USER", f"{NOBODY}:{NOBODY}") in words
    installs = [rest for word, rest in words if word == "RUN" and "pip install" in rest]
    assert installs and all("--require-hashes" in rest for rest in installs)
    assert not [rest for word, rest in words if word == "RUN" and re.search(r"\bapt", rest)]
