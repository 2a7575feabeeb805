"""What stands beside the code: licence, publiccode.yml, shell scripts, the list of addresses."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from flask import Flask

from app.settings import SETTINGS
from app.site import site_of
from tests.support.addresses import listed
from tests.support.everywhere import ROOT

ADDRESSES = ROOT / "tests" / "addresses.txt"
SHELLCHECK = Path(sys.executable).parent / "shellcheck"
SHELLS = ([b"#!/bin/sh"], [b"#!/bin/bash"], [b"#!/usr/bin/env bash"])
# The standard publiccode.yml 0.4, keys whose presence is mandatory.
MANDATORY = (
    *("publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus"),
    *("softwareType", "description", "legal", "maintenance", "localisation"),
)


@pytest.fixture(scope="module")
def publiccode() -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return found


def tracked() -> list[Path]:
    """Return the files of the repository."""
    run = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip("this is no clone")
    return [path for name in run.stdout.splitlines() if (path := ROOT / name).is_file()]


def test_no_address_vanishes_or_appears_unnoticed(app: Flask) -> None:
    kept, now = set(ADDRESSES.read_text(encoding="utf-8").splitlines()), set(listed(app))
    # An editor may add a profession; that one vanishes is noticed.
    added = {address for address in now - kept if "/professions/" not in address}
    assert not (kept - now) | added, (
        "meant? then: .venv/bin/python -m tests.support.addresses > tests/addresses.txt"
    )


def test_shellcheck_finds_nothing_in_our_scripts() -> None:
    scripts = [path for path in tracked() if path.read_bytes()[:30].splitlines()[:1] in SHELLS]
    assert {"update", "run"} <= {path.name for path in scripts}
    run = subprocess.run([SHELLCHECK, *scripts], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_the_licence_is_the_same_everywhere(publiccode: dict[str, object]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (file,) = project["license-files"]
    assert (ROOT / file).read_text("utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert publiccode["legal"] == {"license": project["license"]} == {"license": "EUPL-1.2"}


def test_publiccode_yml_has_what_the_standard_asks_for(publiccode: dict[str, object]) -> None:
    assert [key for key in MANDATORY if not publiccode.get(key)] == []
    descriptions = publiccode["description"]
    assert isinstance(descriptions, dict)
    for tag, description in descriptions.items():
        assert len(description["shortDescription"]) <= 150, tag
        assert 150 <= len(description["longDescription"]) <= 10_000, tag
        assert description["features"], tag


def test_publiccode_yml_says_what_site_toml_and_the_site_say(
    publiccode: dict[str, object], app: Flask
) -> None:
    settings = tomllib.loads((ROOT / "site.toml").read_text(encoding="utf-8"))
    assert set(settings) == set(SETTINGS)
    maintenance, localisation = publiccode["maintenance"], publiccode["localisation"]
    assert isinstance(maintenance, dict) and isinstance(localisation, dict)
    (contact,) = maintenance["contacts"]
    assert contact["email"] == settings["EMAIL"]
    assert contact["affiliation"] == settings["OPERATOR"]
    assert publiccode["landingURL"] == settings["BASE_URL"]
    tags = {language.tag for language in site_of(app).languages}
    assert set(localisation["availableLanguages"]) == tags


def test_nothing_compiled_is_tracked() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no clone")
    assert not [name for name in listed.stdout.splitlines() if name.endswith((".mo", ".pyc"))]
