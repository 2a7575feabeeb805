"""What to write instead of a genitive: "von" with the dative, where its form is certain."""

import re
from collections.abc import Sequence

from ..tokens import Token
from .nouns import has_ending, is_feminine, is_plural, last_part

SINGULAR = {"des": "dem", "eines": "einem", "keines": "keinem", "meines": "meinem",
            "seines": "seinem", "deines": "deinem", "ihres": "ihrem", "unseres": "unserem",
            "dieses": "diesem", "jedes": "jedem", "jenes": "jenem"}
ONLY_PLURAL = {"aller", "vieler", "mehrerer", "beider", "einiger"}
# Feminine or, all but "einer", plural.
OPEN = re.compile(r"der|[djw]iese[rn]|jener|jeder|welcher|k?einer|[mds]einer|ihrer|unserer|eurer")
# The plural of these may look like the singular: "der Spieler", "der Artikel".
SAME_IN_PLURAL = ("er", "el", "en", "chen", "lein")


def with_von(tokens: Sequence[Token], index: int, end: int, *, many: bool) -> tuple[str, str]:
    """Return "von den Spielern" for "der Spieler", and how it begins: "von den".

    `many` says that the words before tell of several: "einer der Spieler". What is not certain
    is left empty.
    """
    article, noun = tokens[index].text, tokens[end]
    between = [token.text for token in tokens[index + 1 : end]]
    small = article.lower()
    article = _inside(article)
    if index == end:
        return "", ""
    if small in SINGULAR:
        dative = _inside(tokens[index].text, SINGULAR[small])
        begin = f"{_von(dative)} {dative}"
        if begin == "von dem" and noun.tag == "NNI":  # "vom Wohnen"
            begin = "vom"
        singular = without_s(noun, shouted=dative.isupper())
        return " ".join([begin, *between, singular]), begin
    if small in ONLY_PLURAL or (many and OPEN.fullmatch(small)):
        return _of_many(article, between, noun)
    if not OPEN.fullmatch(small):
        return "", ""
    if small != "einer" and looks_plural(noun):
        return _of_many(article, between, noun)
    return _joined(article, between, noun.text), f"{_von(article)} {article}"


def looks_plural(noun: Token) -> bool:
    """Whether a noun without "ein" or "das" is plural, in its form or where both are alike.

    Those in -er, -el and -en that are no feminine are: "der Bürger" as a genitive are many.
    """
    if noun.tag != "NN" or is_plural(noun):
        return noun.tag == "NN"
    head = last_part(noun)
    alike = head.endswith(SAME_IN_PLURAL) and not is_feminine(noun)
    return alike or head == f"{noun.lemma}s"


def _joined(article: str, between: Sequence[str], noun: str) -> str:
    return " ".join([_von(article), article, *between, noun]) if noun else ""


def _of_many(article: str, between: Sequence[str], noun: Token) -> tuple[str, str]:
    shouted = article.isupper()
    dative = article[:-1] + ("N" if shouted else "n")  # der, aller, meiner: den, allen, meinen
    words = [re.sub(r"er$", "en", word) for word in between]
    plural = "" if shouted else dative_plural(noun.text)
    return _joined(dative, words, plural), f"{_von(dative)} {dative}"


def dative_plural(noun: str) -> str:
    """Return the dative of a plural, "Kindern"; nothing for a rare one such as "Visa"."""
    if noun.endswith(("n", "s")):
        return noun
    return f"{noun}n" if noun.endswith(("e", "er", "el")) else ""


def without_s(noun: Token, *, shouted: bool = False) -> str:
    """Return a noun without the ending of the genitive: "des Namens", "dem Namen"."""
    text = noun.text
    if text.isupper() and not (shouted and has_ending(noun)):
        return text  # "des VRS": the s is no ending
    if text.endswith("landes"):
        return text[:-2]  # "des Saarlandes", whose lemma HanTa does not know
    if not has_ending(noun):
        return text.removesuffix("s") if text.endswith("ens") else text
    if text.endswith("ens") or "-" in text or "·" in text or shouted:
        ending = len(last_part(noun)) - len(noun.lemma)
        return text[:-1] if text.endswith("ens") else text[:-ending]
    return noun.lemma


def _von(article: str) -> str:
    return "VON" if article.isupper() else "von"


def _inside(article: str, form: str = "") -> str:
    """Return a form of an article as it is written behind "von": "Ihrem" and "DEM", but "dem"."""
    good = form or article.lower()
    if article.isupper():
        return good.upper()
    return good.capitalize() if article.startswith("Ihr") else good
