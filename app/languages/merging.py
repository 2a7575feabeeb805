"""A catalogue takes over the messages of the template; what translators wrote is never lost."""

import re
from difflib import get_close_matches
from pathlib import Path

from polib import POEntry, POFile, pofile

from ..po import read_lines
from .language import EASY_MODIFIER

PLACEHOLDER = re.compile(r"%\(\w+\)s")
FORMAT, ANY_FORMAT = "python-format", "no-python-format"


def merge(po: Path, pot: Path) -> None:
    """Bring the catalogue `po` in step with the template `pot`, both whole.

    A message whose English has changed keeps its translation, as fuzzy, with the English that
    it translates beside it (`#| msgid`). What the template has no longer becomes obsolete (`#~`).
    A file in which nothing changes is not written.
    """
    catalogue, template = read(po), read(pot)
    before = list(map(str, catalogue))
    wanted = {_key(entry) for entry in template}
    living = {_key(entry): entry for entry in catalogue if not entry.obsolete}
    obsolete = {_key(entry): entry for entry in catalogue if entry.obsolete}
    gone = [entry for key, entry in living.items() if key not in wanted and _is_translated(entry)]
    merged = []
    for source in template:
        old = living.get(_key(source)) or obsolete.pop(_key(source), None) or _like(source, gone)
        merged.append(_merged(source, old or POEntry(), is_easy=EASY_MODIFIER in po.parts[-3]))
    for entry in gone:
        entry.obsolete, entry.occurrences, entry.comment, entry.flags = True, [], "", []
        entry.previous_msgid = None  # `#~| msgid` is no line that the catalogues may have
    catalogue[:] = [*merged, *gone, *obsolete.values()]
    if list(map(str, catalogue)) != before:
        po.write_text(f"{catalogue}\n", "utf-8")


def read(po: Path) -> POFile:
    """Return the entries of the .po file `po`, which is whole, with all that stands beside them."""
    return pofile("\n".join(read_lines(po)), wrapwidth=0)


def _key(entry: POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def _is_translated(entry: POEntry) -> bool:
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))


def _like(source: POEntry, gone: list[POEntry]) -> POEntry | None:
    """Return the entry that `source` has been made from, and take it from `gone`, or None."""
    alike = {entry.msgid: entry for entry in gone if entry.msgctxt == source.msgctxt}
    for msgid in get_close_matches(source.msgid, alike, 1):
        gone.remove(alike[msgid])
        return alike[msgid]
    return None


def _merged(source: POEntry, entry: POEntry, *, is_easy: bool) -> POEntry:
    """Return `entry` as the translation of `source`."""
    translates = entry.previous_msgid if entry.fuzzy and entry.previous_msgid else entry.msgid
    was_fuzzy = entry.fuzzy and not entry.previous_msgid
    is_new = not _is_translated(entry)
    fuzzy = not is_new and (was_fuzzy or translates != source.msgid)
    entry.previous_msgid = translates if fuzzy and translates != source.msgid else None
    entry.msgctxt, entry.msgid, entry.msgid_plural = (
        source.msgctxt,
        source.msgid,
        source.msgid_plural,
    )
    entry.occurrences, entry.comment, entry.obsolete = source.occurrences, source.comment, False
    # msgfmt -c asks for every placeholder; easy language may leave one out.
    here, there = (set(PLACEHOLDER.findall(text)) for text in (entry.msgstr, entry.msgid))
    free = is_easy and not is_new and here < there
    own = [flag for flag in entry.flags if flag not in {"fuzzy", FORMAT, ANY_FORMAT}]
    formats = [ANY_FORMAT if free else FORMAT] if FORMAT in source.flags else []
    entry.flags = [*(["fuzzy"] if fuzzy else []), *own, *formats]
    return entry
