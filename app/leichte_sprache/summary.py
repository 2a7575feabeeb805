"""The figures over all that was checked."""

from collections.abc import Sequence
from dataclasses import dataclass

from .catalogue import Checked
from .finding import Level
from .rules.sentences import words_of


@dataclass(frozen=True)
class Summary:
    """The figures over all that was checked; labels are no sentences."""

    sentences: int
    average_words: float
    share_without_findings: float  # of the sentences, from 0 to 1
    errors: int
    warnings: int

    def __str__(self) -> str:
        """Return the summary in German."""
        words = f"{self.average_words:.1f}".replace(".", ",")
        return (
            f"{_counted(self.sentences, 'Satz', 'Sätze')}, im Durchschnitt {words} Wörter. "
            f"{self.share_without_findings:.0%} der Sätze sind ohne Befund. "
            f"{self.errors} Fehler, {_counted(self.warnings, 'Warnung', 'Warnungen')}."
        ).replace("%", " %")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def summarize(checked: Sequence[Checked]) -> Summary:
    """Return the figures over everything that was checked."""
    lengths, clean = [], 0
    for one in checked:
        # Only easy language has passages: of other languages sentences are not counted.
        for passage, findings in zip(one.passages, one.findings, strict=False):
            lines = {finding.line for finding in findings}
            for sentence in passage.sentences:
                if sentence.is_label:
                    continue
                lengths.append(words_of(sentence))
                clean += lines.isdisjoint({token.line for token in sentence.tokens})
    levels = [finding.level for one in checked for finding in one.reported]
    return Summary(
        len(lengths),
        round(sum(lengths) / len(lengths), 1) if lengths else 0.0,
        round(clean / len(lengths), 3) if lengths else 1.0,
        levels.count(Level.ERROR),
        levels.count(Level.WARNING),
    )
