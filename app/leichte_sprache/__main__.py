"""`python -m app.leichte_sprache FILE …`: the checker by itself, for any easy German text.

It loads nothing of the site. Exit status: 0 without errors, 1 with errors (a warning is none), 2 if
something could not be checked or the call was wrong.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .excuses import CODES
from .formats import FORMATS
from .report import run_check
from .style import StyleError, found_style, read_style


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the files that are named on the command line; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m app.leichte_sprache",
        description="Prüft deutsche Texte in Leichter Sprache.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=".po, .txt, .md oder „-“")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument("--config", type=Path, metavar="FILE", help="TOML mit der Haus-Regel")
    options = parser.parse_args(arguments)
    try:
        style = read_style(options.config, CODES) if options.config else found_style(CODES)
    except StyleError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return run_check(
        options.files, sys.stdin.buffer, sys.stdout, format=options.format, style=style
    )


if __name__ == "__main__":
    sys.exit(main())
