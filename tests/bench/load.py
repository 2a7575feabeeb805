"""wrk, and what it says."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

CONNECTIONS = 8
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What is asked for: an address, with some headers."""

    url: str
    headers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measured:
    """Answers per second, and the time in ms within which 99 % of them came."""

    rate: float
    p99: float


def read(said: str) -> Measured:
    """Return what wrk has measured.

    Raises:
        RuntimeError: an answer was an error, or a connection broke.
    """
    if re.search(r"Non-2xx|Socket errors", said):
        raise RuntimeError(said)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    p99 = re.search(r"99%\s+([\d.]+)(us|ms|s)", said)
    if not rate or not p99:
        raise RuntimeError(said)
    return Measured(float(rate[1]), float(p99[1]) * UNITS[p99[2]])


@contextmanager
def apart() -> Iterator[list[str]]:
    """Start servers in the block on one processor, and yield what starts wrk on another.

    Left to themselves, they are moved about, differently in each round, and threads that wait for
    one another from two processors are slower. On a machine with one, nothing is changed.
    """
    ours = os.sched_getaffinity(0)
    if len(ours) == 1:
        yield []
        return
    for_wrk, for_servers = sorted(ours)[:2]
    os.sched_setaffinity(0, {for_servers})
    try:
        yield ["taskset", "--cpu-list", str(for_wrk)]
    finally:
        os.sched_setaffinity(0, ours)


def measure(load: Load, seconds: int, before: list[str]) -> Measured:
    """Return what wrk measures of `load` in `seconds`, with one thread and 8 connections.

    `before` are the words that start wrk where it is meant to run.
    """
    command = [*before, "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    for header in load.headers:
        command += ["-H", header]
    run = subprocess.run(
        [*command, load.url], capture_output=True, text=True, check=True, timeout=seconds + 30
    )
    return read(run.stdout)
