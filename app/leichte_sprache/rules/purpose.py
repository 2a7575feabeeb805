"""What a place, a day or a sign is for: "ein Ort der Ruhe". With "von" it would be wrong."""

import re
from collections.abc import Sequence

from ..tokens import Token
from .nouns import last_part
from .titles import NOT_THE_ONE, THOUGHT

MESSAGE = "So spricht kaum jemand. Man muss überlegen, was gemeint ist. „Von“ passt hier oft nicht."
ADVICE = ("Schreiben Sie einen eigenen Satz: Wofür ist das, oder was tut man dann? "
          "Zum Beispiel mit „für“, „hier“ oder „an diesem Tag“.")
# These are for something, or stand for it.
FOR_SOMETHING = re.compile(
    r".*(?:ort|platz|plätze|stätte|raum|räume|haus|häuser|garten|gärten|insel|oase|tag|woche|"
    r"jahr|abend|nacht|nächte|stunde|minute|moment|augenblick|zeit|phase|zeichen|symbol|geste|"
    r"signal|ausdruck|fest|feier|akt|botschaft|wort|atmosphäre|gefühl|kultur|politik|weg|pfad)"
    r"(?:e?[ns]?|es|er|ern)", re.I)
# "der Tag der offenen Tür", "das Jahr des Ehrenamtes"; not "der letzte Tag der Ferien".
DAY = re.compile(r"(?:(?:Welt|Gedenk|Aktions|Ehren|Protest|Europa|Feier|Projekt)-?)?"
                 r"(?:[Tt]ag|[Ww]oche|[Jj]ahr)(?:e?s)?")
IDEA = re.compile(
    r"Ruhe|Freude|Liebe|Trauer|Sicherheit|Geborgenheit|Zuflucht|Heilung|Erholung|Entspannung|"
    r"Bildung|Recht-?[Ss]prechung|Verständigung|Gast-?[Ff]reundschaft|Solidarität|Dankbarkeit|"
    r"Anerkennung|Wertschätzung|Besinnung|Andacht|Ehre|Macht|Buße|Kraft|Wahrheit|Würde|Wut|Angst|"
    r"Treue|Zusammen-?[Aa]rbeit|Gemeinschaft|Nähe|Wärme|Geduld|Sehnsucht|Integration|Kultur|"
    r"Gerechtigkeit|Hilfe|Nächsten-?[Ll]iebe|Demut|Reue|Offenheit|Akzeptanz|Teil-?[Hh]abe|"
    r"Mit-?[Bb]estimmung|Gleich-?[Bb]erechtigung|Not|Armut|Gefahr|Gewalt|Gnade|"
    r"(?:Frieden|Glück|Dank|Respekt|Vertrauen|Protest|Widerstand|Glauben|Trost|Mut|Schutz|Austausch|"
    r"Zusammenhalt|Fortschritt|Wohlstand|Schrecken|Abschied|Aufbruch|Neuanfang)e?s")
# With "ein" before it, each of these says of what kind it is: "ein Ort der Vermittlung".
QUALITY = re.compile(r".*(?:ung|heit|keit|tät)")
# They are somebody, or something that has rooms and days of its own.
OWNERS = re.compile(
    r".*(?:verwaltung|regierung|leitung|stiftung|einrichtung|abteilung|versicherung|zeitung|"
    r"wohnung|bevölkerung|vereinigung|vertretung|sitzung|veranstaltung|ausstellung|siedlung|"
    r"universität|fakultät|minderheit|mehrheit|kundschaft|sammlung|handlung|firmung|krankheit|"
    r"prüfung|genossenschaft|gesellschaft|körperschaft)", re.I)


def is_for(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether the genitive from tokens[index] to tokens[end] says what the noun before is for.

    "ein Zeichen der Hoffnung", "Orte des Lernens"; not "der Ort der Sitzung", "das Haus der Oma".
    """
    if not index or end == index or not FOR_SOMETHING.fullmatch(last_part(tokens[index - 1])):
        return False
    noun = tokens[end]
    if noun.tag == "NNI" or IDEA.fullmatch(noun.text) or THOUGHT.fullmatch(noun.text):
        return True
    if DAY.fullmatch(tokens[index - 1].text):
        return index < 2 or not tokens[index - 2].tag.startswith("ADJ")  # noqa: PLR2004
    bare = noun.text.lower()
    kind = QUALITY.fullmatch(bare) and not OWNERS.fullmatch(bare)
    return bool(kind) and _is_one_of_a_kind(tokens, index - 1)


def _is_one_of_a_kind(tokens: Sequence[Token], noun: int) -> bool:
    """Whether no certain thing is meant: "ein Ort", "viele Orte", but "der Ort"."""
    place = noun - 1
    while place >= 0 and tokens[place].tag.startswith("ADJ"):
        place -= 1
    if place < 0:
        return True
    before = tokens[place]
    return before.tag != "PPOSAT" and (
        before.tag not in {"ART", "PDAT", "APPRART"} or bool(
            NOT_THE_ONE.fullmatch(before.text.lower())))
