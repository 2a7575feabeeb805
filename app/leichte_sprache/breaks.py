"""Line breaks that are wanted: behind a salutation, below a word in a list, between things."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .language import possible_tags, tagged
from .markup import Line
from .passage import Passage
from .tokens import TOKEN, Token, for_tagging

ENUMERATED = 3  # lines; 2 could be a name and what somebody is: "Frau Meier, / die Chefin"
LONGEST_WORD_IN_LIST = 5  # words of an item that is explained below
JOINS = ("und", "oder", "sowie")
# "Guten Tag,", "Sehr geehrte Frau Dr. Meier,", "Hallo zusammen,", "Mit freundlichen Grüßen,"
NAMED = (
    r"(?:[ ,]+(?:[A-ZÄÖÜ][\w·*:-]*\.?|und|oder|von|(?i:sehr geehrte[rs]?|liebe[rs]?|geehrte[rs]?)|"
    r"in|im|aus|vom|bei|der|dem|alle|allen|zusammen|an|herzlich|willkommen|nochmals?|"
    r"[a-zäöüß]+e[rns]?(?= [A-ZÄÖÜ])))"
)
SALUTATION = re.compile(
    rf"(?:(?i:guten? (?:tag|morgen|abend)|schönen (?:guten )?(?:tag|morgen|abend)|hallo|hi|hey|"
    rf"moin(?: moin)?|servus|tschüss|grüß (?:gott|dich|euch|sie)|bis (?:bald|dann)){NAMED}{{0,9}}|"
    rf"(?i:sehr geehrte[rs]?|geehrte[rs]?|liebe[rs]?|werte[rs]?)"
    rf"(?! (?:in|im|aus|vom|bei|der|dem|an|zusammen|und|oder|von)\b){NAMED}{{1,9}}|"
    r"(?i:(?:mit )?(?:\w+e[nr]? )?grüßen?)),"
)
SALUTED = 80  # characters
ARTICLES = {"ART", "PDAT", "PPOSAT", "PIAT"}
NOUNS = {"NN", "NE", "NNA", "NNI"}
OPEN = ARTICLES | {"APPR", "APPRART", "KON", "ADJ(A)"}  # something follows
ALONE = {"PPER", "PDS", "PIS", "ADV", "PAV", "ART", "PTKNEG"}
# Articles are pronouns, too: "für alle", "wir haben viele", "das Auto ist unseres".
ALONE_AT_END = re.compile(
    r"(?:der|die|das|den|dem|eine[nmrs]?|[msd]eine[nmrs]?|[Ii]hre[nmrs]?|unsere?[nmrs]?|"
    r"keine?[nmrs]?|diese[nmrs]?|alle[nmrs]?|viele[nmrs]?)"
)
RELATIVE = re.compile(r", (?:(?:in|mit|bei|für|von|zu|auf|an) )?(?:der|die|das|dem|den|denen) .*$")


def is_salutation(text: str) -> bool:
    """Whether a line greets somebody and ends with the comma that is usual behind it."""
    return len(text) <= SALUTED and SALUTATION.fullmatch(text) is not None


def is_complete(end: str, last: str, text: str) -> bool:
    """Whether a line may end with this pronoun or article, and `text` begins a new sentence.

    "Ein Garten für alle / Die Stadt hat …", "Ein Garten für alle / Kinder spielen gern.": a
    heading or a full stop that is missing; not "Wir helfen allen / Menschen in der Stadt.".
    """
    if not ALONE_AT_END.fullmatch(last):
        return False
    words = [match.group() for match in TOKEN.finditer(text)]
    tags = [tag for _, tag in tagged(words)]
    if tags[0] in ARTICLES | {"PPER", "PDS", "PIS", "ADV", "KOUS", "PWS", "PWAV", "APPR"}:
        return True
    return any(
        tag.endswith("(FIN)") and word[0].islower() for word, tag in zip(words, tags, strict=True)
    )


def explains(item: Line, line: Line) -> bool:
    """Whether `line` is a sentence of its own below a word in a list.

    "• Land-Gerichte / die Land-Gerichte prüfen …", not "• Menschen / die Hilfe brauchen": there
    the verb stands at the end, and the sentence goes on.
    """
    words = [match.group() for match in TOKEN.finditer(item.text)]
    if not words or len(words) > LONGEST_WORD_IN_LIST or not words[-1][-1].isalnum():
        return False
    tags = [tag for _, tag in tagged(words)]
    if tags[-1] in OPEN or any(
        tag.endswith("(FIN)") and word[0].islower() for word, tag in zip(words, tags, strict=True)
    ):
        return False
    found = list(TOKEN.finditer(line.text))
    seen = [match.group() for match in found]
    tags = [tag for _, tag in tagged([for_tagging(match) for match in found])]
    last = words[-1].lower()
    named = next((i for i, word in enumerate(seen) if word.lower() == last), -1)
    verb = next((i for i, tag in enumerate(tags) if _is_finite(seen[i], tag, i == named + 1)), 0)
    if not verb and seen[0] in {"ein", "eine", "das"}:  # "ein Haus aus Holz."
        return "ART" in tags[:1] and is_one_thing(tags[:2]) and line.text.endswith(".")
    if not verb or not is_one_thing(tags[:verb]):
        return False
    again = 0 <= named < verb
    behind = seen[verb + 1 : verb + 2]
    return again or (behind not in ([], ["."], [","]) and behind[0] not in JOINS)


def _is_finite(word: str, tag: str, behind: bool) -> bool:
    """Whether it is the verb; behind the word that is explained an infinitive is none."""
    return tag.endswith("(FIN)") or (behind and "VV(FIN)" in possible_tags(word))


def is_one_thing(tags: list[str]) -> bool:
    """Whether one thing stands before the verb: "die neuen Gerichte", "hier", "in der Stadt"."""
    if len(tags) == 1:
        return tags[0] in ALONE | NOUNS
    first, *between = tags[tags[0] == "APPR" : -1] or ["ADJ(A)"]
    return (
        tags[-1] in NOUNS
        and first in ARTICLES | {"APPRART", "ADJ(A)"}
        and set(between) <= {"ADJ(A)"}
    )


def enumerated_lines(passage: Passage) -> frozenset[int]:
    """Return the numbers of the lines that hold the next thing of an enumeration.

    It stands behind a colon, 1 thing a line, with commas between or "und" before the last.
    """
    found: set[int] = set()
    texts = {line.number: line.text.rstrip() for line in passage.lines}
    tokens: dict[int, list[Token]] = {}
    for sentence in passage.sentences:
        for token in sentence.tokens:
            tokens.setdefault(token.line, []).append(token)
    for numbers in _runs(passage):
        if not _is_led_in(texts, numbers[0]):
            continue
        for number in numbers[1:]:
            before, text = texts[number - 1], texts[number]
            last = number == numbers[-1]
            joined = last and (text.startswith(JOINS) or before.endswith(JOINS))
            if (before.endswith(",") or joined) and all(
                _is_thing(texts[one].rpartition(": ")[2], tokens.get(one, []))
                for one in (number - 1, number)
            ):
                found.add(number)
    return frozenset(found)


def _runs(passage: Passage) -> Iterator[Sequence[int]]:
    """Yield the numbers of the lines of each sentence that goes on over three lines or more."""
    numbered = enumerate(line.number for line in passage.continued)
    for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        if len(numbers) + 1 >= ENUMERATED:
            yield [numbers[0] - 1, *numbers]


def _is_led_in(texts: dict[int, str], first: int) -> bool:
    """Whether a colon stands before the first thing, in its line or at the end of one before."""
    before = next((texts[n] for n in range(first - 1, 0, -1) if texts.get(n)), "")
    return before.endswith(":") or ": " in texts[first]


def _is_thing(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a line says 1 thing: neither a clause nor a row of several things."""
    bare = RELATIVE.sub("", text.rstrip(","))
    if "," in bare or not text:
        return False
    words = [token for token in tokens if token.kind == "word" and token.text in bare]
    finite = [token for token in words if token.is_finite and token.text[0].islower()]
    if not finite:
        return not words or words[0].tag != "KOUS"
    # "Bücher lesen": HanTa takes the infinitive at the end for a finite verb.
    infinitive = finite == words[-1:] and "VV(INF)" in possible_tags(finite[0].text)
    return infinitive and words[0].tag in NOUNS | {"ADJ(A)", "ADJ(D)", "KON"}
