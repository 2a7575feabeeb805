"""site.toml and the environment: what is wrong is named before the site starts."""

import re
from datetime import date
from pathlib import Path

import pytest
from flask import Config

from app.settings import SETTINGS, SetupError, load_settings
from tests.support.settings import GOOD, complaint, load


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


@pytest.mark.parametrize("key", ["FACEBOOK_URL", "ENFORCEMENT_URL"])
def test_a_link_of_the_settings_is_an_https_link(key: str, tmp_path: Path) -> None:
    assert key in complaint(tmp_path, **{key: '"http://somewhere.test"'})


@pytest.mark.parametrize("value", ['"soon"', "5", "[2026-01-01]", "2026-01-01 10:00:00", '""'])
def test_a_date_that_is_none_is_named(value: str, tmp_path: Path) -> None:
    assert "STATEMENT_DATE" in complaint(tmp_path, STATEMENT_DATE=value)


def test_the_environment_can_set_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IQ_STATEMENT_DATE", "2026-02-03")
    assert load(tmp_path)["STATEMENT_DATE"] == date(2026, 2, 3)


@pytest.mark.parametrize("character", ["\\n", "\\r", "\\t", "\\u0085", "\\u2028", "\\u0000"])
def test_a_value_of_two_lines_is_named(character: str, tmp_path: Path) -> None:
    for key in ("EMAIL", "OPERATOR", "FACEBOOK_URL"):
        value = GOOD[key].replace(".", character) if "." in GOOD[key] else GOOD[key]
        assert key in complaint(tmp_path, **{key: value})
    assert "ADDRESS" in complaint(tmp_path, ADDRESS=f'["Weg{character}1"]')


@pytest.mark.parametrize(
    ("key", "value"), [("PROMISES", '["everything"]'), ("FUNDING_PERIOD", '"2030"')]
)
def test_what_may_not_be_chosen_is_named_with_what_may(
    key: str, value: str, tmp_path: Path
) -> None:
    assert "it may hold" in complaint(tmp_path, **{key: value})
