"""What holds in every language's catalogue: a translation says what its source says, in form."""

import re
from collections.abc import Callable, Iterator, Sequence

from babel import Locale
from babel.numbers import NumberFormatError, parse_decimal
from markdown_it import MarkdownIt

from . import multilingual
from .conventions import Conventions
from .finding import Finding, Level, Remark
from .known import Known
from .links import links, pictures, word_links
from .markup import LINE_END
from .pair import Pair
from .spelling import misspelled
from .words import WordList

NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
# The name of a standard, WCAG 2.1, is written alike in every language.
STANDARD = re.compile(r"\b[A-Z]{2,} \d+(?:\.\d+)*")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PLACEHOLDER = re.compile(r"%\((\w+)\)s|%%")
LEFT_OVER = re.compile(r"\*\*|\]\s?\(|^#+\S|(?<!\w)_\w|`")
MARKDOWN = MarkdownIt("commonmark", {"html": False})


def numbers(pair: Pair) -> Iterator[Remark]:
    """Find numbers that differ; in easy language, which says "1 of 5", years alone."""
    if pair.is_easy:
        here, there = sorted(set(YEAR.findall(pair.text))), sorted(set(YEAR.findall(pair.source)))
    else:
        here, there = _values(pair.text, pair.locale), _values(pair.source, Locale("en"))
    if here != there:
        excerpt = ", ".join(here) or "keine Zahl"
        yield Remark(excerpt, f"Im Ausgangs-Text steht: {', '.join(there) or 'keine Zahl'}.")


def _values(text: str, locale: Locale) -> list[str]:
    found: list[str] = STANDARD.findall(text)
    for written in NUMBER.findall(STANDARD.sub("", PLACEHOLDER.sub("", text))):
        try:
            found.append(str(parse_decimal(re.sub(r"\s", "", written), locale=locale)))
        except NumberFormatError:
            found.append(written)
    return sorted(found)


def placeholders(pair: Pair) -> Iterator[Remark]:
    """Find placeholders that differ; easy language may leave one out, but invent none."""
    here, there = set(PLACEHOLDER.findall(pair.text)), set(PLACEHOLDER.findall(pair.source))
    for name in sorted(here - there):
        yield Remark(f"%({name})s", "Diesen Platz-Halter hat der Ausgangs-Text nicht.")
    for name in sorted(there - here) if not pair.is_easy else ():
        yield Remark(f"%({name})s", "Dieser Platz-Halter fehlt.")


def markdown(pair: Pair) -> Iterator[Remark]:
    """Find signs of Markdown that the reader would see because they have no partner."""
    for block in MARKDOWN.parse(pair.text):
        for token in block.children or ():
            sign = LEFT_OVER.search(token.content) if token.type == "text" else None
            if sign:
                line = (block.map or [0])[0] + 1
                yield Remark(token.content.strip()[:40], "Hier ist ein Zeichen zu viel oder fehlt.",
                             "Fett schreiben Sie so: „**Wort**“, einen Link so: „[Wort](Adresse)“",
                             line)  # fmt: skip


def quotation_marks(pair: Pair) -> Iterator[Remark]:
    """Find straight quotation marks, and in German any pair but „…“."""
    for number, line in enumerate(pair.text.split("\n"), 1):
        straight = re.search(r"[\"']", line)
        right = "„…“ oder ’" if pair.locale.language == "de" else "die Zeichen der Sprache"
        if straight:
            yield Remark(straight[0], "Das ist ein gerades Zeichen.",
                         f"Schreiben Sie: {right}", number)  # fmt: skip
        elif pair.locale.language == "de" and ("”" in line or line.count("„") != line.count("“")):
            yield Remark(line.strip()[:40], "Diese Anführungs-Zeichen passen nicht zusammen.",
                         "Schreiben Sie: „…“", number)  # fmt: skip


RULES: dict[str, Callable[[Pair], Iterator[Remark]]] = {
    "links": links,
    "numbers": numbers,
    "placeholders": placeholders,
    "markdown": markdown,
    "quotation-marks": quotation_marks,
    "untranslated": multilingual.left_in_english,
    "letters": multilingual.letters,
    "direction": multilingual.direction,
}
# What the texts point to is known by the site alone.
SITE_RULES: dict[str, Callable[[Pair, Known], Iterator[Remark]]] = {
    "word-links": word_links,
    "pictures": pictures,
}
# What a language's conventions are held to.
AGREED: dict[str, Callable[[Pair, Conventions], Iterator[Remark]]] = {
    "terms": multilingual.terms,
    "quotation-marks": multilingual.quotation_marks,
}
WARNINGS = {"button-length": multilingual.length}
SPELLING = "spelling"
CODES = frozenset({*RULES, *SITE_RULES, *AGREED, *WARNINGS, SPELLING})


def translation_findings(
    pairs: Sequence[Pair], words: WordList, known: Known, agreed: Conventions
) -> list[list[Finding]]:
    """Return the findings for each message of one catalogue, with lines of the message."""
    found = []
    for pair in pairs:
        remarks = [(code, remark) for code, rule in RULES.items() for remark in rule(pair)]
        remarks += [(code, one) for code, rule in SITE_RULES.items() for one in rule(pair, known)]
        remarks += [(code, one) for code, rule in AGREED.items() for one in rule(pair, agreed)]
        found.append([_finding(code, Level.ERROR, remark, pair) for code, remark in remarks])
        found[-1] += [
            _finding(code, Level.WARNING, remark, pair)
            for code, rule in WARNINGS.items()
            for remark in rule(pair)
        ]
    locale = pairs[0].locale if pairs else Locale("de")
    texts = [re.sub(r"[*#\[]", " ", multilingual.APART.sub(" ", pair.text)) for pair in pairs]
    # A name stands in the source as it stands here.
    names = {
        word
        for pair in pairs
        for word in multilingual.LETTERS.findall(pair.source)
        if not word.islower()
    }
    right = agreed.words | (names if locale.language != "de" else frozenset())
    for place, remark in misspelled(texts, locale, words, right):
        found[place].append(_finding(SPELLING, Level.WARNING, remark, pairs[place]))
    return found


def _finding(code: str, level: Level, remark: Remark, pair: Pair) -> Finding:
    """Return a remark as a finding, with the place of its excerpt in the message's line."""
    line = LINE_END.split(pair.text)[remark.line - 1]
    start = max(line.find(remark.excerpt), 0)
    return Finding(
        code, level, remark.excerpt, remark.message, remark.suggestion, remark.line, start + 1,
        context=line, start=start,
    )  # fmt: skip
