"""From the folders of translations/ to the languages of the site."""

import re
from datetime import date
from pathlib import Path

from babel import Locale, UnknownLocaleError

from ..settings import SetupError
from .catalogues import load_catalogue, own_headers
from .language import DEFAULT_TAG, EASY_MODIFIER, SOURCE, Language, Languages
from .matching import ALIASES, likely


def pgettext(context: str, message: str) -> tuple[str, str]:
    """Mark `message` for extraction, by a name that gettext tools know; return it as a key."""
    return context, message


# Where a catalogue holds the name of its own language.
NAME = pgettext("name of this language", "English")
# Names of folders as other tools write them: pt-BR, sr@latin, en_GB.UTF-8, de-simple.
WRITTEN = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?P<rest>(_([A-Za-z]{2}|[A-Za-z]{4}|\d{3}))*)(\.[\w_]+)?"
    r"([@_](?P<modifier>[A-Za-z]{5,}))?",
    re.ASCII,
)
# gettext writes a script as a modifier.
SCRIPTS = {"arabic": "Arab", "cyrillic": "Cyrl", "devanagari": "Deva", "latin": "Latn"}


def discover(translations: Path) -> Languages:
    """Return the source language and one language for each folder of `translations`.

    Raises:
        SetupError: a folder's name is no locale, its catalogue is not whole, the default
            language is missing, or two languages have one name.
    """
    found = [Language("en", SOURCE, "English")]
    if not translations.is_dir():
        raise SetupError(f"{translations}: no such folder")
    for folder in sorted(translations.iterdir()):
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            found.append(_language(folder))
    named: dict[str, Language] = {}
    for language in found:
        if named.setdefault(language.name, language) is not language:
            po = translations / str(language.locale) / "LC_MESSAGES" / "messages.po"
            raise SetupError(
                f"{po}: two languages are called {language.name}: name this one by a translation "
                f"of “English” in the context “{NAME[0]}”"
            )
    if DEFAULT_TAG not in {language.tag for language in found}:
        raise SetupError(f"{translations / DEFAULT_TAG}: the default language is missing")
    return Languages(found)


def _language(folder: Path) -> Language:
    locale = _locale(folder.name)
    if not locale or str(locale) != folder.name or locale.modifier not in {None, EASY_MODIFIER}:
        advice = _spelling(folder.name) or "like de, de_AT or de@simple"
        raise SetupError(f"{folder}: is no folder of a language: write it {advice}")
    # A language's name comes from its catalogue: Babel calls de@simple plain "Deutsch".
    translated = load_catalogue(folder)
    name = translated.get(NAME) or locale.get_display_name()
    messages = frozenset(message for context, message in translated if context is None)
    tag = tag_of(folder.name)
    return Language(tag, locale, str(name or tag), *_people(folder), messages)


def _locale(name: str) -> Locale | None:
    try:
        return Locale.parse(name) if likely(tag_of(name)) else None
    except (ValueError, UnknownLocaleError):
        return None


def _spelling(name: str) -> str | None:
    """Return how the folder is written that `name` may mean: zh_Hant_TW for zh_TW or zh-TW."""
    written = WRITTEN.fullmatch(name.replace("-", "_"))
    modifier = ((written and written["modifier"]) or "").lower()
    if not written or modifier not in {"", EASY_MODIFIER, *SCRIPTS}:
        return None
    language, *more = ALIASES.get(written["language"].lower(), written["language"]).split("_")
    if modifier in SCRIPTS:
        more = [SCRIPTS[modifier]]
    rest = [part for part in (written["rest"] or "").split("_") if part]
    for subtags in ([*more, *rest], rest, more, []):
        locale = _locale("_".join([language, *subtags]))
        if locale:
            return f"{locale}@{EASY_MODIFIER}" if modifier == EASY_MODIFIER else str(locale)
    return None


def _people(folder: Path) -> tuple[str, str, date | None]:
    """Return who has translated, who has checked, and when.

    Who has checked counts only with a day, and the other way round.
    """
    po = folder / "LC_MESSAGES" / "messages.po"
    headers = own_headers(po)
    names = ("X-Translated-By", "X-Checked-By", "X-Checked-On")
    translator, checker, day = (headers.get(name, "") for name in names)
    try:
        checked = (checker, date.fromisoformat(day)) if checker and day else ("", None)
        return translator, *checked
    except ValueError as error:
        raise SetupError(f"{po}: X-Checked-On must be a day such as 2026-11-24") from error


def tag_of(folder: str) -> str:
    """Return the BCP 47 tag of a folder of translations/: de-simple for de@simple."""
    return folder.replace("_", "-").replace("@", "-")
