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


def started(pid: int, number: int) -> list[int]:
    """Return the workers of `pid` as soon as there are `number`; RuntimeError if there never are.

    gunicorn listens before it forks.
    """
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if len(workers := children(pid)) >= number:
            return workers
        time.sleep(0.05)
    raise RuntimeError(f"gunicorn has {len(workers)} workers")
