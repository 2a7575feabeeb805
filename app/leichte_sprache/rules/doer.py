"""Who does it: the person or office that a sentence in the passive names."""

import re

from ..language import possible_tags
from ..tokens import Token
from .nouns import last_part
from .owned import belongs_to_noun
from .weak import nominative

PRONOUNS = {"uns": "Wir", "mir": "Ich", "Ihnen": "Sie", "ihm": "Er", "ihr": "Sie", "ihnen": "Sie",
            "allen": "Alle", "jedem": "Jeder", "niemandem": "Niemand", "vielen": "Viele"}
# "von der Ärztin": the dative of a feminine noun looks like its nominative.
FEMININE = {"der": "Die", "einer": "Eine", "meiner": "Meine", "Ihrer": "Ihre", "ihrer": "Ihre",
            "seiner": "Seine", "unserer": "Unsere", "dieser": "Diese"}
OTHERS = {"einem": "Ein", "meinem": "Mein", "Ihrem": "Ihr", "ihrem": "Ihr", "seinem": "Sein",
          "unserem": "Unser"}
JOINING = {"und", "oder", "sowie"}
NOUNS = {"NN", "NE", "NNA"}
FARTHEST = 6  # words from the preposition to the noun
VERBS = {"werden", "können", "müssen", "sollen", "dürfen", "wollen", "sein"}
NO_PERSON = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
             "Anfang", "Hand", "Herzen", "Haus", "Hause", "Seite", "Januar", "Mai", "Geld",
             "Neuem", "Weitem", "Hinten", "Vorn"}

# What somebody is freed of or what is taken away: with these, "von" says of what or whence.
AWAY = re.compile(r"(?:befreit|entfernt|getrennt|geheilt|gereinigt|erlöst|unterschieden|entlastet|"
                  r"ausgeschlossen|freigestellt|weg\w+|ab(?:gezogen|gebucht|gehoben|gebrochen|"
                  r"gelöst|getrennt|gerissen|gelenkt|geschnitten|gewaschen|gespalten|gekratzt))")
# They take money and set free, too.
TAKERS = re.compile(r"(?i:.*(?:amt|ämtern?|bank|banken|kassen?|polizei|feuerwehr|firmen|firma|"
                    r"stadt|gemeinde|behörden?|gericht|chefs?|chefin|vereinen?|verein|leuten|menschen|"
                    r"personen?|frau|frauen|mann|männern?|arzt|ärzten|ärztin|(?<!k)er|ern|in|innen))")

# Things without a will: nobody begins with them who says who does it.
THINGS = re.compile(
    r".*(?:zahl|ziffer|regel|gesetz|paragraf|vorschrift|vertrag|verträge|beschluss|beschlüsse|urteil|"
    r"farbe|form|größe|zeichen|symbol|bild(?:er)?|foto|grafik|tabelle|karte|text|wort|wörter|satz|"
    r"sätze|buchstabe|punkt|strich|linie|pfeil|schild(?:er)?|licht(?:er)?|lampe|wetter|wind|sturm|"
    r"regen|schnee|hitze|kälte|feuer|wasser|luft|sonne|strom|gift|rauch|lärm|geld(?:er)?|steuer|"
    r"beitrag|beiträge|gebühr|preis|gerät|maschine|computer|technik|programm|schlüssel|knopf|"
    r"knöpfe|taste|mauer|zaun|zäune|wand|tür|virus|viren|medikament|tablette|operation|unfall|"
    r"unfälle|krieg|arbeit|übung|spiel|sport|bewegung|erklärung|änderung|erfahrung|impfung|"
    r"verordnung|unterschrift|antrag|anträge|brief|umfrage|wahl|maßnahme|mittel|spende|angebot|plan|"
    r"pläne|test|information|aktion|methode|weise|grund|gründe|fehler|zufall|idee|heit|keit|nis|"
    r"ität|ismus|gehalt|gehälter|lohn|löhne|konto|konten|einkommen|rente|betrag|beträge|summe|"
    r"rechnung|miete|vermögen|ersparnis|kaution|guthaben|körper|haut|dach|boden|liste)(?:e[ns]?|s|n|se[ns]?|en)?")
# These end like things, but people work there.
WITH_WILL = re.compile(
    r".*(?:(?:ein|mehr|minder)heit|universität|bündnis|redaktion|fraktion|kooperation|"
    r"(?:treff|stütz)punkt|unternehmen|wesen)(?:e[ns]?|s|n|se[ns]?|en)?")


def is_without_will(noun: Token) -> bool:
    """Whether it is a thing or what somebody does: "Zahlen", "ein Gesetz", "das Lesen"."""
    word = last_part(noun).lower()
    if noun.tag == "NE" or WITH_WILL.fullmatch(noun.text.replace("-", "").lower()):
        return False
    if noun.tag == "NNI":
        return True
    doing = word.endswith("en") and possible_tags(word)[:1] == ("VV(INF)",)
    return THINGS.fullmatch(word) is not None or (doing and noun.lemma.lower() == word)


def doer_in(clause: list[Token]) -> str:
    """Return what the clause says of who does it, "von der Oma", and how to begin; or nothing."""
    verb = next((i for i, token in enumerate(clause[:-1])
                 if token.is_finite and token.lemma in VERBS), 0)
    for index, token in enumerate(clause[:-1]):
        if token.text not in {"von", "vom", "durch", "Von", "Vom"}:
            continue
        if 0 < index < verb and _is_thing(clause[index - 1]):
            continue  # "Durch das Trennen von Müll wird …", "Der Brief vom Amt wird …"
        if belongs_to_noun(clause, index, _noun_after(clause, index + 1)):
            continue  # "… dass die Rechte von Menschen beachtet werden"
        first = clause[index + 1]
        second = clause[index + 2] if index + 2 < len(clause) else None
        end = _noun_after(clause, index + 1)
        noun = clause[end] if end else None
        if first.text in PRONOUNS and token.text.lower() == "von":
            joined = second is not None and second.text in JOINING
            return _begin(f"{token.text} {first.text}", "" if joined else PRONOUNS[first.text])
        if noun is None or noun.tag not in NOUNS or noun.text in NO_PERSON:
            continue
        if is_without_will(noun):
            continue  # "durch Zahlen": with what, not who
        preposition = token.text.lower()
        if preposition != "durch" and _says_whence(clause, noun):
            continue  # "von Keimen befreit"
        start = _phrase(clause, index + 1, end, preposition)
        while end + 1 < len(clause) and clause[end + 1].text in JOINING:
            joint = clause[end + 1].text
            again = clause[end + 2 : end + 3]
            begin = end + 2 + bool(again and again[0].text in {"von", "vom", "durch"})
            last = _noun_after(clause, begin)
            if not last:
                start = ""  # "von einem Lotsen oder jemand anderem"
                break
            other = _phrase(clause, begin, last, preposition)
            start = f"{start} {joint} {_small(other)}" if start and other else ""
            end = last
        said = " ".join(one.text for one in clause[index : end + 1])
        return _begin(said, start)
    return ""


def _says_whence(clause: list[Token], noun: Token) -> bool:
    """Whether "von" before this noun says of what somebody is freed, or where it comes from."""
    away = any(AWAY.fullmatch(token.text) for token in clause)
    return away and noun.tag != "NE" and not TAKERS.fullmatch(noun.text)


def _noun_after(clause: list[Token], begin: int) -> int:
    """Return the place of the noun behind an article and its adjectives, or 0.

    The adjectives may be joined: "von blinden und sehbehinderten Menschen".
    """
    for place in range(begin, min(begin + FARTHEST, len(clause))):
        one = clause[place]
        if one.tag in NOUNS and not one.text[0].islower():
            return place
        joins = one.text in JOINING and clause[place - 1].tag == "ADJ(A)"
        if place > begin and not joins and one.tag != "ADJ(A)":
            return 0
    return 0


def _phrase(clause: list[Token], begin: int, end: int, preposition: str) -> str:
    """Return how a sentence begins with this noun, "Ein Lotse"; nothing if not certain."""
    first, noun = clause[begin], clause[end]
    if begin == end:
        return noun.text if noun.tag == "NE" and preposition == "von" else ""
    if end - begin > 1 or noun.tag == "NNA":
        return ""  # "von einem netten Lotsen": "Ein netter Lotse"
    if preposition == "durch":
        same = {"die": "Die", "das": "Das"}.get(first.text, "")
        return f"{same} {noun.text}" if same else ""
    if first.text in FEMININE:
        certain = not noun.text.endswith("en") or noun.text.lower().endswith(noun.lemma.lower())
        return f"{FEMININE[first.text]} {noun.text}" if certain else ""
    good = nominative(noun) if first.text in OTHERS else ""
    return f"{OTHERS[first.text]} {good}" if good else ""


def _small(phrase: str) -> str:
    """Return a phrase as it stands inside of a sentence: "eine Lotsin", but "Ihr Arzt", "Anna"."""
    article, _, noun = phrase.partition(" ")
    return phrase if not noun or article.startswith("Ihr") else f"{article.lower()} {noun}"


def _is_thing(before: Token) -> bool:
    """Whether "von" behind this word says more of a thing: one thing stands before the verb."""
    return before.text[0].isupper() and before.kind == "word"


def _begin(said: str, start: str) -> str:
    how = f" so: „{start} …“" if start else " mit diesem Wort."
    return f"Im Satz steht: „{said}“. Tut es diese Person oder Stelle? Beginnen Sie den Satz{how}"
