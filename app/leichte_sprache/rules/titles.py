"""Names that have a genitive in them: of days, laws, books, academies. They stay as they are."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..passage import Sentence
from ..tokens import Token
from .names import is_region
from .nouns import NOUN_TAGS

# "Welt-Tag der Kinder", "Europa-Woche der Jugend"
DAY = re.compile(r"(?:(?P<kind>Welt|Gedenk|Aktions|Ehren|Protest|Europa|Feier)-?)?"
                 r"(?:[Tt]ag|[Ww]oche|[Jj]ahr)(?:e?s)?")
ON_A_DATE = re.compile(r"\b\d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|"
                       r"Oktober|November|Dezember)\b")
# What is named behind a colon: "Das Gesetz heißt: …"; "Das heißt: …" explains.
ANNOUNCES = re.compile(
    r"(?:\b(?!Das|Es|Dies|Hier|Dort)[A-ZÄÖÜ][\w-]+ (?:heißt|hieß|heißen|hießen)(?: \w+){0,3}|"
    r"\b(?:[A-ZÄÖÜ][\w-]*-)?(?:Gesetz|Vertrag|Buch|Heft|Film|Lied|Titel|Name|Ausstellung|"
    r"Broschüre|Verein|Museum|Projekt|Theater-?[Ss]tück|Bild)|"
    r"\bName\b[^:.]* (?:ist|war|lautet|heißt)):$")
# What is named after something that cannot own it: "Platz der Freiheit", "Stein der Erinnerung".
NAMED_AFTER = re.compile(
    r"(?:[A-ZÄÖÜ][\w·-]*?-?)?(?i:haus|platz|straße|allee|garten|park|stein|denkmal|mahnmal|turm|tor|"
    r"brücke|halle|saal|raum|kirche|wand|baum|museum|tag|woche|nacht)(?:e?s|e)?")
THOUGHT = re.compile(
    r"Gedenkens?|Erinnerung|Freiheit|Einheit|Begegnung|Hoffnung|Stille|Sinne|Künste|Kulturen|"
    r"Religionen|Nationen|Generationen|Friedens|Versöhnung|Toleranz|Vielfalt|Demokratie|Republik|"
    r"Menschen-?[Rr]echte|Musik|Kunst|Wissenschaft|Technik|Natur|Geschichte|Zukunft|Befreiung|"
    r"Völker-?[Vv]erständigung|Namen|Tränen|Inklusion|Begegnungen")
NOT_THE_ONE = re.compile(r"k?eine?[mnrs]?|jede[mnrs]?|viele[nr]?|alle[nr]?")
# "Universität des Saarlandes", "Hochschule der Künste"
SCHOOL = re.compile(r"(?:Universität|Hoch-?[Ss]chule|Akademie)")


def genitives_in_names(sentence: Sentence, before: Sentence | None) -> frozenset[int]:
    """Return the places of the articles that stand in a name; `before` may announce it."""
    tokens = sentence.tokens
    first = _announced(sentence, before)
    found = set(range(first, len(tokens)))
    for index, (noun, article) in enumerate(pairwise(tokens)):
        if noun.tag in NOUN_TAGS and article.text in {"der", "des"} and (
                _has_capital_adjective(tokens, index) or _is_day(sentence, index)
                or _is_named_after(tokens, index) or _is_degree(tokens, index)):
            found.add(index + 1)
    return frozenset(found)


def _has_capital_adjective(tokens: Sequence[Token], index: int) -> bool:
    """Whether an adjective before it is written as in a name: "die Bayerische Akademie der …"."""
    place = index - 1
    return place > 0 and tokens[place].tag == "ADJ(A)" and tokens[place].text[0].isupper() \
        and tokens[place - 1].kind == "word"


def _is_named_after(tokens: Sequence[Token], index: int) -> bool:
    """Whether a place has this name: "Platz der Freiheit", "Universität des Saarlandes"."""
    if index + 2 >= len(tokens):
        return False
    noun, after = tokens[index].text, tokens[index + 2].text
    if SCHOOL.fullmatch(noun):
        region = re.sub(r"(?<=land)e?s$|s$", "", after.lower())
        return is_region(region) or after in {"Künste", "Bundeswehr"}
    named = NAMED_AFTER.fullmatch(noun) and THOUGHT.fullmatch(after)
    before = [token.text.lower() for token in tokens[max(0, index - 2) : index]]
    return bool(named) and not any(NOT_THE_ONE.fullmatch(word) for word in before)


def _is_degree(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is the official term that every pass bears: "Grad der Behinderung"."""
    return [token.text for token in tokens[index : index + 3]] == ["Grad", "der", "Behinderung"]


def _is_day(sentence: Sentence, index: int) -> bool:
    """Whether a day has this name: "Tag der Deutschen Einheit", "1. Mai … Tag der Arbeit"."""
    day = DAY.fullmatch(sentence.tokens[index].text)
    if not day:
        return False
    after = sentence.tokens[index + 2 : index + 3]
    capital = bool(after) and after[0].tag == "ADJ(A)" and after[0].text[0].isupper()
    return bool(day["kind"] or capital or ON_A_DATE.search(sentence.text))


def _called(tokens: Sequence[Token]) -> int:
    """Return where a name without a colon begins: "Das Haus heißt Haus des Handwerks"; or 0."""
    for place, token in enumerate(tokens[:-1]):
        before, after = tokens[place - 1], tokens[place + 1]
        if token.text in {"heißt", "hieß", "heißen"} and place and before.tag in NOUN_TAGS:
            return place + 1 if after.tag in {"NN", "NE"} else 0
    return 0


def _announced(sentence: Sentence, before: Sentence | None) -> int:
    """Return the place at which a name without a verb begins, or the number of all tokens."""
    tokens = sentence.tokens
    none = len(tokens)
    verb = any(token.is_finite for token in tokens)
    if before is not None and not verb and ANNOUNCES.search(before.text):
        return 0
    called = _called(tokens)
    if called:
        return called
    colon = next((i for i, token in enumerate(tokens) if token.text == ":"), none)
    rest = tokens[colon + 1 :]
    text = sentence.text[: tokens[colon].start - tokens[0].start + 1] if colon < none else ""
    named = bool(rest) and ANNOUNCES.search(text) and not any(token.is_finite for token in rest)
    return colon + 1 if named else none
