"""One word, one spelling, in all messages of a catalogue."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from ..finding import Remark
from ..language import tagged
from ..passage import Passage
from ..style import Style
from ..tokens import Token
from .capitals import LONGEST_SHORT_FORM
from .compounds import house_form, nouns_of


def spelling_variant(passages: Sequence[Passage], style: Style) -> Iterator[tuple[int, Remark]]:
    """Find one word in two spellings: Internet-Seite, Internet·seite, Internetseite.

    Looks at all messages at once; yields (the message's place, remark). The spelling to use is
    the word list's, or else the commonest of those that the rule `compound` makes of them.
    Source: BITV 2.0 annex 2 part 2, number 3.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], str] = {}
    places: list[tuple[int, Token, str, str]] = []
    for place, passage in enumerate(passages):
        for token in nouns_of(passage, style):
            lemma = _lemma(token)
            key = re.sub(r"[-·]", "", lemma).casefold()
            spelling = _lengths(lemma)
            spellings[key][spelling] += 1
            examples.setdefault((key, spelling), lemma)
            places.append((place, token, key, spelling))
    firsts = _firsts(examples, spellings)
    for place, token, key, spelling in places:
        if len(spellings[key]) == 1:
            continue
        best = _best({examples[key, one]: count for one, count in spellings[key].items()},
                     style, firsts)
        if spelling != best:
            yield place, Remark(
                token.text, "Dieses Wort steht hier auch anders geschrieben. "
                "Wer langsam liest, hält es für 2 verschiedene Wörter.",
                "Schreiben Sie es überall gleich.", token.line,
                replacement=_spelled(token.text, best), start=token.place)


def _best(words: dict[str, int], style: Style, firsts: Counter[str]) -> str:
    """Return the spelling to use of `words`, written otherwise each and counted.

    Where they are as many, it is that whose first part stands elsewhere, too: with "Land-Tag"
    it is "Land-Tags-Sitzung".
    """
    counts: Counter[str] = Counter()
    for word, count in words.items():
        listed = word in style.words.spellings
        counts[word if listed else house_form(word, "", style)] += count
    # The last parts are the same: "Landtags-Sitzung", "Land-Tags-Sitzung".
    alike = len({len(re.split(r"[-·]", one)[-1]) for one in counts}) == 1
    ranks = {one: (one in style.words.spellings,
                   # A short word needs no hyphen, so it may stay as it is most often written.
                   words.get(one, 0) if len(one.replace("-", "")) < style.shortest_compound else 0,
                   len(one) < style.shortest_compound and one in words, count,
                   _elsewhere(one, words, firsts) if alike else 0, "-" in one)
             for one, count in counts.items()}
    return _lengths(max(ranks, key=ranks.__getitem__))


def _firsts(examples: dict[tuple[str, str], str],
            spellings: dict[str, Counter[str]]) -> Counter[str]:
    """Count what each word is or begins with: "Land", "Land-Tag", "Land-Tag-Wahl"."""
    found: Counter[str] = Counter()
    for (key, spelling), word in examples.items():
        for first in _beginnings(word):
            found[first] += spellings[key][spelling]
    return found


def _beginnings(word: str) -> list[str]:
    return [word[:sign.start()] for sign in re.finditer(r"[-·]", word)] + [word]


def _elsewhere(one: str, words: Iterable[str], firsts: Counter[str]) -> int:
    """Return how often another word is, or begins with, what stands before the last part of `one`.

    `words` are the spellings that the text has of it. They do not count themselves.
    """
    first = max(_beginnings(one)[:-1], key=len, default="")
    forms = {first, *(first.removesuffix(link) for link in ("s", "es", "n", "en"))} - {""}
    own = [word for word in words if set(_beginnings(word)) & forms]
    return sum(firsts[form] for form in forms) - sum(firsts[word] for word in own)


def _lengths(word: str) -> str:
    """Return the spelling of a word without its letters: "8-4" for "Internet-Seite"."""
    return re.sub(r"[^-·]+", lambda part: str(len(part[0])), word)


def _spelled(word: str, spelling: str) -> str:
    """Return `word` with the signs of `spelling`, which gives the lengths of the parts: "8-4"."""
    signs, lengths = re.findall(r"[-·]", spelling), re.findall(r"\d+", spelling)
    if word.isupper() and len(word) > LONGEST_SHORT_FORM:  # "JUGENDRAT": "Jugend-Rat"
        word = re.sub(r"[^-·]+", lambda piece: piece[0].capitalize(), word)
    starts = {0, *accumulate(int(length) for length in lengths)}
    letters, parts = "", []
    for piece in re.split(r"[-·]", word):
        stays = len(letters) in starts or piece.isupper()
        letters += piece if stays else piece[:1].lower() + piece[1:]  # Bürger-Geld: Bürgergeld
    for length in lengths[:-1]:
        parts.append(letters[:int(length)])
        letters = letters[int(length):]
    parts.append(letters)
    capital = [part.capitalize() if sign == "-" else part.lower()
               for sign, part in zip(signs, parts[1:], strict=False)]
    return parts[0] + "".join(f"{sign}{part}" for sign, part in zip(signs, capital, strict=False))


def _lemma(token: Token) -> str:
    """Return a noun's lemma with the hyphens and dots as they are written."""
    *first, last = re.split(r"([-·])", token.text)
    if "·" in token.text:
        before = re.sub(r"[-·]", "", "".join(first))
        lemma = tagged([before + last])[0][0]  # that of "Werkstätten" for "Werk·stätten"
        if lemma[:len(before)] == before and not last.endswith("essen"):  # a meal is no "Esse"
            last = lemma[len(before):]
    if "·" not in token.text:
        last = token.lemma.lower() if last.islower() and first else token.lemma
    return "".join(first) + last
