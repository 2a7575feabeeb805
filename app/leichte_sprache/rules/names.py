"""Names: of people, streets, towns, counties, organisations. They are never divided."""

import re
from functools import cache

from babel import Locale

from ..language import KNOWN, likelihood, possible_tags
from ..passage import Sentence
from ..splitting import compound_parts
from ..style import Style
from ..tokens import Token
from .places import has_a_name_behind, is_place, is_town_in_row

BEFORE_SURNAME = {"Frau", "Herr", "Herrn", "Familie", "Dr.", "Prof.", "Ing.", "Eheleute"}
# What is called by the name that follows: "der Verein Lebenshilfe".
BEFORE_NAME = {"Verein", "Vereins", "Firma", "Partei", "Zeitung", "Zeitschrift", "Stiftung",
               "Hotel", "Projekt", "Verband", "Ortsteil", "Stadtteil", "Gemeinde",
               "Stadt", "Landkreis", "Bezirk", "Dorf", "Burg", "Schloss", "Insel",
               "Restaurant", "Gasthaus", "Café", "Bad", "St."}
# Authorities by their official name: "die Bundesagentur für Arbeit".
OFFICE = re.compile(r"(?:Bundes|Landes)(?:-?[A-Za-zäöü])+")
# "InkluMOOC", "LeiSA": two capitals or more inside, or at the end; "BürgerGeld" is a spelling.
COINED = re.compile(r"[a-zäöüß][A-ZÄÖÜ]{2}|[A-ZÄÖÜ]{2,}[a-zäöüß]{2}|\b[a-zäöüß]+[A-ZÄÖÜ]")
STATES = frozenset("sachsen-anhalt baden-württemberg nordrhein-westfalen rheinland-pfalz "
                   "mecklenburg-vorpommern schleswig-holstein niedersachsen brandenburg "
                   "sachsen thüringen bayern hessen saarland".split())
# Lands that are no states: "Ostfriesland", "Unterfranken", "Südtirol".
LANDS = frozenset("friesland franken schwaben pfalz westfalen holstein pommern schlesien tirol "
                  "kärnten salzburg österreich lausitz allgäu eifel schweiz rhein harz "
                  "mecklenburg württemberg baden".split())
# What stands right behind the name of an association or a company, or behind its dash.
COMPANY = {"e.V.", "gGmbH", "GmbH", "eG", "AG", "gAG", "e.G.", "mbH"}
OFFICE_BEHIND = re.compile(r"(?:.*-)?(?:Büro|Verein|Agentur|Zentrum|Stiftung|Firma|Netzwerk|Verlag|"
                           r"Verband|Institut|Gesellschaft|Initiative|Werkstatt|Projekt)")
SHORTEST_REGION, SHORTEST_REST = 5, 4  # letters
PART_OF = re.compile(r"(?:nord|süd|ost|west|mittel|zentral|nordost|nordwest|südost|südwest|"
                     r"ober|unter|nieder)-?")

# Parties that write their name so, and two short forms that make one name: "CDU/CSU".
PARTIES = re.compile(r"(?i:\bBündnis ?['’]?90 ?/ ?(?:Die )?Grünen?\b)|"
                     r"\b[A-ZÄÖÜ]{2,5}/[A-ZÄÖÜ]{2,5}\b")


def is_name(  # noqa: PLR0911 - one return for each kind of name
        sentence: Sentence, index: int, style: Style) -> bool:
    """Whether a word is a name, of a person, a place, a street or an organisation."""
    token = sentence.tokens[index]
    before = sentence.tokens[index - 1] if index else None
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    small = token.text.lower()
    if "·" in token.text and is_region(small.replace("·", "")):
        return False  # "Nord·deutschland" is one, but no name is written so
    if is_coined(token.text):
        return True
    if {token.text, token.text.removesuffix("n")} & style.all_names:
        return True
    if is_region(small.removesuffix("s")):
        return True
    if after and after.text == "für" and OFFICE.fullmatch(token.text):
        return True
    if "©" in sentence.text:  # who drew the pictures
        return True
    if before and (before.text in BEFORE_SURNAME | BEFORE_NAME or has_a_name_behind(before)):
        return True
    if before and before.tag == "NE" == token.tag:
        return True
    if after and _is_called_by_it(sentence, index):
        return True
    return (is_place(token, before, after) or is_town_in_row(sentence.tokens, index)
            or _is_known_name(sentence, token))


def _is_called_by_it(sentence: Sentence, index: int) -> bool:
    """Whether an organisation is called by this word alone.

    "Sprungbrett e. V.", "Sprungbrett – Büro für …", "das Projekt „Brückenbauer“".
    """
    tokens = sentence.tokens
    before, after = tokens[max(index - 1, 0)], tokens[index + 1]
    following = tokens[index + 2].text if index + 2 < len(tokens) else ""
    if after.text.replace(" ", "") in COMPANY:
        return True
    if before.text in {"„", "»"} and after.text in {"“", "”", "«"} and index > 1:
        return tokens[index - 2].text in BEFORE_NAME
    bare = before.tag not in {"ART", "APPRART", "PPOSAT", "PDAT", "ADJ(A)", "CARD"}
    return bare and after.text in {"–", "-"} and OFFICE_BEHIND.fullmatch(following) is not None


def is_coined(word: str) -> bool:
    """Whether somebody coined it as a name: capitals inside of a word, "LeiSA-parti", "KidsClub".

    Behind three or more capitals a small word is part of the name, too: "KOKOS-treff".
    """
    if re.fullmatch(r"[A-ZÄÖÜ]{3,}(?:-[a-zäöüß]+)+", word):
        return True
    return COINED.search(re.sub(r"In(?:nen)?\b", "", word)) is not None


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
    return word in known or PART_OF.sub("", word, count=1) in known | LANDS


@cache
def parts_behind_region(word: str) -> tuple[str, ...]:
    """Return the parts of "Deutschlandkarte", cut behind the region; none if it is no such word."""
    small = word.lower()
    for end in range(len(small) - SHORTEST_REST, SHORTEST_REGION - 1, -1):
        rest = small[end:]
        if small[:end] in countries() | STATES and likelihood(rest.capitalize()) > KNOWN:
            return (small[:end], *compound_parts(rest))
    return ()


@cache
def countries() -> frozenset[str]:
    """Return the German names of countries, in lower case (Unicode CLDR)."""
    names = Locale.parse("de").territories.values()
    return frozenset(name.lower() for name in names if " " not in name)
