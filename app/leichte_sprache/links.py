"""What a translation points to: links, explained words, pictures."""

import re
from collections.abc import Iterator

from .finding import Remark
from .known import Known
from .pair import Pair

WORD = "word:"  # begins a link to an explanation
# Where a link leads, or which picture is drawn; an exclamation mark tells them apart.
TARGET = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]*)\)")


def links(pair: Pair) -> Iterator[Remark]:
    """Find links that the source has and the translation lacks, or the other way round."""
    here, there = (
        {target for target in targets(text) if not target.startswith(WORD)}
        for text in (pair.text, pair.source)
    )
    for address in sorted(there - here):
        yield Remark(address, "Dieser Link fehlt.", "Setzen Sie ihn wie im Ausgangs-Text.")
    for address in sorted(here - there):
        yield Remark(address, "Diesen Link hat der Ausgangs-Text nicht.")


def targets(text: str, mark: str = "") -> list[str]:
    """Return where the links of `text` lead, or with the mark "!" its pictures."""
    return [target for found, target in TARGET.findall(text) if found == mark]


def word_links(pair: Pair, known: Known) -> Iterator[Remark]:
    """Find links to words that the word list does not hold."""
    for target in targets(pair.text) if known.names is not None else ():
        if target.startswith(WORD) and target.removeprefix(WORD) not in (known.names or ()):
            yield Remark(target, "Dieses Wort steht nicht in der Wörterliste.",
                         f"Es gibt: {', '.join(sorted(known.names or ()))}")  # fmt: skip


def pictures(pair: Pair, known: Known) -> Iterator[Remark]:
    """Find pictures that are not there."""
    for target in targets(pair.text, "!"):
        if known.has_picture and not known.has_picture(target):
            yield Remark(target, "Dieses Bild gibt es nicht.",
                         "Alle Bilder sehen Sie auf lucide.dev/icons")  # fmt: skip
