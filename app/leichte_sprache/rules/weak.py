"""Masculine nouns that end in -n in the dative: "von einem Lotsen", but "ein Lotse"."""

import re

from ..language import KNOWN, likelihood
from ..tokens import Token
from .nouns import last_part

IN_E = re.compile(
    r".*(?:lotse|kunde|kollege|experte|pate|zeuge|junge|bote|erbe|neffe|riese|zwerge|hirte|schütze|"
    r"genosse|geselle|insasse|laie|sklave|knabe|bube|gatte|ahne|affe|löwe|hase|bulle|ochse|rabe|"
    r"loge|nome|soge|goge|türke|kurde|pole|russe|franzose|grieche|chinese|syrer|däne|schwede|finne|"
    r"brite|ire|schotte|bulgare|rumäne|serbe|kroate|afghane|asiate|vietnamese|portugiese|"
    r"sachse|hesse|jude|heide|name|gedanke|buchstabe)")
WITHOUT_E = re.compile(
    r".*(?:mensch|herr|held|bär|prinz|graf|fürst|nachbar|bauer|narr|christ|fink|ist|ent|ant|adt|"
    r"soldat|kandidat|demokrat|bürokrat|diplomat|advokat|kurat|architekt|pilot|therapeut|"
    r"chirurg|fotograf|geograf|kosmonaut|astronaut|katholik|monarch|patriarch|prophet|poet|athlet|"
    r"präfekt|rebell|kamerad|vagabund|doktorand|konfirmand|informand|idiot|ungar|oberst)")
SAME = ("chen", "lein")  # neuter: "von einem Mädchen"


def nominative(noun: Token) -> str:
    """Return a masculine or neuter noun as a sentence begins with it; nothing if not certain."""
    text, small = noun.text, last_part(noun).lower()
    if not small.endswith("n"):
        return text
    if IN_E.fullmatch(small[:-1]):
        return text[:-1]
    for ending in ("en", "n"):
        if small.endswith(ending) and WITHOUT_E.fullmatch(small.removesuffix(ending)):
            return text[: -len(ending)]
    # "von einem Verein", "von einem Unternehmen": these have no ending.
    known = noun.tag == "NN" and noun.lemma.lower() == small and likelihood(
        small.capitalize()) > KNOWN
    return text if known or small.endswith(SAME) or not small.endswith("en") else ""
