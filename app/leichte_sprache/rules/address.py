"""Whom a text speaks to: the reader is "Sie", and "Sie" is the reader."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..finding import Level, Remark, shorten
from ..language import possible_tags
from ..passage import Passage, Sentence
from ..tokens import Token
from .nouns import NOUN_TAGS, is_plural
from .speech import TO_READERS, own_words

FAMILIAR = re.compile(r"du|dich|dir|dein(?:e[nmrs]?|s)?|euch|euer|eure[nmrs]?", re.I)
# "ihr" alone is "her" far more often; beside such a verb it is the familiar plural.
FOR_IHR = {"seid", "habt", "könnt", "müsst", "dürft", "sollt", "wollt", "werdet", "wisst",
           "möchtet", "wart"}
# These are said of one person, too: "Kommt Ihr Chef?", but "Kommt ihr heute?"
FOR_BOTH = {"kennt", "braucht", "findet", "bekommt", "lernt", "macht", "kommt", "geht"}
# "Ruf uns an": to one person whom we know well. Only at the beginning of a sentence.
COMMANDS = {"komm", "ruf", "frag", "schau", "lies", "nimm", "gib", "geh", "bring", "hol", "sag",
            "sprich", "klick", "iss", "trink", "probier", "melde", "mach", "schreib", "lass"}
BEGINS = frozenset(":.!?„“»«–-")
FEWEST = 3  # times that a text for children says "du" ...
A_FEW_LINES = 5  # ... and so often at least once
FEW_SIE = 4  # times as often as "Sie" at the beginning of a sentence
POLITE = {"du": "Sie", "dich": "Sie", "dir": "Ihnen", "euch": "Sie“ oder „Ihnen", "ihr": "Sie"}


def address(passage: Passage) -> Iterator[Remark]:
    """Find "du" and "ihr": the reader is "Sie". What somebody says is his, not the reader's.

    A whole text for children is one warning.
    Source: BITV 2.0 annex 2 part 2, number 2.
    """
    said = list(own_words(passage))
    found = [(s.tokens[i], s) for s, i in said if _is_familiar(s.tokens, i)]
    before = {id(one): last for last, one in pairwise(passage.sentences)}
    polite = [s.tokens[i - 1].text if i else "." for s, i in said
              if _is_polite(s, i, before.get(id(s)))]
    # Why: a "Sie" that begins a sentence may mean others ("die Lehrer … Sie müssen …").
    sure = len(polite) * FEW_SIE > len(found) or any(one not in BEGINS for one in polite)
    if _is_meant_so(passage, [token for token, _ in found]) and not (polite and sure):
        yield _whole_text([token for token, _ in found])
        return
    for token, _ in found:
        yield _remark(token)


def _is_meant_so(passage: Passage, found: Sequence[Token]) -> bool:
    """Whether a whole text speaks to children or friends: it says "du" again and again."""
    if passage.is_message:
        return False  # it speaks to those to whom the whole catalogue speaks
    words = [token for token in found if token.text.lower() not in COMMANDS]
    lines = sum(line.kind != "blank" for line in passage.lines)
    return (len(words) >= FEWEST and len({token.line for token in words}) > 1
            and len(words) * A_FEW_LINES >= lines)


def _is_polite(sentence: Sentence, index: int, before: Sentence | None) -> bool:
    """Whether a word is "Sie" or "Ihre", said to the reader; not "sie" that begins a sentence."""
    token = sentence.tokens[index]
    if token.text not in TO_READERS or _is_familiar(sentence.tokens, index):
        return False
    if index and sentence.tokens[index - 1].text not in BEGINS:
        return True
    verb = sentence.tokens[index + 1 : index + 2]
    if token.text != "Sie" or not verb or not verb[0].is_finite or not _is_plural_verb(verb[0]):
        return False
    # "Die Tiere leben im Wald. Sie fressen Gras."
    return before is None or not any(is_plural(other) for other in before.tokens)


def _whole_text(found: Sequence[Token]) -> Remark:
    of_one = [token for token in found if re.match(r"d(?:u|ich|ir|ein)", token.text, re.I)]
    word = "du" if of_one else "ihr"
    return Remark(found[0].text, f"Der ganze Text sagt „{word}“. Für Kinder ist das richtig.",
                  "Erwachsene sagen „Sie“. Ist der Text für Erwachsene, dann schreiben Sie „Sie“.",
                  found[0].line, Level.WARNING, start=found[0].place)


def _is_familiar(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    word = token.text.lower()
    if FAMILIAR.fullmatch(token.text):
        return not (word == "du" and _is_french(tokens, index))
    near = tokens[max(index - 1, 0) : index + 2]
    if word == "ihr":
        said = {other.text.lower() for other in near}
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        alone = after is None or not after.tag.startswith(("NN", "NE", "ADJ(A)"))
        return bool(said & FOR_IHR) or (alone and bool(said & FOR_BOTH))
    if index or word not in COMMANDS or len(tokens) < 2 or tokens[1].kind != "word":  # noqa: PLR2004
        return False
    # "Ruf uns an", but "Ruf nach Hilfe" may be a heading.
    return tokens[1].text != "Sie" and (token.tag != "NN" or tokens[1].tag.startswith("PPER"))


def _is_french(tokens: Sequence[Token], index: int) -> bool:
    """Whether "du" stands in a French name: "Cirque du Soleil"; not "das kannst du Anna sagen"."""
    near = [tokens[place] for place in (index - 1, index + 1) if 0 <= place < len(tokens)]
    return len(near) == 2 and all(  # noqa: PLR2004 - a word on each side
        one.kind == "word" and one.text[0].isupper() and one.tag in {"NN", "NE", "FM", "XY"}
        for one in near)


def _remark(token: Token) -> Remark:
    word = token.text.lower()
    polite = POLITE.get(word, "Sie" if word in COMMANDS else "Ihr“ oder „Ihre")
    return Remark(token.text, "So spricht man mit Kindern und Freunden. "
                  "Erwachsene Leser spricht man mit „Sie“ an.",
                  f"Schreiben Sie „{polite}“, und ändern Sie den Satz, bis er dazu passt.",
                  token.line, start=token.place)


READER = {"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres", "wir", "uns", "ich",
          "mich", "mir", "man"}
# What a reader does far more often than people who are spoken of.
READERS_VERBS = {"können", "dürfen", "müssen", "sollen", "finden", "bekommen", "erhalten",
                 "erfahren"}


def unclear_sie(passage: Passage) -> Iterator[Remark]:
    """Find "Sie" at the beginning of a line that means the people of the line before.

    "Manche Menschen suchen Arbeit. / Sie sind arbeitslos." Who reads it takes it for an address.
    Source: BITV 2.0 annex 2 part 2, number 2 (address the reader), number 3 (the same term).
    """
    for before, sentence in pairwise(passage.sentences):
        near = sentence.line <= before.tokens[-1].line + 2  # over one blank line
        people = _people(before) if near else []
        if people and _speaks_of_them(sentence, before):
            noun = " ".join(token.text for token in people)
            good = noun if len(people) > 1 else f"Die {_weak(people[0])}"
            hard = re.search(r"[*:_]", noun)  # "Polizist*innen": another rule forbids it
            yield Remark(shorten(sentence.text, 2), "Wer „Sie“ liest, denkt: Ich bin gemeint. "
                         f"Hier geht es aber um: „{noun}“.", "Schreiben Sie das Wort noch einmal"
                         + ("." if hard else f": „{good} …“"), sentence.line,
                         start=sentence.tokens[0].place)


def _weak(noun: Token) -> str:
    """Return how a plural is behind "die": "Unbekannte", but "die Unbekannten"."""
    adjective = noun.tag == "NNA" or possible_tags(noun.text)[:1] == ("NNA",)
    return f"{noun.text}n" if adjective and noun.text.endswith("e") else noun.text


def _people(sentence: Sentence) -> list[Token]:
    """Return the plural noun that is the subject of a sentence about others, or nothing."""
    words = [token for token in sentence.tokens if token.kind == "word"]
    if {token.text.lower() for token in words} & READER or sentence.text.endswith("?"):
        return []
    finite = next((t for t in words if t.is_finite), None)
    if not finite or not _is_plural_verb(finite) or (finite is words[0]):
        return []
    nouns = [t for t in words if t.tag in NOUN_TAGS and t.start < finite.start]
    joined = [t for t in words if t.text == "und" and t.start < finite.start]
    if joined and len(nouns) == 2:  # noqa: PLR2004 - "Anna und Peter"
        return [nouns[0], joined[0], nouns[1]]
    place = words.index(finite)
    before_preposition = [t for i, t in enumerate(words[:place]) if t in nouns and not any(
        w.tag in {"APPR", "APPRART"} for w in words[max(0, i - 3) : i])]
    if before_preposition:
        return before_preposition[:1]
    after = words[place + 1 :]
    for index, token in enumerate(after):
        if token.tag in NOUN_TAGS:
            taken = any(w.tag in {"APPR", "APPRART"} for w in after[:index])
            return [] if taken or index > 2 else [token]  # noqa: PLR2004 - "viele alte Menschen"
    return []


def _is_plural_verb(verb: Token) -> bool:
    return verb.text in {"sind", "waren"} or (verb.text.endswith("n") and verb.text != "bin")


def _speaks_of_them(sentence: Sentence, before: Sentence) -> bool:
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[0].text != "Sie" or sentence.line == before.line:  # noqa: PLR2004
        return False
    verb = tokens[1]
    if not verb.is_finite or not _is_plural_verb(verb) or verb.lemma in READERS_VERBS:
        return False
    said = {token.lemma.lower() for token in before.tokens if token.tag in NOUN_TAGS}
    again = {token.lemma.lower() for token in tokens if token.tag in NOUN_TAGS}
    words = {token.text for token in tokens}
    return not said & again and not words & {"auch", "selbst", "Ihnen", "Ihr", "Ihre", "Ihren"}
