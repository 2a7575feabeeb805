"""All scenarios, in full for `make soak`; three have a short form in `make test`.

What the others try, tests/delivery, tests/deploy and tests/server hold already.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from tests.soak.distinct import distinct_requests
from tests.soak.identical import identical_pages
from tests.soak.kills import kill_workers
from tests.soak.malformed import malformed_requests
from tests.soak.slow import slow_clients
from tests.soak.stage import Finding, Stage, staged
from tests.soak.updates import updates


class Scenario(Protocol):
    """What is run: it writes into `work` alone."""

    def __call__(self, work: Path, *, full: bool) -> list[Finding]:
        """Run in full or in the short form."""


def on_stage(act: Callable[[Stage, int], list[Finding]], full: int, short: int = 0) -> Scenario:
    """Return the scenario of `act` on a stage of its own, its size `short` or `full`."""
    sizes = (short, full)

    def scenario(work: Path, *, full: bool) -> list[Finding]:
        with staged(work) as stage:
            findings = act(stage, sizes[full])
            return [*findings, private(stage)]

    return scenario


def private(stage: Stage) -> Finding:
    """Return whether the logs are free of visitors' addresses."""
    lines = sum(log.read_text("utf-8").count("\n") for log in stage.logs())
    named = stage.addresses_in_logs()
    return Finding("logs afterwards", f"{lines} lines", f"{len(named)} name a visitor", [*named])


SCENARIOS: dict[str, Scenario] = {
    "kills": on_stage(kill_workers, 30, short=2),
    "slow": on_stage(slow_clients, 15, short=2),
    "updates": updates,
    "malformed": on_stage(malformed_requests, 10_000),
    "identical": on_stage(identical_pages, 1),
    "distinct": on_stage(distinct_requests, 100_000),
}
# Nothing else holds what these try.
SHORT = ("kills", "slow", "updates")
