"""The applications that are compared: each one is a factory for gunicorn or granian."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, Response
from werkzeug.test import Client

from app import create_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PAGE = "/de/"
HOST = "127.0.0.1"
CODING = "gzip, deflate, br, zstd"  # what Chromium sends


def site() -> Flask:
    """Return the site as it is."""
    return create_app()


def uncached() -> "WSGIApplication":
    """Return the site that makes each page anew."""
    app = create_app()
    own = urlsplit(app.config["BASE_URL"]).netloc

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        # Flask alone knows the site's own name, and no other that is trusted.
        return Flask.wsgi_app(app, environ | {"HTTP_HOST": own}, start_response)

    return answer


def response() -> tuple[str, list[tuple[str, str]], bytes]:
    """Return status, headers and body of PAGE, as the site sends it to Chromium."""
    headers = {"Host": HOST, "Accept-Encoding": CODING}
    answer = Client(site()).get(PAGE, headers=headers)
    return answer.status, list(answer.headers), answer.data


def bare() -> "WSGIApplication":
    """Return the least there can be: the same bytes and headers for every request."""
    status, headers, body = response()

    def answer(_environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        start_response(status, [*headers])
        return (body,)

    return answer


def view() -> Flask:
    """Return a Flask with one view that returns the same bytes and headers."""
    _status, headers, body = response()
    app = Flask("bench")
    app.add_url_rule(PAGE, view_func=lambda: Response(body, headers=headers))
    return app
