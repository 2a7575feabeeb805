"""Single words: abbreviations, negation, the word list."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..passage import Passage
from ..shortforms import LONG_FORMS, TITLE
from ..style import Style
from ..tokens import Token
from ..words import folded
from .explained import EXPLAINS, is_about_short_forms

# What is called by letters: at the end of a sentence they look like a short form.
MARKS = re.compile(r"(?i:(?:[\w-]*zeichen|buchstaben?|gruppe|klasse|stufe|typ|marke))")
MARK = re.compile(r"[A-ZÄÖÜ][A-Za-zäöü]{0,2}\.")
IS_SHORT_FOR = re.compile(r"\bAbkürzung\b.* (?:bedeutet|heißt|steht für)\b")
NEGATION = re.compile(r"nicht|kein(?:e[nmrs]?)?|nie|niemals|niemand(?:e[mn])?|nichts|nirgends|"
                      r"nirgendwo|ohne|weder|keinesfalls|keineswegs", re.I)


def abbreviation(passage: Passage) -> Iterator[Remark]:
    """Find z. B., usw., bzw., d. h.; a title before a name is a part of the name.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    explained = _explained(passage)
    for index, sentence in enumerate(passage.sentences):
        if "©" in sentence.text or is_about_short_forms(passage.sentences, index):
            continue  # who drew a picture; a text that explains what it shortens
        for before, token, after in zip(
                [None, *sentence.tokens], sentence.tokens, [*sentence.tokens[1:], None],
                strict=False):
            if token.kind != "short" or re.fullmatch(TITLE, token.text):
                continue
            is_mark = before and MARKS.fullmatch(before.text) and MARK.fullmatch(token.text)
            if is_mark and token.text.lower() not in LONG_FORMS:
                continue  # "das Merk-Zeichen Gl."
            if after and after.text in {"heißt", "bedeutet", "steht"}:
                continue  # "usw. heißt: und so weiter"
            letters = re.sub(r"[ .]", "", token.text).lower()
            if letters in explained:
                continue
            advice = ("Lassen Sie die Abkürzung weg, oder erklären Sie sie." if letters == "ev"
                      else "Machen Sie 2 Sätze. Beginnen Sie den zweiten mit: „Das heißt:“"
                      if letters == "dh" else "Schreiben Sie alle Wörter ganz.")
            long = LONG_FORMS.get(token.text.replace(" ", "").lower())
            yield Remark(token.text, "Das Wort ist abgekürzt. Viele Menschen kennen die Abkürzung "
                         "nicht.", advice, token.line,
                         replacement=long or "", start=token.place)


def _explained(passage: Passage) -> set[str]:
    """Return the letters of the abbreviations that the text explains: "e. V. heißt: …"."""
    return {
        re.sub(r"[ .]", "", token.text).lower()
        for sentence in passage.sentences
        for token in (sentence.tokens if IS_SHORT_FOR.search(sentence.text)
                      else sentence.tokens[:1] if EXPLAINS.search(sentence.text) else ())
        if token.kind == "short"
    }


def negation(passage: Passage) -> Iterator[Remark]:
    """Find nicht, kein, nie, ohne …; in bold, as every heading is, they are accepted.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for index, token in enumerate(sentence.tokens):
            if NEGATION.fullmatch(token.text) and not token.bold \
                    and sentence.kind != "heading" and not _is_phrase(sentence.tokens, index):
                yield Remark(token.text, f"„{token.text}“ übersieht man beim Lesen leicht.",
                             "Sagen Sie lieber, was ist. Geht das nicht, dann schreiben Sie das "
                             f"Wort fett: „**{token.text}**“", token.line, start=token.place)


def _is_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Whether it names a group: "Menschen ohne Arbeit", "mit und ohne Behinderung"."""
    before = [token.text for token in tokens[max(index - 2, 0) : index]]
    follows = tokens[index + 1 : index + 2]
    if tokens[index].text != "ohne" or not follows or follows[0].tag not in {"NN", "NE"}:
        return False
    return before[-1:] == ["Menschen"] or before in (["mit", "und"], ["mit", "oder"])


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
