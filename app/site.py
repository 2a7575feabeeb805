"""What the rooms of a running site share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, current_app

if TYPE_CHECKING:
    from .content import Page
    from .delivery import StaticFile
    from .languages import Languages


@dataclass(frozen=True)
class Site:
    """What is known at start, and never changes while the site runs.

    `pages` are all pages, and `addresses` their paths, alone and side by side; `headers` those of
    every response; `files` the static files by their public path.
    """

    languages: "Languages"
    pages: tuple["Page", ...]
    addresses: tuple[str, ...]
    headers: Mapping[str, str]
    files: Mapping[str, "StaticFile"]


def site_of(app: Flask) -> Site:
    """Return what create_app() has put together for `app`."""
    site: Site = app.extensions["site"]
    return site


def current_site() -> Site:
    """Return the site that answers the current request."""
    return site_of(current_app)
