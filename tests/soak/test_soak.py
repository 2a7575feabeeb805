"""The short form of those scenarios of `make soak` that no other test stands for."""

from pathlib import Path

import pytest

from tests.soak.scenarios import SCENARIOS, SHORT


@pytest.mark.parametrize("name", SHORT)
def test_the_deployment_stands(name: str, tmp_path: Path) -> None:
    findings = SCENARIOS[name](tmp_path, full=False)
    assert findings
    for finding in findings:
        assert not finding.wrong, f"{finding.scenario}: {finding.load}, {finding.result}"
