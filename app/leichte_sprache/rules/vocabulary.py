"""Single words: abbreviations, capitals, negation, the familiar "du", the word list."""

import re
from collections.abc import Iterator

from ..finding import Remark
from ..passage import Passage
from ..tokens import TITLE, Token
from ..words import WordList, folded

LONG_FORMS = {"z.b.": "zum Beispiel", "d.h.": "das heißt", "usw.": "und so weiter",
              "bzw.": "oder", "u.a.": "auch", "etc.": "und so weiter", "ca.": "ungefähr",
              "evtl.": "vielleicht", "ggf.": "vielleicht", "nr.": "Nummer", "tel.": "Telefon",
              "inkl.": "mit", "max.": "höchstens", "min.": "mindestens", "abs.": "Absatz",
              "art.": "Artikel", "bspw.": "zum Beispiel", "sog.": "so genannt", "mio.": "Millionen",
              "mrd.": "Milliarden", "std.": "Stunden"}
NEGATION = re.compile(r"nicht|kein(?:e[nmrs]?)?|nie|niemals|niemand(?:e[mn])?|nichts|nirgends|"
                      r"nirgendwo|ohne|weder|keinesfalls|keineswegs", re.I)
FAMILIAR = re.compile(r"du|dich|dir|dein(?:e[nmrs]?)?|euch|euer|eure[nmrs]?", re.I)
# "ihr" alone is "her" far more often; beside such a verb it is the familiar plural.
FOR_IHR = {"seid", "habt", "könnt", "müsst", "dürft", "sollt", "wollt", "werdet", "wisst"}
CAPITALS = re.compile(r"[A-ZÄÖÜ]{2,}[0-9]*s?|[A-ZÄÖÜ][a-zäöü]?[A-ZÄÖÜ]{1,4}")
ROMAN_LETTERS = re.compile(r"[IVX]+")
EXPLAINS = re.compile(r"\b(?:Abkürzung|abgekürzt|kurz|heißt|bedeutet|steht für)\b", re.I)


def abbreviation(passage: Passage) -> Iterator[Remark]:
    """Find z. B., usw., bzw., d. h.; a title before a name is a part of the name.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for token in sentence.tokens:
            if token.kind != "short" or re.fullmatch(TITLE, token.text):
                continue
            long = LONG_FORMS.get(token.text.replace(" ", "").lower())
            yield Remark(token.text, "Das ist eine Abkürzung.",
                         f"Schreiben Sie: „{long}“" if long else "Schreiben Sie das Wort ganz.",
                         token.line)


def acronym(passage: Passage, words: WordList) -> Iterator[Remark]:
    """Find capitals that neither the word list nor the message itself explains.

    Source: BITV 2.0 annex 2 part 2, numbers 1 and 4.
    """
    explained = {token.text for sentence in passage.sentences if EXPLAINS.search(sentence.text)
                 for token in sentence.tokens}
    for sentence in passage.sentences:
        for token in sentence.tokens:
            if token.kind != "word":
                continue
            for part in token.text.split("-"):
                known = part in words.acronyms | explained or part.rstrip("s") in words.acronyms
                if CAPITALS.fullmatch(part) and not known and not ROMAN_LETTERS.fullmatch(part):
                    yield Remark(part, "Das Kürzel steht nicht in der Wörterliste.",
                                 "Schreiben Sie das Wort ganz oder erklären Sie das Kürzel.",
                                 token.line)


def negation(passage: Passage) -> Iterator[Remark]:
    """Find nicht, kein, nie, ohne …; in bold, as every heading is, they are accepted.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for token in sentence.tokens:
            if NEGATION.fullmatch(token.text) and not token.bold \
                    and sentence.kind != "heading":
                yield Remark(token.text, "Sagen Sie, was ist.",
                             f"Geht das nicht, dann schreiben Sie fett: „**{token.text}**“",
                             token.line)


def address(passage: Passage) -> Iterator[Remark]:
    """Find "du" and "ihr": the reader is "Sie". What people say in quotation marks is theirs.

    Source: BITV 2.0 annex 2 part 2, number 2.
    """
    for sentence in passage.sentences:
        quoted = False
        for index, token in enumerate(sentence.tokens):
            if token.text in {"„", "“", "”", "»", "«"}:
                quoted = token.text in {"„", "»"}
            neighbours = sentence.tokens[max(index - 1, 0) : index + 2]
            plural = token.text.lower() == "ihr" and any(t.text.lower() in FOR_IHR
                                                         for t in neighbours)
            if not quoted and (plural or FAMILIAR.fullmatch(token.text)):
                yield Remark(token.text, "Wir sprechen die Menschen mit „Sie“ an.",
                             "Schreiben Sie: „Sie“, „Ihnen“ oder „Ihr“", token.line)


def word(passage: Passage, words: WordList) -> Iterator[Remark]:
    """Find a word for which the word list has a better one.

    Source: BITV 2.0 annex 2 part 2, number 3: the same term throughout.
    """
    twins = words.twins
    longest = max((twin.count(" ") for twin in twins), default=0) + 1
    for sentence in passage.sentences:
        tokens = [token for token in sentence.tokens if token.kind == "word"]
        for index in range(len(tokens)):
            for length in range(1, longest + 1):
                run = tokens[index : index + length]
                good = twins.get(_folded(run, lemma=True)) or twins.get(_folded(run, lemma=False))
                written = " ".join(token.text for token in run)
                if good and len(run) == length and not written.startswith(good):
                    yield Remark(written, "Dafür haben wir ein anderes Wort.",
                                 f"Schreiben Sie: „{good}“", run[0].line)


def _folded(run: list[Token], *, lemma: bool) -> str:
    """Return a run of words as the word list's twins are folded; the last as its lemma."""
    texts = [token.text for token in run]
    if lemma:
        *first, last = texts[-1].split("-")
        texts[-1] = "-".join([*first, run[-1].lemma or last])
    return folded(" ".join(texts))
