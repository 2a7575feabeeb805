"""All rules over some messages, which together make a text or a catalogue."""

import re
from collections.abc import Sequence

from .finding import Finding, Level, Remark
from .passage import Passage, read_passage
from .rules import RULES, SPELLING_VARIANT
from .rules.compounds import spelling_variant
from .words import Word, WordList, folded, shipped_words

DEFINITION = re.compile(
    r"(?:Der |Die |Das |Ein |Eine )?(\S+(?: \S+)?) "
    r"(?:heißt|bedeutet|ist|sind)\b"
)


def check_text(text: str, words: WordList | None = None) -> list[Finding]:
    """Return the findings of every rule in `text`, in the order of its lines.

    `words` is the word list; without one the site's own is taken.
    """
    return check_passages([read_passage(text)], words)[0]


def check_passages(
    passages: Sequence[Passage], words: WordList | None = None
) -> list[list[Finding]]:
    """Return the findings for each message; one word has one spelling in all of them."""
    words = words or shipped_words()
    found = [
        [f for rule in RULES.values() for f in rule.findings(passage, words)]
        for passage in passages
    ]
    for place, remark in spelling_variant(passages):
        found[place].append(SPELLING_VARIANT.finding(remark))
    return [sorted(findings, key=lambda finding: finding.line) for findings in found]


def unexplained_words(passages: Sequence[Passage], words: WordList) -> list[tuple[int, Finding]]:
    """Return (the message's place, finding) where a difficult word is used but never explained.

    It counts as explained where it stands in bold, makes a heading or a message by itself, or
    begins a sentence such as "Anerkennung heißt: …".
    Source: BITV 2.0 annex 2 part 2, number 4.
    """
    found = []
    texts = [[folded(line.text) for line in passage.lines] for passage in passages]
    marked = [
        folded(line.text[start:end])
        for passage in passages
        for line in passage.lines
        for start, end in line.bold
    ]
    marked += [
        folded(line.text)
        for passage in passages
        for line in passage.lines
        if line.kind == "heading"
    ]
    marked += [
        texts[place][0]
        for place, passage in enumerate(passages)
        if len(passage.lines) == 1 and all(s.is_label for s in passage.sentences)
    ]
    marked += [
        folded(match[1])
        for passage in passages
        for line in passage.lines
        if (match := DEFINITION.match(line.text))
    ]
    for word in (word for word in words.words if word.difficult):
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
                word.word,
                "Das ist ein schweres Wort.",
                f"Erklären Sie es und schreiben Sie es dabei fett: „**{word.word}**“",
                number,
                Level.WARNING,
            )
            found.append((place, RULES["word"].finding(remark)))
    return found


def _pattern(word: Word) -> re.Pattern[str]:
    """Match the word in its cases; in "volle Anerkennung" the adjective may end otherwise."""
    *adjectives, noun = folded(word.word).split()
    stems = [re.sub(r"(?:er|e)$", "", adjective) for adjective in adjectives] + [noun]
    return re.compile(r"\b" + r"\s+".join(rf"{re.escape(stem)}\w{{0,2}}" for stem in stems) + r"\b")
