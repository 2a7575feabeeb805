"""Pages are made in gunicorn's master while its first worker already answers."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.support.everywhere import ROOT, addresses
from tests.support.gunicorn import START_SECONDS, free_port, wait_for
from tests.support.wire import get
from tests.support.workers import children, has_made_way


def test_the_first_worker_makes_way_and_no_request_fails(tmp_path: Path) -> None:
    port = free_port()
    environment = os.environ | {"PORT": str(port), "WORKERS": "2", "PREPARE_SECONDS": "1"}
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"]
    with (
        (tmp_path / "said").open("w+b") as said,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            wait_for(port, process, said)
            site = f"http://127.0.0.1:{port}"
            assert get(site, "/healthz").status == 200
            first = children(process.pid)
            assert len(first) == 1
            deadline = time.monotonic() + START_SECONDS
            statuses: set[int] = set()
            while time.monotonic() < deadline:
                statuses |= {get(site, path).status for path in list(addresses())[:3]}
                now = children(process.pid)
                if has_made_way(first[0], now):
                    break
            assert len(now) == 2 and first[0] not in now
            assert statuses == {200}
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=START_SECONDS)
