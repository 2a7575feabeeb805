"""What a text explains by itself: a short form, a long word, how something is spoken."""

import re
from collections.abc import Sequence

from ..passage import Passage, Sentence
from ..tokens import Token
from ..words import folded

EXPLAINS = re.compile(
    r"\b(?:Abkürzung|Abkürzungen|abgekürzt|kurz|"
    r"kurze[rs]? (?:Wort|Name|Form)|Kurz-?[Ff]orm|heißt|heißen|bedeutet|"
    r"steht für|stehen für|genannt|nennen|nennt)\b|\([A-ZÄÖÜ-]{2,}\)")
DEFINES = re.compile(
    r"(?:Der |Die |Das )?(?P<form>[A-ZÄÖÜ-]{2,}) (?:ist|sind) (?:ein|eine|das|der|die)\b")
NAMES = re.compile(r"\b(?:heißt|heißen|bedeutet|bedeuten|genannt|nennen|nennt|Erklärung|"
                   r"(?:schwere|lange|andere)s? Wort)\b")
THAT_MEANS = re.compile(r"(?:Das|Es) (?:heißt|bedeutet)\b")
SHORTENS = re.compile(r"Abkürzung|Kurz-?[Ff]orm|\b(?:ab)?gekürzt\b|\bkürzt\b|\bkurz für\b")
SPOKEN = re.compile(r"\b(?:so|wird) (?:aus)?gesprochen\b|\bausgesprochen\b|\b[Ss]prich:|"
                    r"\b(?:spricht|liest) man (?:das|es|so)\b|"
                    r"\b[Mm]an (?:spricht|liest) (?:das|es|so)\b")
AS_SPOKEN = re.compile(r"\b(?:spricht|liest|sprechen|spricht sich|gesprochen|[Aa]ussprache|sprich)"
                       r"\b[^.!?:]*: *[„»]?[^:.!?]*$")
# "Manche Wörter haben einen Punkt im Wort. Beispiel: Zwei·brücken."
DOT = r"\b(?:(?:Mittel|Medio|Media)[-·]?)?[Pp]unkte?n?s?\b"
ABOUT_DOTS = re.compile(rf"{DOT}.*(?:\bW|[-·]w|w)(?:ort|örter)|\b[Ww](?:ort|örter)\w*\b.*{DOT}|"
                        r"\b(?:Mittel|Medio|Media)[-·]?[Pp]unkt")
EXAMPLE = re.compile(r"(?i:\b(?:beispiele?|so|hier|nämlich|wort|wörtern?)\b)[^.!?]*?:|"
                     r"\b(?i:zum beispiel|wie (?:hier|bei|in|im wort)|wort|wörtern?) "
                     r"(?:(?:bei|in|das|dem|im|wort) )*[„‚»]?$|[„‚»]$")
NEAR = 2  # sentences behind one that say how it is spoken

# "XII heißt 12", "Das Zeichen V bedeutet: 5", "II (2)", "12 schreibt man so: XII".
MEANS = (r"(?:[^.!?\w]*\b(?:hei(?:ß|ss)t|heißen|bedeutet|bedeuten|meint|ist|sind|steht|stehen|"
         r"schreibt man|liest man|spricht man|zum Beispiel|so|auch|für|als|das|die|eine|Zahl|"
         r"Ziffer)\b)+"
         r"[\s:„“”\"»«‚‘*]*|[\s“”\"»«‘*]*[=(]\s*")


def explained_forms(passage: Passage) -> frozenset[str]:
    """Return the short forms that some sentence of the text explains, and their parts."""
    found: set[str] = set()
    for sentence in passage.sentences:
        defined = DEFINES.match(sentence.text)
        if defined:
            found.add(defined["form"])
        if EXPLAINS.search(sentence.text):
            found |= {token.text for token in sentence.tokens}
    return frozenset(found | {part for word in found for part in word.split("-")})


def explained_words(passage: Passage) -> frozenset[str]:
    """Return the lemmas of words that the text names and explains.

    "Der Brief heißt: Benachrichtigung." names one; "Das heißt: …" explains a word that stands
    alone in the line before.
    """
    found: set[str] = set()
    before: Sentence | None = None
    for sentence in passage.sentences:
        if THAT_MEANS.match(sentence.text):
            said = before if before and before.is_label else None
        else:
            said = sentence if NAMES.search(sentence.text) else None
        found |= {folded(token.lemma) for token in said.tokens} if said else set()
        before = sentence
    return frozenset(found)


def is_about_short_forms(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence tells how something is shortened: it or the one before says so."""
    return any(SHORTENS.search(one.text) for one in sentences[max(index - 1, 0) : index + 1])


def is_spoken(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the text says how the words of a sentence are spoken: there or right behind it."""
    return any(SPOKEN.search(one.text) for one in sentences[index : index + NEAR])


def is_pronunciation(sentence: Sentence, token: Token) -> bool:
    """Whether a word only shows how another is spoken: "Das spricht man: Park-end-Reid"."""
    before = sentence.text[: token.start - sentence.tokens[0].start]
    return AS_SPOKEN.search(before) is not None


def says_value(text: str, written: str, value: int) -> bool:
    """Whether a sentence itself says which digits a number of letters or a word stands for."""
    one, other = re.escape(written), rf"{value}(?![.,]?\d)"
    return any(re.search(rf"(?<!\w){a}(?:{MEANS})(?<!\w){b}(?!\w|\s+[A-ZÄÖÜ])", text)
               for a, b in ((one, other), (other, one)))


def shows_dots(sentences: Sequence[Sentence], index: int, token: Token) -> bool:
    """Whether a word is named as an example of the dot in words: the text tells of it there."""
    first = index
    while first and sentences[first].kind == "item":
        first -= 1  # to what stands above the list
    near = sentences[max(first - NEAR, 0) : index + 1]
    if not any(ABOUT_DOTS.search(one.text) for one in near):
        return False
    sentence, above = sentences[index], sentences[first].text
    if first < index and sentence.is_label:
        return bool(EXAMPLE.search(above) or ABOUT_DOTS.search(above))
    before = sentence.text[: token.start - sentence.tokens[0].start]
    about = ABOUT_DOTS.search(before)  # "Wir machen einen Punkt in das Wort: Zwei·brücken."
    return bool(EXAMPLE.search(before)) or (bool(about) and ":" in before)
