"""How an answer leaves: its headers, its validation, and the static files under hashed names."""

import hashlib
from collections.abc import Collection
from mimetypes import MimeTypes
from pathlib import Path

from flask import Flask, Response, current_app, request
from werkzeug.middleware.proxy_fix import ProxyFix

from ..settings import SetupError
from .cache import KeptResponses
from .minify import minified
from .variants import Finished

STATIC = Path(__file__).parent.parent / "static"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# For a year: browsers then refuse plain http. Not for subdomains, which may be someone else's.
HSTS = {"Strict-Transport-Security": "max-age=31536000"}
# A browser asks again after five minutes; a shared cache after one, and meanwhile, or while the
# server is away, it answers with what it has (RFC 5861).
PAGE_CACHE = "public, max-age=300, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"
FOR_EVER = "public, max-age=31536000, immutable"


def headers_of(base_url: str) -> dict[str, str]:
    """Return the headers that every answer of the site at `base_url` has.

    HSTS must not be sent over plain http (RFC 6797, section 7.2). The public address decides, not
    the request, which a kept page must not depend on; on loopback browsers ignore the header.
    """
    return HEADERS | (HSTS if base_url.startswith("https:") else {})


def finish(response: Response) -> Response:
    """Add the headers that every answer has, and validate pages by an ETag of their content."""
    response.headers.update(current_app.extensions["headers"])
    if response.status_code == 200 and request.method in {"GET", "HEAD"}:  # noqa: PLR2004
        # Who works on the site wants to see what was changed a second ago.
        cache = "no-cache" if current_app.debug else PAGE_CACHE
        response.headers.setdefault("Cache-Control", cache)
        response.add_etag()
        response.make_conditional(request)
    elif response.status_code >= 400:  # noqa: PLR2004
        response.headers["Cache-Control"] = "no-store"
    return response


def hashed_names(root: Path) -> dict[str, str]:
    """Return the public name of each static file, with a hash of its content before the suffix.

    {"style.css": "/static/style.0f3a….css"}: a new content is a new address, so browsers may keep
    each one for ever.

    Raises:
        SetupError: a file is a link; what it leads to may be something that nobody should read.
    """
    names = {}
    for file in sorted(root.rglob("*")):
        if file.is_symlink():
            raise SetupError(f"{file}: is a link; put the file itself there")
        if file.is_file():
            digest = hashlib.sha256(minified(file)).hexdigest()[:12]
            relative = file.relative_to(root)
            names[relative.as_posix()] = (
                f"/static/{relative.with_suffix('').as_posix()}.{digest}{file.suffix}"
            )
    return names


def finished_files(names: dict[str, str], headers: dict[str, str]) -> dict[str, Finished]:
    """Return each file of `names` by its public address, read into memory, sent with `headers`.

    A file that changes under the running site would else be sent for ever under the old hash.
    """
    immutable = headers | {"Cache-Control": FOR_EVER}
    files = {url: finished_file(STATIC / name, immutable) for name, url in names.items()}
    # Browsers ask for this name without being told, old ones for every page.
    favicon = headers | {"Cache-Control": "public, max-age=300"}
    files["/favicon.ico"] = finished_file(STATIC / "favicon.svg", favicon)
    return files


def finished_file(file: Path, headers: dict[str, str]) -> Finished:
    """Return the response that sends `file` with `headers`."""
    # Without the machine's own list of types: every machine sends the same.
    types = MimeTypes()
    types.add_type("text/javascript", ".js")  # RFC 9239; Python 3.11 still knows the older name
    kind = types.guess_type(file.name)[0] or "application/octet-stream"
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return Finished((("Content-Type", kind), *headers.items()), minified(file))


def init_delivery(app: Flask, addresses: Collection[str], *, keep: bool = True) -> None:
    """Set the headers of every answer; send files, and the pages at `addresses`, from memory.

    Pages are not kept in debug mode, nor without `keep` (for the benchmark's comparison).
    """
    app.after_request(finish)
    names = hashed_names(STATIC)
    app.jinja_env.globals["asset"] = names.__getitem__
    headers = headers_of(app.config["BASE_URL"])
    app.extensions |= {"addresses": addresses, "headers": headers}
    app.extensions["files"] = finished_files(names, headers)
    kept = KeptResponses(
        app.wsgi_app,
        app.extensions["files"],
        addresses if keep and not app.debug else (),
        app.config["BASE_URL"],
        app.config["TRUSTED_HOSTS"],
    )
    app.extensions["kept"] = kept
    app.wsgi_app = kept  # type: ignore[method-assign]
    app.config["MAX_CONTENT_LENGTH"] = 0  # nothing can be sent to this site
    if proxies := app.config["PROXIES"]:
        # Not X-Forwarded-For: nothing here needs a visitor's address.
        fixed = ProxyFix(app.wsgi_app, x_for=0, x_proto=proxies, x_host=proxies)
        app.wsgi_app = fixed  # type: ignore[method-assign]
