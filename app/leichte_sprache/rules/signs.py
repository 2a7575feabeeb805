"""Signs that many readers do not know, and signs in the middle of a word."""

import re
from collections.abc import Iterator

from ..contact import without_contacts
from ..finding import Remark
from ..passage import Passage

SIGNS = re.compile(r"[;&%‰§/()\[\]{}\"*_#|<>=~^\\@…]|\.\.\.|(?<=\w)\+(?=\w)")
# "Lehrer*innen", "Jede:r", "Ein*e", "Ärzt/-innen", "LehrerInnen", "Student(inn)en"
GENDER = re.compile(
    r"\b[^\W\d_]+(?:[:*_][^\W\d_]{1,6}(?:[:*_][^\W\d_]{1,6})?|·in(?:nen)?|/-?in(?:nen)?|"
    r"/(?:e|r|n|s|en|er)|\((?:in(?:nen)?|inn|e|r|n)\)(?:en)?|(?<=[a-zäöüß])In(?:nen)?)\b(?!://)")
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
    for line in passage.lines:
        text = without_contacts(line.text)
        gender = GENDER.search(text)
        sign = SIGNS.search(text)
        if gender:
            yield Remark(gender[0], "Das Zeichen mitten im Wort ist schwer zu lesen und "
                         "vorzulesen.", "Schreiben Sie beide Wörter ganz, wie hier: „jede und "
                         "jeder“, „Lehrerinnen und Lehrer“. Oder schreiben Sie „alle“.",
                         line.number, start=gender.start())
        elif sign:
            known = f"Das Zeichen „{sign[0]}“" if sign[0] != '"' else "Dieses gerade Zeichen"
            yield Remark(sign[0], f"{known} kennen viele Menschen nicht.",
                         INSTEAD.get(sign[0], "Schreiben Sie ein Wort dafür oder 2 Sätze."),
                         line.number, start=sign.start())
