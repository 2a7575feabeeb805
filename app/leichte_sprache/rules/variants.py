"""One word, one spelling, in all messages of a catalogue."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..passage import Passage
from ..style import Style
from ..tokens import Token
from .compounds import divided, nouns_of


def spelling_variant(passages: Sequence[Passage], style: Style) -> Iterator[tuple[int, Remark]]:
    """Find one word in two spellings: Internet-Seite, Internet·seite, Internetseite.

    Looks at all messages at once; yields (the message's place, remark). The spelling to use is
    the word list's, or the one that is divided as the rule `compound` wants it, or the commonest.
    Source: BITV 2.0 annex 2 part 2, number 3.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], str] = {}
    places: list[tuple[int, Token, str, str]] = []
    for place, passage in enumerate(passages):
        for token in nouns_of(passage, style):
            lemma = _lemma(token)
            key = re.sub(r"[-·]", "", lemma).casefold()
            spelling = re.sub(r"[^-·]+", lambda part: str(len(part[0])), lemma)
            spellings[key][spelling] += 1
            examples.setdefault((key, spelling), lemma)
            places.append((place, token, key, spelling))
    for place, token, key, spelling in places:
        if len(spellings[key]) == 1:
            continue
        ranks = {one: (examples[key, one] in style.words.spellings,
                       divided(examples[key, one], "", style) == examples[key, one],
                       count, "-" in one, "·" not in one)
                 for one, count in spellings[key].items()}
        best = max(ranks, key=ranks.__getitem__)
        if spelling != best:
            yield place, Remark(
                token.text, "Dieses Wort steht hier auch anders geschrieben. "
                "Wer langsam liest, hält es für 2 verschiedene Wörter.",
                "Schreiben Sie es überall gleich.", token.line,
                replacement=_spelled(token.text, best), start=token.place)


def _spelled(word: str, spelling: str) -> str:
    """Return `word` with the signs of `spelling`, which gives the lengths of the parts: "8-4"."""
    letters = re.sub(r"[-·]", "", word)
    signs = re.findall(r"[-·]", spelling)
    parts = []
    for length in re.findall(r"\d+", spelling)[:-1]:
        parts.append(letters[:int(length)])
        letters = letters[int(length):]
    parts.append(letters)
    capital = [part.capitalize() if sign == "-" else part.lower()
               for sign, part in zip(signs, parts[1:], strict=False)]
    return parts[0] + "".join(f"{sign}{part}" for sign, part in zip(signs, capital, strict=False))


def _lemma(token: Token) -> str:
    """Return a noun's lemma with the hyphens and dots as they are written."""
    *first, last = re.split(r"([-·])", token.text)
    return "".join(first) + (token.lemma if "·" not in token.text else last)
