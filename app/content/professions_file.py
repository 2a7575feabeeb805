"""Reading professions.toml, and the messages in it."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ..settings import SetupError
from .entries import Entry, EntryFile
from .icons import picture
from .professions import (
    CONFIDENCE,
    DISTRICTS,
    Authority,
    Group,
    Profession,
    Professions,
    Says,
    Source,
    Statement,
)

# A profession's key is the end of its address.
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# What is translated, and what a translator is told of it.
MESSAGES = {
    "groups": {"name": "a heading of the list of professions"},
    "authorities": {"name": "an authority or a chamber"},
    "statements": {
        "title": "a heading on a profession's page",
        "decides": "the heading above the authorities on a profession's page",
        "text": "",
    },
    "professions": {"name": "a profession; in German for women and men"},
}


def read_professions(path: Path) -> Professions:
    """Return what the file `path` says.

    Raises:
        SetupError: the file is missing or broken, or an entry is; the text names it.
    """
    file = EntryFile(path)
    sources = {key: _source(one) for key, one in file.entries("sources")}
    authorities = {key: _authority(one, sources) for key, one in file.entries("authorities")}
    statements = {key: _statement(one, sources) for key, one in file.entries("statements")}

    def says(one: Entry) -> Says:
        answer = one.line("answer", "")
        return Says(
            one.look_up("answer", answer, statements) if answer else None,
            one.all_found("authorities", authorities),
            one.all_found("steps", statements),
            one.all_found("cost", statements),
            one.all_found("special", statements),
            one.all_found("meanwhile", statements),
        )

    kinds = {key: says(one) for key, one in file.entries("kinds")}
    groups = {key: _group(one) for key, one in file.entries("groups")}
    found = {}
    for key, one in file.entries("professions"):
        if not KEY.fullmatch(key):
            raise one.error("a profession is called by small letters, digits and hyphens")
        found[key] = Profession(
            key=key,
            name=one.line("name"),
            german=one.line("german"),
            also=one.lines("also"),
            group=one.found("group", groups),
            law=one.line("law", ""),
            website=one.link("website", ""),
            says=says(one).above(one.found("kind", kinds)),
            checked=one.day("checked"),
            sources=_sources(one, sources),
            confidence=one.one_of("confidence", CONFIDENCE),
        )
        if not found[key].says.answer or not found[key].says.steps:
            raise one.error("says neither here nor by its kind an answer and the steps")
    rest = file.rest()
    professions = Professions(found, rest.all_found("most_asked", found))
    rest.end()
    _named_once(path, professions)
    return professions


def _source(one: Entry) -> Source:
    return Source(one.link("url"), one.truth("linked", default=True))


def _sources(one: Entry, known: dict[str, Source]) -> tuple[Source, ...]:
    found = one.all_found("sources", known)
    if not found:
        raise one.error("sources is missing: where was it read?")
    return found


def _authority(one: Entry, sources: dict[str, Source]) -> Authority:
    return Authority(
        name=one.line("name"),
        german=one.line("german"),
        website=one.link("website", ""),
        telephone=one.line("telephone", ""),
        address=one.lines("address"),
        visitors=one.lines("visitors"),
        district=one.one_of("district", DISTRICTS, ""),
        sources=_sources(one, sources),
        confidence=one.one_of("confidence", CONFIDENCE),
    )


def _statement(one: Entry, sources: dict[str, Source]) -> Statement:
    of_profession = one.truth("of_profession", default=False)
    return Statement(
        title=one.line("title", ""),
        text=one.line("text"),
        decides=one.line("decides", ""),
        sources=one.all_found("sources", sources) if of_profession else _sources(one, sources),
        confidence=one.one_of("confidence", CONFIDENCE),
    )


def _group(one: Entry) -> Group:
    group = Group(one.line("name"), one.line("picture"))
    if not picture(group.picture):
        raise one.error(f"there is no picture {group.picture}")
    return group


def _named_once(path: Path, professions: Professions) -> None:
    for attribute in ("name", "german"):
        names = Counter(getattr(one, attribute) for one in professions.all.values())
        for one in professions.all.values():
            if names[getattr(one, attribute)] > 1:
                raise SetupError(
                    f"{path}: professions.{one.key}: a second profession is called "
                    f"{getattr(one, attribute)}"
                )


def messages(
    file: BinaryIO, _keywords: object, _tags: object, options: object
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yield the messages of the file, as Babel asks for them (“Writing Extraction Methods”)."""
    del options  # Babel hands them over by this name; there are none
    tables = tomllib.load(file)
    for table, keys in MESSAGES.items():
        for entry in tables[table].values():
            for key, comment in keys.items():
                if key in entry:
                    yield 1, None, entry[key], [f"Translators: {comment}"] if comment else []
