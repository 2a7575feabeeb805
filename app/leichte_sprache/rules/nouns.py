"""What the form of a noun says of its gender, number and case; HanTa gives none of them."""

import re
from collections.abc import Sequence

from ..language import KNOWN, likelihood
from ..tokens import Token

FEMININE_NOUN = re.compile(
    r"(?:ung|heit|keit|schaft|[sti]ion|region|religion|union|tät|ik|ur|enz|anz|ei|"
    r"(?<!term)(?<!kam)(?<!magaz)(?<!benz)(?<!delf)(?<!ur)(?<!medic)in)"
    r"|.*(?:arbeit|stadt|frau|mutter|tochter|schwester|firma|welt|nacht|zeit|hand|uni|person|bank|"
    r"post|kraft|fahrt|schrift|pflicht|antwort|wahl|zahl|kunft|sicht|wehr|gewalt|haft|macht|natur|"
    r"tür|uhr|gefahr|steuer|nummer|kammer|mauer|oma|mama|partei|bahn|form|eu|kultur|wurst|luft|"
    # All others in -er, -el and -en are masculine or neuter.
    r"feier|dauer|trauer|feder|leber|schulter|butter|ziffer|oper|faser|klammer|folter|regel|tafel|"
    r"(?<!p)insel|nadel|ampel|gabel|kugel|schachtel|schüssel|formel|kartoffel|zwiebel|wurzel|"
    r"bibel|nudel|muschel|orgel|vokabel|kapsel|waffel|windel|staffel|trommel|klausel|kuppel)")
# Masculine nouns in -e and adjectives as nouns: "Am Montag kommt der Kollege".
MASCULINE_IN_E = re.compile(
    r".*(?:junge|kunde|kollege|name|gedanke|zeuge|experte|käse|beamte|deutsche|angestellte|"
    r"erwachsene|kranke|verwandte|behinderte|jugendliche|bekannte|loge|wille|glaube|buchstabe|"
    r"löwe|affe|hase|neffe|erbe|bote|türke|syrer|pole|franzose|russe|chinese|grieche|vorsitzende|"
    r"arbeitslose|betroffene|geflüchtete|reisende|interessierte|friede|same|funke|haufe|beauftragte)")
UNKNOWN = -20  # HanTa's likelihood of a noun that it does not know
QUOTES = frozenset("„“”\"»«‚‘")
NOUN_TAGS = {"NN", "NE", "NNA", "NNI"}
# A name that follows one of these is no owner: "Stadt Worms", "Herr Peters".
TITLES = {"Frau", "Herr", "Herrn", "Familie", "Stadt", "Firma", "Insel", "Verein", "Land", "Band",
          "Gruppe", "Name", "Gemeinde", "Ort", "Bad", "Hotel", "Dr.", "Marke", "Titel", "Partei"}

# First names whose s belongs to them, where HanTa knows neither form: "Foto: Jonas Vogel".
NO_GENITIVE = re.compile(r".*[ui]s|(?:Jon|Sil|Nikl|Tobi|Matthi|Jeremi|Eli|Luk)as")


def noun_after(tokens: Sequence[Token], index: int) -> int:
    """Return the place of the noun to which an article at `index` belongs, or 0."""
    for place in range(index + 1, min(index + 5, len(tokens))):
        tag = tokens[place].tag
        if tag in NOUN_TAGS:
            return place
        between = {"ADJ(A)", "CARD", "ADJ(D)", "ADV", "PIAT"}
        if tag not in between and tokens[place].text != "beiden":
            return 0
    return 0


def last_part(noun: Token) -> str:
    """Return what stands behind the last hyphen, without dots: HanTa's lemma is that of it."""
    return noun.text.rsplit("-", 1)[-1].replace("·", "")


def has_ending(noun: Token) -> bool:
    """Whether a noun has the genitive's s: its last part is longer than its lemma by just that."""
    return noun.tag == "NN" and last_part(noun).lower() in {
        noun.lemma.lower() + ending for ending in ("s", "es", "ns", "ses")}


def is_owner(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is a name that owns a noun: "Annas Buch", "die Straßen Berlins"; not "Hans"."""
    token = tokens[index]
    if token.tag != "NE" or not token.text.endswith("s") or len(token.text) < 4:  # noqa: PLR2004
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    owned_before = before is not None and before.tag == "NN" and before.text not in TITLES
    owned_after = after is not None and after.tag == "NN" and (
        after.start == token.start + len(token.text) + 1)
    if before and before.tag in {"ART", "APPRART", "NE", "PPOSAT"}:
        return False
    if not owned_after and not (owned_before and index > 0 and _is_apart(before, token)):
        return False
    name = token.text.rsplit("-", 1)[-1]
    # HanTa knows "Peters" as a surname; the commoner name wins.
    known = likelihood(name[:-1], "NE")
    if NO_GENITIVE.fullmatch(name) and (name.endswith("as") or known < KNOWN):
        return False
    if not owned_after and known < -13:  # noqa: PLR2004 - behind a noun, only well-known names
        return False
    return token.lemma == name[:-1] or known > likelihood(name, "NE")


def _is_apart(before: Token | None, token: Token) -> bool:
    return before is not None and token.start == before.start + len(before.text) + 1


def fills_the_first_place(tokens: Sequence[Token], noun: int) -> bool:
    """Whether all up to `noun` stands before the verb: "Die Meinung der Bürger ist wichtig".

    Only one thing can stand there, so the second noun belongs to the first. A name in quotation
    marks may stand between: "Die Nachbarn der Straße „Am Hof“ sind nett".
    """
    verb = noun + 1
    if verb < len(tokens) and tokens[verb].text in QUOTES:
        closing = (i for i in range(verb + 1, len(tokens)) if tokens[i].text in QUOTES)
        verb = next(closing, verb) + 1
    if verb >= len(tokens) or not tokens[verb].is_finite:
        return False
    return tokens[0].tag in {"ART", "NN", "PPOSAT"} and all(
        token.tag in {"ART", "NN", "PPOSAT", "ADJ(A)"} and token.kind == "word"
        for token in tokens[: noun + 1])


def has_preposition(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a preposition belongs to the noun at `noun`."""
    for place in range(noun - 1, max(noun - 4, -1), -1):
        if tokens[place].tag in {"APPR", "APPRART"}:
            return True
        if tokens[place].tag not in {"ART", "ADJ(A)", "PPOSAT", "PDAT", "CARD"}:
            return False
    return False


def is_feminine(noun: Token) -> bool:
    """Whether a noun is feminine, by its ending or its last part."""
    lemma = noun.lemma.lower().rsplit("-", 1)[-1]
    if _is_quality(noun):
        return True
    if lemma.endswith("e") and noun.tag == "NN":
        return not MASCULINE_IN_E.fullmatch(lemma) and noun.text.lower().endswith("e")
    return noun.tag == "NN" and re.search(rf"(?:{FEMININE_NOUN.pattern})$", lemma) is not None


def is_plural(noun: Token) -> bool:
    """Whether a noun differs from its singular by more than the dative's or genitive's ending."""
    head = last_part(noun).lower()
    if _is_quality(noun):
        return False
    return noun.tag == "NN" and head != noun.lemma.lower() and not head.endswith("s") | (
        head == noun.lemma.lower() + "em")


def _is_quality(noun: Token) -> bool:
    """Whether HanTa takes a singular in -e for a plural of a noun that there is not: "Röte"."""
    head = last_part(noun)
    unknown = noun.tag == "NN" and head.lower() == f"{noun.lemma.lower()}e"
    return unknown and likelihood(noun.lemma.capitalize()) < UNKNOWN
