"""The headers of every response, and how long a page may be kept by browsers and caches."""

from http import HTTPStatus

from flask import Response, current_app

from ..site import current_site
from .style import STYLE_SOURCE

CONTENT_SECURITY_POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' {STYLE_SOURCE}; img-src 'self'; "
    # What reads robots.txt from inside the page, as Lighthouse does, may.
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# A static file is no page: most of HEADERS would mean nothing for it. An SVG is one when it is
# opened by itself, and then runs no script.
FILE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SVG_HEADERS = {"Content-Security-Policy": "sandbox"}
# For a year: browsers then refuse plain http. Not for subdomains, which may be someone else's.
HSTS = {"Strict-Transport-Security": "max-age=31536000"}
# A browser asks again after five minutes; a shared cache after one, and meanwhile, or while the
# server is away, it answers with what it has (RFC 5861).
PAGE_CACHE = "public, max-age=300, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"
FOR_EVER = "public, max-age=31536000, immutable"


def headers_of(base_url: str) -> dict[str, str]:
    """Return the headers that every page of the site at `base_url` has.

    HSTS must not be sent over plain http (RFC 6797, section 7.2). The public address decides, not
    the request, which a cached page must not depend on; on loopback browsers ignore the header.
    """
    return HEADERS | (HSTS if base_url.startswith("https:") else {})


def add_headers(response: Response) -> Response:
    """Add the headers that every response has, and say how long it may be kept."""
    response.headers.update(current_site().headers)
    if response.status_code == HTTPStatus.OK:
        # Who works on the site wants to see what was changed a second ago.
        cache = "no-cache" if current_app.debug else PAGE_CACHE
        response.headers.setdefault("Cache-Control", cache)
    elif response.status_code >= HTTPStatus.BAD_REQUEST:
        response.headers["Cache-Control"] = "no-store"
    return response
