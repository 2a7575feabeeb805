"""A site.toml that is good but for what a test changes."""

from datetime import date
from pathlib import Path

import pytest
from flask import Config

from app.settings import SetupError, load_settings

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
