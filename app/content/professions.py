"""The professions: who decides, whether recognition is needed, what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

# How sure we are. What is less sure than these does not belong on a page, so not into the file.
HIGH = "high"
CONFIDENCE = (HIGH, "medium")
DISTRICTS = ("north", "south")


@dataclass(frozen=True)
class Source:
    """Where a statement was read. One that is not `linked` is a copy to which no page leads."""

    url: str
    linked: bool

    @property
    def host(self) -> str:
        """The name of its website."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


@dataclass(frozen=True)
class Sourced:
    """What an entry was read from, and how sure that is: one of CONFIDENCE."""

    sources: tuple[Source, ...]
    confidence: str


@dataclass(frozen=True)
class Authority(Sourced):
    """Who decides. `german` is the name on its letters; `district` is "" or one of DISTRICTS."""

    name: str
    german: str
    website: str
    telephone: str
    address: tuple[str, ...]
    visitors: tuple[str, ...]
    district: str


@dataclass(frozen=True)
class Statement(Sourced):
    """A message in Markdown, the English text; a step and an answer have a title, too.

    `decides` is the heading above the authorities, "" for the usual one: beside an answer by which
    one need not ask them. `sources` are none where it was read on those of the profession.
    """

    title: str
    text: str
    decides: str


@dataclass(frozen=True)
class Group:
    """A heading of the list."""

    name: str
    picture: str


@dataclass(frozen=True)
class Says:
    """What the page of a profession says, part by part."""

    answer: Statement | None
    authorities: tuple[Authority, ...]
    steps: tuple[Statement, ...]
    cost: tuple[Statement, ...]
    special: tuple[Statement, ...]
    meanwhile: tuple[Statement, ...]

    def above(self, kind: "Says") -> "Says":
        """Return a profession's own parts with those of its `kind`.

        What is special stands before what is special of the kind, the rest in its place.
        """
        return Says(
            self.answer or kind.answer,
            self.authorities or kind.authorities,
            self.steps or kind.steps,
            self.cost or kind.cost,
            self.special + kind.special,
            self.meanwhile or kind.meanwhile,
        )

    def statements(self) -> Iterator[Statement]:
        """Yield every statement, in the order of the page."""
        yield from (self.answer,) if self.answer else ()
        yield from self.steps + self.cost + self.special + self.meanwhile


@dataclass(frozen=True)
class Profession(Sourced):
    """One profession: `key` is the end of its address, `name` is English, a message.

    `german` names it for women and men; `also` are other names by which people look for it.
    `website` is where its authority explains it, "" if that is the authority's own address.
    `checked` is the day on which an editor has opened that page, None until then.
    """

    key: str
    name: str
    german: str
    also: tuple[str, ...]
    group: Group
    law: str
    website: str
    says: Says
    checked: date | None

    def all_sources(self) -> tuple[Source, ...]:
        """Return every source of the page, each once."""
        sourced = (self, *self.says.authorities, *self.says.statements())
        return tuple(dict.fromkeys(source for one in sourced for source in one.sources))


@dataclass(frozen=True)
class Professions:
    """All professions by their key, in the order of the file, and those most asked for."""

    all: dict[str, Profession]
    most_asked: tuple[Profession, ...]

    def by_group(self) -> dict[Group, list[Profession]]:
        """Return the professions of each group."""
        groups: dict[Group, list[Profession]] = {}
        for profession in self.all.values():
            groups.setdefault(profession.group, []).append(profession)
        return groups
