"""How an answer leaves: its headers, its validation, and the static files under hashed names."""

import hashlib
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask, Response, request
from whitenoise import WhiteNoise

STATIC = Path(__file__).parent / "static"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PAGE_CACHE = "public, max-age=300"


def finish(response: Response) -> Response:
    """Add the headers that every answer has, and validate pages by an ETag of their content."""
    response.headers.update(HEADERS)
    if response.status_code == 200 and request.method in {"GET", "HEAD"}:  # noqa: PLR2004
        response.headers.setdefault("Cache-Control", PAGE_CACHE)
        response.add_etag()
        response.make_conditional(request)
    elif response.status_code >= 400:  # noqa: PLR2004
        response.headers["Cache-Control"] = "no-store"
    return response


def hashed_names(root: Path) -> dict[str, str]:
    """Return the public name of each static file, with a hash of its content before the suffix.

    {"style.css": "/static/style.0f3a….css"}: a new content is a new address, so browsers may keep
    each one for ever.
    """
    names = {}
    for file in sorted(root.rglob("*")):
        if file.is_file():
            digest = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
            relative = file.relative_to(root)
            names[relative.as_posix()] = (
                f"/static/{relative.with_suffix('').as_posix()}.{digest}{file.suffix}"
            )
    return names


def init_delivery(app: Flask) -> None:
    """Set the headers of every answer and serve static files in front of Flask."""
    app.after_request(finish)
    names = hashed_names(STATIC)

    def add_headers(headers: Headers, _path: str, _url: str) -> None:
        for name, value in HEADERS.items():
            headers[name] = value

    static = WhiteNoise(
        app.wsgi_app,
        max_age=300,  # of a name without a hash; the others are kept for ever
        allow_all_origins=False,
        add_headers_function=add_headers,
        immutable_file_test=lambda _path, url: url.startswith("/static/"),
    )
    for name, url in names.items():
        static.add_file_to_dictionary(url, str(STATIC / name))
    # Browsers ask for this name without being told, old ones for every page.
    static.add_file_to_dictionary("/favicon.ico", str(STATIC / "favicon.svg"))
    app.wsgi_app = static  # type: ignore[method-assign]
    app.jinja_env.globals["asset"] = names.__getitem__
