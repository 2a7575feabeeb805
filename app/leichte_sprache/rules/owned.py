"""Whose it is: a "von …" that belongs to the noun before it names nobody who does something."""

import re
from collections.abc import Sequence

from ..tokens import Token
from .nouns import last_part

# What belongs to people; nobody's rights are done by those whose rights they are ...
RIGHTS = re.compile(
    r"(?:.*-)?(?:recht|rechte|würde|bedürfnisse?|wunsch|wünsche|interessen?|meinung(?:en)?|"
    r"gefühle?|privatsphäre|gesundheit|leben|alter|herkunft|fähigkeit(?:en)?|stimmen?|vielfalt)n?",
    re.I)
# ... and these belong to people if people in general follow: "Daten von Kunden".
THINGS = re.compile(
    r"(?:.*-)?(?:daten|kind|kinder|wohnung(?:en)?|familien?|namen?|adressen?|arbeit|probleme?|"
    r"fragen?|anträge|antrag|häuser|geld|ausweise?|fotos?|bilder|unterlagen|zimmer|texte?|lage|"
    r"sorgen|ängste|angst|akten?|eltern)n?", re.I)
# These show somebody or something.
SHOWS = re.compile(r"(?:bild|bilder|foto|fotos|film|filme|video|videos|zeichnung|zeichnungen|plan|"
                   r"pläne|modell|modelle|liste|listen|karte|karten|aufnahme|aufnahmen)n?", re.I)
PEOPLE = frozenset(
    "Menschen Personen Leuten Geflüchteten Flüchtlingen Kranken Behinderten Patienten "
    "Patientinnen Kunden Kundinnen Bewohnern Bewohnerinnen Mietern Mieterinnen Migranten "
    "Migrantinnen Schülern Schülerinnen Kindern Jugendlichen Senioren Seniorinnen Nutzern "
    "Nutzerinnen Bürgern Bürgerinnen Beschäftigten Betroffenen Gefangenen Frauen Männern Mädchen "
    "Jungen Minderheiten".split())
MANY = {"den", "allen", "vielen", "manchen", "einigen", "anderen", "diesen", "unseren", "ihren"}


def belongs_to_noun(clause: Sequence[Token], index: int, noun: int) -> bool:
    """Whether "von" at `index` tells whose the noun before it is: "die Würde von Menschen"."""
    if not index or not noun or clause[index].text != "von":
        return False
    before, between = clause[index - 1], clause[index + 1 : noun]
    owned = last_part(before)
    if before.tag == "NN" and SHOWS.fullmatch(owned):
        return True  # "ein Bild von Menschen" may be of them or by them
    if before.tag not in {"NN", "NNA"} or last_part(clause[noun]) not in PEOPLE:
        return False
    if RIGHTS.fullmatch(owned):
        return all(one.tag == "ADJ(A)" or one.text in MANY for one in between)
    bare = all(one.tag == "ADJ(A)" for one in between)
    return bare and THINGS.fullmatch(owned) is not None
