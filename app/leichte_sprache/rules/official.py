"""Official names of several words, and the heads of letters: they stay as they are."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from ..contact import POSTCODE
from ..passage import Passage, Sentence
from ..tokens import Token
from .giving import may_have_receiver
from .nouns import NOUN_TAGS

# "die Stiftung Kinder in Not": the noun behind it, without an article, begins a name.
NAMED = re.compile(r"(?:.*-)?(?:Stiftung|Verein|Verband|Projekt|Aktion|Initiative|Partei|Bündnis|"
                   r"Netzwerk|Gesellschaft|Genossenschaft|Gewerkschaft|Kammer|Akademie|Club|Firma|Zeitung|Zeitschrift|Museum|Preis|Programm)")
SURNAME = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:mann|knecht|mei?er|meyer|müller|bauer|schmidt?|huber|"
                     r"hofer|bacher|berger|bach|stein|berg|vogel|haupt|hammer)")
# "das Amtsgericht Magdeburg", "der Landschaftsverband Westfalen-Lippe"
OF_A_TOWN = re.compile(r"(?i:.*(?:verband|verbund|gericht|amt|anwaltschaft|klinik|klinikum|haus|"
                       r"genossenschaft|gemeinschaft|gesellschaft|verein|bund|kammer|kasse|werke?|"
                       r"zentrum|museum|schule|theater|verwaltung|betriebe?|stätte|anstalt|medizin|universität|hof|hilfe|mission|kirche))")
# "das Ministerium für Arbeit, Soziales und Integration"
OFFICE = re.compile(r"(?i:.*(?:ministerium|minister|ministerin|amt|behörde|ausschuss|kommission|"
                    r"referat|abteilung|institut|agentur|beauftragter?|senator|senatorin))")
MINISTRY = re.compile(r"(?i:.*ministerium(?:s|en)?)")
# "das Ministerium der Justiz", "das Landesamt der Finanzen"
AUTHORITY = re.compile(r"(?i:.*(?:ministerium|minister|senator|(?:landes|bundes)-?amt)(?:in)?"
                       r"(?:e?[ns])?)")
FIELDS = {"Justiz", "Innern", "Inneren", "Finanzen", "Verteidigung", "Äußeren", "Auswärtigen"}
IN_NAME = {"für", "gegen", "und"}
POSTCODE_AND_TOWN = re.compile(rf"(?:{POSTCODE}) ")
SHORTEST_NAME = 3  # words
PERSON = re.compile(r"(?:Frau|Herr|Dr\.) (?:\S+ ){0,2}[A-ZÄÖÜ]\S+$")
DASHES = {"-", "–", "—"}


def official_names(tokens: Sequence[Token]) -> list[range]:
    """Return the places of each official name of several words in a sentence."""
    found: list[range] = []
    for index, token in enumerate(tokens[:-1]):
        if token.tag not in NOUN_TAGS or (found and index in found[-1]):
            continue
        after, end = tokens[index + 1], index
        if OFFICE.fullmatch(token.text) and after.text == "für":
            end = _end_of_row(tokens, index + 1)
        elif AUTHORITY.fullmatch(token.text) and _is_field(tokens, index + 1):
            end = index + 2
            while tokens[end + 1 : end + 2] and tokens[end + 1].text == "und" and _is_field(
                    tokens, end + 2):
                end += 3
        elif _is_named(tokens, index):
            end = _end_of_name(tokens, index + 1)
        if end - index + 1 >= SHORTEST_NAME:
            begin = index - 1 if index and _is_title_word(tokens[index - 1]) else index
            found.append(range(begin, end + 1))
    return found


def offices(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places of what a ministry is for: "Ministerium für Landwirtschaft"."""
    found: set[int] = set()
    for index, token in enumerate(tokens[:-1]):
        if MINISTRY.fullmatch(token.text) and tokens[index + 1].text == "für":
            found |= set(range(index + 2, _end_of_row(tokens, index + 1) + 1))
    return frozenset(found)


def in_names_of_organisations(passage: Passage) -> list[Token]:
    """Return the words that may belong to an organisation's name.

    They are in its name of several words, or right before its town: "Amtsgericht Magdeburg".
    So may a word without an article that is somebody's surname: "Frau Baum und Wagenknecht".
    """
    found: list[Token] = []
    for sentence in passage.sentences:
        tokens = sentence.tokens
        for name in official_names(tokens):
            found += [tokens[place] for place in name]
        found += [one for one, after in pairwise(tokens) if after.tag == "NE"
                  and after.kind == "word" and OF_A_TOWN.fullmatch(one.text)]
        found += [one for before, one in pairwise(tokens) if SURNAME.fullmatch(one.text)
                  and before.tag in {"NN", "NE", "KON"} and one.text.endswith(one.lemma)]
    return found


def _is_named(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name follows: not in "Wir geben dem Verein Geld"."""
    token, after = tokens[index], tokens[index + 1]
    if not NAMED.fullmatch(token.text) or after.tag not in NOUN_TAGS or after.text[0].islower():
        return False
    gets = index > 0 and tokens[index - 1].text.lower().endswith(("em", "er"))
    return not (gets and may_have_receiver(tokens))


def _is_field(tokens: Sequence[Token], index: int) -> bool:
    """Whether a field stands here by which an authority is named: "der Justiz", "des Innern"."""
    article, *field = [token.text for token in tokens[index : index + 2]] or [""]
    return article in {"der", "des"} and bool(field) and field[0] in FIELDS


def _is_title_word(token: Token) -> bool:
    """Whether an adjective belongs to the name: "Niedersächsisches Ministerium für …"."""
    return token.tag == "ADJ(A)" and token.text[0].isupper()


def _is_thing(token: Token) -> bool:
    return token.kind == "word" and (token.tag in NOUN_TAGS or token.tag == "ADJ(A)"
                                     or token.text.endswith("-"))


def _end_of_row(tokens: Sequence[Token], place: int) -> int:
    """Return the last place of a row of nouns behind tokens[place]: "Arbeit, Soziales und Sport".

    Its last noun stands behind "und"; without one, the row has a single noun.
    """
    end, closed = place, False
    while end + 1 < len(tokens):
        after = tokens[end + 2] if end + 2 < len(tokens) else None
        joins = tokens[end + 1].text in {",", "und"} and after is not None and _is_thing(after)
        if not (joins or _is_thing(tokens[end + 1])):
            break
        closed = closed or tokens[end + 1].text == "und"
        end += 2 if joins else 1
    commas = [p for p in range(place, end) if tokens[p].text == ","]
    return commas[0] - 1 if commas and not closed else end


def _end_of_name(tokens: Sequence[Token], place: int) -> int:
    while place + 1 < len(tokens) and (_is_thing(tokens[place + 1]) or (
            tokens[place + 1].tag == "ART" or tokens[place + 1].text in IN_NAME)):
        place += 1
    while not _is_thing(tokens[place]):
        place -= 1
    return place


def heads_of_letters(passage: Passage) -> frozenset[int]:
    """Return the numbers of the lines that say who writes: names, offices and titles.

    They are labels, one after the other, with a postal address among them, or with a person and
    any other address.
    """
    lines: set[int] = set()
    for is_label, run in groupby(passage.sentences, key=_is_label):
        block = list(run)
        address = any(POSTCODE_AND_TOWN.search(one.text) for one in block)
        person = any(PERSON.match(one.text) for one in block) and any(
            one.is_contact for one in block)
        if is_label and (address or person):
            lines |= {one.line for one in block}
    return frozenset(lines)


def _is_label(sentence: Sentence) -> bool:
    return sentence.is_label and sentence.kind == "prose"


def is_row_of_names(sentence: Sentence) -> bool:
    """Whether a label is a row of names: "Stadt Halle – Büro der Leitung"."""
    if not sentence.is_label:
        return False
    for (before, token), place in zip(pairwise(sentence.tokens), range(1, 9), strict=False):
        if token.text in DASHES:
            return place > 1 and before.tag in NOUN_TAGS
        if before.tag not in NOUN_TAGS:
            return False
    return False
