"""What an editor sees: a line for each finding, a summary; or JSON for a program."""

import json
from dataclasses import asdict, dataclass
from typing import TextIO

from .catalogue import LARGEST, CatalogueError, Checked, check_catalogue
from .checking import check_passages
from .finding import Level
from .language import LanguageModelMissingError
from .passage import read_passage
from .rules.sentences import words_of

STANDARD_INPUT = "<Eingabe>"


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


def run_check(paths: list[str], stdin: TextIO, out: TextIO, format: str = "text") -> int:
    """Check catalogues, or plain text where a path is "-", and write the findings to `out`.

    `format` is "text" or "json". Return the exit status: 0 without errors, 1 with errors (a
    warning is none), 2 if something could not be checked.
    """
    try:
        checked = [_check(path, stdin) for path in paths]
    except (CatalogueError, LanguageModelMissingError) as error:
        out.write(
            json.dumps({"error": str(error)}, ensure_ascii=False) + "\n"
            if format == "json"
            else f"{error}\n"
        )
        return 2
    summary = summarize(checked)
    if format == "json":
        findings = [{"path": one.name, **asdict(f)} for one in checked for f in one.reported]
        out.write(
            json.dumps(
                {"findings": findings, "summary": asdict(summary)}, ensure_ascii=False, indent=2
            )
            + "\n"
        )
    else:
        for one in checked:
            out.writelines(f"{one.name}:{finding}\n" for finding in one.reported)
        out.write(f"{summary}\n")
    return 1 if summary.errors else 0


def _check(path: str, stdin: TextIO) -> Checked:
    if path != "-":
        return check_catalogue(path)
    try:
        text = stdin.read(LARGEST + 1)
    except UnicodeDecodeError as error:
        raise CatalogueError(STANDARD_INPUT, 1, "Der Text ist nicht in UTF-8.") from error
    if len(text) > LARGEST:
        raise CatalogueError(STANDARD_INPUT, 1, "Der Text ist zu groß.")
    passage = read_passage(text)
    findings = check_passages([passage])
    return Checked(STANDARD_INPUT, [passage], findings, findings[0])


def summarize(checked: list[Checked]) -> Summary:
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
