"""Long words: compounds are divided by a hyphen, in the same way everywhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..language import possible_tags
from ..passage import Passage
from ..splitting import compound_parts
from ..style import HOUSE, Style
from ..tokens import Token
from .names import is_name

GENDER = re.compile(r"[*:_]|[a-zäöüß]In(?:nen)?$|·in(?:nen)?$")


def divided(word: str, lemma: str = "", style: Style = HOUSE) -> str:
    """Return `word` with a hyphen between the parts of each compound of 11 letters or more.

    The parts come from the written word, so that the hyphen never falls into an umlaut or a
    linking letter: Ärztekammer -> Ärzte-Kammer. With the middle dot only the first part has a
    capital letter: Ärzte·kammer.
    """
    pieces = []
    written = re.split(r"[-·]", word)
    for index, piece in enumerate(written):
        long = len(piece) >= style.shortest_compound
        last = index == len(written) - 1
        parts = compound_parts(piece, lemma if last else "") if long else (piece,)
        if len(parts) == 1:
            # A lower-case piece behind a hyphen is a noun too: Berufs-abschluss.
            noun = index and piece[:1].islower() and possible_tags(piece.capitalize())[0] == "NN"
            pieces.append(piece.capitalize() if noun else piece)
            continue
        pieces += [part.capitalize() for part in parts]
    if style.joiner == "middle-dot" and len(pieces) > len(written):
        return "·".join([pieces[0], *(piece.lower() for piece in pieces[1:])])
    return "-".join(pieces)


def compound(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a compound that is not divided: Berufsabschluss instead of Berufs-Abschluss.

    Source: BITV 2.0 annex 2 part 2, number 4; the hyphen and not the middle dot: number 3.
    """
    for token in _nouns(passage, style):
        word = token.text.removesuffix("-")
        good = divided(word, token.lemma, style)
        accepted = "·" in word and style.joiner != "hyphen" and len(re.split(r"[-·]", good)) == len(
            re.split(r"[-·]", word))
        if good == word or accepted or GENDER.search(word):
            continue
        if "·" in word:
            message = "Der Punkt mitten im Wort ist hier nicht üblich. Er verwirrt beim Lesen."
        elif good.lower() == word.lower():
            message = "Hinter dem Strich steht ein kleiner Buchstabe. So erkennt man das Wort schlecht."
        else:
            message = "Das Wort ist aus mehreren Wörtern gemacht. Am Stück ist es schwer zu lesen."
        sign = "Punkt" if style.joiner == "middle-dot" else "Binde-Strich"
        yield Remark(token.text, message, f"Teilen Sie das Wort mit einem {sign}, "
                     "oder nehmen Sie ein kürzeres Wort.", token.line,
                     replacement=good + token.text[len(word):], start=token.place)


def long_part(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a word, or a part between two hyphens, of 16 letters or more.

    Source: BITV 2.0 annex 2 part 2, number 4: short words.
    """
    for sentence in passage.sentences:
        for index, token in enumerate(sentence.tokens):
            if token.kind != "word" or len(token.text) <= style.longest_part or token.tag == "NE":
                continue
            noun = token.tag == "NN"
            if noun and is_name(sentence, index, style):
                continue
            word = divided(token.text, token.lemma, style) if noun else token.text
            parts = re.split(r"[-·*:_]", word)
            long = [part for part in parts if len(part) > style.longest_part]
            if long:
                yield Remark(long[0], f"Das Wort hat {len(long[0])} Buchstaben. "
                             "Lange Wörter sind schwer zu lesen.",
                             "Nehmen Sie ein kürzeres Wort. Gibt es keines, dann erklären Sie es.",
                             token.line, start=token.place)


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
        for token in _nouns(passage, style):
            lemma = _lemma(token)
            key = re.sub(r"[-·]", "", lemma).casefold()
            spelling = re.sub(r"[^-·]+", lambda part: str(len(part[0])), lemma)
            spellings[key][spelling] += 1
            examples.setdefault((key, spelling), lemma)
            places.append((place, token, key, spelling))
    for place, token, key, spelling in places:
        if len(spellings[key]) == 1:
            continue
        def rank(one: str, key: str = key) -> tuple[bool, bool, int, bool, bool]:
            example = examples[key, one]
            return (example in style.words.spellings, divided(example, "", style) == example,
                    spellings[key][one], "-" in one, "·" not in one)
        best = max(spellings[key], key=rank)
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


def _nouns(passage: Passage, style: Style) -> Iterator[Token]:
    for sentence in passage.sentences:
        if sentence.is_shouted:
            continue
        for index, token in enumerate(sentence.tokens):
            noun = token.tag in {"NN", "NE", "NNA"} or "·" in token.text
            written = token.kind == "word" and token.text[0].isupper()
            # A short word cannot break a rule; only what has another spelling must be seen.
            if noun and written and not is_name(sentence, index, style):
                yield token
