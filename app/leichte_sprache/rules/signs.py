"""Signs that many readers do not know, and signs in the middle of a word."""

import re
from collections.abc import Iterator

from ..contact import without_contacts
from ..finding import Level, Remark
from ..language import possible_tags
from ..passage import Passage
from .footnotes import ADVICE, MESSAGE, marks_and_notes
from .names import PARTIES, is_region
from .places import A_TOWN

SIGNS = re.compile(r"[;&%‰§/()\[\]{}\"*_#|<>=~^\\@…]|\.\.\.|(?<=\w)\+(?=\w)")
# "Lehrer*innen", "Jede:r", "Ein*e", "Ärzt/-innen", "LehrerInnen", "Student(inn)en"
GENDER = re.compile(
    r"\b[^\W\d_]+(?:[:*_][^\W\d_]{1,6}(?:[:*_][^\W\d_]{1,6})?|·in(?:nen)?|/-?in(?:nen)?|"
    r"/(?:e|r|n|s|en|er)|\((?:in(?:nen)?|inn|e|r|n)\)(?:en)?|(?<=[a-zäöüß])In(?:nen)?)\b(?!://)")
# "Frankfurt (Oder)", "Neustadt (an der Dosse)": what is in brackets belongs to the town's name.
TOWN = re.compile(r"(?P<town>[A-ZÄÖÜ][a-zäöüß-]+) "
                  r"\((?:(?:an|am|in|im|bei) (?:de[mnr] )?)?(?P<where>[A-ZÄÖÜ][a-zäöüß]+)\)")
# "Das Sternchen * heißt: alle": the sign stands behind its name.
SHOWN = re.compile(r"(?i:(?:zeichen|sternchen|stern|strich|klammer|symbol|raute|hashtag|taste)\b"
                   r"(?: für [^.:]+)?(?: ist| heißt| sieht so aus)?:? )"
                   r"[„‚»]?[&%‰§/()\[\]{}*_#|<>=~^\\@…]+(?=[“‘«]?(?:[ .,:!?]|$))")
# "Mit dem * sind alle gemeint": the sign stands alone as a noun does.
AS_NOUN = re.compile(r"(?<=\b(?:[Dd]as|[Dd]er|[Dd]em|[Dd]en|[Ee]in) )[„‚»]?[%§*#_+=~@][“‘«]?"
                     r"(?=[ .,:!?]|$)")
# "im Wort: Lehrer*innen": the word is an example of the sign.
EXAMPLE = re.compile(r"\b[Ww](?:ort|örter)(?: ist| heißt)?:? [„‚»]?[^\s]*$")
# "das Buch heißt: Und dann …": how the name of a book, a course or a group ends.
NAMED = re.compile(r"(?i:(?:kurs|buch|film|lied|stück|heft|motto|titel|projekt|ausstellung|gruppe|"
                   r"band|verein|spiel|sendung)(?: heißt| ist)?:) [^.:]*?(?:…|\.\.\.)[!?.]?$")
# "H&M", "Meier & Co.", "Müller & Söhne", "mut@work", "P+R": the sign may belong to a name.
FIRM = re.compile(r"\b[A-ZÄÖÜ]{1,3} ?[&+] ?[A-ZÄÖÜ]{1,3}\b|"
                  r"\b[A-ZÄÖÜ][\w-]+ & (?:Co\b|Cie\b|Söhne|Sohn|Töchter|Partner|Kollegen)|"
                  r"(?<![\w@.])[A-Za-zäöü]+@[A-Za-zäöü]+(?![\w.@])")
BETWEEN_NUMBERS = re.compile(r"\d/\d$")  # "2023/24", "24/7"
UNIT = re.compile(r"\b(?:k?m|l|g|kg|Euro|€)/(?:h|s|min|Std|Tag|Monat|m|km)\b")
LONGEST_CREDIT = 6  # words
INSTEAD = {
    "&": "Schreiben Sie „und“.",
    "%": "Sagen Sie es ohne Prozent, zum Beispiel: „1 von 5“.",
    "§": "Schreiben Sie „Paragraf“.",
    "/": "Schreiben Sie das Wort, das Sie meinen: „und“, „oder“, oder am Ende „oder beides“.",
    ";": "Machen Sie einen Punkt, und beginnen Sie eine neue Zeile.",
    "(": "Machen Sie aus dem Text in der Klammer einen eigenen Satz, oder lassen Sie ihn weg.",
    ")": "Machen Sie aus dem Text in der Klammer einen eigenen Satz, oder lassen Sie ihn weg.",
    '"': "Schreiben Sie diese Zeichen: „Wort“. Oder lassen Sie sie weg.",
    "...": "Schreiben Sie den Satz zu Ende, mit Punkt.",
    "…": "Schreiben Sie den Satz zu Ende, mit Punkt.",
    "+": "Schreiben Sie „und“ oder „mehr als“.",
    "=": "Schreiben Sie „ist“ oder „das heißt“.",
    "@": "Schreiben Sie „bei“ oder das ganze Wort.",
}


def special_character(passage: Passage) -> Iterator[Remark]:
    """Find ; & % § / ( ) [ ] " … and gender signs; not in addresses and telephone numbers.

    Source: BITV 2.0 annex 2 part 2, number 6.
    """
    marks, notes = marks_and_notes(passage.lines)
    for line in passage.lines:
        text = _without_names(without_contacts(line.text))
        gender = GENDER.search(text)
        if gender and EXAMPLE.search(text[: gender.start()]):
            continue
        sign = None if "©" in text else SIGNS.search(text)  # who made a picture
        if line.number in notes and sign and sign[0] == "*" and sign.start() == 0:
            continue  # told where the text leads to it
        if sign and sign.start() == marks.get(line.number):
            yield Remark("*", MESSAGE, ADVICE, line.number, start=sign.start())
        elif gender:
            yield Remark(gender[0], "Das Zeichen mitten im Wort ist schwer zu lesen und "
                         "vorzulesen.", "Schreiben Sie beide Wörter ganz, wie hier: „jede und "
                         "jeder“, „Lehrerinnen und Lehrer“. Oder schreiben Sie „alle“.",
                         line.number, start=gender.start())
        elif sign:
            known = f"Das Zeichen „{sign[0]}“" if sign[0] != '"' else "Dieses gerade Zeichen"
            in_word = sign[0] == "(" and text[sign.start() - 1 : sign.start()].isalpha()
            advice = "Schreiben Sie das Wort ohne Klammer." if in_word else INSTEAD.get(
                sign[0], "Schreiben Sie ein Wort dafür oder 2 Sätze.")
            if sign[0] == "/" and BETWEEN_NUMBERS.search(text[: sign.end() + 1][-3:]):
                advice = "Sagen Sie es mit Wörtern: „und“, „bis“ oder „von“."
            elif sign[0] == "/" and UNIT.search(text):
                advice = "Schreiben Sie die Wörter ganz, zum Beispiel: „in 1 Stunde“."
            named = (sign[0] == "/" and _is_row_of_names(text)) or any(
                firm.start() <= sign.start() < firm.end() for firm in FIRM.finditer(text))
            yield Remark(sign[0], f"{known} kennen viele Menschen nicht.", advice, line.number,
                         Level.WARNING if named else None, start=sign.start())


def _is_row_of_names(text: str) -> bool:
    """Whether a line is nothing but names with strokes, as below a picture: "Halle/Otto Meier"."""
    words = re.findall(r"[\w-]+", text)
    return len(words) <= LONGEST_CREDIT and all(
        word[0].isupper() and possible_tags(word)[:1] in {("NE",), ("FM",)} for word in words)


def _without_names(text: str) -> str:
    """Return `text` with spaces for the names that have a sign in them."""
    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    text = PARTIES.sub(blank, text) if "/" in text else text
    text = NAMED.sub(blank, AS_NOUN.sub(blank, SHOWN.sub(blank, text)))
    return TOWN.sub(lambda match: blank(match) if _is_town(match) else match[0],
                    text) if "(" in text else text


def _is_town(match: re.Match[str]) -> bool:
    """Whether both words are names: not in "Anna (Mutter)", nor in "Berlin (Deutschland)"."""
    where = match["where"]
    town = "NE" in possible_tags(match["town"]) or A_TOWN.fullmatch(match["town"])
    return bool(town) and (
        "NE" in possible_tags(where) and not is_region(where.lower()))
