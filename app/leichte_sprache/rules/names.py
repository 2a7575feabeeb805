"""Names: of people, streets, towns, counties, organisations. They are never divided."""

import re
from functools import cache

from babel import Locale

from ..language import likelihood, possible_tags
from ..passage import Sentence
from ..splitting import compound_parts
from ..style import Style
from ..tokens import Token

BEFORE_SURNAME = {"Frau", "Herr", "Herrn", "Familie", "Dr.", "Prof.", "Ing.", "Eheleute"}
# What is called by the name that follows: "der Verein Lebenshilfe".
BEFORE_NAME = {"Verein", "Vereins", "Firma", "Partei", "Zeitung", "Zeitschrift", "Stiftung",
               "Hotel", "Projekt", "Verband", "Ortsteil", "Stadtteil", "Gemeinde",
               "Stadt", "Landkreis", "Bezirk", "Dorf", "Burg", "Schloss", "Insel",
               "Restaurant", "Gasthaus", "Café", "Bad", "St."}
STREET = re.compile(r"(?P<first>.+?)(?:straße|strasse|gasse|allee|chaussee|damm|ufer|platz|markt|"
                    r"brücke|park|ring|tor|hof|weg|steig|berg|promenade)")
# Authorities by their official name: "die Bundesagentur für Arbeit".
OFFICE = re.compile(r"(?:Bundes|Landes)(?:-?[A-Za-zäöü])+")
# Streets and squares that are no names but kinds.
KINDS = frozenset(
    "haupt neben seiten land bundes autobahn spiel wohn einbahn schnell fahrrad geschäfts einkaufs "
    "dorf orts kreis sack spielzeug sport arbeits park markt sitz steh schlaf camping zelt "
    "studien ausbildungs praktikums heim werkstatt wochen super weihnachts floh arbeitsmarkts "
    "stellen bau bauern hinter innen schul bahn bus fried fahr fuß rad wander rück hin aus um "
    "lebens ausweg schreibtisch fluss meeres see fußball tennis flug rast park sammel treff lager "
    "liege kranken behinderten frauen verkehrs finanz wohnungs geburts an ver".split())
STATES = frozenset("sachsen-anhalt baden-württemberg nordrhein-westfalen rheinland-pfalz "
                   "mecklenburg-vorpommern schleswig-holstein niedersachsen brandenburg "
                   "sachsen thüringen bayern hessen saarland".split())
PART_OF = re.compile(r"(?:nord|süd|ost|west|mittel|zentral|nordost|nordwest|südost|südwest|"
                     r"ober|unter|nieder)-?")
KREIS = re.compile(r"(?P<first>.+?)kreis(?:es)?")
# Circles of people, no counties.
CIRCLES = frozenset("arbeits freundes bekannten gesprächs stuhl personen familien morgen wahl land "
                    "teilnehmer nutzer sing bibel kunden strick stamm helfer erzähl trommel eltern "
                    "unterstützer kollegen leser adressaten blut strom verkehrs".split())
TOWN = (r"(?:burg|berg|heim|hausen|dorf|stadt|stedt|städt|leben|ingen|furt|kirchen|bach|feld|wald|"
        r"hafen|brück|brücken|münde|roda|rode|itz|ow|haus|stein|werda|thal|tal|(?<!b)au|born|hagen|moor|"
        r"fels|bronn|münster|beck|beuren|wies)")
A_TOWN = re.compile(rf"[A-ZÄÖÜ][\w-]+{TOWN}s?")
OF_A_TOWN = re.compile(rf"[A-ZÄÖÜ][\w-]+?{TOWN.replace('hausen', 'häus|haus')}er(?:innen|in|n|s)?")
BEFORE_TOWN = {"in", "nach", "aus", "von", "bei", "für", "über", "bis"}


def is_name(  # noqa: PLR0911 - one return for each kind of name
        sentence: Sentence, index: int, style: Style) -> bool:
    """Whether a word is a name, of a person, a place, a street or an organisation."""
    token = sentence.tokens[index]
    before = sentence.tokens[index - 1] if index else None
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    small = token.text.lower()
    if "·" in token.text and is_region(small.replace("·", "")):
        return False  # "Nord·deutschland" is one, but no name is written so
    if token.text in style.all_names or is_region(small.removesuffix("s")):
        return True
    if after and after.text == "für" and OFFICE.fullmatch(token.text):
        return True
    if "©" in sentence.text:  # who drew the pictures
        return True
    if before and before.text in BEFORE_SURNAME | BEFORE_NAME:
        return True
    if before and before.tag == "NE" == token.tag:
        return True
    return _is_place(token, before, after) or _is_known_name(sentence, token)


def _is_place(token: Token, before: Token | None, after: Token | None) -> bool:
    street = STREET.fullmatch(token.text.lower())
    if street and after is not None and after.kind == "number":
        return True
    if street and street["first"] not in KINDS and _is_own(street["first"]):
        return True
    county = KREIS.fullmatch(token.text.lower())
    if county and county["first"] not in CIRCLES and "-" not in token.text:
        return True
    if A_TOWN.fullmatch(token.text) and before is not None and before.text in BEFORE_TOWN:
        return True
    noun_follows = after is not None and after.tag in {"NN", "NE"} and after.text[0].isupper()
    return bool(OF_A_TOWN.fullmatch(token.text)) and noun_follows


def _is_own(first: str) -> bool:
    """Whether what stands before "straße" or "platz" is a name: Alexander, Hallore."""
    name = first.removesuffix("-").capitalize()
    return possible_tags(name)[:1] == ("NE",) or max(
        likelihood(name), likelihood(name.removesuffix("s"))) < -30  # noqa: PLR2004 - unknown


def _is_known_name(sentence: Sentence, token: Token) -> bool:
    if token.tag != "NE":
        return False
    pieces = re.split(r"[-·]", token.text)
    if len(pieces) > 1 and any(possible_tags(piece)[:1] == ("NN",) for piece in pieces[:-1]):
        return False  # "Mittag-Essen", which HanTa takes for the town of Essen
    # HanTa takes some long nouns for names; all parts of a true name are rarely known nouns.
    return (sentence.is_contact or len(compound_parts(token.text)) == 1
            or "NN" not in possible_tags(token.text)[:1])


def is_region(word: str) -> bool:
    """Whether it is a country, a land, or a part of one: "Norddeutschland", "Süd-Italien"."""
    known = countries() | STATES
    return word in known or PART_OF.sub("", word, count=1) in known


@cache
def countries() -> frozenset[str]:
    """Return the German names of countries, in lower case (Unicode CLDR)."""
    names = Locale.parse("de").territories.values()
    return frozenset(name.lower() for name in names if " " not in name)
