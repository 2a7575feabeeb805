"""All rules in one table. A new rule is a function that yields remarks, and a line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..finding import Finding, Level, Remark
from ..passage import Passage
from ..words import WordList
from . import compounds, figures, genitive, layout, mood, passive, sentences, vocabulary

Find = Callable[[Passage, WordList], Iterator[Remark]]


@dataclass(frozen=True)
class Rule:
    """A rule: its code, its level, and the function that finds what breaks it."""

    code: str
    level: Level
    find: Find

    def findings(self, passage: Passage, words: WordList) -> Iterator[Finding]:
        """Yield what breaks the rule in one message."""
        for remark in self.find(passage, words):
            yield self.finding(remark)

    def finding(self, remark: Remark) -> Finding:
        """Return a remark as a finding of this rule."""
        return Finding(self.code, remark.level or self.level, remark.excerpt, remark.message,
                       remark.suggestion, remark.line)


def _plain(find: Callable[[Passage], Iterator[Remark]]) -> Find:
    """Make a rule that needs no word list look like one that does."""
    return lambda passage, _: find(passage)


ERROR, WARNING = Level.ERROR, Level.WARNING
RULES = {rule.code: rule for rule in (
    Rule("one-line", ERROR, _plain(layout.one_line)),
    Rule("sentence-length", ERROR, _plain(sentences.sentence_length)),
    Rule("several-statements", WARNING, _plain(sentences.several_statements)),
    Rule("passive", ERROR, _plain(passive.passive)),
    Rule("modal-passive", WARNING, _plain(passive.modal_passive)),
    Rule("genitive", ERROR, _plain(genitive.genitive)),
    Rule("subjunctive", ERROR, _plain(mood.subjunctive)),
    Rule("preterite", WARNING, _plain(mood.preterite)),
    Rule("negation", WARNING, _plain(vocabulary.negation)),
    Rule("compound", ERROR, _plain(compounds.compound)),
    Rule("long-part", WARNING, _plain(compounds.long_part)),
    Rule("abbreviation", ERROR, _plain(vocabulary.abbreviation)),
    Rule("acronym", WARNING, vocabulary.acronym),
    Rule("special-character", ERROR, _plain(figures.special_character)),
    Rule("number", ERROR, _plain(figures.number)),
    Rule("date", ERROR, _plain(figures.date)),
    Rule("hyphenation", ERROR, _plain(layout.hyphenation)),
    Rule("list", ERROR, _plain(layout.long_row)),
    Rule("address", ERROR, _plain(vocabulary.address)),
    Rule("word", ERROR, vocabulary.word),
    Rule("question", WARNING, _plain(layout.question)),
)}
# These look at the whole catalogue, and the excuses are checked where they are used.
SPELLING_VARIANT = Rule("spelling-variant", ERROR, lambda passage, _: iter(()))
CODES = frozenset(RULES) | {SPELLING_VARIANT.code}
