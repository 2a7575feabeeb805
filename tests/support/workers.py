"""The workers of a running gunicorn, by their process ids."""

import re
import time
from pathlib import Path

from tests.support.gunicorn import START_SECONDS

# What gunicorn's log says of each worker.
BOOTING = re.compile(r"Booting worker with pid: (\d+)")


def children(pid: int) -> list[int]:
    """Return the process ids of the children of `pid`, the oldest first."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def has_made_way(first: int, workers: list[int]) -> bool:
    """Return whether the `first` worker has gone and others are there instead.

    gunicorn.conf.py, pre_fork: until then a worker that ends is no accident.
    """
    return first not in workers and len(workers) > 1


def settled(pid: int, first: int) -> list[int]:
    """Return the workers of `pid` when the `first` one has made way; RuntimeError if it stays."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        workers = children(pid)
        if has_made_way(first, workers):
            return workers
        time.sleep(0.05)
    raise RuntimeError("the first worker is still there")
