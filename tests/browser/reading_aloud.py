"""The player that reads a page aloud, as the tests use it: with a voice that they can command."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page as Tab

from tests.support.everywhere import LANGUAGES, PAIRS

VOICE = (Path(__file__).parent / "voice.js").read_text("utf-8")
READINGS = [*((one,) for one in LANGUAGES), *PAIRS[:2]]
# A phone, held upright and across; a desk; the same desk at 400 % (1280x720 and 1280x1024).
SIZES = {(360, 740), (740, 360), (1280, 720), (320, 180), (320, 256)}
FOCUSED = "document.activeElement.dataset.do ?? document.activeElement.id"


def local(*tags: str) -> list[dict[str, Any]]:
    return [{"lang": tag, "name": tag, "localService": True} for tag in tags]


REMOTE = [{"lang": "de-DE", "name": "Stimme der Firma", "localService": False}]


def open_page(
    tab: Tab, url: str, voices: list[dict[str, Any]] | None = None, behaviour: str = "silent"
) -> None:
    """Open `url` in a tab whose first page brings the `voices` for all that follow."""
    if not tab.evaluate("'voice' in window"):
        voices = local("de-DE", "en-GB", "ar-SA") if voices is None else voices
        tab.add_init_script(VOICE.replace("VOICES", json.dumps(voices)))
    tab.goto(url)
    tab.evaluate(f"voice.behaviour = '{behaviour}'")


def read_aloud(tab: Tab) -> None:
    tab.locator("#read-aloud").click()


def press(tab: Tab, name: str) -> None:
    tab.locator(f"[data-do={name}]").click()


def told(tab: Tab) -> list[dict[str, Any]]:
    """Return what the voice was told."""
    found: list[dict[str, Any]] = tab.evaluate("voice.told")
    return found


def message(tab: Tab) -> str | None:
    """Return which message the player shows."""
    shown = tab.locator("[data-says]").locator("visible=true")
    return shown.get_attribute("data-says") if shown.count() else None


def as_spoken(text: str) -> str:
    """Return `text` without the signs that only keep a line of it together."""
    return text.replace("\u2060", "").replace("\u2011", "-").replace("\u00a0", " ")


def letters(parts: Iterable[str]) -> str:
    """Return the letters and figures of `parts`: a bracket alone is not spoken."""
    return "".join(one for one in "".join(parts) if one.isalnum())
