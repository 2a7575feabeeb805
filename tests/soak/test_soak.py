"""The short form of every scenario of `make soak`."""

from pathlib import Path

import pytest

from tests.soak.scenarios import SCENARIOS


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_deployment_stands(name: str, tmp_path: Path) -> None:
    findings = SCENARIOS[name](tmp_path, full=False)
    assert findings
    for finding in findings:
        assert not finding.wrong, f"{finding.scenario}: {finding.load}, {finding.result}"
