"""A row of nouns in the genitive, "der Bürgerinnen und Bürger", is put into the dative as one."""

import re
from collections.abc import Sequence

from ..tokens import Token
from .dative import OPEN, SINGULAR, dative_plural, looks_plural, with_von, without_s
from .nouns import has_ending, is_feminine, is_plural, noun_after

JOINING = {"und", "oder", "sowie"}
NOUNS = {"NN", "NNA"}
# HanTa gives these no singular, so that their form does not show that they are plural.
ALWAYS_MANY = re.compile(r".*(?:eltern|leute|geschwister)", re.I)
ARTICLES = re.compile(rf"{OPEN.pattern}|{'|'.join(SINGULAR)}")


def row_with_von(tokens: Sequence[Token], end: int, good: str) -> tuple[int, str]:
    """Return the place of the last noun of a row, and `good` with all nouns behind `end`.

    Where the form of one of them is not certain, it is `end` and an empty text.
    """
    first, last, more = tokens[end], end, ""
    while (item := _item(tokens, last)) is not None:
        begin, noun = item
        more = _dative(tokens, begin, noun, first, good.split(" ")[1:2])
        if not more or tokens[noun].line != first.line:
            return end, ""
        joint = tokens[last + 1].text
        good += f"{'' if joint == ',' else ' '}{joint} {more}"
        last = noun
    open_end = last > end and good.endswith(f", {more}")
    unsure = last > end and (open_end or _begins_a_clause(tokens, end, last))
    return (end, "") if unsure else (last, good)


def _item(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """Return where the next part of the row begins, and its noun; behind a comma, "und" follows."""
    if last + 2 >= len(tokens) or tokens[last + 1].text not in JOINING | {","}:
        return None
    begin = last + 2
    article = ARTICLES.fullmatch(tokens[begin].text.lower()) is not None
    bare = tokens[begin].tag in NOUNS
    noun = begin if bare else noun_after(tokens, begin) if article else 0
    if not noun or tokens[noun].tag not in NOUNS:
        return None
    if tokens[last + 1].text == "," and (
            noun + 1 >= len(tokens) or tokens[noun + 1].text not in JOINING | {","}):
        return None
    return begin, noun


def _dative(tokens: Sequence[Token], begin: int, noun: int, first: Token,
            article: Sequence[str]) -> str:
    head = tokens[noun]
    if begin < noun:
        small = tokens[begin].text.lower()
        certain = small in SINGULAR or is_feminine(head) or is_plural(head)
        good = with_von(tokens, begin, noun, many=False)[0] if certain else ""
        return good.removeprefix("von ") if good.startswith("von ") else ""
    if article and article[0].lower().endswith("n") and not first.text.isupper():  # "von den"
        if head.tag == "NNA" or ALWAYS_MANY.fullmatch(head.text):
            good = dative_plural(head.text)
            return good if good.endswith("n") else ""
        return dative_plural(head.text) if looks_plural(head) else ""
    if article and article[0].lower().endswith("r"):  # "von der"
        return head.text if is_feminine(head) and not is_plural(head) else ""
    return without_s(head) if has_ending(head) else ""


def _begins_a_clause(tokens: Sequence[Token], end: int, last: int) -> bool:
    """Whether the last noun may be a new subject: "Da sind Rechte der Kinder und Eltern helfen"."""
    follows = tokens[last + 1 : last + 2]
    if not follows or not follows[0].is_finite:
        return False
    before = [token.text for token in tokens[:end]]
    comma = len(before) - before[::-1].index(",") if "," in before else 0
    return any(token.is_finite for token in tokens[comma:end])
