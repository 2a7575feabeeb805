"""How a response leaves: headers, static files, compression, and the cache of responses."""

from collections.abc import Collection
from urllib.parse import urlsplit

from flask import Flask
from markupsafe import Markup
from werkzeug.middleware.proxy_fix import ProxyFix

from ..site import site_of
from .cache import ResponseCache, ask
from .canonical import lead_to_canonical
from .compression import IDENTITY, encode
from .headers import FILE_HEADERS, FOR_EVER, PAGE_CACHE, add_headers, headers_of
from .static_files import FAVICON, StaticFile, static_files
from .style import STYLE
from .trusted_hosts import TrustedHosts
from .variants import make_variants

__all__ = [
    "FAVICON",
    "FILE_HEADERS",
    "FOR_EVER",
    "IDENTITY",
    "PAGE_CACHE",
    "StaticFile",
    "ask",
    "encode",
    "headers_of",
    "init_delivery",
    "lead_to_canonical",
    "make_ahead",
    "static_files",
]


def make_ahead(app: Flask, number: int) -> None:
    """Make the first `number` pages now, so that the first visitors do not wait for them."""
    for path in site_of(app).addresses[:number]:
        ask(app.wsgi_app, path, app.config["BASE_URL"])


def init_delivery(app: Flask, any_host: Collection[str] = ()) -> None:
    """Put the cache of responses in front of Flask; in debug mode it knows no pages.

    The paths `any_host` answer whatever name of a host a request gives.
    """
    app.after_request(add_headers)
    app.config["MAX_CONTENT_LENGTH"] = 0  # nothing can be sent to this site
    site = site_of(app)
    app.jinja_env.globals["asset"] = {
        file.name: path for path, file in site.files.items()
    }.__getitem__
    app.jinja_env.globals["style"] = Markup(STYLE)  # noqa: S704 - our own file
    cache = ResponseCache(
        app.wsgi_app,
        {path: make_variants(file.headers.items(), file.body) for path, file in site.files.items()},
        () if app.debug else site.addresses,
        base_url=app.config["BASE_URL"],
    )
    own = urlsplit(app.config["BASE_URL"])
    hosts = TrustedHosts(cache, own.netloc, app.config["TRUSTED_HOSTS"], any_host)
    app.wsgi_app = hosts  # type: ignore[method-assign]
    app.config["TRUSTED_HOSTS"] = [own.hostname]  # Flask sees no other of our names any more
    if proxies := app.config["PROXIES"]:
        # Not X-Forwarded-For: nothing here needs a visitor's address.
        fixed = ProxyFix(app.wsgi_app, x_for=0, x_proto=proxies, x_host=proxies)
        app.wsgi_app = fixed  # type: ignore[method-assign]
