"""Keeping the catalogues in step with the templates, and saying what is missing; pybabel works."""

import contextlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from jinja2 import Environment, TemplateSyntaxError

from ..settings import SetupError
from .catalogues import own_headers, read_po_file
from .folders import tag_of
from .merging import merge, read

EXTRACT = (
    *(
        "extract",
        "-F",
        "babel.cfg",
        "-k",
        "text",
        "-k",
        "label",
        "-k",
        "caption",
        "-k",
        "_l",
        "-k",
        "lazy_gettext",
        "-c",
        "Translators:",
    ),
    # No line numbers: an entry stays as it is when its line moves.
    *("--no-wrap", "--add-location=file", "--project=iq-microsite", "--version=1"),
    *("--msgid-bugs-address=none", "--copyright-holder=iq-microsite"),
)
CHECKED = ("X-Checked-By", "X-Checked-On")
# Where a message that stands in no page's template is shown.
EVERY_PAGE = "every page"
ERROR_PAGES = "errors"


@dataclass(frozen=True)
class Share:
    """How much of one page is translated into one language."""

    language: str
    page: str
    translated: int
    missing: int
    fuzzy: int
    checked_by: str


def pot_path(root: Path) -> Path:
    """Return the template of all catalogues."""
    return root / "translations" / "messages.pot"


def po_paths(root: Path) -> list[Path]:
    """Return the catalogues of all languages."""
    return sorted((root / "translations").glob("*/LC_MESSAGES/messages.po"))


def update(root: Path) -> None:
    """Extract all messages of the site in `root` and update each catalogue.

    Raises:
        SetupError: a template or a catalogue is broken; nothing is written then.
    """
    for po in po_paths(root):
        read_po_file(po)
    fresh = pot_path(root).with_suffix(".new")
    try:
        extract(root, fresh)
        if _without_date(fresh) != _without_date(pot_path(root)):
            fresh.replace(pot_path(root))
    finally:
        fresh.unlink(missing_ok=True)
    for po in po_paths(root):
        merge(po, pot_path(root))


def extract(root: Path, pot: Path) -> None:
    """Write all messages of the site in `root` into the file `pot`, an absolute path.

    Raises:
        SetupError: a template has a syntax error, or professions.toml is no TOML.
    """
    professions = root / "professions.toml"
    try:
        tomllib.loads(professions.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SetupError(f"{professions}: {error}") from error
    for template in sorted((root / "app" / "templates").rglob("*.html")):
        try:
            Environment(autoescape=True).parse(template.read_text("utf-8"))
        except TemplateSyntaxError as error:  # pybabel would not say in which file
            raise SetupError(f"{template}:{error.lineno}: {error.message}") from error
    with contextlib.chdir(root):  # so that entries name their files from there
        command = ["pybabel", "-q", *EXTRACT, "-o", str(pot), "app", "professions.toml"]
        if CommandLineInterface().run(command):  # type: ignore[no-untyped-call]
            raise SetupError("pybabel extract failed")


def _without_date(pot: Path) -> list[str]:
    lines = pot.read_text("utf-8").splitlines() if pot.exists() else []
    return [line for line in lines if not line.startswith('"POT-Creation-Date')]


def page_of(message: Message) -> list[str]:
    """Return the pages on which `message` is shown, by the templates that it stands in."""
    pages = {_page(Path(file)) for file, _line in message.locations}
    return sorted(pages) or [EVERY_PAGE]


def _page(file: Path) -> str:
    if file.parent.name == "pages" or file.name in {"glossary.py", "professions.toml"}:
        return file.stem
    return ERROR_PAGES if "errors" in file.as_posix() else EVERY_PAGE


def shares(root: Path) -> list[Share]:
    """Return how much of each page is translated into each language.

    Raises:
        SetupError: a catalogue is missing or broken.
    """
    template = read_po_file(pot_path(root))
    wanted: dict[str, list[Message]] = {}
    for message in template:
        for page in page_of(message) if message.id else ():
            wanted.setdefault(page, []).append(message)
    found = []
    for po in po_paths(root):
        language = tag_of(po.parent.parent.name)
        headers = own_headers(po)
        checked = " ".join(headers[name] for name in CHECKED if headers.get(name)) or "nobody yet"
        catalogue = read_po_file(po)
        for page, messages in sorted(wanted.items()):
            translated, fuzzy = _count(messages, catalogue)
            missing = len(messages) - translated - fuzzy
            found.append(Share(language, page, translated, missing, fuzzy, checked))
    return found


def changed_sources(root: Path) -> list[str]:
    """Return a line for each fuzzy translation: where it stands, and what it translates."""
    return [
        f"{po.relative_to(root)}:{entry.linenum}: fuzzy, “{entry.msgid}” was "
        f"“{entry.previous_msgid or 'not noted'}”"
        for po in po_paths(root)
        for entry in read(po)
        if entry.fuzzy and not entry.obsolete
    ]


def _count(wanted: list[Message], catalogue: Catalog) -> tuple[int, int]:
    """Return how many of the messages are translated, and how many are fuzzy."""
    found = [catalogue.get(message.id, context=message.context) for message in wanted]
    fuzzy = sum(1 for message in found if message and message.fuzzy)
    translated = sum(1 for message in found if message and message.string and not message.fuzzy)
    return translated, fuzzy
