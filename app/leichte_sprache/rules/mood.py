"""Subjunctive and preterite: it is so, or it has been so."""

import re
from collections.abc import Iterator

from ..finding import Level, Remark
from ..passage import Passage, Sentence
from ..tokens import Token
from .as_if import advice_as_if
from .nouns import is_plural
from .passive import participle

# HanTa gives no mood. These stems with a subjunctive's ending are nothing else; forms that
# could be a preterite as well ("wollte", "führe", "ließen") are left out. "möchte" is allowed.
STEMS = ("würd|könnt|müsst|dürft|hätt|wär|käm|ging|gäb|bräucht|fänd|ließ|stünd|läg|säh|tät|wüsst|"
         "dächt|brächt|nähm|spräch|blieb|schrieb|gält|hülf|hielt|fiel|träf|lüd|verlör|böt|erhielt|"
         "bekäm|zög|schlüg|trüg|begänn|gewänn|stürb|äß|trän|säß|schlief|rief|lief")
SECOND = re.compile(rf"(?:{STEMS})(?P<end>e|en|est|et|t)")
# With these endings "ging", "ließ" … are plain preterites: "sie gingen".
AMBIGUOUS_IN_EN = ("ging", "ließ", "blieb", "schrieb", "hielt", "fiel", "erhielt", "schlief",
                   "rief", "lief", "müsst", "dürft", "könnt")
# Everybody knows them whole; nothing in them is uncertain.
SET_PHRASES = (["gott", "sei", "dank"], ["es", "lebe", "die"], ["es", "lebe", "der"],
               ["es", "lebe", "das"])
SHOULD = {"sollte", "sollten", "solltest", "solltet"}
PAST = re.compile(
    r"(?i:\b(?:früher|damals|gestern|vorgestern|einst|zuerst sollte|jahrelang|ursprünglich|"
    r"in der vergangenheit|als (?:kind|baby|junge|mädchen|jugendliche[r]?|schüler(?:in)?)|"
    r"(?:im|am|in der|an einem|vor(?:ig|letzt)e[nmrs]?|letzte[nmrs]?|vergangene[nmrs]?) ?"
    r"(?:letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|jahr 1[0-9]{3}|jahr 200\d|jahr 201\d|jahr|"
    r"woche|monat|sommer|winter|frühling|herbst|nacht|montag|dienstag|mittwoch|donnerstag|freitag|"
    r"samstag|sonntag|krieg)|nach dem krieg|vor (?:\w+ )?(?:\w+ )?(?:sekunden?|minuten?|stunden?|"
    r"tage?n?|wochen?|monate?n?|jahre?n?|jahr-?hunderten?)))\b|\b1[0-9]{3}\b")
# What to write instead, by the beginning of the word.
INSTEAD = {
    "könnt": "Schreiben Sie „kann“ oder „können“. Ist es nicht sicher: „vielleicht“.",
    "müsst": "Schreiben Sie „muss“ oder „müssen“.",
    "dürft": "Schreiben Sie „darf“ oder „dürfen“. Ist es nicht sicher: „vielleicht“.",
    "soll": "Ist es ein Rat: Sagen Sie einfach, was gut ist: „Es ist gut: …“. Oder schreiben Sie "
            "eine Bitte mit „bitte“. Nur wenn es Pflicht ist: „muss“ oder „müssen“.",
    "hätt": "Ist es ein Wunsch: „möchte“ oder „möchten“. Sonst schreiben Sie „hat“ oder „haben“.",
    "wär": "Ist es ein Wunsch: „möchte“ oder „möchten“. Sonst schreiben Sie „ist“ oder „sind“.",
    "würd": "Ist es ein Wunsch: „möchte“ oder „möchten“. Sonst lassen Sie dieses Wort weg.",
    "sei": "Schreiben Sie einen Doppelpunkt und dahinter, was die Person sagt: mit „ist“.",
    "habe": "Schreiben Sie einen Doppelpunkt und dahinter, was die Person sagt: mit „hat“.",
}
FIRST_OF_SEIN = {"sei", "seien", "seiest", "seist"}
FIRST_OF_OTHERS = {"habe", "könne", "müsse", "dürfe", "solle", "wolle", "werde", "wisse", "möge"}
PRETERITE_IN_T = {"hielt", "bat", "trat", "tat", "bot", "galt", "riet", "litt", "schnitt", "stritt",
                  "ritt", "erhielt", "behielt", "vertrat", "betrat", "verbot", "enthielt"}


def subjunctive(passage: Passage) -> Iterator[Remark]:
    """Find könnte, würde, sei, hätte …; "möchte" is allowed.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for paragraph in passage.paragraphs:
        past = False
        for sentence in paragraph:
            past = past or _is_past(sentence)
            for index, token in enumerate(sentence.tokens):
                if token.kind != "word" or token.is_title:
                    continue
                if _is_subjunctive(sentence.tokens, index, past=past):
                    compared = advice_as_if(sentence.tokens, index) or _advice_unless(
                        sentence.tokens, index)
                    yield Remark(token.text, f"„{token.text}“ klingt wie: vielleicht. "
                                 "Viele Menschen wissen dann nicht, was wirklich ist.",
                                 compared or _advice(token.text.lower()), token.line,
                                 start=token.place)


def _advice_unless(tokens: tuple[Token, ...], index: int) -> str:
    """Return what to write instead of "es sei denn, …", where nobody says anything."""
    unless = [one.text.lower() for one in tokens[max(index - 1, 0) : index + 2]]
    return ("Schreiben Sie einen neuen Satz: Wann ist es anders?"
            if unless == ["es", "sei", "denn"] else "")


def _advice(word: str) -> str:
    for stem, advice in INSTEAD.items():
        if word.startswith(stem):
            return advice
    return "Schreiben Sie, was wirklich ist. Ist es nicht sicher, dann schreiben Sie „vielleicht“."


def _is_past(sentence: Sentence) -> bool:
    """Whether a sentence tells of the past: "damals", "vor 3 Jahren", "im letzten Jahr"."""
    return PAST.search(sentence.text) is not None


def _is_subjunctive(  # noqa: PLR0911 - one return for each sure form
        tokens: tuple[Token, ...], index: int, *, past: bool) -> bool:
    token = tokens[index]
    word = token.text.lower()
    if index and token.text[0].isupper() and token.tag in {"NN", "NE"}:
        return False
    if [one.text.lower() for one in tokens[max(index - 1, 0) : index + 2]] in SET_PHRASES:
        return False
    second = SECOND.fullmatch(word)
    if second:
        ending, stem = second["end"], word.removesuffix(second["end"])
        if stem in {"könnt", "müsst", "dürft"}:  # "ihr könnt" is the present
            return ending != "t"
        return not (ending in {"en", "t"} and stem in AMBIGUOUS_IN_EN)
    if word in SHOULD:
        return not past
    if word in FIRST_OF_SEIN:
        return index > 0 and not _follows(tokens, index, "Sie", "wir")
    pronouns = {t.text.lower() for t in tokens}
    if not token.is_finite or "ich" in pronouns or index == 0:
        return False
    before = tokens[index - 1]
    he_or_she = before.text.lower() in {"er", "es", "sie", "man", "wer"}
    if word in FIRST_OF_OTHERS:
        return he_or_she or (before.tag in {"NN", "NE"} and not is_plural(before))
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
                if token.lemma == "werden" and participle(clause, index):
                    continue  # the passive says it
                near = {other.text.lower() for other in clause[max(index - 1, 0) : index + 2]}
                if token.text in {"gab", "gaben"} and "es" in near:
                    continue  # "es gab" is what people say
                yield Remark(token.text, "So steht es in Büchern, so spricht kaum jemand.",
                             "Schreiben Sie so, wie Sie sprechen: mit „hat“ oder „ist“ "
                             "und dem anderen Wort am Ende vom Satz.",
                             token.line, Level.WARNING, start=token.place)


def _is_preterite(token: Token) -> bool:
    word, lemma = re.sub("[-·]", "", token.text.lower()), re.sub("[-·]", "", token.lemma)
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
