"""Long words: compounds are divided by a hyphen, in the same way everywhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..finding import Remark
from ..language import compound_parts, possible_tags
from ..passage import Passage, Sentence
from ..tokens import Token

SHORTEST_COMPOUND = 11  # letters, from which a compound is divided
LONGEST_PART = 15  # letters that a part may have
BEFORE_SURNAME = {"Frau", "Herr", "Herrn", "Familie", "Dr.", "Prof."}
NAMES = {"sachsen-anhalt", "sachsen-anhalts", "baden-württemberg", "nordrhein-westfalen"}


def divided(word: str) -> str:
    """Return `word` with a hyphen between the parts of each compound of 11 letters or more.

    The parts come from the written word, so that the hyphen never falls into an umlaut or a
    linking letter: Ärztekammer -> Ärzte-Kammer.
    """
    pieces = []
    for index, piece in enumerate(re.split(r"[-·]", word)):
        parts = compound_parts(piece) if len(piece) >= SHORTEST_COMPOUND else (piece,)
        if len(parts) == 1:
            # A lower-case piece behind a hyphen is a noun too: Berufs-abschluss.
            noun = index and piece[:1].islower() and possible_tags(piece.capitalize())[0] == "NN"
            pieces.append(piece.capitalize() if noun else piece)
            continue
        pieces += [part.capitalize() for part in parts]
    return "-".join(pieces)


def compound(passage: Passage) -> Iterator[Remark]:
    """Find a compound that is not divided: Berufsabschluss instead of Berufs-Abschluss.

    Source: BITV 2.0 annex 2 part 2, number 4; the hyphen and not the middle dot: number 3.
    """
    for token in _nouns(passage):
        word = token.text.removesuffix("-")
        good = divided(word)
        if good == word or re.search(r"[*:_]|[a-zäöüß]In(?:nen)?", word):
            continue
        yield Remark(token.text, "Das Wort ist lang.", f"Schreiben Sie: „{good}“", token.line)


def long_part(passage: Passage) -> Iterator[Remark]:
    """Find a word, or a part between two hyphens, of 16 letters or more.

    Source: BITV 2.0 annex 2 part 2, number 4: short words.
    """
    for sentence in passage.sentences:
        for token in sentence.tokens:
            if token.kind != "word" or token.tag == "NE":
                continue
            word = divided(token.text) if token.tag == "NN" else token.text
            long = [part for part in re.split(r"[-·*:_]", word) if len(part) > LONGEST_PART]
            if long:
                yield Remark(long[0], "Das Wort ist sehr lang.",
                             "Gibt es ein kürzeres Wort? Sonst erklären Sie es.", token.line)


def spelling_variant(passages: Sequence[Passage]) -> Iterator[tuple[int, Remark]]:
    """Find one word in two spellings: Internet-Seite, Internet·seite, Internetseite.

    Looks at all messages at once; yields (the message's place, remark).
    Source: BITV 2.0 annex 2 part 2, number 3.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    places: list[tuple[int, Token, str, str]] = []
    for place, passage in enumerate(passages):
        for token in _nouns(passage):
            lemma = _lemma(token)
            key = re.sub(r"[-·]", "", lemma).casefold()
            spelling = re.sub(r"[^-·]+", lambda part: str(len(part[0])), lemma)
            spellings[key][spelling] += 1
            places.append((place, token, key, spelling))
    for place, token, key, spelling in places:
        if len(spellings[key]) == 1:
            continue
        best = max(spellings[key], key=lambda s: (spellings[key][s], "-" in s, "·" not in s))
        if spelling != best:
            good = next(t.text for _, t, k, s in places if k == key and s == best)
            yield place, Remark(token.text, "Das Wort steht hier auch in anderer Schreibweise.",
                                f"Schreiben Sie überall: „{good}“", token.line)


def _lemma(token: Token) -> str:
    """Return a noun's lemma with the hyphens and dots as they are written."""
    *first, last = re.split(r"([-·])", token.text)
    return "".join(first) + (token.lemma if "·" not in token.text else last)


def _nouns(passage: Passage) -> Iterator[Token]:
    for sentence in passage.sentences:
        for index, token in enumerate(sentence.tokens):
            noun = token.tag in {"NN", "NE", "NNA"} or "·" in token.text
            written = token.kind == "word" and token.text[0].isupper()
            if noun and written and not _is_name(sentence, index):
                yield token


def _is_name(sentence: Sentence, index: int) -> bool:
    """Whether a word is a name, of a person, a place or a street."""
    token = sentence.tokens[index]
    if token.text.lower() in NAMES or re.search(r"(?:straße|str|gasse|allee)$", token.text):
        follows = sentence.tokens[index + 1 : index + 2]
        return token.text.lower() in NAMES or bool(follows and follows[0].kind == "number")
    if "©" in sentence.text:  # who drew the pictures
        return True
    before = sentence.tokens[index - 1] if index else None
    if before and (before.text in BEFORE_SURNAME or before.tag == "NE" == token.tag):
        return True
    if sentence.is_contact and token.tag == "NE":
        return True
    # HanTa takes some long nouns for names; all parts of a true name are rarely known nouns.
    return token.tag == "NE" and (len(compound_parts(token.text)) == 1
                                  or "NN" not in possible_tags(token.text)[:1])
