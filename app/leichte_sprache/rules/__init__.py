"""All rules in one table. A new rule is a function that yields remarks, and a line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..finding import Level, Remark
from ..passage import Passage
from ..style import Style
from . import (
    address,
    capitals,
    compounds,
    dates,
    figures,
    genitive,
    layout,
    modal_passive,
    mood,
    passive,
    questions,
    sentences,
    signs,
    vocabulary,
)

Find = Callable[[Passage, Style], Iterator[Remark]]


@dataclass(frozen=True)
class Rule:
    """A rule: its code, its level, and the function that finds what breaks it."""

    code: str
    level: Level
    find: Find
    title: str  # what it wants, in German


def _plain(find: Callable[[Passage], Iterator[Remark]]) -> Find:
    """Make a rule that no house style changes look like one that it does."""
    return lambda passage, _: find(passage)


ERROR, WARNING = Level.ERROR, Level.WARNING
RULES = {rule.code: rule for rule in (
    Rule("language", ERROR, _plain(capitals.language), "Der Text ist auf Deutsch"),
    Rule("one-line", ERROR, layout.one_line, "1 Satz in 1 Zeile"),
    Rule("sentence-length", ERROR, sentences.sentence_length, "kurze Sätze"),
    Rule("several-statements", WARNING, _plain(sentences.several_statements),
         "nur 1 Aussage in 1 Satz"),
    Rule("passive", ERROR, _plain(passive.passive), "der Satz sagt, wer etwas tut"),
    Rule("modal-passive", WARNING, _plain(modal_passive.modal_passive),
         "kein „ist zu …“, kein „lässt sich …“"),
    Rule("genitive", ERROR, _plain(genitive.genitive), "„von dem“ statt „des“"),
    Rule("subjunctive", ERROR, _plain(mood.subjunctive), "kein „könnte“, „würde“, „sei“"),
    Rule("preterite", WARNING, _plain(mood.preterite), "„hat gewohnt“ statt „wohnte“"),
    Rule("negation", WARNING, _plain(vocabulary.negation), "„nicht“ und „kein“ nur fett"),
    Rule("compound", ERROR, compounds.compound, "lange Wörter mit Binde-Strich"),
    Rule("long-part", WARNING, compounds.long_part, "keine sehr langen Wörter"),
    Rule("abbreviation", ERROR, _plain(vocabulary.abbreviation), "keine Abkürzungen"),
    Rule("acronym", WARNING, capitals.acronym, "Kürzel aus großen Buchstaben sind erklärt"),
    Rule("capitals", WARNING, _plain(capitals.capitals), "keine Wörter nur aus großen Buchstaben"),
    Rule("special-character", ERROR, _plain(signs.special_character), "keine schweren Zeichen"),
    Rule("number", ERROR, _plain(figures.number), "leichte Zahlen"),
    Rule("date", ERROR, _plain(dates.date), "Tage und Zeiten, wie man sie spricht"),
    Rule("hyphenation", ERROR, _plain(layout.hyphenation), "kein Wort ist getrennt"),
    Rule("list", ERROR, _plain(layout.long_row), "mehr als 3 Dinge werden eine Liste"),
    Rule("address", ERROR, _plain(address.address), "„Sie“, nie „du“"),
    Rule("unclear-sie", WARNING, _plain(address.unclear_sie),
         "„Sie“ am Anfang einer Zeile sind die Leser"),
    Rule("word", ERROR, vocabulary.word, "das Wort aus der Wörterliste"),
    Rule("question", WARNING, _plain(questions.question), "auf eine Frage folgt die Antwort"),
)}
# This one looks at the whole catalogue.
SPELLING_VARIANT = Rule("spelling-variant", ERROR, lambda passage, _: iter(()),
                        "ein Wort ist überall gleich geschrieben")
CODES = frozenset(RULES) | {SPELLING_VARIANT.code}
