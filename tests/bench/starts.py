"""How long from the start to the first answer, and how much memory a worker has for itself."""

import tempfile
import time
from pathlib import Path
from statistics import median

from app import create_app
from app.delivery.compression import CODINGS
from app.site import site_of
from tests.bench.servers import gunicorn
from tests.bench.sites import PAGE
from tests.support.wire import get
from tests.support.workers import children, started

MIB = 1024
OK, NOT_FOUND = 200, 404
WORKERS = 2
MAIN = 9  # as many as are made ahead: app/server/hooks.py


def until_first_answer(work: Path, ahead: bool) -> float:
    """Return the seconds from the start of gunicorn to the first page."""
    began = time.perf_counter()
    with gunicorn("site", work, workers=WORKERS, ahead=ahead) as (url, _pid):
        assert get(url, PAGE).status == OK
        return time.perf_counter() - began


def start_ratio(rounds: int) -> tuple[float, float, float]:
    """Return the medians of both starts, in seconds, and of their ratios.

    The first makes pages ahead; the second begins with an empty cache.
    """
    with tempfile.TemporaryDirectory() as name:
        times = [
            (until_first_answer(Path(name), True), until_first_answer(Path(name), False))
            for _ in range(rounds)
        ]
    ahead, empty = zip(*times, strict=True)
    return median(ahead), median(empty), median(one / other for one, other in times)


def private(pid: int) -> float:
    """Return the memory in MiB that the process `pid` shares with no other."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / MIB


def worker_memory() -> dict[str, float]:
    """Return the private memory of the larger worker, in MiB, at four times of its life."""
    addresses = [path for path in site_of(create_app()).addresses if "+" not in path]
    found = {}
    with (
        tempfile.TemporaryDirectory() as name,
        gunicorn("site", Path(name), workers=WORKERS, ahead=True) as (url, pid),
    ):
        # gunicorn listens before it forks: an answer means that there is a worker.
        assert get(url, "/healthz").status == OK
        workers = started(pid, WORKERS)

        def note(when: str, paths: list[str], status: int) -> None:
            for path in paths:
                for coding in (*CODINGS, *CODINGS):  # both workers have met each page, or nearly
                    assert get(url, path, accept_encoding=coding).status == status
            found[when] = max(map(private, workers))

        note("idle", [], OK)
        note("main pages sent", addresses[:MAIN], OK)
        note("all pages sent", addresses, OK)
        note("errors shown, too", ["/de/nothing", "/en/nothing", "/de-simple/nothing"], NOT_FOUND)
        assert children(pid) == workers
    return found
