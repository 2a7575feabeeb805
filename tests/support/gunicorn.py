"""A real gunicorn on a free loopback port."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 60


def free_port() -> int:
    """Return a TCP port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def gunicorn(
    root: Path = ROOT,
    log: Path | None = None,
    *,
    app: str = "wsgi:app",
    also: str = "",
    **settings: str,
) -> Iterator[str]:
    """Serve the site in `root` with gunicorn and yield its address; stop it by its process id.

    All that it says goes into the file `log`; `also` is a second address to listen at, `settings`
    are variables of its environment.
    """
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py"]
    command += ["-b", f"127.0.0.1:{port}", "-b", also, app] if also else [app]
    # Nothing is made ahead: a test is over before that would pay.
    environment = {"PAGES_AHEAD": "0"} | os.environ | {"PORT": str(port)} | settings
    # A file, not a pipe: nobody reads while the tests run, and a server that has much to say
    # (a stack trace for every request) would stop at a full pipe, and the tests with it.
    with (
        log.open("w+b") if log else tempfile.TemporaryFile() as said,
        subprocess.Popen(
            command, cwd=root, env=environment, stdout=said, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            wait_for(port, process, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=START_SECONDS)


def wait_for(port: int, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    """Return as soon as `port` answers; raise RuntimeError if the process ends before."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            said.seek(0)
            raise RuntimeError(said.read().decode())
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("gunicorn did not start")
