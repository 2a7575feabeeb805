"""In which language a request reads: one, or two side by side."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask, g, request
from flask_babel import Babel, force_locale, refresh

from ..site import current_site, site_of
from .language import Language

# Between the two languages of an address such as /en+de-simple/.
PAIR = "+"


def current_language() -> Language:
    """Return the language that is spoken now: the first of the address, or the negotiated one."""
    spoken: Language | None = g.get("spoken")
    return spoken or reading_languages()[0]


def reading_languages() -> tuple[Language, ...]:
    """Return the languages in which the request's page is read: one, or two side by side.

    The first part of its address names them: /de/ or /en+de-simple/. An address that names none
    gets the negotiated one.
    """
    languages = current_site().languages
    first, *more = request.path.lstrip("/").partition("/")[0].split(PAIR)
    language = languages.get(first) or languages.negotiate(request.accept_languages)
    other = languages.get(more[0]) if len(more) == 1 else None
    return (language, other) if other and other != language else (language,)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Translate into `language` for a while, whatever the request's own language is."""
    before, g.spoken = g.get("spoken"), language
    try:
        with force_locale(str(language.locale)):
            yield
    finally:
        g.spoken = before


def init_languages(app: Flask, translations: Path) -> None:
    """Hand the languages to Flask-Babel and to the templates."""
    languages = site_of(app).languages
    # Flask-Babel would take a relative folder from app/, find nothing there and say nothing.
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(translations.resolve())
    Babel(app, locale_selector=lambda: current_language().locale)
    # Flask-Babel keeps the first locale on `g`; requests inside one pushed app context (a command)
    # share `g` and would all be answered in the first one's language.
    app.before_request(refresh)
    app.context_processor(
        lambda: {
            "languages": languages,
            "language": current_language(),
            "reading": reading_languages(),
            "pairs": languages.pairs_of(reading_languages()[0]),
        }
    )
