"""Genitive: "von dem" and "vom" instead (BITV 2.0 annex 2 part 2, number 1)."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..language import likelihood
from ..passage import Passage
from ..tokens import Token

# HanTa gives no case. With these the genitive of a masculine or neuter noun is sure ...
ALWAYS = re.compile(r"(?:des|eines|keines|[mds]eines|[iI]hres|unseres|eures|desselben)", re.I)
# ... and with these only if the noun shows it: "dieses Jahres", but "dieses Haus".
WITH_ENDING = re.compile(r"(?:dieses|jenes|jedes|welches|solches|manches|alles)", re.I)
# Feminine or plural: genitive or dative.
FEMININE = re.compile(r"(?:einer|keiner|[mds]einer|ihrer|unserer|eurer|eurer)", re.I)
PLURAL = {"aller", "vieler", "mehrerer", "beider", "einiger", "zweier", "dreier", "weniger"}
OPEN = {"der", "dieser", "jener", "jeder", "welcher"}  # also a masculine subject: "der Kurs"
FEMININE_NOUN = re.compile(
    r"(?:ung|heit|keit|schaft|[sti]ion|tät|ik|ur|enz|anz|ei|"
    r"(?<!term)(?<!kam)(?<!magaz)(?<!benz)(?<!delf)(?<!ur)(?<!medic)in)"
    r"|.*(?:arbeit|stadt|frau|mutter|tochter|schwester|firma|welt|nacht|zeit|hand|uni|person|bank|"
    r"post|kraft|fahrt|schrift|pflicht|antwort|wahl|zahl|kunft|sicht|wehr|gewalt|haft|macht|natur|"
    r"tür|uhr|gefahr|steuer|nummer|kammer|mauer|oma|mama|partei|bahn|form|eu|kultur|wurst|luft)")
# Masculine nouns in -e and adjectives as nouns: "Am Montag kommt der Kollege".
MASCULINE_IN_E = re.compile(
    r".*(?:junge|kunde|kollege|name|gedanke|zeuge|experte|käse|beamte|deutsche|angestellte|"
    r"erwachsene|kranke|verwandte|behinderte|jugendliche|bekannte|loge|wille|glaube|buchstabe|"
    r"löwe|affe|hase|neffe|erbe|bote|türke|syrer|pole|franzose|russe|chinese|grieche|vorsitzende|"
    r"arbeitslose|betroffene|geflüchtete|reisende|interessierte|friede|same|funke|haufe|beauftragte)")
ONLY_GENITIVE = {"aufgrund", "innerhalb", "außerhalb", "anhand", "infolge", "mithilfe", "bezüglich",
                 "hinsichtlich", "zugunsten", "oberhalb", "unterhalb", "anstelle", "mangels",
                 "seitens", "angesichts", "zwecks", "anlässlich"}
# "Viele der Frauen"
SOME = {"viele", "einige", "manche", "wenige", "einer", "eine", "eines", "keiner", "keine",
        "meisten"}
# With these verbs "der Frau" may be the person who gets something.
GIVING = {"geben", "helfen", "schicken", "senden", "zeigen", "erklären", "bringen", "danken",
          "gehören", "antworten", "folgen", "sagen", "schreiben", "schenken", "leihen",
          "empfehlen", "erlauben", "anbieten", "bieten", "vorlesen", "lesen", "mitteilen", "melden",
          "erzählen", "dienen", "gefallen", "glauben", "kaufen", "holen", "nützen", "schaden",
          "vertrauen", "begegnen", "zuhören", "zustimmen", "machen", "gratulieren"}
RECEIVERS = {"mir", "dir", "ihm", "ihr", "ihnen", "uns", "euch"}


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
            if token.kind != "word":
                continue
            end = _genitive_end(tokens, index, may_be_dative)
            if end:
                words = " ".join(t.text for t in tokens[index : end + 1])
                yield Remark(words, "Das ist der Wes-Fall (Genitiv).",
                             "Schreiben Sie: „von dem …“, „von der …“ oder „vom …“", token.line)


def _genitive_end(  # noqa: PLR0911 - one return for each pattern
        tokens: Sequence[Token], index: int, may_be_dative: bool) -> int:
    """Return the place of the last word of a genitive that begins at `index`, or 0."""
    token, word = tokens[index], tokens[index].text.lower()
    noun = _noun_after(tokens, index)
    if ALWAYS.fullmatch(word) and noun:
        return noun
    if WITH_ENDING.fullmatch(word) and noun and _has_ending(tokens[noun]):
        return noun
    if word in {"dessen", "deren", "wessen"} and index + 1 < len(tokens):
        return index + 1
    if _is_owner(tokens, index):
        return index + 1
    before = tokens[index - 1] if index else None
    if before is None or not noun:
        return 0
    head = tokens[noun]
    after_preposition = before.text.lower() in ONLY_GENITIVE
    if (after_preposition and (word in OPEN | PLURAL or FEMININE.fullmatch(word))):
        return noun
    some = before.text.lower() in SOME and _is_plural(head)
    if not (before.tag in {"NN", "NNA", "NNI"} or some) or before.kind != "word":
        return 0
    if word == "der" and head.tag == "NN" and _fills_the_first_place(tokens, noun):
        return noun
    in_preposition = _has_preposition(tokens, index - 1)
    if may_be_dative and not in_preposition:
        return 0
    sure = _is_feminine(head) or _is_plural(head)
    if word in OPEN and token.tag in {"ART", "PDAT", "PIAT", "PDS"} and sure:
        return noun
    if word in PLURAL:
        return noun
    if FEMININE.fullmatch(word) and token.tag in {"ART", "PPOSAT", "PIAT"}:
        return noun
    weak = token.tag == "ADJ(A)" and word.endswith("er") and token.text[0].islower()
    return noun if weak and sure and noun == index + 1 else 0


def _noun_after(tokens: Sequence[Token], index: int) -> int:
    """Return the place of the noun to which an article at `index` belongs, or 0."""
    for place in range(index + 1, min(index + 5, len(tokens))):
        tag = tokens[place].tag
        if tag in {"NN", "NE", "NNA", "NNI"}:
            return place
        if tag not in {"ADJ(A)", "CARD", "ADJ(D)", "ADV"}:
            return 0
    return 0


def _has_ending(noun: Token) -> bool:
    """Whether a noun has the genitive's s: it is longer than its lemma by just that."""
    return noun.tag == "NN" and noun.text.lower() in {
        noun.lemma.lower() + ending for ending in ("s", "es", "ns", "ses")}


def _is_owner(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is a name that owns the next noun: "Annas Buch"; not "Hans", "Thomas"."""
    token = tokens[index]
    if token.tag != "NE" or index + 1 >= len(tokens) or not token.text.endswith("s"):
        return False
    follows = tokens[index + 1]
    if index and tokens[index - 1].tag in {"ART", "APPRART", "NE", "PPOSAT"}:
        return False
    if follows.tag != "NN" or follows.start != token.start + len(token.text) + 1:
        return False
    name = token.text.rsplit("-", 1)[-1]
    # HanTa knows "Peters" as a surname; the commoner name wins.
    return token.lemma == name[:-1] or likelihood(name[:-1], "NE") > likelihood(name, "NE")


def _fills_the_first_place(tokens: Sequence[Token], noun: int) -> bool:
    """Whether all up to `noun` stands before the verb: "Die Meinung der Bürger ist wichtig".

    Only one thing can stand there, so the second noun belongs to the first.
    """
    if noun + 1 >= len(tokens) or not tokens[noun + 1].is_finite:
        return False
    return tokens[0].tag in {"ART", "NN", "PPOSAT"} and all(
        token.tag in {"ART", "NN", "PPOSAT", "ADJ(A)"} and token.kind == "word"
        for token in tokens[: noun + 1])


def _has_preposition(tokens: Sequence[Token], noun: int) -> bool:
    for place in range(noun - 1, max(noun - 4, -1), -1):
        if tokens[place].tag in {"APPR", "APPRART"}:
            return True
        if tokens[place].tag not in {"ART", "ADJ(A)", "PPOSAT", "PDAT", "CARD"}:
            return False
    return False


def _is_feminine(noun: Token) -> bool:
    lemma = noun.lemma.lower().rsplit("-", 1)[-1]
    if lemma.endswith("e") and noun.tag == "NN":
        return not MASCULINE_IN_E.fullmatch(lemma) and noun.text.lower().endswith("e")
    return noun.tag == "NN" and re.search(rf"(?:{FEMININE_NOUN.pattern})$", lemma) is not None


def _is_plural(noun: Token) -> bool:
    """Whether a noun differs from its singular by more than the dative's or genitive's ending."""
    head = noun.text.rsplit("-", 1)[-1].lower()
    return noun.tag == "NN" and head != noun.lemma.lower() and not head.endswith("s") | (
        head == noun.lemma.lower() + "em")
