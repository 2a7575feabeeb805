"""The parts of a compound noun: where the hyphen goes, in the singular and in the plural."""

import re
from functools import lru_cache
from itertools import pairwise

from .language import KNOWN, KNOWN_VERB, likelihood, morphemes, possible_tags

SHORT_WORD = 10  # letters; two neighbours that make no longer word may stay together
SHORTEST_PART = 3  # letters
LONG_HEAD = 8  # letters of a last part that is no accident
STEMS = ("NN", "NE", "VV", "ADJ")
# Particles that HanTa sometimes takes for a noun in front of a noun.
PARTICLES = frozenset(
    "weiter zusammen selbst wieder rück fort gegen zwischen über unter nach vor mit neben nicht "
    "gesamt miss aus ein auf zwei drei allein voll fest".split()
)
# No compounds but derivations.
NO_HEADS = ("heit", "keit", "schaft", "tum", "weise", "los", "haft")
# Here the parts explain nothing.
UNDIVIDED = (
    "jahrhundert",
    "jahrzehnt",
    "jahrtausend",
    "wochenend",
    "geschwister",
    "mitarbeiter",
    "zeitschrift",
)
# Words of two parts that everybody reads at once, though they are long: "Bus-Haltestelle".
EVERYDAY = frozenset({"haltestelle", "haltestellen"})
# Frequent last parts: HanTa holds some compounds for whole words, or cuts them elsewhere.
HEADS = frozenset(
    "abend abgeordnete abteilung adresse amt anlage antrag arbeit arbeiter arbeiterin arzt "
    "ausweis bad bahn bank beauftragte begleitung beirat beitrag beratung bereich bericht beruf "
    "besuch betreuer betreuerin betreuung betrieb bild blatt brief buch büro chef chefin dienst "
    "ecke eltern erlaubnis essen fahrer fahrerin fahrt feier fest firma form frage freiheit "
    "freizeit garten gebiet gebühr geld gemeinschaft gericht geschichte geschäft gesetz "
    "gespräch gruppe gymnasium halle haltestelle haus heim hilfe hof hund jahr kammer karte "
    "kasse kind kinder kirche klasse kleidung kosten kraft krankheit kreis kurs küche laden "
    "land lehrer lehrerin leistung leiter leiterin leitung liste lohn maschine maßnahme meister "
    "meisterin minister ministerin ministerium mittel monat museum musik nummer ort papier "
    "parkplatz parkplätze partei partner partnerin pass pause person pflege pfleger pflegerin "
    "plan platz politik polizei post praxis preis programm projekt prüfung rat raum recht regel "
    "regierung reise rente saal schalter schein schrift schule schutz schwester seite sitzung "
    "sport sprache stadt stall stand stelle steuer straße stuhl stunde stätte tag technik teil "
    "termin text theater tier tisch treffen treppe tür unfall unterricht urkunde urlaub verband "
    "verbot verein versicherung vertrag vertreter vertreterin verwaltung wagen wahl weg werk "
    "werkstatt woche wohnung wort wunsch zeichen zeit zeitung zentrum zettel zimmer".split()
)
# Loan words of two stems: the halves are no German words, or mean something else.
LOANS = re.compile(
    r"(?:dinosaurier|mikro(?:plasti|biolog|kosm|organism|elektroni)|makrokosm|radioaktiv|[pf]h?otosynthe|"
    r"auto(?:gra|bio|nom|krat|mobil)|(?:bio|geo|foto|photo|para|tele|holo|kilo|mono)gra)\w*"
)
LINKS = ("", "s", "es", "n", "en", "er", "e")


@lru_cache(maxsize=50_000)
def compound_parts(word: str, lemma: str = "") -> tuple[str, ...]:
    """Return the parts of a compound noun as written, in lower case; one part if it is none.

    The parts are cut where HanTa sees a new stem. Neighbours that make a short word known by
    itself stay together: Handwerk + Kammer, Haupt + Bahnhof, Rollstuhl + Fahrer. With a `lemma`
    the singular decides, so that both numbers are cut alike.
    """
    small = word.lower()
    if not small.isalpha() or small.startswith(UNDIVIDED) or small in EVERYDAY:
        return (small,)
    parts = _parts(small)
    if len(parts) == 1 and lemma and lemma.lower() != small:
        first = _parts(lemma.lower())[:-1]
        before = "".join(first)
        if before and small.startswith(before) and len(small) > len(before) + 1:
            parts = (*first, small[len(before) :])
    return parts


def _parts(word: str) -> tuple[str, ...]:
    if _is_derived(word):
        return (word,)
    parts = _cut_by_stems(word)
    if len(parts) == 1 or _cuts_through(parts, _head_of(word)):
        by_head = _cut_by_head(word)
        parts = by_head if len(by_head) > 1 else parts
    together = [part for part in parts if len(part) < SHORTEST_PART]
    if together or parts[0] in PARTICLES or parts[-1].startswith(NO_HEADS):
        return (word,)
    return parts


def _is_derived(word: str) -> bool:
    """Whether a noun comes from a verb or an adjective: Feststellung, Studierende, Angehörige."""
    for ending in ("ung", "ungen"):
        verb = word.removesuffix(ending)
        if (
            verb != word
            and max(likelihood(verb + "en", "VV(INF)"), likelihood(verb + "n", "VV(INF)"))
            > KNOWN_VERB
        ):
            return True
    if not word.endswith(("e", "en", "er", "es", "em")) or _head_of(word):
        return False
    return possible_tags(word.capitalize())[0] in {"NNA", "ADJ(A)"}


def _cut_by_stems(word: str) -> tuple[str, ...]:
    parts: list[str] = []
    has_stem = False
    for morpheme, kind in morphemes(word.capitalize()):
        stem = kind.startswith(STEMS)
        if not parts or (stem and has_stem):
            parts.append(morpheme)
            has_stem = stem
        else:
            parts[-1] += morpheme
            has_stem = has_stem or stem
    if parts:
        parts[-1:] = _end_apart(parts[-1])
        parts = _with_loans_whole(parts)
    while len(parts) > 2:  # noqa: PLR2004 - more than a pair
        together = [
            (0.0 if a + b in EVERYDAY else likelihood(_noun(a + b)), i)
            for i, (a, b) in enumerate(pairwise(parts))
            if len(a + b) <= SHORT_WORD or a + b in EVERYDAY
        ]
        if not together or max(together)[0] < KNOWN:
            break
        index = max(together)[1]
        parts[index : index + 2] = [parts[index] + parts[index + 1]]
    return tuple(parts) or (word,)


def _with_loans_whole(parts: list[str]) -> list[str]:
    """Put the two stems of a loan word together: Autogramm + Karte."""
    whole = parts[:1]
    for before, part in pairwise(parts):
        if LOANS.fullmatch(before + part):
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def _end_apart(part: str) -> list[str]:
    """Cut an end or a beginning off a noun that HanTa does not know: Fristende, Fristbeginn."""
    for end in ("ende", "beginn", "anfang", "schluss"):
        first = part.removesuffix(end)
        unknown = first != part and likelihood(part.capitalize()) < KNOWN
        if unknown and likelihood(first.capitalize()) > KNOWN:
            return [first, end]
    return [part]


def _cuts_through(parts: tuple[str, ...], head: str) -> bool:
    """Whether a long frequent last part is cut in the middle: "Bürg-Erbe-Auftragte"."""
    length, ends = 0, set[int]()
    for part in reversed(parts):
        length += len(part)
        ends.add(length)
    return len(head) >= LONG_HEAD and len(head) not in ends


def _head_of(word: str) -> str:
    """Return the longest frequent last part of `word`, with its ending, or nothing."""
    for place in range(SHORTEST_PART, len(word) - 2):
        rest = word[place:]
        if any(rest.removesuffix(end) in HEADS for end in ("", "n", "en", "s")):
            return rest
    return ""


def _cut_by_head(word: str) -> tuple[str, ...]:
    """Cut before a frequent last part if what is left is a word by itself."""
    head = _head_of(word)
    first = word.removesuffix(head)
    if not head or not first:
        return (word,)
    for link in LINKS:
        bare = first.removesuffix(link)
        known = (first.endswith(link) and len(bare) >= SHORTEST_PART) and (
            likelihood(bare.capitalize()) > KNOWN
            or likelihood(bare, "ADJ(D)") > KNOWN - 2
            or likelihood(bare + "en", "VV(INF)") > KNOWN
            or len(_cut_by_stems(bare)) > 1
        )
        if known:
            return (first, head)
    return (word,)


def _noun(part: str) -> str:
    """Return a compound's part as a noun by itself: without its linking s."""
    linked = part.endswith("s") and likelihood(part.capitalize()) < KNOWN
    bare = part[:-1] if linked else part
    return bare.capitalize()
