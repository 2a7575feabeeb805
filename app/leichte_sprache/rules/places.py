"""Names of places: streets, squares, schools, churches, counties, towns."""

import re
from collections.abc import Sequence

from ..language import likelihood, possible_tags
from ..tokens import Token

STREET = re.compile(r"(?P<first>.+?)(?:straße|strasse|gasse|allee|chaussee|damm|ufer|platz|markt|"
                    r"brücke|park|ring|tor|hof|weg|steig|berg|promenade)")
# Streets and squares that are no names but kinds.
KINDS = frozenset(
    "haupt neben seiten land bundes autobahn spiel wohn einbahn schnell fahrrad geschäfts einkaufs "
    "dorf orts kreis sack spielzeug sport arbeits park markt sitz steh schlaf camping zelt "
    "studien ausbildungs praktikums heim werkstatt wochen super weihnachts floh arbeitsmarkts "
    "stellen bau bauern hinter innen schul bahn bus fried fahr fuß rad wander rück hin aus um "
    "lebens ausweg schreibtisch fluss meeres see fußball tennis flug rast park sammel treff lager "
    "bolz grill reit golf warte stell pflege betreuungs "
    "liege kranken behinderten frauen verkehrs finanz wohnungs geburts an ver".split())
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
# Buildings and areas that often bear a name: "Goetheschule", "Gutenbergschule".
BUILDING = re.compile(r"(?P<first>.{4,}?)(?:schule|gymnasium|kolleg|museum|theater|kirche|kapelle|"
                      r"halle|stadion|klinik|klinikum|stift|universität|bibliothek|bahnhof|"
                      r"kaserne|wald|gebirge|kanal|heide)")
# A hill, a castle or a valley that HanTa does not know as a thing: Gutenberg, Lindenhof.
SPOT = re.compile(r".+(?:berg|burg|hof|tal|thal|feld|bach|brunn|stein|hain|born)")
UNKNOWN = -15  # HanTa's likelihood of a noun that it has seldom seen
HOUSE = re.compile(r".+(?:hof|haus|garten|mühle|scheune|werk)")
# What is on "the … platz" of a place: "am Schlossplatz", but "ein Sitzplatz".
SQUARE = re.compile(r"(?P<first>.+?)s?platz(?:es)?")
# Places that are called by the name behind them: "das Klinikum Bergmannstrost".
CALLED = re.compile(r"(?i:.*(?:klinikum|krankenhaus|schule|gymnasium|museum|theater|kloster|"
                    r"rathaus|haltestelle|bahnhof|flughafen|zentrum|hochschule|universität|eingang|"
                    r"ausgang|standort|wohnheim|kita|saal))")


# "das Münsterland": a stretch of land called by a town or a river.
LANDSCAPE = re.compile(r"(?P<first>[a-zäöüß]{3,})(?:land|gau|börde|marsch|ried|tal)")


def is_place(  # noqa: PLR0911 - one return for each kind of place
        token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether it is a street, a square, a building, a county or a town by its own name."""
    if _is_square(token, before) or _is_building(token) or _is_called_by_town(token, after):
        return True
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
    landscape = LANDSCAPE.fullmatch(token.text.lower())
    if landscape and any(possible_tags(name.capitalize())[:1] == ("NE",) for name in (
            landscape["first"], landscape["first"].removesuffix("er"))):
        return True
    noun_follows = after is not None and after.tag in {"NN", "NE"} and after.text[0].isupper()
    return bool(OF_A_TOWN.fullmatch(token.text)) and noun_follows


def is_town_in_row(tokens: Sequence[Token], index: int) -> bool:
    """Whether a town stands behind another name: "zwischen Halle und Blumenstadt"."""
    return (index > 1 and A_TOWN.fullmatch(tokens[index].text) is not None
            and tokens[index - 1].text in {"und", "oder", "nach", ",", "bis"}
            and (tokens[index - 2].tag == "NE" or _may_be_a_town(tokens, index - 2)))


def _may_be_a_town(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word right behind "zwischen" or "von" may be a name: "zwischen Baden und …"."""
    first = re.split("-", tokens[index].text)[0]
    return (index > 0 and tokens[index - 1].text in {"zwischen", "von"}
            and "NE" in possible_tags(first))


def _is_own(first: str) -> bool:
    """Whether what stands before "straße" or "platz" is a name: Alexander, Hallore."""
    name = first.removesuffix("-").capitalize()
    return possible_tags(name)[:1] == ("NE",) or max(
        likelihood(name), likelihood(name.removesuffix("s"))) < -30  # noqa: PLR2004 - unknown


def _is_square(token: Token, before: Token | None) -> bool:
    square = SQUARE.fullmatch(token.text.lower())
    if not square or before is None or before.text.lower() != "am":
        return False
    first = square["first"]
    does = possible_tags(first)[:1] and possible_tags(first)[0].startswith("VV")
    return first not in KINDS and f"{first}s" not in KINDS and not does


def _is_building(token: Token) -> bool:
    building = BUILDING.fullmatch(token.text.lower())
    if not building or "-" in token.text:
        return False
    first = building["first"].capitalize()
    if SPOT.fullmatch(first) and likelihood(first) < UNKNOWN:
        return True
    return possible_tags(first)[:1] == ("NE",) and building["first"] not in KINDS


def has_a_name_behind(token: Token) -> bool:
    """Whether a place is called by the word that follows it: "das Krankenhaus Friedrichstadt"."""
    return token.tag == "NN" and CALLED.fullmatch(token.text) is not None


def _is_called_by_town(token: Token, after: Token | None) -> bool:
    """Whether a house with a rare word stands right before its town: "Materialhof Rendsburg"."""
    return (after is not None and after.tag == "NE" and A_TOWN.fullmatch(after.text) is not None
            and after.start == token.start + len(token.text) + 1
            and HOUSE.fullmatch(token.text) is not None and likelihood(token.text) < UNKNOWN)
