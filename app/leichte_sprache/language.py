"""What HanTa knows about German: part of speech, lemma, and the parts of a word."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

KNOWN = -14  # HanTa's likelihood of a noun that it knows whole is above this
KNOWN_VERB = -20  # and that of a verb is above this
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
    return list(_tagged(tuple(_readable(word.rsplit("-", 1)[-1] or word) for word in words)))


@lru_cache(maxsize=5_000)  # catalogues and lists say the same short things again and again
def _tagged(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    found = tagger().tag_sent(list(words)) if words else []
    return tuple((lemma, tag) for _, lemma, tag in found)


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


def _readable(word: str) -> str:
    """Return `word`, or something harmless where HanTa would raise or take for ever."""
    return word if word and len(word) <= LONGEST_WORD else "x"


# What is kept between two texts; a measurement begins without it.
CACHES = (tagger, _tagged, possible_tags, morphemes, likelihood)
