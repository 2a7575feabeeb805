"""Capitals: short forms that nobody explains, and words that are shouted."""

import re
from collections.abc import Iterator

from ..finding import Remark, shorten
from ..language import KNOWN, likelihood, possible_tags
from ..passage import Passage
from ..style import Style
from .explained import explained_forms, is_spoken
from .figures import LONG_ROMAN, ROMAN

CAPITALS = re.compile(r"[A-ZÄÖÜ]{2,}[0-9]*s?|[A-ZÄÖÜ][a-zäöü]?[A-ZÄÖÜ]{1,4}")
LONGEST_SHORT_FORM = 5  # letters
LOUD = "Nur große Buchstaben sind schwer zu lesen: Alle Wörter sehen dann gleich aus."
QUIET = ("Schreiben Sie wie sonst auch: groß nur am Anfang. Was wichtig ist, schreiben Sie fett.")


def acronym(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find capitals that neither the word list nor the text itself explains.

    Source: BITV 2.0 annex 2 part 2, numbers 1 and 4.
    """
    explained = explained_forms(passage) | style.words.acronyms
    for sentence in passage.sentences:
        if sentence.is_shouted:
            continue
        for token in sentence.tokens:
            if token.kind != "word" or token.text in explained:
                continue
            place = token.place
            for part in token.text.split("-"):
                known = part in explained or part.rstrip("s") in explained
                if _is_short_form(part) and not known:
                    yield Remark(part, f"„{part}“ steht für einen langen Namen. Viele Menschen "
                                 "kennen ihn nicht.", "Schreiben Sie den ganzen Namen. Oder "
                                 f"schreiben Sie davor, was „{part}“ heißt.", token.line,
                                 start=place)
                place += len(part) + 1


def _is_short_form(part: str) -> bool:
    if not CAPITALS.fullmatch(part) or re.fullmatch(r"[IVX]+", part) or (
            len(part) >= LONG_ROMAN and ROMAN.fullmatch(part)):
        return False
    return not _is_shouted(part)


def _is_shouted(word: str) -> bool:
    """Whether a word in capitals is no short form but a word: "WICHTIG", "NICHT"."""
    if not word.isupper() or len(word) < 3 or ROMAN.fullmatch(word):  # noqa: PLR2004
        return False
    if len(word) > LONGEST_SHORT_FORM:
        return True
    small = word.lower()
    tags = [tag for tag in possible_tags(small) if tag not in {"NE", "FM", "XY", "NN"}]
    return bool(tags) and max(likelihood(small, tag) for tag in tags) > KNOWN


def capitals(passage: Passage) -> Iterator[Remark]:
    """Find a sentence, or a word, that is written in capitals alone.

    Source: Netzwerk Leichte Sprache: no words in capitals; BITV 2.0 annex 2 part 2, number 9.
    """
    for index, sentence in enumerate(passage.sentences):
        if is_spoken(passage.sentences, index):
            continue  # "in der App MOOVE, sprich: muuf"
        if sentence.is_shouted:
            yield Remark(shorten(sentence.text), LOUD, QUIET, sentence.line,
                         start=sentence.tokens[0].place)
            continue
        for token in sentence.tokens:
            if token.kind == "word" and _is_shouted(token.text) and CAPITALS.fullmatch(token.text):
                yield Remark(token.text, LOUD, QUIET, token.line, start=token.place)


def language(passage: Passage) -> Iterator[Remark]:
    """Find text in another language than German: it is told, not checked.

    Source: the rules are those of German; tried on another language they would say nothing true.
    """
    before = 0
    for line in passage.foreign:
        if line.number > before + 1 or not before:
            yield Remark(shorten(line.text), "Dieser Text ist wohl nicht auf Deutsch. "
                         "Darum ist er hier nicht geprüft.",
                         "Schreiben Sie ihn auf Deutsch. Oder prüfen Sie ihn mit Menschen, die "
                         "seine Sprache sprechen.", line.number, start=0)
        before = line.number
