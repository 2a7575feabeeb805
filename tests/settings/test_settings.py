"""site.toml and the environment: what is wrong is named before the site starts."""

import re
from datetime import date
from pathlib import Path

import pytest
from flask import Config

from app import create_app
from app.content import SOURCES
from app.readiness import promises, samples, statement_is_old, to_do
from app.settings import SETTINGS, SetupError, load_settings
from tests.support.everywhere import ROOT

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
POINT = {
    "name": '"IQ-Beratung"',
    "town": '"Magdeburg"',
    "address": '["Weg 1", "39104 Magdeburg"]',
    "telephone": '"+49 391 1"',
    "email": '"post@netzwerk.test"',
    "hours": '["mo 9:00-12:30"]',
    "languages": '["de", "uk"]',
}


def points(**changes: str | None) -> str:
    """Return one advice point as TOML, good but for `changes`; None leaves a part out."""
    parts = {**POINT, **changes}
    inside = ", ".join(f"{key} = {value}" for key, value in parts.items() if value is not None)
    return f"[{{ {inside} }}]"


GOOD = {
    "BASE_URL": '"https://www.netzwerk.test"',
    "TRUSTED_HOSTS": '["127.0.0.1"]',
    "PROXIES": "0",
    "FACEBOOK_URL": '"https://www.facebook.test/iq"',
    "OPERATOR": '"Träger e. V."',
    "ADDRESS": '["Weg 1", "39104 Magdeburg"]',
    "REPRESENTATIVE": '"A. Person"',
    "RESPONSIBLE": '""',
    "TELEPHONE": '"+49 391 1"',
    "EMAIL": '"post@netzwerk.test"',
    "REGISTER": '""',
    "ENFORCEMENT_BODY": '["Ombudsstelle", "Zerbst"]',
    "ENFORCEMENT_URL": '"https://www.ombud.test"',
    "ENFORCEMENT_TELEPHONE": '"+49 3923 1"',
    "ENFORCEMENT_EMAIL": '"ombud@ombud.test"',
    "EVALUATED_BY": '"Prüfstelle"',
    "STATEMENT_DATE": str(date.today()),
    "DATA_PROTECTION_OFFICER": '""',
    "SUPERVISORY_AUTHORITY": '["Aufsicht"]',
    "MESSAGES_KEPT_MONTHS": "6",
    "FUNDING_PERIOD": '"2021-2027"',
    "PROMISES": "[]",
    "ADVICE_POINTS": points(),
}


def load(folder: Path, **changes: str | None) -> Config:
    """Load settings that are good but for `changes`; None leaves a setting out."""
    settings = {**GOOD, **changes}
    lines = [f"{key} = {value}\n" for key, value in settings.items() if value is not None]
    (folder / "site.toml").write_text("".join(lines), encoding="utf-8")
    config = Config(folder)
    load_settings(config, folder / "site.toml")
    return config


def complaint(folder: Path, **changes: str | None) -> str:
    with pytest.raises(SetupError) as caught:
        load(folder, **changes)
    (line,) = str(caught.value).splitlines()
    assert str(folder / "site.toml") in line
    return line


def test_the_good_settings_of_these_tests_are_all_settings(tmp_path: Path) -> None:
    assert set(GOOD) == set(SETTINGS)
    assert load(tmp_path)["ADDRESS"] == ["Weg 1", "39104 Magdeburg"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=re.escape(str(tmp_path / "site.toml"))):
        load_settings(Config(tmp_path), tmp_path / "site.toml")


def test_a_folder_in_the_files_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "site.toml").mkdir()
    with pytest.raises(SetupError, match=re.escape(str(tmp_path / "site.toml"))):
        load_settings(Config(tmp_path), tmp_path / "site.toml")


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    assert "line 4" in complaint(tmp_path, FACEBOOK_URL='"https://never-ends')


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes('OPERATOR = "Träger"'.encode("latin-1"))
    with pytest.raises(SetupError, match=re.escape(str(tmp_path / "site.toml"))):
        load_settings(Config(tmp_path), tmp_path / "site.toml")


def test_an_unknown_setting_is_named(tmp_path: Path) -> None:
    assert "E_MAIL" in complaint(tmp_path, E_MAIL='"post@netzwerk.test"')


@pytest.mark.parametrize("key", SETTINGS)
def test_a_missing_setting_is_named(key: str, tmp_path: Path) -> None:
    assert key in complaint(tmp_path, **{key: None})


@pytest.mark.parametrize("value", ["5", "true", "[1]", "[]", '""', '[""]', "{ a = 1 }"])
@pytest.mark.parametrize("key", ["OPERATOR", "ADDRESS"])
def test_a_setting_of_the_wrong_kind_is_named(key: str, value: str, tmp_path: Path) -> None:
    assert key in complaint(tmp_path, **{key: value})


@pytest.mark.parametrize("value", ["-1", "1.5", "true", '"1"', "[1]"])
def test_a_number_of_proxies_that_is_none_is_named(value: str, tmp_path: Path) -> None:
    assert "PROXIES" in complaint(tmp_path, PROXIES=value)


@pytest.mark.parametrize(
    "value",
    [
        "netzwerk.test",
        "ftp://netzwerk.test",
        "https://",
        "https://netzwerk.test/path",
        "javascript:alert(1)",
        "https://netzwerk.test/?a=b",
        "https://netzwerk.test#part",
        "https://[netzwerk.test",
        "https://..",
        "https://netzwerk.test:999999",
        "https://netz_werk.test",
        "https://-netzwerk.test",
    ],
)
def test_a_public_address_that_cannot_work_is_named(value: str, tmp_path: Path) -> None:
    assert "BASE_URL" in complaint(tmp_path, BASE_URL=f'"{value}"')


@pytest.mark.parametrize("value", ["http://facebook.test/iq", "javascript:alert(1)", "facebook"])
def test_a_link_to_facebook_must_be_safe(value: str, tmp_path: Path) -> None:
    assert "FACEBOOK_URL" in complaint(tmp_path, FACEBOOK_URL=f'"{value}"')


def test_the_public_address_loses_its_slash_and_names_a_trusted_host(tmp_path: Path) -> None:
    config = load(tmp_path, BASE_URL='"https://www.netzwerk.test/"')
    assert config["BASE_URL"] == "https://www.netzwerk.test"
    assert config["TRUSTED_HOSTS"] == ["www.netzwerk.test", "127.0.0.1"]


@pytest.mark.parametrize("value", ["4930231250", "0391", "1e5", "true", "null", "[1]", "{}", "NaN"])
@pytest.mark.parametrize("key", ["TELEPHONE", "OPERATOR", "REGISTER"])
def test_a_text_in_the_environment_is_a_text_whatever_it_looks_like(
    key: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"IQ_{key}", value)
    assert load(tmp_path)[key] == value


@pytest.mark.parametrize("value", ["xx", "@", "a@", "@b.test", "a b@c.test", "a@b@c.test"])
def test_an_address_for_mail_that_cannot_work_is_named(value: str, tmp_path: Path) -> None:
    assert "EMAIL" in complaint(tmp_path, EMAIL=f'"{value}"')


def test_what_is_still_a_sample_is_listed(tmp_path: Path) -> None:
    assert samples(load(tmp_path)) == []
    assert samples(load(tmp_path, OPERATOR='"Muster-Träger"')) == ["OPERATOR"]


def test_every_shipped_value_that_is_the_operators_is_a_sample() -> None:
    config = Config(ROOT)
    load_settings(config, ROOT / "site.toml")
    assert samples(config) == [key for key in SETTINGS if key not in NO_SAMPLES]


@pytest.mark.parametrize("key", ["FACEBOOK_URL", "ENFORCEMENT_URL"])
def test_a_link_of_the_settings_is_an_https_link(key: str, tmp_path: Path) -> None:
    assert key in complaint(tmp_path, **{key: '"http://somewhere.test"'})


@pytest.mark.parametrize("value", ['"soon"', "5", "[2026-01-01]", "2026-01-01 10:00:00", '""'])
def test_a_date_that_is_none_is_named(value: str, tmp_path: Path) -> None:
    assert "STATEMENT_DATE" in complaint(tmp_path, STATEMENT_DATE=value)


def test_the_environment_can_set_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IQ_STATEMENT_DATE", "2026-02-03")
    assert load(tmp_path)["STATEMENT_DATE"] == date(2026, 2, 3)


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


@pytest.mark.parametrize("character", ["\\n", "\\r", "\\t", "\\u0085", "\\u2028", "\\u0000"])
def test_a_value_of_two_lines_is_named(character: str, tmp_path: Path) -> None:
    for key in ("EMAIL", "OPERATOR", "FACEBOOK_URL"):
        value = GOOD[key].replace(".", character) if "." in GOOD[key] else GOOD[key]
        assert key in complaint(tmp_path, **{key: value})
    assert "ADDRESS" in complaint(tmp_path, ADDRESS=f'["Weg{character}1"]')


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"email": None}, "email is missing"),
        ({"fax": '"1"'}, "fax is unknown"),
        ({"town": "5"}, "town"),
        ({"telephone": '"1\\n2"'}, "telephone"),
        ({"address": '"Weg 1"'}, "address"),
        ({"languages": "[]"}, "languages"),
        ({"languages": '["klingon"]'}, "klingon"),
        ({"hours": '["Montag 9-12"]'}, "Montag 9-12"),
        ({"hours": '["mo 25:00-26:00"]'}, "25:00"),
        ({"hours": '["mo 12:00-9:00"]'}, "end before they begin"),
        ({"email": '"nobody"'}, "email"),
    ],
)
def test_a_broken_advice_point_is_named(
    changes: dict[str, str | None], named: str, tmp_path: Path
) -> None:
    line = complaint(tmp_path, ADVICE_POINTS=points(**changes))
    assert "advice point 1" in line
    assert named in line


@pytest.mark.parametrize("value", ["[]", "5", "[1]"])
def test_without_advice_points_the_site_does_not_start(value: str, tmp_path: Path) -> None:
    assert "ADVICE_POINTS" in complaint(tmp_path, ADVICE_POINTS=value)


def test_advice_points_come_in_the_order_of_their_towns(tmp_path: Path) -> None:
    two = points(town='"Stendal"')[:-1] + ", " + points(town='"Halle (Saale)"')[1:]
    towns = [point.town for point in load(tmp_path, ADVICE_POINTS=two)["ADVICE_POINTS"]]
    assert towns == ["Halle (Saale)", "Stendal"]


@pytest.mark.parametrize(
    ("key", "value"), [("PROMISES", '["everything"]'), ("FUNDING_PERIOD", '"2030"')]
)
def test_what_may_not_be_chosen_is_named_with_what_may(
    key: str, value: str, tmp_path: Path
) -> None:
    assert "it may hold" in complaint(tmp_path, **{key: value})


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
