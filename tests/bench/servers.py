"""The servers that are compared, all on loopback, each stopped by its process id."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.delivery import PAGE_CACHE, headers_of
from tests.support.deployment import NAME, our_nginx
from tests.support.gunicorn import ROOT, START_SECONDS, free_port, wait_for

# nginx.conf keeps one visitor from asking that often; here, that visitor is wrk.
LIMIT = "limit_req zone=visitors burst=500 nodelay;"
# One, as with gunicorn: the other processor is wrk's.
WORKERS = "worker_processes auto;"
HEADED, MERE = "headed.example", "mere.example"


@contextmanager
def running(
    command: list[str], port: int, log: Path, ahead: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` until the block ends; what it says goes into `log`.

    Without `ahead`, gunicorn.conf.py makes no page before the first request.
    """
    environment = os.environ | {"PORT": str(port), "THREADS": "4"}
    if not ahead:
        environment["PAGES_AHEAD"] = "0"
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
def gunicorn(
    site: str, work: Path, *options: str, workers: int = 1, ahead: bool = False
) -> Iterator[tuple[str, int]]:
    """Serve tests.bench.sites:`site` with our gunicorn.conf.py; each worker has four threads.

    Yields its address and its process id.
    """
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "--max-requests", "0"]
    command += ["--workers", str(workers)]
    command += ["-b", f"127.0.0.1:{port}", *options, f"tests.bench.sites:{site}()"]
    with running(command, port, work / f"{site}.log", ahead) as process:
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
def front(work: Path, socket_path: Path, export: Path) -> Iterator[tuple[str, str]]:
    """Serve `socket_path` with deploy/nginx.conf, and beside it `export` as files.

    Yields the addresses of both. The files are sent by the same nginx with the same TLS and log:
    as `flask freeze` says, to HEADED with the same headers and nothing else, to MERE without them.
    """
    port = free_port()

    def change(conf: str) -> str:
        assert LIMIT in conf and WORKERS in conf
        conf = conf.replace(LIMIT, "").replace(WORKERS, "worker_processes 1;")
        common = f"listen 127.0.0.1:{port} ssl http2; root {export}; etag on;"
        servers = f"server {{ {common} server_name {NAME}; include {export}/_nginx.conf; }}"
        common += "gzip_static on; "
        # An empty header is not sent, and hides those that nginx.conf has for its own answers.
        servers += f'server {{ {common} server_name {MERE}; add_header X-None ""; }}'
        headers = headers_of(f"https://{NAME}") | {"Cache-Control": PAGE_CACHE}
        for name, value in headers.items():
            common += f'add_header {name} "{value}" always; '
        servers += f"server {{ {common} server_name {HEADED}; gzip_vary on; charset utf-8; }}"
        # The last brace is the end of the http block.
        head, brace, tail = conf.rpartition("}")
        return head + servers + brace + tail

    with our_nginx(work, socket_path, change) as running_front:
        yield f"https://127.0.0.1:{running_front.https}", f"https://127.0.0.1:{port}"
