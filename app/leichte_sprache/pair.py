"""A message beside its source, and the language in which it is."""

import re
from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True)
class Pair:
    """A message: its source, its translation, and the translation's locale.

    `comment` is what the templates say to translators ("Translators: …").
    """

    source: str
    text: str
    locale: Locale
    comment: str = ""

    @property
    def is_easy(self) -> bool:
        """Whether the translation is easy language, which may say things otherwise."""
        return self.locale.modifier == "simple"

    @property
    def is_on_a_button(self) -> bool:
        """Whether the message stands on a button, by what is said to translators."""
        return self.comment.startswith("Translators: button")


def locale_of(path: Path, text: str) -> Locale:
    """Return the locale of a catalogue: by its folder, its header, or else de@simple."""
    header = re.search(r'^"Language: ([\w@]+)', text, re.MULTILINE)
    folder = path.parent.parent.name if path.parent.name == "LC_MESSAGES" else ""
    for name in (folder, header[1] if header else ""):
        try:
            return Locale.parse(name)
        except (ValueError, TypeError, UnknownLocaleError):
            continue
    return Locale.parse("de@simple")
