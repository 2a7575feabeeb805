"""Difficult words: whoever uses them explains them. Which words those are, the site says."""

import re
from collections.abc import Iterable, Sequence

from .finding import Level, Remark
from .passage import Passage
from .words import folded

DEFINITION = re.compile(
    r"(?:Der |Die |Das |Ein |Eine )?(\S+(?: \S+)?) "
    r"(?:heißt|bedeutet|ist|sind)\b"
)


def unexplained_words(
    passages: Sequence[Passage], difficult: Iterable[str]
) -> list[tuple[int, Remark]]:
    """Return (the message's place, remark) where a difficult word is used but never explained.

    It counts as explained where it stands in bold, makes a heading or a message by itself, or
    begins a sentence such as "Anerkennung heißt: …".
    Source: BITV 2.0 annex 2 part 2, number 4.
    """
    found = []
    texts = [[folded(line.text) for line in passage.lines] for passage in passages]
    marked = _marked(passages)
    for word in difficult:
        pattern = _pattern(word)
        if any(pattern.search(text) for text in marked):
            continue
        uses = (
            (place, number)
            for place, lines in enumerate(texts)
            for number, text in enumerate(lines, 1)
            if pattern.search(text)
        )
        for place, number in list(uses)[:1]:
            remark = Remark(
                word,
                "Das ist ein schweres Wort, und der Text erklärt es nicht.",
                "Schreiben Sie in einem Satz, was es heißt, und machen Sie es dort fett: "
                f"„**{word}**“",
                number,
                Level.WARNING,
            )
            found.append((place, remark))
    return found


def _marked(passages: Sequence[Passage]) -> list[str]:
    """Return what is explained: in bold, as a heading, by itself, at the head of a definition."""
    lines = [line for passage in passages for line in passage.lines]
    marked = [folded(line.text[start:end]) for line in lines for start, end in line.bold]
    marked += [folded(line.text) for line in lines if line.kind == "heading"]
    marked += [
        folded(passage.lines[0].text)
        for passage in passages
        if len(passage.lines) == 1 and all(s.is_label for s in passage.sentences)
    ]
    marked += [folded(match[1]) for line in lines if (match := DEFINITION.match(line.text))]
    return marked


def _pattern(word: str) -> re.Pattern[str]:
    """Match the word in its cases; in "volle Anerkennung" the adjective may end otherwise."""
    *adjectives, noun = folded(word).split()
    stems = [re.sub(r"(?:er|e)$", "", adjective) for adjective in adjectives] + [noun]
    return re.compile(r"\b" + r"\s+".join(rf"{re.escape(stem)}\w{{0,2}}" for stem in stems) + r"\b")
