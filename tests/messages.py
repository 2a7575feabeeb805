"""Extraction of the messages by the Makefile's own command, and breakable copies."""

import shlex
import subprocess
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from app import ROOT

PYBABEL = [sys.executable, "-m", "babel.messages.frontend", "-q"]
# Messages of `_()` reach the page as HTML and through the % operator; those of text() do not.
LABEL_KEYWORDS = ["--no-default-keywords", "-k", "_", "-k", "lazy_gettext", "-k", "gettext"]


def extract_command() -> list[str]:
    """Return the Makefile's command, so that the test cannot drift from `make messages`."""
    show = [
        "make",
        "-s",
        "--no-print-directory",
        "--eval",
        "show-extract: ; @echo '$(EXTRACT)'",
        "show-extract",
    ]
    shown = subprocess.run(show, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    words = shlex.split(shown.splitlines()[-1])
    assert words[0].endswith("pybabel")
    return [*PYBABEL, *(word for word in words[1:] if word != "-q")]


def extract(into: Path, root: Path = ROOT, options: list[str] | None = None) -> int:
    """Extract the messages of `root` into the file `into`; return pybabel's exit status."""
    command = options if options is not None else extract_command()
    run = subprocess.run(
        [*command, "-o", str(into), "app"], cwd=root, check=False, capture_output=True
    )
    return run.returncode


def label_options() -> list[str]:
    """Return the command that extracts labels alone."""
    return [*PYBABEL, "extract", "-F", "babel.cfg", *LABEL_KEYWORDS]


def read(path: Path) -> Catalog:
    """Return the catalogue in the file `path`."""
    with path.open("rb") as file:
        return read_po(file)
