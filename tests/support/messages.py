"""Messages as they stand in the code at this moment."""

import subprocess
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from app import ROOT
from app.po import read_catalogue

# Messages of `_()` reach the page as HTML and through the % operator; those of text() do not.
LABELS = (
    "--no-default-keywords",
    "-k",
    "_",
    "-k",
    "caption",
    "-k",
    "lazy_gettext",
    "-k",
    "gettext",
)


def extract_labels(pot: Path) -> None:
    """Write the messages of labels alone into the file `pot`."""
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract"]
    subprocess.run(
        [*command, "-F", "babel.cfg", *LABELS, "-o", str(pot), "app"], cwd=ROOT, check=True
    )


def read(path: Path) -> Catalog:
    """Return the catalogue in the file `path`."""
    with path.open("rb") as file:
        return read_po(file)


def translations(message: str) -> set[str]:
    """Return what `message` is in each language of the site, English among them."""
    found = {message}
    for po in sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po")):
        entry = read_catalogue(po).get(message)
        found |= {str(entry.string)} if entry else set()
    return found
