"""The whole site as static files, for any web server, CDN or object storage.

Own code, because Frozen-Flask writes /de/imprint into a file without a suffix, which hosts send as
a download, knows no error pages, redirects or compressed variants, and deletes what it finds in
the folder that it is given.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import Context
from functools import partial
from http import HTTPStatus
from multiprocessing import get_context
from pathlib import PurePosixPath

import click
from flask import Flask, render_template
from werkzeug.wrappers import Response

from ..delivery import IDENTITY, ask, encode
from ..discovery import FILES
from ..languages import PAIR, Languages
from ..settings import SetupError
from ..site import site_of
from .hosts import MISSING, headers_file, nginx_snippet, redirects_file

SUFFIXES = {"br": ".br", "gzip": ".gz"}


def file_name(address: str) -> str:
    """Return the file that a host sends for `address`: /de/ is de/index.html, /de/x is de/x.html.

    An address with a suffix, such as /robots.txt, is a file of that name.
    """
    if address.endswith("/"):
        return f"{address[1:]}index.html"
    return address[1:] if PurePosixPath(address).suffix else f"{address[1:]}.html"


def frozen_site(app: Flask, *, precompress: bool = False) -> dict[str, bytes]:
    """Return every file of the site by its name, relative to the site's folder.

    With `precompress` also each file in Brotli and gzip, which takes longer than the pages do.

    Raises:
        SetupError: a page answers with an error; the text names its address.
    """
    site = site_of(app)
    found = {file_name(path): _answer(app, path) for path in FILES}
    found |= {path[1:]: file.body for path, file in site.files.items()}
    tags = [language.tag for language in site.languages]
    for tag in tags:
        found[f"{tag}/{MISSING}"] = _answer(app, f"/{tag}/404", HTTPStatus.NOT_FOUND)
    found[MISSING] = found[f"{site.languages.default.tag}/{MISSING}"]
    found["index.html"] = Context().run(_chooser, app)
    if precompress:
        found |= _compressed(found)
    make = _Pages.render_and_compress if precompress else _Pages.render
    for page in _on_all_processors(app, make, site.addresses):
        found |= page
    # Some hosts, such as S3, read a + in an address as a space; to others these files are no harm.
    found |= {name.replace(PAIR, " "): body for name, body in found.items() if PAIR in name}
    moved, pairs = redirects(app), pair_redirects(site.languages)
    found["_redirects"] = redirects_file(moved, pairs, tags).encode()
    found["_headers"] = headers_file(site.headers).encode()
    found["_nginx.conf"] = nginx_snippet(moved, pairs, site.addresses, tags, site.headers).encode()
    return found


def render_all(app: Flask) -> int:
    """Make every page in every language, and one of each pair; return how many they were.

    Nothing is written. Of two languages side by side one page stands for all: their texts are
    those of the single pages.

    Raises:
        SetupError: a page answers with an error; the text names its address.
    """
    single: list[str] = []
    pairs: dict[str, str] = {}
    for path in site_of(app).addresses:
        reading = path.split("/")[1]
        if PAIR in reading:
            pairs.setdefault(reading, path)
        else:
            single.append(path)
    made = _on_all_processors(app, _Pages.render, [*single, *pairs.values()])
    return sum(1 for _page in made)


def redirects(app: Flask) -> dict[str, tuple[str, int]]:
    """Return each address that leads to another one, that one, and the status."""
    return {
        rule.rule: (str(rule.defaults["location"]), int(rule.defaults["code"]))
        for rule in app.url_map.iter_rules()
        if rule.defaults and "location" in rule.defaults
    }


def pair_redirects(languages: Languages) -> dict[str, str]:
    """Return where two languages lead that are no pair, or stand in the other order."""
    led = {
        f"/{one.tag}{PAIR}{other.tag}/": PAIR.join(x.tag for x in languages.pair(one, other))
        for one in languages
        for other in languages
    }
    return {old: f"/{new}/" for old, new in led.items() if old != f"/{new}/"}


def _answer(app: Flask, path: str, status: HTTPStatus = HTTPStatus.OK) -> bytes:
    # Without the cache of responses, which would compress each page, too.
    flask_alone = partial(Flask.wsgi_app, app)
    return _expect(ask(flask_alone, path, app.config["BASE_URL"]), path, status).get_data()


class _Pages:
    """A process of the export: it was forked, and so has the application."""

    app: Flask

    @classmethod
    def begin(cls, app: Flask) -> None:
        """Keep `app`, which cannot be sent from one process to another."""
        cls.app = app

    @classmethod
    def render(cls, path: str) -> dict[str, bytes]:
        """Return the page at `path` by its file's name."""
        return {file_name(path): _answer(cls.app, path)}

    @classmethod
    def render_and_compress(cls, path: str) -> dict[str, bytes]:
        """Return the page at `path` and its compressed variants by their files' names."""
        page = cls.render(path)
        return page | _compressed(page)


def _on_all_processors(
    app: Flask, make: Callable[[str], dict[str, bytes]], addresses: Sequence[str]
) -> Iterator[dict[str, bytes]]:
    """Yield what `make` makes of each of the `addresses`; a terminal shows how many are left."""
    number = len(os.sched_getaffinity(0))
    with (
        get_context("fork").Pool(number, _Pages.begin, (app,)) as pool,
        click.progressbar(
            pool.imap(make, addresses, chunksize=8),
            length=len(addresses),
            label="pages",
            show_pos=True,
            hidden=not sys.stderr.isatty(),
            file=sys.stderr,
        ) as made,
    ):
        yield from made


def _expect(answer: Response, path: str, status: HTTPStatus) -> Response:
    if answer.status_code != status:
        raise SetupError(f"{path} answers with {answer.status_code} instead of {status.value}")
    return answer


def _chooser(app: Flask) -> bytes:
    # The live site chooses by Accept-Language; a file can't, and a script may be switched off.
    with app.test_request_context("/", base_url=app.config["BASE_URL"]):
        return render_template("chooser.html").encode()


def _compressed(site: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name + SUFFIXES[coding]: body
        for name, plain in site.items()
        for coding, body in encode(plain).items()
        if coding != IDENTITY
    }
