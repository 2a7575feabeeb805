"""wrk, and what it says."""

import re
import subprocess
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


def measure(load: Load, seconds: int) -> Measured:
    """Return what wrk measures of `load` in `seconds`, with one thread and 8 connections."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    for header in load.headers:
        command += ["-H", header]
    run = subprocess.run(
        [*command, load.url], capture_output=True, text=True, check=True, timeout=seconds + 30
    )
    return read(run.stdout)
