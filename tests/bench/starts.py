"""How long from the start to the first answer, and how much memory a worker has for itself."""

import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median

from app import create_app
from app.codings import CODINGS
from tests.bench.servers import gunicorn
from tests.bench.sites import PAGE
from tests.wire import get

MIB = 1024
OK = 200


def until_first_answer(site: str, work: Path) -> float:
    """Return the seconds from the start of gunicorn to the first page of `site`."""
    began = time.perf_counter()
    with gunicorn(site, work) as (url, _pid), urllib.request.urlopen(url + PAGE) as answer:  # noqa: S310
        answer.read()
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
    """Return the private memory of a preloaded worker, in MiB, at three times of its life."""
    addresses = [path for path in create_app().extensions["addresses"] if "+" not in path]
    found = {}
    with tempfile.TemporaryDirectory() as name, gunicorn("kept", Path(name)) as (url, pid):
        # gunicorn listens before it forks: an answer means that there is a worker.
        assert get(url, "/healthz").status == OK
        worker = int(Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()[0])
        found["idle"] = private(worker)
        for path in addresses:
            for coding in CODINGS:
                assert get(url, path, accept_encoding=coding).status == OK
        found["all pages sent"] = private(worker)
        for _ in range(20):
            get(url, "/de/nothing")
        found["errors shown, too"] = private(worker)
    return found
