"""The servers that are compared, all on loopback, each stopped by its process id."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deployed import Front, our_nginx
from tests.server import ROOT, START_SECONDS, free_port, wait_for

# nginx.conf keeps one visitor from asking that often; here, that visitor is wrk.
LIMIT = "limit_req zone=visitors burst=500 nodelay;"
PAGES = "proxy_cache pages;"


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` until the block ends; what it says goes into `log`."""
    environment = os.environ | {"PORT": str(port), "THREADS": "4"}
    with (
        log.open("w+b") as said,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=said
        ) as process,
    ):
        try:
            wait_for(port, process, said)
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=START_SECONDS)


@contextmanager
def gunicorn(site: str, work: Path, *options: str, workers: int = 1) -> Iterator[tuple[str, int]]:
    """Serve tests.bench.sites:`site` with our gunicorn.conf.py; each worker has four threads.

    Yields its address and its process id.
    """
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "--max-requests", "0"]
    command += ["--workers", str(workers)]
    command += ["-b", f"127.0.0.1:{port}", *options, f"tests.bench.sites:{site}()"]
    with running(command, port, work / f"{site}.log") as process:
        yield f"http://127.0.0.1:{port}", process.pid


@contextmanager
def granian(site: str, work: Path) -> Iterator[str]:
    """Serve tests.bench.sites:`site` with granian, with as many workers and threads."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--factory", "--no-ws"]
    command += ["--workers", "1", "--blocking-threads", "4", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--log-level", "warning", f"tests.bench.sites:{site}"]
    with running(command, port, work / "granian.log"):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def front(work: Path, socket_path: Path, export: Path) -> Iterator[Front]:
    """Serve `socket_path` with deploy/nginx.conf, and `export` beside it as files."""

    def change(conf: str) -> str:
        assert LIMIT in conf and PAGES in conf
        files = f"location /export/ {{ alias {export}/; index index.html; gzip_static on; }}"
        # The last `location /` with the cache is that of the server with TLS.
        head, place, tail = conf.rpartition("location / {")
        return (head + files + place + tail).replace(LIMIT, "")

    with our_nginx(work, socket_path, change) as running_front:
        yield running_front
