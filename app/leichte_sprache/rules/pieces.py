"""The pieces into which a writer has cut a word, where they are words by themselves."""

import re

from ..language import KNOWN, likelihood, morphemes, possible_tags
from ..splitting import PARTICLES, STEMS
from .names import STATES, countries, is_region

# Endings are no words: "Arbeits·lose", "Krank·heit".
ENDING = re.compile(r"los(?:e[nrms]?|igkeit(?:en)?)|(?:bar|sam|ig|lich)?[hk]eit(?:en)?|ung(?:en)?|"
                    r"schaft(?:en)?|(?:schaft)?ler(?:in(?:nen)?)?s?|nis(?:se)?|linge?[sn]?|tum|bar(?:e[nrms]?)?|"
                    r"(?:isch|lich|sam|haft)(?:e[nrms]?)?")
PREFIXES = PARTICLES | frozenset("ab an zu be ge ent er ver zer her hin um bei da".split())
A_WORD = -20  # HanTa's likelihood of what is a word at all is above this
NO_NOUN = ("ADV", "ADJ(D)", "ADJ(A)", "PIAT", "PIS", "PTKANT", "VV(INF)", "VM(INF)", "VA(INF)")
SHORTEST_PIECE = 3  # letters of a piece that is not the first


def pieces_of(word: str) -> list[str]:
    """Return the pieces between hyphens and dots; what is no word by itself is put together.

    Only small letters are put together: "Arbeits·lose", "Woh-nung", but "Mit-Glieder" stays.
    """
    first, *rest = re.split(r"[-·]", word)
    pieces = [first]
    for piece in rest:
        if piece[:1].islower() and _is_no_cut(pieces[-1], piece):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    syllables = len(pieces) > 1 and "-" not in word and _are_syllables(pieces)
    return ["".join(pieces)] if syllables else pieces


def _are_syllables(pieces: list[str]) -> bool:
    """Whether the cuts are between syllables, and the word is no compound: "Bes·ser", "Heu·te"."""
    whole, last = "".join(pieces), pieces[-1].lower()
    if pieces[0].isupper() or not all(piece[0].islower() for piece in pieces[1:]):
        return False  # "IT·kurs", "E·Mail"
    short = len(pieces[0]) < SHORTEST_PIECE  # but "Öl"
    if short and likelihood(pieces[0].capitalize()) < KNOWN:
        return True
    if any(len(piece) < SHORTEST_PIECE for piece in pieces[1:]):
        return True
    other = max(NO_NOUN, key=lambda tag: likelihood(whole.lower(), tag))
    no_noun = likelihood(whole.lower(), other) > max(
        A_WORD, *(likelihood(whole.capitalize(), tag) for tag in ("NN", "NNA")))
    if no_noun and not other.startswith("ADJ"):
        return True
    adjective = max(likelihood(last, tag) for tag in ("ADJ(D)", "ADJ(A)")) > A_WORD
    noun = is_region(last) or max(likelihood(form, tag) for form, tag in (
        (last.capitalize(), "NN"), (last.capitalize(), "NNA"), (last, "VV(INF)"),
        (re.sub(r"(?<=...)ung(?:en)?$", "en", last), "VV(INF)"),
        (re.sub(r"(?<=...)in(?:nen)?$", "e", last).capitalize(), "NN"))) > A_WORD
    return not ((adjective or noun) and all(_is_word(piece) for piece in pieces[:-1]))


def _is_no_cut(before: str, piece: str) -> bool:
    whole, small = before + piece, before.lower()
    if ENDING.fullmatch(piece) or small in PREFIXES or whole.lower() in countries() | STATES:
        return True
    if not whole.isalpha() or _is_word(before):
        return False
    known = likelihood(whole.capitalize()) > KNOWN
    return known or _falls_into_a_part(whole, len(before))


def is_adjective(piece: str) -> bool:
    """Whether a last piece stays small: "Deutschland-weit", but "Behörden-Deutsch"."""
    return possible_tags(piece)[:1] == ("ADJ(D)",) and likelihood(piece.capitalize()) < KNOWN


def _falls_into_a_part(whole: str, place: int) -> bool:
    """Whether a cut of a compound is where no part of it ends: "Woh·nort" for "Wohn·ort"."""
    parts = morphemes(whole.capitalize())
    ends, end = set(), 0
    for part, _ in parts:
        end += len(part)
        ends.add(end)
    return sum(kind.startswith(STEMS) for _, kind in parts) > 1 and place not in ends


def _is_word(part: str) -> bool:
    """Whether a part is a word by itself or the stem of a verb, also with its linking s."""
    noun, small = part.capitalize(), part.lower()
    forms = [(noun, tag) for tag in ("NN", "NE", "NNA")]
    forms += [(small, tag) for tag in ("ADJ(D)", "ADJ(A)", "ADV", "CARD")]
    forms += [(noun.removesuffix("s"), "NN"), (f"{small}en", "VV(INF)")]
    forms += [(f"{small}n", "VV(INF)")] if small.endswith(("el", "er")) else []
    return max(likelihood(word, tag) for word, tag in forms) > A_WORD
