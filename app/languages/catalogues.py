"""Catalogues: read at start, and proven to be whole before a visitor meets them."""

import gettext
import io
import struct
from collections import defaultdict
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo

from ..po import PoError, read_catalogue, read_headers
from ..settings import SetupError

# A message by its context and its English text.
Key = tuple[str | None, object]


def load_catalogue(folder: Path) -> dict[Key, object]:
    """Return what the catalogue of `folder`, a language's folder below translations/, translates.

    gettext falls back silently: without the `.mo` of de@simple it would serve the German
    catalogue under the easy address. So the `.po` is parsed strictly and the `.mo` must hold
    exactly what it says.

    Raises:
        SetupError: a file is missing, broken or stale; the text names it, and the line if known.
    """
    po = folder / "LC_MESSAGES" / "messages.po"
    source = read_po_file(po)
    mo = po.with_suffix(".mo")
    try:
        with mo.open("rb") as file:
            compiled = read_mo(file)
        with mo.open("rb") as file:
            gettext.GNUTranslations(file)  # reads more than Babel does: the rule of plural forms
    except FileNotFoundError as error:
        raise SetupError(f"{mo}: missing: run “make catalogues”") from error
    except (OSError, struct.error, ValueError, LookupError) as error:
        raise SetupError(f"{mo}: broken ({error}): run “make catalogues”") from error
    translated = _translated(source)
    if _translated(compiled) != translated:
        raise SetupError(f"{mo}: stale, differs from {po.name}: run “make catalogues”")
    return translated


def _translated(catalogue: Catalog) -> dict[Key, object]:
    return {
        (_text(message.context), message.id): message.string
        for message in catalogue
        if message.id and message.string and not message.fuzzy
    }


def _text(context: str | bytes | None) -> str | None:
    # Babel 2.18 leaves a context undecoded when it reads a .mo.
    return context.decode() if isinstance(context, bytes) else context


def read_po_file(po: Path) -> Catalog:
    """Return the catalogue in the file `po`, read strictly and fit for the site.

    Raises:
        SetupError: the file is missing or broken; the text names it, and the line if known.
    """
    try:
        catalogue = read_catalogue(po)
    except PoError as error:
        raise SetupError(str(error)) from error
    # A wrong placeholder would break a page only when a visitor asks for it.
    for message, errors in catalogue.check():
        raise SetupError(f"{po}:{message.lineno}: {errors[0]}")
    for message in catalogue:
        # Flask-Babel's labels count as safe HTML, and no text of ours needs this sign.
        if message.id and "<" in str(message.string):
            raise SetupError(f"{po}:{message.lineno}: a text with “<” would be taken for HTML")
        if message.python_format and message.string:
            try:
                str(message.string) % defaultdict(int)
            except (ValueError, TypeError) as error:
                raise SetupError(f"{po}:{message.lineno}: {error}") from error
    return catalogue


def own_headers(po: Path) -> dict[str, str]:
    """Return the headers of the catalogue that are our own, such as X-Checked-By."""
    try:
        headers = read_headers(po)
    except PoError as error:
        raise SetupError(str(error)) from error
    return {name: value for name, value in headers.items() if name.startswith("X-")}


def compile_catalogue(po: Path) -> bool:
    """Write the `.mo` beside the file `po`; return False if it is there and as it should be.

    pybabel would leave out a catalogue whose header is fuzzy, as that of a template is, and leave
    in its place whatever lies there.

    Raises:
        SetupError: the catalogue is broken, or the file cannot be written; it stays as it was.
    """
    made = io.BytesIO()
    write_mo(made, read_po_file(po))
    mo = po.with_suffix(".mo")
    try:
        if mo.exists() and mo.read_bytes() == made.getvalue():
            return False
        fresh = mo.with_suffix(".new")
        fresh.write_bytes(made.getvalue())
        fresh.chmod(0o644)  # whoever updates, the service reads it
        fresh.replace(mo)
    except OSError as error:
        raise SetupError(f"{mo}: cannot be written: {error.strerror}") from error
    return True


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools know
    """Mark `message` for extraction; it is translated where it is shown."""
    return message
