"""Genitive: "von dem" and "vom" instead (BITV 2.0 annex 2 part 2, number 1)."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..passage import Passage
from ..tokens import Token
from .dative import looks_plural, with_von
from .giving import may_have_receiver
from .nouns import (
    fills_the_first_place,
    has_ending,
    has_preposition,
    is_feminine,
    is_owner,
    is_plural,
    noun_after,
)
from .official import heads_of_letters, is_row_of_names, official_names
from .percent import percent
from .purpose import ADVICE, is_for
from .purpose import MESSAGE as NO_VON
from .rows import row_with_von
from .titles import genitives_in_names

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
        "jeder", "jedes", "welche", "welcher", "meisten", "mehrere", "niemand", "jemand", "alle"}
# Genitives that say when: "von einem Tag" would be wrong.
WHEN = {f"eines {day.lower()}s": f"an einem {day}" for day in (
    "Morgen Mittag Nachmittag Abend Montag Dienstag Mittwoch Donnerstag Freitag Samstag "
    "Sonntag").split()} | {"eines tages": "an einem Tag"}
ALSO_ONE = {"eine", "keine", "jede", "welche", "alle"}  # "Heute hilft eine der Frau"
MESSAGE = ("Hier muss man überlegen, was zu wem gehört. So spricht kaum jemand. "
           "Mit „von“ ist es leichter.")


def genitive(passage: Passage) -> Iterator[Remark]:
    """Find the genitive by its article, its ending, or a noun that follows another.

    Official names keep theirs: in a sentence, in a row of names, in the head of a letter.
    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    heads = heads_of_letters(passage)
    for number, sentence in enumerate(passage.sentences):
        tokens = sentence.tokens
        shares = [remark.excerpt for remark in percent(passage.sentences, number)]
        if sentence.line in heads or is_row_of_names(sentence):
            continue
        named = {place for name in official_names(tokens) for place in name[1:]}
        before = passage.sentences[number - 1] if number else None
        named |= genitives_in_names(sentence, before)
        may_be_dative, row = may_have_receiver(tokens), (0, 0, 0)
        for index, token in enumerate(tokens):
            if token.kind != "word" or token.is_title or index in named or (
                    token.line == row[0] and row[1] <= token.place < row[2]):
                continue
            end = _genitive_end(tokens, index, may_be_dative)
            found = _remark(tokens, index, end) if end else None
            if found and not any(found.excerpt in share for share in shares):
                row = (found.line, token.place, token.place + len(found.excerpt)) if (
                    found.replacement and found.start == token.place) else row
                yield found


def _remark(tokens: Sequence[Token], index: int, end: int) -> Remark:
    words, token = [one.text for one in tokens[index : end + 1]], tokens[index]
    excerpt = " ".join(words)
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
    if _says_when_or_how(tokens, index):
        when = WHEN.get(excerpt.lower(), "")
        good = when[:1].upper() + when[1:] if token.text[0].isupper() else when
        return Remark(excerpt, "So spricht kaum jemand. Das ist schwer zu lesen.",
                      "Sagen Sie es mit anderen Worten.", token.line,
                      start=token.place, replacement=good)
    if is_for(tokens, index, end):
        return Remark(excerpt, NO_VON, ADVICE, token.line, start=token.place)
    many = before.lower() in SOME
    good, beginning = with_von(tokens, index, end, many=many)
    how = f"Schreiben Sie: „{beginning} …“" if beginning else (
        "Schreiben Sie „von dem …“, „von der …“ oder „von den …“.")
    last, good = row_with_von(tokens, end, good) if good else (end, good)
    if last > end:
        row = " ".join(one.text for one in tokens[index : last + 1])
        excerpt = row.replace(" ,", ",")
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
    if before is None or not noun or _may_begin(token, noun - index):
        return 0
    head, previous = tokens[noun], before.text.lower()
    sure = is_feminine(head) or is_plural(head)
    if previous in ONLY_GENITIVE and (word in PLURAL or FEMININE.fullmatch(word) or (
            word in OPEN and sure)):
        return noun
    if previous in {"wegen", "trotz"} and word == "der" and is_plural(head):
        return noun
    several = looks_plural(head) or tokens[index + 1].text == "beiden"
    some = previous in SOME and (several or not (may_be_dative or previous in ALSO_ONE))
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


def _may_begin(article: Token, length: int) -> bool:
    """Whether a capital may begin a sentence whose line break is lost: "für Frauen Der Verein …".

    The genitive and the beginning look the same; in a title in capitals there is no doubt.
    """
    return length > 0 and article.text[:1].isupper() and not article.text.isupper()


def _says_when_or_how(tokens: Sequence[Token], index: int) -> bool:
    """Whether a genitive belongs to no noun: "Eines Tages", "Wir sind guten Mutes"."""
    before = tokens[index - 1] if index else None
    day = " ".join(token.text.lower() for token in tokens[index : index + 2]) in WHEN
    no_nouns = {"ADV", "PPER", "KOUS"} | ({"KON"} if day else set())
    free = before is None or before.is_finite or before.tag in no_nouns
    return free and ALWAYS.fullmatch(tokens[index].text) is not None


def _owns_next(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].tag == "NN"
