"""The environment goes before site.toml, and what is wrong in it is named there."""

from pathlib import Path

import pytest

from app.settings import SetupError
from tests.support.settings import complaint, load


def test_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IQ_EMAIL", "other@netzwerk.test")
    assert load(tmp_path)["EMAIL"] == "other@netzwerk.test"


def test_the_environment_is_checked_like_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in ("ADDRESS", "BASE_URL", "PROXIES", "STATEMENT_DATE", "EMAIL"):
        with monkeypatch.context() as patch:
            patch.setenv(f"IQ_{key}", "[5]")
            assert f"IQ_{key} in the environment" in complaint(tmp_path)


def test_an_unknown_name_in_the_environment_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IQ_EMIAL", "post@netzwerk.test")
    with pytest.raises(SetupError, match="environment: unknown setting IQ_EMIAL"):
        load(tmp_path)
