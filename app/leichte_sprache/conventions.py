"""How a site says things in one language: the file glossary.toml beside its catalogue."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILE = "glossary.toml"


class ConventionsError(Exception):
    """A glossary that cannot be used; the message is German and names the file."""


@dataclass(frozen=True)
class Conventions:
    """What translators have agreed on for a language.

    `quotation_marks` are the opening and the closing one; `words` are right though the
    dictionary lacks them. `terms` holds for each difficult word, by its name behind `word:`, the
    forms of which one stands in every text that names it.
    """

    quotation_marks: str = ""
    words: frozenset[str] = frozenset()
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_conventions(po: Path) -> Conventions:
    """Return the conventions for the catalogue `po`, translations/ar/LC_MESSAGES/messages.po.

    Raises:
        ConventionsError: the file is there and cannot be used.
    """
    file = po.parent.parent / FILE
    if po.parent.name != "LC_MESSAGES" or not file.exists():
        return Conventions()
    try:
        found = tomllib.loads(file.read_text("utf-8"))
        return _conventions(**found)
    except OSError as error:
        raise ConventionsError(
            f"{file}: Die Datei ist nicht zu öffnen: {error.strerror}"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValueError) as error:
        raise ConventionsError(f"{file}: Das ist kein Glossar: {error}") from error


def _conventions(*, quotation_marks: Any = "", words: Any = (), terms: Any = None) -> Conventions:
    if not isinstance(quotation_marks, str) or len(quotation_marks) not in {0, 2}:
        raise ValueError("quotation_marks: zwei Zeichen, das öffnende und das schließende")
    lists = {"words": words, **(terms or {})}
    for name, entry in lists.items():
        if not isinstance(entry, (list, tuple)) or not all(isinstance(one, str) for one in entry):
            raise ValueError(f"{name}: eine Liste von Texten")
    folded = {
        name: tuple(form.casefold() for form in forms) for name, forms in (terms or {}).items()
    }
    return Conventions(quotation_marks, frozenset(words), folded)
