"""The table of contents, and the one view that serves every page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from flask import Flask, Response, current_app, make_response, redirect, render_template, request
from flask_babel import LazyString, lazy_gettext
from werkzeug.exceptions import SecurityError
from werkzeug.wrappers import Response as BaseResponse

from .languages import Language, Languages, current_language
from .logos import EMBLEM, LOGOS


@dataclass(frozen=True)
class Page:
    """One page: its template is templates/pages/<name>.html, its address ends in its name."""

    name: str
    label: LazyString
    place: Literal["main", "legal"] = "main"


START = Page("start", lazy_gettext("Start page"))
PAGES = (
    START,
    Page("imprint", lazy_gettext("Imprint"), "legal"),
    Page("privacy", lazy_gettext("Privacy"), "legal"),
)
# Addresses that people know or may guess, and where they lead.
SHORT_ADDRESSES = {"/leicht": "/de-simple/", "/leichte-sprache": "/de-simple/"}
OLD_ADDRESSES = {"/netzwerk-iq_start-page-en.html": "/en/"}


def address(page: Page, language: Language) -> str:
    """Return the path of `page` in `language`."""
    return f"/{language.tag}/" + ("" if page is START else page.name)


def addresses(languages: Languages) -> list[str]:
    """Return the paths of all pages in all `languages`, the start pages first."""
    return [address(page, language) for page in PAGES for language in languages]


def canonical(path: str, known: Mapping[str, str]) -> str | None:
    """Return the known address that `path` was meant to be, or None.

    One slash between parts, small letters, no slash at the end but after a language. `known` maps
    each address in small letters to the address itself. Only addresses of our own table are
    returned, so no redirect can lead to another host.
    """
    tidy = "/" + "/".join(part for part in path.lower().split("/") if part)
    return known.get(tidy) or known.get(f"{tidy}/")


def choose_language() -> BaseResponse:
    """Lead from `/` to the start page in the visitor's language."""
    response = redirect(address(START, current_language()))
    response.vary.add("Accept-Language")
    return response


def show_page(page: Page, language: Language) -> Response:
    """Answer with `page` in `language`."""
    html = render_template(f"pages/{page.name}.html", page=page)
    response = make_response(html)
    response.content_language = [language.tag]
    return response


def init_pages(app: Flask, languages: Languages) -> None:
    """Add every page in every language, and the addresses that lead to them."""
    app.url_map.merge_slashes = False  # werkzeug's own redirects are absolute: they echo Host
    app.add_url_rule("/", view_func=choose_language)
    for page in PAGES:
        for language in languages:
            app.add_url_rule(
                address(page, language),
                endpoint=f"{language.tag}/{page.name}",
                view_func=show_page,
                defaults={"page": page, "language": language},
            )
    moved = SHORT_ADDRESSES | OLD_ADDRESSES
    for path, target in moved.items():
        app.add_url_rule(path, path, redirect, defaults={"location": target, "code": 301})
    known = {rule.rule.lower(): rule.rule for rule in app.url_map.iter_rules()}
    written_well = frozenset(known.values())

    @app.before_request
    def lead_to_canonical_address() -> BaseResponse | None:
        if isinstance(request.routing_exception, SecurityError):
            return None  # a foreign Host is refused, wherever it leads
        # gunicorn shows //de/ as /de/; only its RAW_URI says how the address was written.
        doubled = str(request.environ.get("RAW_URI", "")).startswith("//")
        if request.method not in {"GET", "HEAD"} or (request.path in written_well and not doubled):
            return None
        meant = canonical(request.path, known)
        return redirect(moved.get(meant, meant), 301) if meant else None

    app.context_processor(
        lambda: {
            "pages": PAGES,
            "start": START,
            "page": None,
            "address": address,
            "base_url": current_app.config["BASE_URL"],
            "logos": LOGOS,
            "emblem": EMBLEM,
        }
    )
