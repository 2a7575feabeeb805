"""How close one language is to another, by CLDR's data: likely subtags, aliases and parents.

Babel holds the data. Its Locale.parse raises at what is no locale, and langcodes keeps every tag
that it is ever asked about; a visitor's text is only looked up here.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from babel.core import get_global

# Language, script and territory of a BCP 47 tag; what may follow them makes no difference here.
TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-(?P<script>[a-z]{4}))?(-(?P<territory>[a-z]{2}|\d{3}))?(-.*)?",
    re.ASCII | re.IGNORECASE,
)
ALIASES: Mapping[str, str] = get_global("language_aliases")
LIKELY: Mapping[str, str] = get_global("likely_subtags")
PARENTS: Mapping[str, str] = get_global("parent_exceptions")


class Subtags(NamedTuple):
    """What a tag says, and what it leaves out because it is likely: zh-TW is zh, Hant, TW."""

    language: str
    script: str
    territory: str


def likely(tag: str) -> Subtags | None:
    """Return the subtags of a BCP 47 tag, made whole, or None if it is no tag.

    Source: Unicode Technical Standard 35, part 1, “Likely Subtags”.
    """
    found = TAG.fullmatch(tag)
    if not found:
        return None
    # prs is fa_AF; nb and nn belong to no.
    language, *more = ALIASES.get(found["language"].lower(), found["language"].lower()).split("_")
    language = PARENTS.get(language, language)
    script = (found["script"] or "").title() or next((one for one in more if len(one) > 3), "")  # noqa: PLR2004
    territory = (found["territory"] or "").upper() or next(
        (one for one in more if one.isupper()), ""
    )
    for known in ((script, territory), (territory,), (script,), ()):
        whole = LIKELY.get("_".join([language, *filter(None, known)]), "").split("_")
        if len(whole) == len(Subtags._fields):
            return Subtags(language, script or whole[1], territory or whole[2])
    return Subtags(language, script, territory)


def distance(wish: Subtags | None, offer: Subtags | None) -> tuple[bool, int, bool] | None:
    """Return how far `offer` is from `wish`, nearest first, or None for another language.

    The same script comes first; then the same territory or a common parent, as pt-AO has pt-PT
    and es-MX has es-419; then the territory that is the most likely one.
    """
    if not wish or not offer or wish.language != offer.language:
        return None
    theirs = _parents(offer)
    shared = (step for step, one in enumerate(_parents(wish)) if one in theirs)
    usual = likely(f"{offer.language}-{offer.script}") == offer
    return wish.script != offer.script, next(shared, len(PARENTS)), not usual


def _parents(subtags: Subtags) -> list[str]:
    """Return the names of a language in its territory and of those that it inherits from."""
    language, script, territory = subtags
    chain = [f"{language}_{territory}"]
    parent = PARENTS.get(chain[0]) or PARENTS.get(f"{language}_{script}_{territory}")
    while parent:
        chain.append("_".join(part for part in parent.split("_") if part != script))
        parent = PARENTS.get(parent)
    return chain
