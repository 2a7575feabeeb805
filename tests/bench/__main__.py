"""`make bench`: prints what was measured beside what is wanted; exit status 1 if one is missed."""

import os
import sys
from dataclasses import dataclass
from statistics import median

from tests.bench import growth
from tests.bench.rates import Rounds, ratio, rounds
from tests.bench.starts import start_ratio, worker_memory

ROUNDS = int(os.environ.get("ROUNDS", "15"))
SECONDS = 1
START_ROUNDS = 9


@dataclass(frozen=True)
class Goal:
    """What is wanted of one figure: at least, or at most, a bound."""

    what: str
    value: float
    bound: float
    at_least: bool = True

    @property
    def met(self) -> bool:
        """Whether the value is on the right side of the bound."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        """Return the line of the table."""
        word = "at least" if self.at_least else "at most"
        mark = "ok" if self.met else "MISSED"
        return f"{mark:6}  {self.what:56} {self.value:8.2f}   {word} {self.bound}"


def show_rates(measured: Rounds) -> list[Goal]:
    """Print rates, p99 and share of the bare application; return the goals."""
    print(f"{'':14}{'answers/s':>10}{'p99 in ms':>11}{'to bare':>9}")
    for name, all_rounds in measured.items():
        rate = median(one.rate for one in all_rounds)
        p99 = median(one.p99 for one in all_rounds)
        print(f"{name:14}{rate:10.0f}{p99:11.2f}{ratio(measured, name, 'bare'):9.2f}")
    return [
        Goal("page to bare WSGI", ratio(measured, "page", "bare"), 0.9),
        Goal("page to the same page, not cached", ratio(measured, "page", "uncached"), 8),
        Goal("304 to page", ratio(measured, "304", "page"), 0.9),
        Goal("nginx cache to nginx file", ratio(measured, "nginx cache", "nginx file"), 0.9),
    ]


def show_starts() -> list[Goal]:
    """Print times from start to first answer, and a worker's memory; return the goals."""
    ahead, empty, share = start_ratio(START_ROUNDS)
    print(f"\nstart to first answer: {ahead:.2f} s, with an empty cache {empty:.2f} s")
    memory = worker_memory()
    print("private memory of a worker: " + ", ".join(f"{k} {v:.1f} MiB" for k, v in memory.items()))
    return [
        Goal("start to first answer, to that with an empty cache", share, 1.5, at_least=False),
        Goal("MiB of a worker's own, main pages sent", memory["main pages sent"], 12, False),
    ]


def show_growth() -> list[Goal]:
    """Print what a larger site costs; return the goals."""
    small, large = growth.measure(0, 0), growth.measure(110, 24)  # as it is, and larger
    print("")
    for one in (small, large):
        print(
            f"{one['addresses']:5.0f} addresses: start {one['start']:.2f} s, memory of all pages"
            f" {one['memory']:.0f} MiB"
        )
    more = large["addresses"] / small["addresses"]
    return [
        Goal("time of start, to addresses", large["start"] / small["start"] / more, 1, False),
        Goal("memory, to addresses", large["memory"] / small["memory"] / more, 1, False),
    ]


def main() -> int:
    """Measure all, print it, and return the exit status."""
    print(f"{ROUNDS} rounds of {SECONDS} s; medians, and medians of the ratios in each round\n")
    goals = show_rates(rounds(ROUNDS, SECONDS)) + show_starts() + show_growth()
    print("", *goals, sep="\n")
    return 0 if all(goal.met for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main())
