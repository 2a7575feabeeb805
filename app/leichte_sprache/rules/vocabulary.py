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
        if "©" in sentence.text or "Abkürzung" in sentence.text:
            continue  # who drew a picture; a text that explains what it shortens
        for token in sentence.tokens:
            if token.kind != "short" or re.fullmatch(TITLE, token.text):
                continue
            letters = re.sub(r"[ .]", "", token.text).lower()
            advice = ("Lassen Sie die Abkürzung weg, oder erklären Sie sie." if letters == "ev"
                      else "Machen Sie 2 Sätze. Beginnen Sie den zweiten mit: „Das heißt:“"
                      if letters == "dh" else "Schreiben Sie alle Wörter ganz.")
            long = LONG_FORMS.get(token.text.replace(" ", "").lower())
            yield Remark(token.text, "Das Wort ist abgekürzt. Viele Menschen kennen die Abkürzung "
                         "nicht.", advice, token.line,
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
    lengths = {twin.count(" ") + 1 for twin in twins}
    for sentence in passage.sentences:
        tokens = [token for token in sentence.tokens if token.kind == "word"]
        written = [folded(token.text) for token in tokens]
        lemmas = [_lemma(token) for token in tokens]
        for end in range(1, len(tokens) + 1):
            for length in lengths:
                start = end - length
                before = written[max(start, 0) : end - 1]
                good = twins.get(" ".join([*before, written[end - 1]])) or twins.get(
                    " ".join([*before, lemmas[end - 1]]))
                run = " ".join(token.text for token in tokens[start:end]) if good else ""
                if good and start >= 0 and not run.startswith(good):
                    yield Remark(run, "Dafür steht in der Wörter-Liste ein anderes Wort. "
                                 "2 Wörter für 1 Ding verwirren.", "Nehmen Sie das andere Wort.",
                                 tokens[start].line, replacement=good, start=tokens[start].place)


def _lemma(token: Token) -> str:
    """Return a word's lemma as the word list's twins are folded."""
    *first, last = token.text.split("-")
    return folded("-".join([*first, token.lemma or last]))
