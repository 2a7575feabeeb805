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


def _plain(find: Callable[[Passage], Iterator[Remark]]) -> Find:
    """Make a rule that no house style changes look like one that it does."""
    return lambda passage, _: find(passage)


ERROR, WARNING = Level.ERROR, Level.WARNING
RULES = {rule.code: rule for rule in (
    Rule("language", ERROR, _plain(capitals.language)),
    Rule("one-line", ERROR, layout.one_line),
    Rule("sentence-length", ERROR, sentences.sentence_length),
    Rule("several-statements", WARNING, _plain(sentences.several_statements)),
    Rule("passive", ERROR, _plain(passive.passive)),
    Rule("modal-passive", WARNING, _plain(modal_passive.modal_passive)),
    Rule("genitive", ERROR, _plain(genitive.genitive)),
    Rule("subjunctive", ERROR, _plain(mood.subjunctive)),
    Rule("preterite", WARNING, _plain(mood.preterite)),
    Rule("negation", WARNING, _plain(vocabulary.negation)),
    Rule("compound", ERROR, compounds.compound),
    Rule("long-part", WARNING, compounds.long_part),
    Rule("abbreviation", ERROR, _plain(vocabulary.abbreviation)),
    Rule("acronym", WARNING, capitals.acronym),
    Rule("capitals", WARNING, _plain(capitals.capitals)),
    Rule("special-character", ERROR, _plain(signs.special_character)),
    Rule("number", ERROR, _plain(figures.number)),
    Rule("date", ERROR, _plain(dates.date)),
    Rule("hyphenation", ERROR, _plain(layout.hyphenation)),
    Rule("list", ERROR, _plain(layout.long_row)),
    Rule("address", ERROR, _plain(address.address)),
    Rule("unclear-sie", WARNING, _plain(address.unclear_sie)),
    Rule("word", ERROR, vocabulary.word),
    Rule("question", WARNING, _plain(questions.question)),
)}
# This one looks at the whole catalogue.
SPELLING_VARIANT = Rule("spelling-variant", ERROR, lambda passage, _: iter(()))
CODES = frozenset(RULES) | {SPELLING_VARIANT.code}
