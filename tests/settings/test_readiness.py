"""What must be replaced, renewed or read anew before going live."""

from datetime import date
from pathlib import Path

from flask import Config

from app import create_app
from app.content import SOURCES
from app.readiness import promises, samples, statement_is_old, to_do
from app.settings import SETTINGS, load_settings
from tests.support.everywhere import ROOT
from tests.support.settings import load

# What a machine reads, and the ombudsman's office, which is the same for every operator.
NO_SAMPLES = {
    "TRUSTED_HOSTS",
    "PROXIES",
    "ENFORCEMENT_BODY",
    "ENFORCEMENT_URL",
    "SUPERVISORY_AUTHORITY",
    "FUNDING_PERIOD",
    "PROMISES",
}


def test_what_is_still_a_sample_is_listed(tmp_path: Path) -> None:
    assert samples(load(tmp_path)) == []
    assert samples(load(tmp_path, OPERATOR='"Muster-Träger"')) == ["OPERATOR"]


def test_every_shipped_value_that_is_the_operators_is_a_sample() -> None:
    config = Config(ROOT)
    load_settings(config, ROOT / "site.toml")
    assert samples(config) == [key for key in SETTINGS if key not in NO_SAMPLES]


def test_a_statement_is_old_after_a_year(tmp_path: Path) -> None:
    config = load(tmp_path, STATEMENT_DATE="2026-02-03")
    assert not statement_is_old(config, date(2027, 2, 3))
    assert statement_is_old(config, date(2027, 2, 4))


def test_flask_check_asks_for_a_new_statement_after_a_year(root: Path) -> None:
    load(root, STATEMENT_DATE="2020-02-03")
    result = create_app(root).test_cli_runner().invoke(args=["check"])
    assert result.exit_code == 1
    (line,) = result.output.splitlines()
    assert "STATEMENT_DATE" in line


def test_flask_check_fails_while_there_are_samples_and_names_them(root: Path) -> None:
    result = create_app(root).test_cli_runner().invoke(args=["check"])
    assert result.exit_code == 1
    named = [line.split()[1] for line in result.output.splitlines()]
    assert named == [key for key in SETTINGS if key not in NO_SAMPLES]
    load(root)
    result = create_app(root).test_cli_runner().invoke(args=["check"])
    assert (result.exit_code, result.output) == (0, "")


def test_a_promise_that_is_switched_on_is_named_and_is_no_fault(root: Path) -> None:
    load(root, PROMISES='["confidential"]')
    app = create_app(root)
    result = app.test_cli_runner().invoke(args=["check"])
    assert (result.exit_code, result.output.splitlines()) == (0, promises(app.config))
    assert "confidential" in result.output


def test_facts_must_be_read_anew_after_a_year(tmp_path: Path) -> None:
    config = load(tmp_path)
    source = SOURCES["state-portal"]
    assert not to_do(config, source.read)
    stale = to_do(config, date(source.read.year + 1, 12, 31))
    assert any(source.url in line for line in stale)


def test_a_fact_that_ends_must_be_read_anew_on_the_day_after(tmp_path: Path) -> None:
    config = load(tmp_path)
    end = SOURCES["grant"].until
    assert end
    named = ["sources.py: grant " in line for line in to_do(config, end)]
    assert not any(named)
    after = to_do(config, date(end.year, end.month + 1, 1))
    assert any("sources.py: grant " in line for line in after)
