"""gunicorn's settings: from the machine, from the environment, and refused with one line."""

import json
import os
import re
import subprocess
import sys

import pytest

from app.server import whole_number
from tests.support.everywhere import ROOT

PROGRAM = """import json, runpy
found = runpy.run_path("gunicorn.conf.py")
print(json.dumps({name: found[name] for name in ("bind", "workers", "threads", "worker_tmp_dir")}))
"""


def settings(**environment: str) -> dict[str, object]:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        check=True,
    )
    found: dict[str, object] = json.loads(run.stdout)
    return found


def test_there_are_two_workers_at_least_and_one_for_each_processor() -> None:
    assert settings()["workers"] == max(2, len(os.sched_getaffinity(0)))


def test_the_environment_wins() -> None:
    found = settings(WORKERS="7", THREADS="3", PORT="1234")
    assert (found["workers"], found["threads"]) == (7, 3)
    assert found["bind"] == "127.0.0.1:1234"


def test_only_this_machine_reaches_it_unless_told_otherwise() -> None:
    assert str(settings()["bind"]).startswith("127.0.0.1:")


@pytest.mark.parametrize("value", ["", "0", "-1", "two", "1.5", "²", "99999999"])
def test_a_number_that_is_none_is_named(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THREADS", value)
    with pytest.raises(SystemExit, match=f"THREADS .*{re.escape(repr(value))}"):
        whole_number("THREADS", 4)


@pytest.mark.parametrize("name", ["PORT", "WORKERS", "THREADS"])
def test_a_setting_that_is_no_number_stops_the_start_with_one_line(name: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--check-config", "wsgi:app"],
        cwd=ROOT,
        env=os.environ | {name: "two"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert run.returncode != 0
    (line,) = run.stderr.splitlines()
    assert name in line and "'two'" in line
