"""gunicorn stops when it is told to, whatever its workers are doing just then."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.support.everywhere import ROOT
from tests.support.gunicorn import START_SECONDS, free_port
from tests.support.workers import BOOTING

# Our settings, and a worker that takes its time between its birth and its first handler.
LATE = f"""import runpy, time
globals().update(runpy.run_path({str(ROOT / "gunicorn.conf.py")!r}))
def post_fork(_server, _worker):
    time.sleep(1)
"""
EXITING = re.compile(r"Worker exiting \(pid: (\d+)\)")


def test_a_worker_that_is_told_to_stop_before_it_can_listen_stops_all_the_same(
    tmp_path: Path,
) -> None:
    (tmp_path / "late.conf.py").write_text(LATE, "utf-8")
    said = tmp_path / "said"
    command = [sys.executable, "-m", "gunicorn", "-c", str(tmp_path / "late.conf.py")]
    environment = os.environ | {"PORT": str(free_port()), "PAGES_AHEAD": "0", "WORKERS": "2"}
    with (
        said.open("wb") as log,
        subprocess.Popen(
            [*command, "--graceful-timeout", "5", "wsgi:app"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
        ) as process,
    ):
        deadline = time.monotonic() + START_SECONDS
        while len(BOOTING.findall(said.read_text("utf-8"))) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=START_SECONDS) == 0
    # One that had to be killed has no last word.
    words = said.read_text("utf-8")
    assert sorted(EXITING.findall(words)) == sorted(BOOTING.findall(words))
