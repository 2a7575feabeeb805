"""A worker is killed every second while visitors ask."""

import os
import signal
import time
from pathlib import Path

from tests.soak.stage import PAGES, UNKEPT, Finding, Stage
from tests.soak.visitors import Failure, known_answers, straight, through, visiting


def kill_one(stage: Stage) -> tuple[float, float]:
    """Kill a worker and return when that began and when it was surely dead."""
    began = time.monotonic()
    victim = stage.service.workers()[0]
    os.kill(victim, signal.SIGKILL)
    while is_alive(Path(f"/proc/{victim}")):
        time.sleep(0.001)
    return began, time.monotonic()


def is_alive(process: Path) -> bool:
    """Return whether `process`, a folder of /proc, still has a thread, and with it its sockets.

    The main thread of a killed process is a zombie before the others are gone.
    """
    try:
        threads = list((process / "task").iterdir())
        state = (process / "stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return len(threads) > 1 or state not in "ZX"


def unexplained(
    failures: list[Failure], kills: list[tuple[float, float]], *, clients: int
) -> list[Failure]:
    """Return the `failures` that no killed worker can have had in its hands.

    A client has one request under way at a time: more than one for each of them and each kill
    are too many.
    """
    if len(failures) > clients * len(kills):
        return failures
    return [
        one
        for one in failures
        if not any(one.began <= dead and began <= one.ended for began, dead in kills)
    ]


def kill_workers(stage: Stage, seconds: int) -> list[Finding]:
    """Kill a worker each second for `seconds`: nobody notices where nginx has a copy."""
    paths = PAGES + UNKEPT * 3
    known = known_answers(straight(stage.service.socket_path), paths)
    kills = []
    with (
        visiting(through(stage.front), paths, 3) as behind,
        # One request for each connection, as nginx does it: one that is open goes with its worker.
        visiting(straight(stage.service.socket_path), paths, 2, requests=1) as before,
    ):
        for _ in range(seconds):
            time.sleep(1)
            kills.append(kill_one(stage))
        time.sleep(1)
    # nginx asks another worker, unless the answer has begun: then the visitor has half of it.
    had_a_copy = [one for one in behind.failures if one.path not in UNKEPT]
    cut_off = [one for one in behind.failures if one.path in UNKEPT]
    return [
        Finding(
            "worker killed each second, through nginx",
            f"{behind.answers.total()} requests, {len(kills)} kills",
            f"{len(behind.failures)} failed, all in the dead worker's hands",
            [*behind.wrong(known), *had_a_copy, *unexplained(cut_off, kills, clients=3)],
        ),
        Finding(
            "worker killed each second, straight to gunicorn",
            f"{before.answers.total()} requests, {len(kills)} kills",
            f"{len(before.failures)} failed, all in the dead worker's hands",
            [*before.wrong(known), *unexplained(before.failures, kills, clients=2)],
        ),
    ]
