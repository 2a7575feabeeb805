"""Genitive: "von dem" and "vom" instead (BITV 2.0 annex 2 part 2, number 1)."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..passage import Passage
from ..tokens import Token
from .nouns import (
    fills_the_first_place,
    has_ending,
    has_preposition,
    is_feminine,
    is_owner,
    is_plural,
    noun_after,
)

# HanTa gives no case. With these the genitive of a masculine or neuter noun is sure ...
ALWAYS = re.compile(r"(?:des|eines|keines|[mds]eines|[iI]hres|unseres|eures|desselben)", re.I)
# ... and with these only if the noun shows it: "dieses Jahres", but "dieses Haus".
WITH_ENDING = re.compile(r"(?:dieses|jenes|jedes|welches|solches|manches|alles)", re.I)
# Feminine or plural: genitive or dative.
FEMININE = re.compile(r"(?:einer|keiner|[mds]einer|ihrer|unserer|eurer|eurer)", re.I)
PLURAL = {"aller", "vieler", "mehrerer", "beider", "einiger", "zweier", "dreier"}
OPEN = {"der", "dieser", "jener", "jeder", "welcher"}  # also a masculine subject: "der Kurs"
ONLY_GENITIVE = {"aufgrund", "innerhalb", "außerhalb", "anhand", "infolge", "mithilfe", "bezüglich",
                 "hinsichtlich", "zugunsten", "oberhalb", "unterhalb", "anstelle", "mangels",
                 "seitens", "angesichts", "zwecks", "anlässlich", "während", "anstatt", "statt"}
# With the dative they are easy language: "wegen dem Regen", "in der Pause".
INSTEAD = {"während": "in", "innerhalb": "in", "aufgrund": "wegen", "infolge": "wegen",
           "anhand": "mit", "mithilfe": "mit", "seitens": "von", "anlässlich": "zu"}
# "Viele der Frauen"
SOME = {"viele", "einige", "manche", "wenige", "einer", "eine", "eines", "keiner", "keine", "jede",
        "jeder", "jedes", "welche", "welcher", "meisten", "mehrere", "niemand", "jemand"}
ALSO_ONE = {"eine", "keine", "jede", "welche"}  # "Heute hilft eine der Frau"
# With these verbs "der Frau" may be the person who gets something.
GIVING = {"geben", "helfen", "schicken", "senden", "zeigen", "erklären", "bringen", "danken",
          "gehören", "antworten", "folgen", "sagen", "schreiben", "schenken", "leihen",
          "empfehlen", "erlauben", "anbieten", "bieten", "vorlesen", "lesen", "mitteilen", "melden",
          "erzählen", "dienen", "gefallen", "glauben", "kaufen", "holen", "nützen", "schaden",
          "vertrauen", "begegnen", "zuhören", "zustimmen", "machen", "gratulieren"}
RECEIVERS = {"mir", "dir", "ihm", "ihr", "ihnen", "uns", "euch"}
DATIVES = {"des": "dem", "eines": "einem", "keines": "keinem", "meines": "meinem",
           "seines": "seinem", "deines": "deinem", "ihres": "ihrem", "unseres": "unserem",
           "dieses": "diesem", "jedes": "jedem", "jenes": "jenem", "aller": "allen",
           "vieler": "vielen", "mehrerer": "mehreren", "beider": "beiden", "einiger": "einigen"}
MESSAGE = ("Hier muss man überlegen, was zu wem gehört. So spricht kaum jemand. "
           "Mit „von“ ist es leichter.")


def genitive(passage: Passage) -> Iterator[Remark]:
    """Find the genitive by its article, its ending, or a noun that follows another.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        tokens = sentence.tokens
        verbs = {token.lemma for token in tokens if token.tag.startswith("VV")}
        receiver = any(token.text.lower() in RECEIVERS for token in tokens)
        may_be_dative = bool(verbs & GIVING) and not receiver
        for index, token in enumerate(tokens):
            end = _genitive_end(tokens, index, may_be_dative) if (
                token.kind == "word" and not token.is_title) else 0
            if end:
                yield _remark(tokens, index, end)


def _remark(tokens: Sequence[Token], index: int, end: int) -> Remark:
    words, token = [one.text for one in tokens[index : end + 1]], tokens[index]
    excerpt, article, noun = " ".join(words), token.text.lower(), tokens[end]
    before = tokens[index - 1].text if index else ""
    if is_owner(tokens, index):
        owner = f"Schreiben Sie zuerst das Ding, dann: „von {token.text[:-1]}“"
        return Remark(token.text, MESSAGE, owner, token.line, start=token.place)
    if before.lower() in ONLY_GENITIVE | {"wegen", "trotz"}:
        easy = INSTEAD.get(before.lower())
        advice = f" Oft geht es mit „{easy}“." if easy else ""
        return Remark(f"{before} {excerpt}", "So spricht kaum jemand. Das ist schwer zu lesen.",
                      f"Sagen Sie es mit einfachen Worten.{advice}", token.line,
                      start=tokens[index - 1].place)
    good = ""
    if article in DATIVES and index + 1 <= end:
        lemma = noun.lemma if noun.text.lower() == f"{noun.lemma}s".lower() or has_ending(
            noun) else noun.text
        middle = " ".join(words[1:-1])
        good = f"von {DATIVES[article]} {middle} {lemma}".replace("  ", " ")
    elif article in OPEN or FEMININE.fullmatch(article):
        if not is_plural(noun):
            good = f"von {excerpt}"
        elif article == "der" and len(words) == 2:  # noqa: PLR2004 - no adjective between
            good = f"von den {noun.text}" + ("" if noun.text.endswith(("n", "s")) else "n")
    how = f"Schreiben Sie: „{good}“" if good else (
        "Schreiben Sie „von dem …“, „von der …“ oder „von den …“.")
    return Remark(excerpt, MESSAGE, how, token.line, start=token.place, replacement=good)


def _genitive_end(  # noqa: PLR0911, PLR0912 - one return for each pattern
        tokens: Sequence[Token], index: int, may_be_dative: bool) -> int:
    """Return the place of the last word of a genitive that begins at `index`, or 0."""
    token, word = tokens[index], tokens[index].text.lower()
    if is_owner(tokens, index):
        return min(index + 1, len(tokens) - 1) if _owns_next(tokens, index) else index
    noun = noun_after(tokens, index)
    if ALWAYS.fullmatch(word) and noun:
        return noun
    if WITH_ENDING.fullmatch(word) and noun and has_ending(tokens[noun]):
        return noun
    if word in {"dessen", "deren", "wessen"} and index + 1 < len(tokens):
        return index + 1
    before = tokens[index - 1] if index else None
    if before is None or not noun:
        return 0
    head, previous = tokens[noun], before.text.lower()
    sure = is_feminine(head) or is_plural(head)
    if previous in ONLY_GENITIVE and (word in PLURAL or FEMININE.fullmatch(word) or (
            word in OPEN and sure)):
        return noun
    if previous in {"wegen", "trotz"} and word == "der" and is_plural(head):
        return noun
    some = previous in SOME and (
        previous not in ALSO_ONE or is_plural(head) or tokens[index + 1].text == "beiden")
    if not (before.tag in {"NN", "NNA", "NNI"} or some) or before.kind != "word":
        return 0
    if some and word == "der":
        return noun
    if word == "der" and head.tag == "NN" and fills_the_first_place(tokens, noun):
        return noun
    if may_be_dative and not has_preposition(tokens, index - 1):
        return 0
    if word in OPEN and token.tag in {"ART", "PDAT", "PIAT", "PDS"} and sure:
        return noun
    if word in PLURAL:
        return noun
    if FEMININE.fullmatch(word) and token.tag in {"ART", "PPOSAT", "PIAT"}:
        return noun
    weak = token.tag == "ADJ(A)" and word.endswith("er") and token.text[0].islower()
    return noun if weak and sure and noun == index + 1 else 0


def _owns_next(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].tag == "NN"
