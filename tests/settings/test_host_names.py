"""Which names of hosts the settings may hold."""

import json
from pathlib import Path

import pytest

from tests.support.settings import complaint, load


@pytest.mark.parametrize(
    "value",
    [
        "https://www.netzwerk.test",
        "www.netzwerk.test/",
        "*.netzwerk.test",
        "*",
        ".",
        "..netzwerk.test",
        " netzwerk.test",
        "netzwerk..test",
        "netz_werk.test",
        "netzwerk.test, www.netzwerk.test",
        "mail@netzwerk.test",
        "10.0.0.0/8",
        "[::1",
        "[::g]",
        ".[::1]",
        "ü" * 70 + ".test",
    ],
)
def test_a_name_that_no_host_can_have_stops_the_start(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = complaint(tmp_path, TRUSTED_HOSTS=json.dumps(["localhost", value]))
    assert f"TRUSTED_HOSTS holds “{value}”" in said
    monkeypatch.setenv("IQ_TRUSTED_HOSTS", json.dumps([value]))
    assert complaint(tmp_path).startswith("IQ_TRUSTED_HOSTS in the environment")


def test_names_of_hosts_are_compared_in_one_spelling(tmp_path: Path) -> None:
    names = ["WWW.Netzwerk.test", "::1", "[0::1]", "netzwerk.test:8000", ".a.test", "bücher.test"]
    config = load(tmp_path, BASE_URL='"https://IQ.test"', TRUSTED_HOSTS=json.dumps(names))
    assert config["TRUSTED_HOSTS"] == [
        "iq.test",
        "www.netzwerk.test",
        "[::1]",
        "[::1]",
        "netzwerk.test",
        ".a.test",
        "xn--bcher-kva.test",
    ]
