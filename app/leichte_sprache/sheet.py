"""The sheet that a test group works with: standard and easy text side by side, boxes to tick."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..content import render
from ..languages import own_headers, read_po_file, tag_of
from ..languages.maintenance import EVERY_PAGE, page_of, po_paths
from ..settings import SetupError

TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True)
class Entry:
    """One message: its standard text, the thoughts of its easy text, and what the check found."""

    standard: Markup
    thoughts: tuple[Markup, ...]
    findings: tuple[str, ...]


def render_sheet(root: Path, tag: str, check: Callable[[Path], Mapping[str, Sequence[str]]]) -> str:
    """Return the sheet for the easy language `tag` as one HTML file that needs nothing else.

    `check` returns for a catalogue what was found in the translation of each message id.

    Raises:
        SetupError: there is no such easy language, or a catalogue is broken.
    """
    catalogues = {po.parent.parent.name: po for po in po_paths(root)}
    easy_ones = {tag_of(name): po for name, po in catalogues.items() if "@" in name}
    if tag not in easy_ones:
        known = ", ".join(easy_ones)
        raise SetupError(f"{tag}: keine Leichte Sprache dieser Website. Es gibt: {known}")
    po = easy_ones[tag]
    easy = read_po_file(po)
    # Easy English has no catalogue beside it: its standard text is the source itself.
    standard_po = catalogues.get(po.parent.parent.name.partition("@")[0])
    standard = read_po_file(standard_po) if standard_po else Catalog()
    found = check(po)
    pages: dict[str, list[Entry]] = {}
    words: list[str] = []  # those of the whole sheet
    for message in easy:
        if message.id and message.string and not message.fuzzy:
            entry = _entry(message, standard, found.get(str(message.id), ()), tag, words)
            for page in page_of(message):
                pages.setdefault(page, []).append(entry)
    ordered = sorted(pages.items(), key=lambda item: (item[0] == EVERY_PAGE, item[0]))
    # No site stands behind a sheet, so its template sees nothing but this.
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("sheet.html").render(
        tag=tag,
        pages=ordered,
        every_page=EVERY_PAGE,
        today=date.today().strftime("%d.%m.%Y"),
        checked_by=own_headers(po).get("X-Checked-By", ""),
    )


def _entry(
    message: Message, standard: Catalog, findings: Sequence[str], tag: str, words: list[str]
) -> Entry:
    found = standard.get(message.id, context=message.context)
    text = str(found.string) if found and found.string else str(message.id)
    thoughts = re.split(r"\n\s*\n(?!#)", str(message.string).strip())
    return Entry(
        Markup(render(text, tag, False, words)),  # noqa: S704 - raw HTML is off in both
        tuple(Markup(render(thought, tag, True, words)) for thought in thoughts),  # noqa: S704
        tuple(findings),
    )
