"""Catalogues that a test changes: a copy of those of the site, with what stands in them."""

from collections.abc import Callable
from pathlib import Path

import polib
from click.testing import Result

TEMPLATE = Path("app/templates/pages/privacy.html")
EASY = Path("translations/de@simple/LC_MESSAGES/messages.po")
Run = Callable[..., Result]


def add(file: Path, text: str, before: str) -> None:
    content = file.read_text("utf-8")
    assert before in content
    file.write_text(content.replace(before, text + before, 1), "utf-8")


def read(file: Path) -> str:
    return file.read_text("utf-8")


def entry(tree: Path, msgid: str) -> polib.POEntry:
    """Return the entry of the easy catalogue, as another reader than ours sees it."""
    found = polib.pofile(read(tree / EASY)).find(msgid)
    assert found
    return found


def change_english(tree: Path, old: str, new: str) -> None:
    content = read(tree / TEMPLATE)
    assert old in content
    (tree / TEMPLATE).write_text(content.replace(old, new), "utf-8")


def everything(tree: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (tree / "translations").rglob("*.po*")}
