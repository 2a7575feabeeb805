"""What to write instead of a genitive: "von" with the dative, where its form is certain."""

import re
from collections.abc import Sequence

from ..tokens import Token
from .nouns import has_ending, is_feminine, is_plural

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
    if index == end:
        return "", ""
    if small in SINGULAR:
        dative = _as_written(article, SINGULAR[small])
        return _joined(dative, between, _without_s(noun)), f"von {dative}"
    if small in ONLY_PLURAL or (many and OPEN.fullmatch(small)):
        return _of_many(article, between, noun)
    if not OPEN.fullmatch(small):
        return "", ""
    if small != "einer" and looks_plural(noun):
        return _of_many(article, between, noun)
    return _joined(article, between, noun.text), f"von {article}"


def looks_plural(noun: Token) -> bool:
    """Whether a noun without "ein" or "das" is plural, in its form or where both are alike.

    Those in -er, -el and -en that are no feminine are: "der Bürger" as a genitive are many.
    """
    if noun.tag != "NN" or is_plural(noun):
        return noun.tag == "NN"
    head = noun.text.rsplit("-", 1)[-1]
    alike = head.endswith(SAME_IN_PLURAL) and not is_feminine(noun)
    return alike or head == f"{noun.lemma}s"


def _joined(article: str, between: Sequence[str], noun: str) -> str:
    return " ".join(["von", article, *between, noun]) if noun else ""


def _of_many(article: str, between: Sequence[str], noun: Token) -> tuple[str, str]:
    dative = article[:-1] + "n"  # der, aller, meiner: den, allen, meinen
    words = [re.sub(r"er$", "en", word) for word in between]
    return _joined(dative, words, dative_plural(noun.text)), f"von {dative}"


def dative_plural(noun: str) -> str:
    """Return the dative of a plural, "Kindern"; nothing for a rare one such as "Visa"."""
    if noun.endswith(("n", "s")):
        return noun
    return f"{noun}n" if noun.endswith(("e", "er", "el")) else ""


def _without_s(noun: Token) -> str:
    """Return a noun without the ending of the genitive: "des Namens", "dem Namen"."""
    text = noun.text
    if text.isupper():
        return text  # "des VRS": the s is no ending
    if text.endswith("landes"):
        return text[:-2]  # "des Saarlandes", whose lemma HanTa does not know
    if not has_ending(noun):
        return text.removesuffix("s") if text.endswith("ens") else text
    if text.endswith("ens") or "-" in text or "·" in text:
        lost = len(text) - len(re.split(r"[-·]", text)[-1]) + len(noun.lemma)
        return text[:-1] if text.endswith("ens") else text[:lost]
    return noun.lemma


def _as_written(model: str, word: str) -> str:
    return word.capitalize() if model[0].isupper() else word
