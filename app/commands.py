"""The flask commands."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from . import ROOT
from .content.glossary import BY_NAME, WORDS
from .content.icons import picture
from .discovery import security_expires
from .export import frozen_site, render_all, write_folder, written_before
from .languages import compile_catalogue, maintenance
from .po import PoError, read_catalogue
from .readiness import promises, to_do
from .settings import SetupError

if TYPE_CHECKING:
    from .leichte_sprache import Known


@click.command("check")
@with_appcontext
def check() -> None:
    """List what must be done before going live, or done again; exit with 1 if there is any.

    Promises that are switched on are listed too, but do not count.
    """
    left = to_do(current_app.config, date.today())
    for line in [*left, *promises(current_app.config)]:
        click.echo(line)
    sys.exit(1 if left else 0)


@click.command("freeze")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--precompress", is_flag=True, help="Write each file in Brotli and gzip, too.")
@with_appcontext
def freeze(folder: Path, *, precompress: bool) -> None:
    """Write the whole site as static files into FOLDER.

    An earlier export there is replaced; a folder that holds anything else is left alone.
    """
    try:
        written_before(folder)  # before the work of seconds
        app = current_app._get_current_object()  # type: ignore[attr-defined]
        files = frozen_site(app, precompress=precompress)
        write_folder(folder, files)
    except (SetupError, OSError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"{folder}: {len(files)} files")
    click.echo(f"security.txt expires on {security_expires()}: export the site again before that")


@click.command("render")
@with_appcontext
def render() -> None:
    """Make each page in each language, and write nothing; exit with 1 and a line if one fails."""
    try:
        number = render_all(current_app._get_current_object())  # type: ignore[attr-defined]
    except SetupError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"{number} pages")


@click.group("messages")
def messages() -> None:
    """Keep the catalogues in step with the templates, and check them."""


@messages.command("update")
def update_messages() -> None:
    """Extract all texts and update every catalogue; say in a line per language what is missing."""
    with stopped_by_setup_errors():
        maintenance.update(ROOT)
        rows = maintenance.shares(ROOT)
    for language in dict.fromkeys(row.language for row in rows):
        gaps = [row for row in rows if row.language == language and row.missing + row.fuzzy]
        said = ", ".join(f"{row.page} ({row.missing + row.fuzzy})" for row in gaps)
        click.echo(f"{language}: {'missing on ' + said if gaps else 'complete'}")


@messages.command("compile")
def compile_messages() -> None:
    """Compile every catalogue; exit with 2 and a line if one is broken."""
    broken = False
    for po in maintenance.po_paths(ROOT):
        try:
            compile_catalogue(po)
        except SetupError as error:
            click.echo(str(error), err=True)
            broken = True
    sys.exit(2 if broken else 0)


@messages.command("status")
def message_status() -> None:
    """Print how much of each page is translated, who checked it, and what has become fuzzy."""
    with stopped_by_setup_errors():
        rows = maintenance.shares(ROOT)
        changed = maintenance.changed_sources(ROOT)
    heads = ("language", "page", "translated", "missing", "fuzzy", "checked by")
    table = [heads, *((str(value) for value in astuple(row)) for row in rows)]
    lines = [list(line) for line in table]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
    for one in changed:
        click.echo(one)


@messages.command("check")
@click.argument("files", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif"]),
              default="text")  # fmt: skip
@click.option("--config", type=click.Path(path_type=Path), help="House style; else pyproject.toml.")
def check_messages(files: tuple[str, ...], form: str, config: Path | None) -> None:
    """Check catalogues: all of them, the FILES, or with "-" the text of standard input.

    Exit with 0 without errors, 1 with errors, 2 if something could not be checked.
    """
    # A development dependency; the running site never needs it.
    from .leichte_sprache import StyleError, found_style, read_style, run_check  # noqa: PLC0415
    from .leichte_sprache.excuses import CODES  # noqa: PLC0415

    paths = list(files) or [os.path.relpath(po) for po in maintenance.po_paths(ROOT)]
    try:
        style = read_style(config, CODES) if config else found_style(CODES, ROOT)
    except StyleError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    status = run_check(
        paths, sys.stdin.buffer, sys.stdout, format=form, style=style, known=known_of
    )
    sys.exit(status)


def known_of(po: Path) -> "Known":
    """Return what the site knows of the catalogue `po`: its words, its drawings, its glossary."""
    from .leichte_sprache import Known  # noqa: PLC0415

    try:
        catalogue = read_catalogue(po)
    except PoError:  # the check itself says so, with the line
        return Known()
    terms = [catalogue.get(str(word.term)) for word in WORDS]
    difficult = tuple(str(term.string) for term in terms if term and term.string)
    return Known(frozenset(BY_NAME), lambda name: bool(picture(name)), difficult)


@messages.command("sheet")
@click.argument("tag")
def message_sheet(tag: str) -> None:
    """Print the sheet with which a test group checks the easy language TAG, as one HTML file."""
    from .leichte_sprache import CatalogueError, check_catalogue  # noqa: PLC0415
    from .leichte_sprache.sheet import render_sheet  # noqa: PLC0415

    def findings(po: Path) -> dict[str, list[str]]:
        try:
            checked = check_catalogue(po, known=known_of(po))
        except CatalogueError as error:
            raise SetupError(str(error)) from error
        pairs = zip(checked.sources, checked.findings, strict=True)
        return {source: [f"{one.code}: {one.message}" for one in found] for source, found in pairs}

    with stopped_by_setup_errors():
        click.echo(render_sheet(ROOT, tag, findings))


@contextmanager
def stopped_by_setup_errors() -> Iterator[None]:
    """Turn a broken file into one line for the editor and exit status 2."""
    try:
        yield
    except SetupError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def init_commands(app: Flask) -> None:
    """Add the commands to `flask`."""
    for command in (check, freeze, render, messages):
        app.cli.add_command(command)


if __name__ == "__main__":
    # Without the site itself, which cannot start while a catalogue is not whole.
    messages(prog_name="messages")
