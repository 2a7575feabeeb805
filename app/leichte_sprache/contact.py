"""Addresses, telephone numbers, postcodes, accounts: written as they are, exempt from rules."""

import re

ADDRESS = (
    r"(?:https?://|www\.)[^\s„“\"<>]*[^\s„“\"<>.,;:!?)]|"
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|"
    r"\b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:de|org|com|eu|net|info)\b"
    r"(?:/[^\s„“\"<>]*[^\s„“\"<>.,;:!?)])?"
)
# A number that begins with 0 or +, in groups, with or without brackets (DIN 5008 and older
# ways); neither a date (01.04.2012) nor a time (08.30).
PHONE = (
    r"(?<![\w.,/])(?<!\d\.\s)(?!\d{1,2}\.\s?\d{1,2}\.(?:\d|\s|$))(?!\d{1,2}[.:]\d\d(?!\d)\s?(?:Uhr|[–-]|bis|$))"
    r"(?:\+\d|\(\+?\d|0[\d (/.–-])(?:[\d()]|[ /.–-]{1,3}(?=[\d(])){3,30}\d(?![\w%])(?![.,]\d)"
)
LABELS = (
    r"telefon|tel|fax|telefax|mobil|handy|hotline|notruf|whatsapp|durchwahl|telefon-nummer|"
    r"nummer|not-ruf|wählen|anrufen|rufen|zentrale|konto|iban|bic|postfach|plz|az|akten-zeichen"
)
# A number behind a word that says what it is.
LABELLED = re.compile(
    rf"(?i:\b(?:{LABELS})\b)(?P<between>[^\d+(\n]{{0,30}})(?P<number>[+(]?\d[\d /().–-]{{1,30}}\d)"
    r"(?!\s*(?:Uhr|Euro|%))"
)
POSTCODE = r"(?<![\w.,])(?:[A-Z]{1,3}-)?\d{2} ?\d{3}(?= [A-ZÄÖÜ][a-zäöü])"
IBAN = r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b"
SUSPECT = re.compile(r"[\d@/]|\w\.\w")  # without one of these there is nothing to exempt
EXEMPT = re.compile(rf"{ADDRESS}|{IBAN}|{PHONE}|{POSTCODE}")
CONTACT = re.compile(
    r"(?i:\b(?:telefon|tel\.|fax|telefax|mobil|handy|hotline|notruf|postfach|iban|bic|konto|plz|"
    r"e-mail|telefon-nummer|nummer|wählen|rufen sie)\b)|"
    r"\b\d{2} ?\d{3} [A-ZÄÖÜ]|(?i:straße|str\.|weg|platz|allee|gasse|ring|ufer|markt) \d+"
)


def without_contacts(text: str) -> str:
    """Return `text` with spaces for addresses, telephone numbers, postcodes and accounts."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    if not SUSPECT.search(text):
        return text
    text = EXEMPT.sub(blank, text)
    for match in reversed(list(LABELLED.finditer(text))):
        if not re.search(
            r"\d{1,2}\.\s?\d{1,2}\.|\d{4}-\d\d-\d\d|\d{1,2}\.\s?[–-]", match["number"]
        ):
            start, end = match.span("number")
            text = text[:start] + " " * (end - start) + text[end:]
    return text
