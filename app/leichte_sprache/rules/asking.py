"""The question for who does it, where a sentence in the passive does not say it.

Nobody is invented: the editor is asked.
"""

import re
from collections.abc import Sequence

from ..tokens import Token

# "Das wird bekannt gemacht": both words are the verb.
RESULTS = {"bekannt", "sauber", "kaputt", "fertig", "krank", "gesund", "öffentlich", "frei", "leer",
           "voll", "groß", "klein", "kurz", "lang", "warm", "kalt", "neu", "nass", "trocken",
           "sichtbar", "möglich", "leichter", "besser", "schöner", "größer", "kleiner", "bereit",
           "still", "klar", "fest", "offen", "aufmerksam", "barrierefrei", "rückgängig", "wahr"}
LIGHT = {"macht", "stellt", "legt", "setzt", "lernt", "führt", "bringt"}
WITH_NOUN = {"Verfügung", "Ende", "Frage", "Anspruch", "Acht", "Kraft", "Gang", "Rechnung"}
# "vorbereitet", "ausverkauft": the first prefix leaves the verb, the second stays.
TWO_PREFIXES = re.compile(
    r"(?P<prefix>ab|an|auf|aus|ein|mit|nach|vor|voraus|weiter|wieder|zu|zurück)"
    r"(?P<rest>(?:be|ver|ent|zer|er(?!n))\w{3,})")


def question_for(participle: Token, clause: Sequence[Token]) -> str:
    """Return "Wer prüft?" or, for a verb whose present is not certain, "Wer tut das?"."""
    present = active(participle)
    place = next(i for i, token in enumerate(clause) if token is participle)
    before = clause[place - 1] if place else None
    if present and before and before.text in RESULTS and present in {"macht", "stellt", "legt"}:
        return f"Wer {present} … {before.text}?"
    if before and present in LIGHT and (
            before.tag in {"ADJ(D)", "VV(INF)", "PTKVZ"} or before.text in WITH_NOUN):
        return "Wer tut das?"
    return f"Wer {present}?" if present else "Wer tut das?"


def active(participle: Token) -> str:
    """Return the present tense to a weak participle ("prüft", "reicht … ein"), or nothing."""
    word, lemma = re.sub(r"[-·]", "", participle.text), participle.lemma
    if word in {lemma[:-2] + "t", lemma[:-2] + "et"}:
        two = TWO_PREFIXES.fullmatch(word)
        # "bezahlt", "übersetzt", "finanziert"; but "vorbereitet": "bereitet … vor"
        return f"{two['rest']} … {two['prefix']}" if two else word
    place = word.find("ge")
    prefix, rest = word[:place], word[place + 2 :]
    stem = lemma.removeprefix(prefix)[:-2]
    if place < 0 or not lemma.startswith(prefix) or rest not in {stem + "t", stem + "et"}:
        return ""
    return f"{rest} … {prefix}" if prefix else rest
