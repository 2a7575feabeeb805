"""How well the rules do on a corpus: precision and recall for each rule and over all."""

import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import check_text, language, splitting
from .rules import CODES
from .tokens import TOKEN, for_tagging


@dataclass
class Score:
    """What a rule found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of the findings that are right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the faults that were found; 1 where there was none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass
class Measurement:
    """The scores on one corpus, and each text on which the checker went wrong."""

    good: int = 0
    bad: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: {c: Score() for c in sorted(CODES)})
    mistakes: list[str] = field(default_factory=list)

    @property
    def overall(self) -> Score:
        """The sum over all rules."""
        scores = self.scores.values()
        return Score(
            sum(s.right for s in scores),
            sum(s.wrong for s in scores),
            sum(s.missed for s in scores),
        )

    def count(self, text: str, expected: set[str]) -> None:
        """Check one text and count what was found against what was expected, code by code."""
        found = {code for finding in check_text(text) for code in finding.codes}
        for code in found | expected:
            score = self.scores[code]
            score.right += code in found & expected
            score.wrong += code in found - expected
            score.missed += code in expected - found
        if found != expected:
            self.mistakes.append(f"{text!r}: expected {sorted(expected)}, found {sorted(found)}")

    def table(self) -> str:
        """Return the figures as a table."""
        rows = [f"{'rule':<20} {'precision':>9} {'recall':>7} {'faults':>7}"]
        for code, score in [*self.scores.items(), ("all", self.overall)]:
            rows.append(
                f"{code:<20} {score.precision:>9.2f} {score.recall:>7.2f} "
                f"{score.right + score.missed:>7}"
            )
        return "\n".join([*rows, f"{self.good} good and {self.bad} bad texts"])


def measure(*corpora: Path) -> Measurement:
    """Measure the rules on corpora: TOML with `good` texts and `bad` texts under their codes."""
    result = Measurement()
    for path in corpora:
        corpus = tomllib.loads(path.read_text(encoding="utf-8"))
        for text in corpus["good"]:
            result.good += 1
            result.count(text, set())
        for codes, texts in corpus["bad"].items():
            for text in texts:
                result.bad += 1
                result.count(text, {code.strip() for code in codes.split(",")})
    return result


def texts_of(path: Path) -> list[str]:
    """Return all texts of a corpus."""
    corpus = tomllib.loads(path.read_text(encoding="utf-8"))
    return [*corpus["good"], *(text for texts in corpus["bad"].values() for text in texts)]


def speed(texts: Sequence[str], sentences: int = 10_000) -> tuple[float, float]:
    """Return the processor seconds of checking, and those of loading HanTa and tagging alone.

    `texts` are repeated until they have that many lines, each time with another number, so that
    no sentence comes twice.
    """

    def seconds(work: Callable[[], object]) -> float:
        for cached in (*language.CACHES, splitting.compound_parts):
            cached.cache_clear()
        # Not the clock on the wall: others use the machine, too.
        start = time.process_time()
        work()
        return time.process_time() - start

    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    rounds = range(sentences // len(lines) + 1)
    lines = [f"{line} Haus {n}" if n else line for n in rounds for line in lines][:sentences]
    words = [[for_tagging(match) for match in TOKEN.finditer(line)] for line in lines]
    tagging = seconds(lambda: [language.tagged(sentence) for sentence in words])
    return seconds(lambda: check_text("\n".join(lines))), tagging


def main(paths: list[str]) -> None:
    """Print the table for each corpus (`make check-rules`); with "-v", the mistakes as well."""
    for path in (p for p in paths if p != "-v"):
        result = measure(Path(path))
        print(f"{path}\n{result.table()}\n")
        if "-v" in paths:
            print("\n".join(result.mistakes), "\n")
    texts = [text for path in paths if path != "-v" for text in texts_of(Path(path))]
    checking, tagging = speed(texts)
    print(
        f"10,000 sentences: {checking:.1f} s; loading HanTa and tagging alone {tagging:.1f} s: "
        f"{checking / tagging:.2f} times"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
