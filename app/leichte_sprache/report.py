"""One run of the checker: files in, findings out, and an exit status."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from .catalogue import CatalogueError
from .formats import FORMATS, Report
from .known import NOTHING, Known
from .language import LanguageModelMissingError
from .style import HOUSE, Style
from .summary import summarize
from .texts import check_file


def run_check(  # noqa: PLR0913 - what a command line says
    paths: Sequence[str],
    stdin: BinaryIO,
    out: TextIO,
    *,
    format: str = "text",
    style: Style = HOUSE,
    known: Callable[[Path], Known] = lambda _: NOTHING,
) -> int:
    """Check files, or standard input where a path is "-", and write the findings to `out`.

    `format` is one of FORMATS; `known` says what the site knows of a catalogue. Return the exit
    status: 0 without errors, 1 with errors (a warning is none), 2 if something could not be
    checked.
    """
    try:
        checked = [check_file(path, stdin, style, known) for path in paths]
    except (CatalogueError, LanguageModelMissingError) as error:
        shown = {
            "json": json.dumps({"error": str(error)}, ensure_ascii=False),
            "github": f"::error::{error}",
        }
        out.write(shown.get(format, str(error)) + "\n")
        return 2
    summary = summarize(checked)
    findings = [(one.name, finding) for one in checked for finding in one.reported]
    out.writelines(f"{line}\n" for line in FORMATS[format](Report(findings, summary)))
    return 1 if summary.errors else 0
