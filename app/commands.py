"""The flask commands."""

import sys

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from .settings import samples


@click.command("check")
@with_appcontext
def check() -> None:
    """List the settings that must be replaced before going live; exit with 1 if there are any."""
    left = samples(current_app.config)
    for key in left:
        click.echo(f"site.toml: {key} is still a sample")
    sys.exit(1 if left else 0)


def init_commands(app: Flask) -> None:
    """Add the commands to `flask`."""
    app.cli.add_command(check)
