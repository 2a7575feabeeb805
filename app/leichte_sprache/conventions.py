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
        return _conventions(tomllib.loads(file.read_text("utf-8")))
    except OSError as error:
        raise ConventionsError(
            f"{file}: Die Datei ist nicht zu öffnen: {error.strerror}"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError) as error:
        raise ConventionsError(f"{file}: Das ist kein Glossar: {error}") from error


def _conventions(found: dict[str, Any]) -> Conventions:
    unknown = [name for name in found if name not in {"quotation_marks", "words", "terms"}]
    if unknown:
        raise ValueError(f"{unknown[0]}: Es gibt quotation_marks, words und [terms]")
    marks, words, terms = (
        found.get("quotation_marks", ""),
        found.get("words", []),
        found.get("terms", {}),
    )
    if not isinstance(marks, str) or len(marks) not in {0, 2}:
        raise ValueError("quotation_marks: zwei Zeichen, das öffnende und das schließende")
    for name, entry in {"words": words, **terms}.items():
        if not isinstance(entry, list) or not all(isinstance(one, str) for one in entry):
            raise ValueError(f"{name}: eine Liste von Texten")
    folded = {name: tuple(form.casefold() for form in forms) for name, forms in terms.items()}
    return Conventions(marks, frozenset(words), folded)
