"""`make soak`: every scenario in full, as a table; exit status 1 if anything was wrong."""

import sys
import tempfile
import time
from pathlib import Path

from tests.soak.scenarios import SCENARIOS
from tests.soak.stage import Finding


def main() -> int:
    """Run all scenarios, or those whose names are given, and print the table."""
    wanted = sys.argv[1:] or list(SCENARIOS)
    wrong = 0
    for name in wanted:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as work:
            findings = SCENARIOS[name](Path(work), full=True)
        for finding in findings:
            show(finding)
            wrong += len(finding.wrong)
        print(f"{'':2}{name}: {time.monotonic() - began:.0f} s", flush=True)
    return 1 if wrong else 0


def show(finding: Finding) -> None:
    """Print one line of the table, and what was wrong below it."""
    mark = "WRONG" if finding.wrong else "ok"
    print(f"{mark:5} | {finding.scenario:48} | {finding.load:52} | {finding.result}")
    for one in finding.wrong[:10]:
        print(f"      | {one}")


if __name__ == "__main__":
    sys.exit(main())
