"""Subjunctive and preterite: it is so, or it has been so."""

import re
from collections.abc import Iterator

from ..finding import Level, Remark
from ..passage import Passage
from ..tokens import Token
from .passive import _participle

# HanTa gives no mood. These stems with a subjunctive's ending are nothing else; forms that
# could be a preterite as well ("wollte", "führe", "ließen") are left out. "möchte" is allowed.
STEMS = ("würd|könnt|müsst|dürft|hätt|wär|käm|ging|gäb|bräucht|fänd|ließ|stünd|läg|säh|tät|wüsst|"
         "dächt|brächt|nähm|spräch|blieb|schrieb|gält|hülf|hielt|fiel|träf|lüd|verlör|böt|erhielt|"
         "bekäm|zög|schlüg|trüg|begänn|gewänn|stürb|äß|trän|säß|schlief|rief|lief")
SECOND = re.compile(rf"(?:{STEMS})(?P<end>e|en|est|et|t)")
# With these endings "ging", "ließ" … are plain preterites: "sie gingen".
AMBIGUOUS_IN_EN = ("ging", "ließ", "blieb", "schrieb", "hielt", "fiel", "erhielt", "schlief",
                   "rief", "lief", "müsst", "dürft", "könnt")
SHOULD = {"sollte", "sollten", "solltest", "solltet"}
FIRST_OF_SEIN = {"sei", "seien", "seiest", "seist"}
FIRST_OF_OTHERS = {"habe", "könne", "müsse", "dürfe", "solle", "wolle", "werde", "wisse", "möge"}
PRETERITE_IN_T = {"hielt", "bat", "trat", "tat", "bot", "galt", "riet", "litt", "schnitt", "stritt",
                  "ritt", "erhielt", "behielt", "vertrat", "betrat", "verbot", "enthielt"}


def subjunctive(passage: Passage) -> Iterator[Remark]:
    """Find könnte, würde, sei, hätte …; "möchte" is allowed.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for index, token in enumerate(sentence.tokens):
            if token.kind == "word" and _is_subjunctive(sentence.tokens, index):
                yield Remark(token.text, "Das ist nicht sicher. Was ist wirklich so?",
                             "Schreiben Sie „vielleicht“ oder einen Satz ohne Möglichkeits-Form.",
                             token.line)


def _is_subjunctive(  # noqa: PLR0911 - one return for each sure form
        tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    word = token.text.lower()
    if index and token.text[0].isupper() and token.tag in {"NN", "NE"}:
        return False
    second = SECOND.fullmatch(word)
    if second:
        ending, stem = second["end"], word.removesuffix(second["end"])
        if stem in {"könnt", "müsst", "dürft"}:  # "ihr könnt" is the present
            return ending != "t"
        return not (ending in {"en", "t"} and stem in AMBIGUOUS_IN_EN)
    if word in SHOULD:
        return not {"früher", "damals"} & {other.text.lower() for other in tokens}
    if word in FIRST_OF_SEIN:
        return index > 0 and not _follows(tokens, index, "Sie", "wir")
    pronouns = {t.text.lower() for t in tokens}
    if not token.is_finite or "ich" in pronouns or index == 0:
        return False
    before = tokens[index - 1]
    he_or_she = before.text.lower() in {"er", "es", "sie", "man", "wer"}
    if word in FIRST_OF_OTHERS:
        return he_or_she or before.tag in {"NN", "NE"}
    return he_or_she and before.text != "es" and word.endswith("e") and word == token.lemma[:-1]


def _follows(tokens: tuple[Token, ...], index: int, *words: str) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].text in words


def preterite(passage: Passage) -> Iterator[Remark]:
    """Find the preterite of full verbs; that of sein, haben and the modal verbs is allowed.

    Source: Netzwerk Leichte Sprache and LanguageTool's rule for easy German: the perfect instead.
    """
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            for index, token in enumerate(clause):
                if token.tag not in {"VV(FIN)", "VA(FIN)"} or not _is_preterite(token):
                    continue
                if token.lemma == "werden" and _participle(clause, index):
                    continue  # the passive says it
                yield Remark(token.text, "Das ist die Vergangenheit aus Büchern.",
                             "Schreiben Sie so, wie Sie sprechen: „hat …“ oder „ist …“",
                             token.line, Level.WARNING)


def _is_preterite(token: Token) -> bool:
    word, lemma = token.text.lower(), token.lemma
    if lemma in {"sein", "haben"} or word in {"möchte", "würd"} or SECOND.fullmatch(word):
        return SECOND.fullmatch(word) is not None and word.endswith("en") and \
            word[:-2] in AMBIGUOUS_IN_EN[:-3]
    if word in {"wurde", "wurden", "wurdest"} or word in PRETERITE_IN_T:
        return True
    stem = re.sub(r"e?n$", "", lemma)
    if word.startswith(stem):
        return re.fullmatch(r"e?te[nt]?|e?test", word[len(stem) :]) is not None
    # The vowel has changed: "kam", "lief"; the present changes it before t alone ("gibt", "hält").
    if not word.endswith("t"):
        return not re.fullmatch(r"(?:bin|weiß|lässt|isst|wird)", word) and \
            not word.endswith(("ss", "ß")) | word.endswith(("ßt", "sst")) | _same_stem(word, stem)
    return False


def _same_stem(word: str, stem: str) -> bool:
    """Whether only the linking e is gone: "ich sammle", "ich änd(e)re"; or an imperative."""
    short = re.sub(r"e([lr])$", r"\1", stem)
    return word.startswith(short) or word in {
        "gib", "nimm", "sieh", "lies", "hilf", "sprich", "iss", "vergiss", "triff", "wirf"}
