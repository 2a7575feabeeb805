"""What holds in a translation into any language: its words, its letters, its direction."""

import re
import unicodedata
from collections.abc import Iterator

from .conventions import Conventions
from .finding import Remark
from .links import WORD, targets
from .pair import Pair

LETTERS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
PLACEHOLDER = re.compile(r"%\(\w+\)s")
# What is no text of the language: where a link leads, a German word, a placeholder.
APART = re.compile(r"\]\([^)]*\)|(?<!\*)\*[^*\n]+\*(?!\*)|%\(\w+\)s")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW")
# Letters of the same script that look like those of the language, by the language.
STRANGERS = {"fa": "يكى", "ro": "şţŞŢ"}
LEFT = 5  # words of the source in a row that are no name
SHORT = 16  # characters that a button of a phone always has room for
# Bare, these would be torn apart by the text around them (Unicode Standard Annex 9).
TORN = re.compile(r"\+\d[\d ()/-]{5,}\d|[\w.+-]+@[\w.-]+\w|\bhttps?://\S+")
CONTROLS = re.compile("[\u202a-\u202e]")  # older ones than the isolates, and easily left open
OPEN, CLOSE = "[\u2066-\u2068]", "\u2069"


def left_in_english(pair: Pair) -> Iterator[Remark]:
    """Find words of the source that stand in a row in the translation, names aside."""
    here, there = (LETTERS.findall(APART.sub(" ", text)) for text in (pair.text, pair.source))
    runs = {tuple(there[at : at + LEFT]) for at in range(len(there) - LEFT + 1)}
    for at in range(len(here) - LEFT + 1):
        run = tuple(here[at : at + LEFT])
        if run in runs and sum(word.islower() and len(word) > 1 for word in run) >= LEFT - 1:
            yield Remark(" ".join(run), "Das ist noch Englisch.", "Übersetzen Sie es.")
            return
    small = [word for word in there if word.islower() and len(word) > 1]
    if pair.text == pair.source and len(small) > 1:
        yield Remark(pair.text[:40], "Das ist noch Englisch.", "Übersetzen Sie es.")


def letters(pair: Pair) -> Iterator[Remark]:
    """Find words with letters of two scripts, and letters that look like those of the language."""
    for number, line in enumerate(pair.text.split("\n"), 1):
        for word in LETTERS.findall(APART.sub(lambda cut: " " * len(cut[0]), line)):
            used = {script for letter in word if (script := _script(letter))}
            strange = [one for one in word if one in STRANGERS.get(pair.locale.language, "")]
            if len(used) > 1 and "-" not in word:
                yield Remark(word, "In diesem Wort sind Buchstaben aus zwei Schriften.",
                             "Schreiben Sie das Wort neu.", number)  # fmt: skip
            if strange:
                yield Remark(word, f"„{strange[0]}“ sieht nur so aus wie der richtige Buchstabe.",
                             "Schreiben Sie das Wort neu.", number)  # fmt: skip


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next((script for script in SCRIPTS if name.startswith(script)), "")


def direction(pair: Pair) -> Iterator[Remark]:
    """Find signs of direction that are left open, and what a text from right to left tears apart.

    Source: Unicode Standard Annex 9; W3C, “Inline markup and bidirectional text in HTML”.
    """
    for number, line in enumerate(pair.text.split("\n"), 1):
        old = CONTROLS.search(line)
        if old or len(re.findall(OPEN, line)) != line.count(CLOSE):
            yield Remark(line.strip()[:40], "Ein Zeichen für die Schreibrichtung bleibt offen.",
                         "Löschen Sie die unsichtbaren Zeichen.", number)  # fmt: skip
        bare = APART.sub(" ", re.sub(f"{OPEN}[^{CLOSE}]*{CLOSE}", " ", line))
        torn = TORN.search(bare) if pair.locale.text_direction == "rtl" else None
        if torn:
            yield Remark(torn[0], "Das steht von rechts nach links falsch da.",
                         "Machen Sie einen Link oder einen Platz-Halter daraus.",
                         number)  # fmt: skip


def length(pair: Pair) -> Iterator[Remark]:
    """Find words that are too long for their button on a phone."""
    most = max(2 * len(pair.source), SHORT)
    if pair.is_on_a_button and len(pair.text) > most:
        yield Remark(pair.text[:40], f"Das ist länger als {most} Zeichen.", "Schreiben Sie kürzer.")


def terms(pair: Pair, conventions: Conventions) -> Iterator[Remark]:
    """Find texts that name a difficult word of the site otherwise than the glossary does."""
    said = pair.text.casefold()
    for name in sorted({one.removeprefix(WORD) for one in targets(pair.source)
                        if one.startswith(WORD)}):  # fmt: skip
        forms = conventions.terms.get(name, ())
        if forms and not any(form in said for form in forms):
            yield Remark(pair.text[:40], f"Für „{name}“ hat das Glossar ein anderes Wort.",
                         f"Eines davon: {', '.join(forms)}")  # fmt: skip


def quotation_marks(pair: Pair, conventions: Conventions) -> Iterator[Remark]:
    """Find quotation marks that are not those of the language."""
    if not conventions.quotation_marks:
        return
    opening, closing = conventions.quotation_marks[0], conventions.quotation_marks[1]
    for number, line in enumerate(pair.text.split("\n"), 1):
        strange = re.search(f"[{''.join(sorted(set('„“”«»‹›‚‘') - {opening, closing}))}]", line)
        if strange or line.count(opening) != line.count(closing):
            yield Remark(line.strip()[:40], "Diese Anführungs-Zeichen passen nicht zur Sprache.",
                         f"Schreiben Sie: {opening}…{closing}", number)  # fmt: skip
