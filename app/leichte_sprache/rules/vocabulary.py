"""Single words: abbreviations, negation, the word list."""

import re
from collections.abc import Iterator

from ..finding import Remark
from ..passage import Passage
from ..shortforms import LONG_FORMS, TITLE
from ..style import Style
from ..tokens import Token
from ..words import folded

NEGATION = re.compile(r"nicht|kein(?:e[nmrs]?)?|nie|niemals|niemand(?:e[mn])?|nichts|nirgends|"
                      r"nirgendwo|ohne|weder|keinesfalls|keineswegs", re.I)


def abbreviation(passage: Passage) -> Iterator[Remark]:
    """Find z. B., usw., bzw., d. h.; a title before a name is a part of the name.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for token in sentence.tokens:
            if token.kind != "short" or re.fullmatch(TITLE, token.text):
                continue
            long = LONG_FORMS.get(token.text.replace(" ", "").lower())
            yield Remark(token.text, "Das Wort ist abgekürzt. Viele Menschen kennen die Abkürzung "
                         "nicht.", "Schreiben Sie alle Wörter ganz.", token.line,
                         replacement=long or "", start=token.place)


def negation(passage: Passage) -> Iterator[Remark]:
    """Find nicht, kein, nie, ohne …; in bold, as every heading is, they are accepted.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for token in sentence.tokens:
            if NEGATION.fullmatch(token.text) and not token.bold \
                    and sentence.kind != "heading":
                yield Remark(token.text, f"„{token.text}“ übersieht man beim Lesen leicht.",
                             "Sagen Sie lieber, was ist. Geht das nicht, dann schreiben Sie das "
                             f"Wort fett: „**{token.text}**“", token.line, start=token.place)


def word(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a word for which the word list has a better one.

    Source: BITV 2.0 annex 2 part 2, number 3: the same term throughout.
    """
    twins = style.words.twins
    longest = max((twin.count(" ") for twin in twins), default=0) + 1
    for sentence in passage.sentences:
        tokens = [token for token in sentence.tokens if token.kind == "word"]
        for index in range(len(tokens)):
            for length in range(1, longest + 1):
                run = tokens[index : index + length]
                good = twins.get(_folded(run, lemma=True)) or twins.get(_folded(run, lemma=False))
                written = " ".join(token.text for token in run)
                if good and len(run) == length and not written.startswith(good):
                    yield Remark(written, "Dafür steht in der Wörter-Liste ein anderes Wort. "
                                 "2 Wörter für 1 Ding verwirren.", "Nehmen Sie das andere Wort.",
                                 run[0].line, replacement=good, start=run[0].place)


def _folded(run: list[Token], *, lemma: bool) -> str:
    """Return a run of words as the word list's twins are folded; the last as its lemma."""
    texts = [token.text for token in run]
    if lemma:
        *first, last = texts[-1].split("-")
        texts[-1] = "-".join([*first, run[-1].lemma or last])
    return folded(" ".join(texts))
