"""What machines ask for: sitemap, robots, security.txt, names of professions, health address."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from flask import Flask, Response, current_app, make_response, render_template

from .content import names
from .site import current_site

# RFC 9116, section 2.5.5: less than a year ahead. It is made anew for each request.
SECURITY_DAYS = 180
HEALTH = "/healthz"


def sitemap() -> Response:
    """Answer with every page in every language, each with its translations (sitemaps.org 0.9)."""
    xml = render_template("sitemap.xml", all_languages=current_site().languages)
    return _typed(xml, "application/xml")


def robots() -> Response:
    """Answer that every page may be read, and where they are listed (RFC 9309)."""
    base = current_app.config["BASE_URL"]
    return _typed(f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n", "text/plain")


def security_expires() -> date:
    """Return the day (UTC) on which a security.txt of today expires."""
    return datetime.now(UTC).date() + timedelta(days=SECURITY_DAYS)


def security() -> Response:
    """Answer whom to tell of a weakness of the site (RFC 9116)."""
    config = current_app.config
    # What is translated by a program, those who answer need not read.
    languages = current_site().languages
    tags = f"{languages.default.tag}, {languages.source.tag}"
    lines = (
        f"Contact: mailto:{config['EMAIL']}",
        f"Expires: {security_expires()}T00:00:00Z",
        f"Preferred-Languages: {tags}",
        f"Canonical: {config['BASE_URL']}/.well-known/security.txt",
    )
    return _typed("\n".join(lines) + "\n", "text/plain")


def health() -> Response:
    """Answer that this process is there and answers."""
    response = Response("ok", mimetype="text/plain")
    response.headers["Cache-Control"] = "no-store"
    return response


def _typed(content: str, kind: str) -> Response:
    response = make_response(content)
    response.content_type = f"{kind}; charset=utf-8"
    return response


FILES: dict[str, Callable[[], Response]] = {
    "/sitemap.xml": sitemap,
    "/robots.txt": robots,
    "/.well-known/security.txt": security,
    "/professions.js": names,
}


def init_discovery(app: Flask) -> None:
    """Add the files that machines ask for, and the health address."""
    for path, view in FILES.items():
        app.add_url_rule(path, view_func=view)
    app.add_url_rule(HEALTH, view_func=health)
