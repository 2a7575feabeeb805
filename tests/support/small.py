"""A small site: every page of ours, a language of each kind, and a few of the professions.

What is the same for each of them, such as an export or an update, is tried with these few.
"""

import json
import re
import shutil
from pathlib import Path

from tests.support.everywhere import LANGUAGES, PROFESSIONS, ROOT

KEPT = tuple(page.name.rpartition("/")[2] for page in PROFESSIONS[:3])
ENTRY = re.compile(r"^\[professions\.([\w-]+)\]\n.*?(?=^\[|\Z)", re.MULTILINE | re.DOTALL)
MOST_ASKED = re.compile(r"^most_asked = \[.*?\]\n", re.MULTILINE | re.DOTALL)


def leave_out_professions(file: Path, kept: tuple[str, ...] = KEPT) -> None:
    """Take all professions but `kept` out of `file`, a professions.toml."""
    text = file.read_text("utf-8")
    keys = {entry[1] for entry in ENTRY.finditer(text)}
    assert keys >= set(kept), set(kept) - keys
    text = ENTRY.sub(lambda entry: entry[0] if entry[1] in kept else "", text)
    file.write_text(MOST_ASKED.sub(f"most_asked = {json.dumps(kept)}\n", text), "utf-8")


def leave_out_languages(translations: Path) -> None:
    """Take all catalogues but those of a language of each kind out of the folder `translations`."""
    kept = {str(language.locale) for language in LANGUAGES}
    for folder in translations.iterdir():
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder)


def copy_catalogues(folder: Path) -> None:
    """Copy the catalogue of a language of each kind into the root `folder`."""
    for language in LANGUAGES:
        catalogue = Path("translations") / str(language.locale)
        if (ROOT / catalogue).is_dir():  # the source has none
            shutil.copytree(ROOT / catalogue, folder / catalogue)


def small_root(folder: Path) -> Path:
    """Make `folder` the root of a small site, with what operators and translators may change."""
    copy_catalogues(folder)
    for name in ("site.toml", "professions.toml"):
        shutil.copy(ROOT / name, folder)
    leave_out_professions(folder / "professions.toml")
    return folder
