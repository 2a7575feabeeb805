"""Percent: a share of people, said with small numbers (BITV 2.0 annex 2 part 2, number 4)."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Remark
from ..passage import Sentence
from ..tokens import Token
from .dative import dative_plural, looks_plural
from .nouns import noun_after

PERCENT = re.compile(r"(?<![\d.,])(?P<number>\d[\d.,]*)\s*(?:%|‰|[Pp]rozent\w*)")
# "20 Prozent mehr" is no share: 1 of 5 would be wrong.
NO_SHARE = re.compile(r"\s*(?:mehr|weniger|teurer|billiger|günstiger|höher|niedriger|größer|"
                      r"kleiner|Rabatt|Zinsen|Steuer\w*|Alkohol|Fett|vo[nm]\b|de[sm]\b|"
                      r"[a-zäöü]+e[sm] )")
# "um 5 Prozent steigen", "Zinsen von 3 Prozent" are none either.
BEFORE_NO_SHARE = re.compile(r"\b(?:um|auf|mit|von|ab|bei|zu|pro|je|für|kostet|beträgt)"
                             r"(?: (?:etwa|fast|rund|ungefähr|über|mehr als))?\s+$", re.I)
OF_SOME = {"der", "aller", "dieser", "unserer", "ihrer", "seiner", "meiner", "jener"}
EASIEST = 10  # "1 von 5" is easier than "20 von 100", "7 von 25" is not
EXPLAINED_WITHIN = 3  # sentences


def percent(sentences: Sequence[Sentence], index: int) -> Iterator[Remark]:
    """Find percent that the text does not say with small numbers right afterwards."""
    sentence = sentences[index]
    found = PERCENT.search(sentence.text)
    if not found or _is_explained(found["number"], sentences[index : index + EXPLAINED_WITHIN]):
        return
    said, good = _in_small_numbers(sentence, found)
    how = "Sagen Sie es mit kleinen Zahlen oder mit einer Summe."
    yield Remark(said, "Viele Menschen kennen Prozent nicht.", how, sentence.tokens[0].line,
                 replacement=good)


def _is_explained(number: str, sentences: Sequence[Sentence]) -> bool:
    """Whether one of the sentences says "29 von 100" or "1 von 5" for the same share."""
    if not _is_plain(number):
        return False
    shares = [Fraction(int(a), int(b)) for one in sentences
              for a, b in re.findall(r"\b(\d{1,3}) von (\d{1,3})\b", one.text) if int(b)]
    return Fraction(int(number), 100) in shares


def _is_plain(number: str) -> bool:
    return re.fullmatch(r"\d{1,2}|100", number) is not None and int(number) > 0


def _in_small_numbers(sentence: Sentence, found: re.Match[str]) -> tuple[str, str]:
    """Return what to replace and by what: "20 Prozent der Kinder" by "20 von 100 Kindern".

    Nothing where the figure is no plain number up to 100, or no share of many.
    """
    figure, before = found["number"], sentence.text[: found.start()]
    if not _is_plain(figure) or figure == "100" or BEFORE_NO_SHARE.search(before):
        return found[0], ""
    # With "sind" or "haben" 1 would be wrong: "20 von 100 haben gewählt".
    share = _share(int(figure), many=any(map(_tells_of_many, sentence.tokens)))
    begin = sentence.tokens[0].start
    follows = [i for i, token in enumerate(sentence.tokens) if token.start - begin >= found.end()]
    first = sentence.tokens[follows[0]] if follows else None
    if first and first.text in OF_SOME:
        end = noun_after(sentence.tokens, follows[0])
        return _of_some(sentence, found, sentence.tokens[follows[0] + 1 : end + 1], share)
    earlier = [t for t in sentence.tokens if t.start - begin < found.start() and t.tag != "ADV"]
    is_subject = not earlier or _tells_of_many(earlier[-1])
    noun = first is not None and first.text[0].isupper()
    if noun or not is_subject or NO_SHARE.match(sentence.text, found.end()):
        return found[0], ""
    return found[0], share


def _tells_of_many(token: Token) -> bool:
    return token.is_finite and (token.text.endswith("n") or token.text == "sind")


def _of_some(sentence: Sentence, found: re.Match[str], things: Sequence[Token], share: str
             ) -> tuple[str, str]:
    """Return "20 Prozent der kleinen Kinder" and "20 von 100 kleinen Kindern"."""
    noun = things[-1] if things else None
    dative = dative_plural(noun.text) if noun and looks_plural(noun) else ""
    if not noun or not dative:
        return found[0], ""
    end = noun.start - sentence.tokens[0].start + len(noun.text)
    words = [token.text for token in things[:-1]]
    return sentence.text[found.start() : end], " ".join([share, *words, dative])


def _share(number: int, *, many: bool) -> str:
    """Return "1 von 5" for 20, or "20 von 100" where the verb tells of many."""
    share = Fraction(number, 100)
    if share.denominator <= EASIEST and not (many and share.numerator == 1):
        return f"{share.numerator} von {share.denominator}"
    return f"{number} von 100"
