"""The whole site as static files, for any web server, CDN or object storage.

Own code, because Frozen-Flask writes /de/imprint into a file without a suffix, which hosts send as
a download, knows no error pages, redirects or compressed variants, and deletes what it finds in
the folder that it is given.
"""

from collections.abc import Mapping
from contextvars import Context
from functools import partial
from pathlib import PurePosixPath

from flask import Flask, render_template
from werkzeug.wrappers import Response

from ..delivery import IDENTITY, Finished, ask, encode
from ..discovery import FILES
from ..languages import Languages
from ..settings import SetupError
from .hosts import MISSING, headers_file, nginx_snippet, redirects_file

SUFFIXES = {"br": ".br", "gzip": ".gz"}
FAVICON = "/favicon.ico"  # a drawing under an old name; hosts would send it as image/x-icon


def file_name(address: str) -> str:
    """Return the file that a host sends for `address`: /de/ is de/index.html, /de/x is de/x.html.

    An address with a suffix, such as /robots.txt, is a file of that name.
    """
    if address.endswith("/"):
        return f"{address[1:]}index.html"
    return address[1:] if PurePosixPath(address).suffix else f"{address[1:]}.html"


def frozen_site(app: Flask) -> dict[str, bytes]:
    """Return every file of the site by its name, relative to the site's folder.

    Raises:
        SetupError: a page answers with an error; the text names its address.
    """
    languages: Languages = app.extensions["languages"]
    files: dict[str, Finished] = app.extensions["files"]
    site = {file_name(path): _answer(app, path) for path in app.extensions["addresses"]}
    site |= {file_name(path): _answer(app, path) for path in FILES}
    site |= {url[1:]: files[url].body for url in files if url != FAVICON}
    for language in languages:
        site[f"{language.tag}/{MISSING}"] = _answer(app, f"/{language.tag}/404", 404)
    site[MISSING] = site[f"{languages.default.tag}/{MISSING}"]
    site["index.html"] = Context().run(_chooser, app)
    site |= _compressed(site)
    moved = redirects(app)
    tags = [language.tag for language in languages]
    site["_redirects"] = redirects_file(moved, tags).encode()
    headers = app.extensions["headers"]
    site["_headers"] = headers_file(headers).encode()
    site["_nginx.conf"] = nginx_snippet(moved, tags, headers).encode()
    return site


def render_all(app: Flask) -> int:
    """Make every page once, write nothing, and return their number.

    Raises:
        SetupError: a page answers with an error; the text names its address.
    """
    flask_alone = partial(Flask.wsgi_app, app)  # what is only looked at need not be compressed
    addresses = app.extensions["addresses"]
    for path in addresses:
        _expect(ask(flask_alone, path, app.config["BASE_URL"]), path, 200)
    return len(addresses)


def redirects(app: Flask) -> dict[str, tuple[str, int]]:
    """Return each address that leads to another one, that one, and the status."""
    moved = {
        rule.rule: (str(rule.defaults["location"]), int(rule.defaults["code"]))
        for rule in app.url_map.iter_rules()
        if rule.defaults and "location" in rule.defaults
    }
    files: dict[str, Finished] = app.extensions["files"]
    drawn = next(url for url in files if url != FAVICON and files[url].body == files[FAVICON].body)
    return moved | {FAVICON: (drawn, 302)}


def _answer(app: Flask, path: str, status: int = 200) -> bytes:
    return _expect(ask(app.wsgi_app, path, app.config["BASE_URL"]), path, status).get_data()


def _expect(answer: Response, path: str, status: int) -> Response:
    if answer.status_code != status:
        raise SetupError(f"{path} answers with {answer.status_code} instead of {status}")
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
