"""Catalogues: read at start, and proven to be whole before a visitor meets them."""

import gettext
import struct
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from .settings import SetupError


def load_catalogue(folder: Path) -> gettext.GNUTranslations:
    """Return the compiled catalogue of `folder`, a language's folder below translations/.

    gettext falls back silently: without the `.mo` of de@simple it would serve the German
    catalogue under the easy address. So the `.po` is parsed strictly and the `.mo` must hold
    exactly what it says.

    Raises:
        SetupError: a file is missing, broken or stale; the text names it, and the line if known.
    """
    po = folder / "LC_MESSAGES" / "messages.po"
    source = _read_po(po)
    mo = po.with_suffix(".mo")
    try:
        with mo.open("rb") as file:
            compiled = gettext.GNUTranslations(file)
    except FileNotFoundError as error:
        raise SetupError(f"{mo}: missing: run “make catalogues”") from error
    except (OSError, struct.error, UnicodeDecodeError, ValueError, LookupError) as error:
        raise SetupError(f"{mo}: broken ({error}): run “make catalogues”") from error
    for message in source:
        if message.id and message.string and not message.fuzzy and isinstance(message.id, str):
            held = _lookup(compiled, message)
            if held != message.string:
                raise SetupError(f"{mo}: stale, differs from {po.name}: run “make catalogues”")
    return compiled


def _lookup(compiled: gettext.GNUTranslations, message: Message) -> str:
    if message.context:
        return compiled.pgettext(message.context, str(message.id))
    return compiled.gettext(str(message.id))


def _read_po(po: Path) -> Catalog:
    try:
        with po.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
    except OSError as error:
        raise SetupError(f"{po}: cannot be read: {error.strerror}") from error
    except PoFileError as error:
        raise SetupError(f"{po}:{error.lineno}: {error.args[0]}") from error
    except (UnicodeDecodeError, ValueError, LookupError) as error:
        raise SetupError(f"{po}: {error}") from error
    for message, errors in catalogue.check():
        # A wrong placeholder would break a page only when a visitor asks for it.
        raise SetupError(f"{po}:{message.lineno}: {errors[0]}")
    return catalogue
