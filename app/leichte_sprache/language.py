"""What HanTa knows about German: part of speech, lemma, and the parts of a word."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

KNOWN = -14  # HanTa's likelihood of a noun that it knows whole is above this
SHORT_WORD = 10  # letters; two neighbours that make no longer word may stay together
SHORTEST_PART = 3  # letters
LONGEST_WORD = 60  # HanTa's time grows with the cube of a word's length; no German word is longer


class LanguageModelMissingError(Exception):
    """HanTa, a development dependency, is not installed."""


@cache
def tagger() -> Any:
    """Return HanTa's German model, loaded once and only when a text is checked."""
    try:
        from HanTa import HanoverTagger  # type: ignore[import-untyped] # noqa: PLC0415
    except ImportError as error:
        raise LanguageModelMissingError(
            "HanTa oder numpy fehlt. Bitte installieren: pip install -r requirements-dev.txt"
        ) from error
    return HanoverTagger.HanoverTagger("morphmodel_ger.pgz")


def tagged(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return (lemma, part of speech) for each word of a sentence.

    A hyphenated word is tagged by its head, which carries gender, number and class.
    """
    heads = [_readable(word.rsplit("-", 1)[-1] or word) for word in words]
    if not heads:
        return []
    return [(lemma, tag) for _, lemma, tag in tagger().tag_sent(heads)]


@lru_cache(maxsize=50_000)
def possible_tags(word: str) -> tuple[str, ...]:
    """Return the parts of speech that `word` by itself can have, the likeliest first."""
    return tuple(tag for tag, _ in tagger().tag_word(_readable(word)))


@lru_cache(maxsize=50_000)
def morphemes(word: str) -> tuple[tuple[str, str], ...]:
    """Return the (morpheme, class) pairs that make up a noun; they add up to `word`."""
    parts = tagger().analyze(_readable(word), pos="NN", taglevel=3)[1]
    found = tuple((str(part), str(kind)) for part, kind in parts)
    return found if "".join(part for part, _ in found) == word.lower() else ()


@lru_cache(maxsize=50_000)
def likelihood(word: str, tag: str = "NN") -> float:
    """Return how likely `word` is as a noun (or as `tag`), as a logarithm.

    Above KNOWN, HanTa knows the noun whole.
    """
    return float(dict(tagger().tag_word(_readable(word))).get(tag, -100.0))


STEMS = ("NN", "NE", "VV", "ADJ")
# Particles that HanTa sometimes takes for a noun in front of a noun.
PARTICLES = {
    "weiter",
    "zusammen",
    "selbst",
    "wieder",
    "rück",
    "fort",
    "gegen",
    "zwischen",
    "über",
    "unter",
    "nach",
    "vor",
    "mit",
    "neben",
    "nicht",
    "gesamt",
    "miss",
    "aus",
    "ein",
    "auf",
}
# No compounds but derivations.
NO_HEADS = ("heit", "keit", "schaft", "tum", "weise", "los")
# Here the parts explain nothing.
UNDIVIDED = ("bürgermeister", "jahrhundert", "jahrzehnt", "jahrtausend", "wochenend")


@lru_cache(maxsize=50_000)
def compound_parts(word: str) -> tuple[str, ...]:
    """Return the parts of a compound noun as written, in lower case; one part if it is none.

    The parts are cut where HanTa sees a new stem. Neighbours that make a short word known by
    itself stay together: Handwerk + Kammer, Haupt + Bahnhof, Rollstuhl + Fahrer.
    """
    # "Teilnehmende", "Arbeitslose": an adjective as a noun is no compound.
    adjective = word.endswith(("e", "en")) and possible_tags(word.lower())[0] == "ADJ(A)"
    if word.lower().startswith(UNDIVIDED) or adjective:
        return (word.lower(),)
    parts: list[str] = []
    has_stem = False
    for morpheme, kind in morphemes(word):
        stem = kind.startswith(STEMS)
        if not parts or (stem and has_stem):
            parts.append(morpheme)
            has_stem = stem
        else:
            parts[-1] += morpheme
            has_stem = has_stem or stem
    while len(parts) > 2:  # noqa: PLR2004 - more than a pair
        together = [
            (likelihood(_noun(a + b)), i)
            for i, (a, b) in enumerate(pairwise(parts))
            if len(a + b) <= SHORT_WORD
        ]
        if not together or max(together)[0] < KNOWN:
            break
        index = max(together)[1]
        parts[index : index + 2] = [parts[index] + parts[index + 1]]
    if (
        len(parts) == 1
        or parts[0] in PARTICLES
        or any(len(part) < SHORTEST_PART for part in parts)
        or parts[-1].startswith(NO_HEADS)
    ):
        return (word.lower(),)
    return tuple(parts)


def _noun(part: str) -> str:
    """Return a compound's part as a noun by itself: without its linking s."""
    linked = part.endswith("s") and likelihood(part.capitalize()) < KNOWN
    bare = part[:-1] if linked else part
    return bare.capitalize()


def _readable(word: str) -> str:
    """Return `word`, or something harmless where HanTa would raise or take for ever."""
    return word if word and len(word) <= LONGEST_WORD else "x"
