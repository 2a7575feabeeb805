"""The table of contents, and the one view that serves every page."""

from collections.abc import Iterable
from http import HTTPStatus

from flask import (
    Flask,
    Response,
    abort,
    current_app,
    make_response,
    redirect,
    render_template,
)
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as BaseResponse

from .content import (
    EMBLEM,
    LOGOS,
    MY_PROFESSION,
    QUESTIONS,
    SOURCES,
    Professions,
    profession_pages,
)
from .content import Page as Page  # noqa: PLC0414 - handed out
from .languages import PAIR, Language, Languages, current_language, reading_languages
from .site import current_site, site_of

START = Page("start", _l("Home"), _l("Where do you want to go?"))
PAGES = (
    START,
    MY_PROFESSION,
    Page("recognition", _l("Recognition"), _l("How it works and who needs it")),
    Page("documents", _l("Documents"), _l("What you need, with a list to print and tick")),
    Page("costs", _l("Costs"), _l("What you pay, and who helps")),
    Page("qualification", _l("After the decision"), _l("What you can do next, and by when")),
    Page("advice", _l("Advice"), _l("Who helps you, where and when")),
    Page(
        "employers",
        _l("For employers and authorities"),
        _l("Hiring people with a foreign qualification, and training for institutions"),
    ),
    Page("network", _l("The network"), _l("Who we are and who funds us")),
    Page("words", _l("Word list"), _l("Difficult words, explained")),
    Page("easy-language", _l("About this site"), _l("How to find your way around"), "legal"),
    Page(
        "accessibility",
        _l("Accessibility"),
        _l("What works for everyone, what is missing, and how to tell us"),
        "legal",
    ),
    Page("privacy", _l("Privacy"), _l("What happens to your data"), "legal"),
    Page("imprint", _l("Legal notice"), _l("Who is responsible for this site"), "legal"),
)
# Addresses that people know or may guess, and where they lead.
SHORT_ADDRESSES = {"/leicht": "/de-simple/", "/leichte-sprache": "/de-simple/"}
OLD_ADDRESSES = {"/netzwerk-iq_start-page-en.html": "/en/"}
MOVED = SHORT_ADDRESSES | OLD_ADDRESSES
FOR_GOOD = HTTPStatus.MOVED_PERMANENTLY


def site_pages(professions: Professions) -> tuple[Page, ...]:
    """Return all pages: those of the menus first, at the end one for each profession."""
    return (*PAGES, *QUESTIONS, *profession_pages(professions))


def address(page: Page, *languages: Language) -> str:
    """Return the path of `page` in a language, or in two side by side."""
    tags = PAIR.join(language.tag for language in languages)
    return f"/{tags}/" + ("" if page is START else page.name)


def here(page: Page) -> str:
    """Return the path of `page` for a reader of the current page, who keeps the languages."""
    return address(page, *reading_languages())


def default_address(page: Page) -> str:
    """Return the path of `page` for readers of an unknown language; `/` asks the browser."""
    return "/" if page is START else address(page, current_site().languages.default)


def readings(languages: Languages) -> list[tuple[Language, ...]]:
    """Return in what a page can be read: each language alone, then the pairs."""
    return [*((language,) for language in languages), *languages.pairs]


def addresses(pages: Iterable[Page], languages: Languages) -> tuple[str, ...]:
    """Return the paths of all `pages` in all `languages`, those alone before those in pairs."""
    alone = [(language,) for language in languages]
    return tuple(
        address(page, *reading)
        for several in (alone, languages.pairs)
        for page in pages
        for reading in several
    )


def choose_language() -> BaseResponse:
    """Lead from `/` to the start page in the visitor's language."""
    response = redirect(address(START, current_language()))
    response.vary.add("Accept-Language")
    return response


def show_page(name: str) -> Response:
    """Answer with the page called `name` in the language, or the two languages, of the address."""
    page = _named(name)
    if not page:
        abort(HTTPStatus.NOT_FOUND)
    html = render_template(page.template, page=page)
    response = make_response(html)
    response.content_language = [language.tag for language in reading_languages()]
    return response


def lead_to_pair(first: str, rest: str) -> BaseResponse:
    """Lead from two languages that are no pair, or not in this order, to what there is."""
    languages = current_site().languages
    second, *parts = rest.lower().split("/")
    name = "/".join(part for part in parts if part)
    page = _named(name)
    one, other = languages.get(first), languages.get(second)
    if not (page and one and other):
        abort(HTTPStatus.NOT_FOUND)
    return redirect(address(page, *languages.pair(one, other)), FOR_GOOD)


def _named(name: str) -> Page | None:
    pages = current_site().pages
    return next((one for one in pages if name == ("" if one is START else one.name)), None)


def init_pages(app: Flask) -> None:
    """Add every page in every language, and the addresses that lead to them."""
    site = site_of(app)
    app.url_map.merge_slashes = False  # werkzeug's own redirects are absolute: they echo Host
    app.add_url_rule("/", view_func=choose_language)
    for reading in readings(site.languages):
        # One rule for all pages of a reading: thousands of rules would take seconds.
        home = address(START, *reading)
        app.add_url_rule(home, home, show_page, defaults={"name": ""})
        app.add_url_rule(f"{home}<path:name>", view_func=show_page)
    app.add_url_rule(f"/<first>{PAIR}<path:rest>", view_func=lead_to_pair)
    for path, target in MOVED.items():
        app.add_url_rule(path, path, redirect, defaults={"location": target, "code": FOR_GOOD})
    app.context_processor(
        lambda: {
            "pages": PAGES,
            "all_pages": site.pages,
            "start": START,
            "my_profession": MY_PROFESSION,
            "page": None,
            "address": address,
            "here": here,
            "default_address": default_address,
            "base_url": current_app.config["BASE_URL"],
            "known_sources": SOURCES,
            "logos": LOGOS,
            "emblem": EMBLEM,
        }
    )
