"""How long from the start to the first answer, and how much memory a worker has for itself."""

import tempfile
import time
from pathlib import Path
from statistics import median

from app import create_app
from app.delivery.compression import CODINGS
from tests.bench.servers import gunicorn
from tests.bench.sites import PAGE
from tests.support.wire import get
from tests.support.workers import children, settled

MIB = 1024
OK, NOT_FOUND = 200, 404
WORKERS = 2


def until_first_answer(site: str, work: Path) -> float:
    """Return the seconds from the start of gunicorn to the first page of `site`."""
    began = time.perf_counter()
    with gunicorn(site, work, workers=2) as (url, _pid):
        assert get(url, PAGE).status == OK
        return time.perf_counter() - began


def start_ratio(rounds: int) -> tuple[float, float, float]:
    """Return the medians of both starts, in seconds, and of their ratios: kept to unkept."""
    with tempfile.TemporaryDirectory() as name:
        times = [
            (until_first_answer("kept", Path(name)), until_first_answer("unkept", Path(name)))
            for _ in range(rounds)
        ]
    kept, unkept = zip(*times, strict=True)
    return median(kept), median(unkept), median(one / other for one, other in times)


def private(pid: int) -> float:
    """Return the memory in MiB that the process `pid` shares with no other."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / MIB


def worker_memory() -> dict[str, float]:
    """Return the private memory of the larger worker, in MiB, at three times of its life."""
    addresses = [path for path in create_app().extensions["addresses"] if "+" not in path]
    found = {}
    with (
        tempfile.TemporaryDirectory() as name,
        gunicorn("kept", Path(name), workers=WORKERS) as (url, pid),
    ):
        # gunicorn listens before it forks: an answer means that there is a worker.
        assert get(url, "/healthz").status == OK
        workers = settled(pid, children(pid)[0])

        def note(when: str, paths: list[str], status: int) -> None:
            for path in paths:
                for coding in (*CODINGS, *CODINGS):  # both workers have met each page, or nearly
                    assert get(url, path, accept_encoding=coding).status == status
            found[when] = max(map(private, workers))

        note("idle", [], OK)
        note("all pages sent", addresses, OK)
        note("errors shown, too", ["/de/nothing", "/en/nothing", "/de-simple/nothing"], NOT_FOUND)
        assert children(pid) == workers
    return found
