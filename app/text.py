"""What the templates say: a message of the catalogue becomes HTML in the reader's language."""

import re

from flask import Flask, g, get_template_attribute
from flask_babel import gettext
from markupsafe import Markup
from markupsafe import escape as escape_html

from .catalogues import N_
from .languages import Language, current_language
from .markdown import picture, render
from .words import BY_NAME

# Every ASCII punctuation mark may be escaped in Markdown (CommonMark 0.31, section 2.4).
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def text(message: str, **values: str) -> Markup:
    """Return the translation of `message`, rendered as Markdown.

    `values` fill placeholders such as %(name)s; they are shown as they are, never as Markdown.
    A message's own headings begin at `###`, below the page's sections. The explanation of a
    difficult word, [recognition](word:recognition), follows the text that first holds it.
    """
    language = current_language()
    translated = gettext(message, **{name: escape(value) for name, value in values.items()})
    html, words = render(translated, language.tag, language.is_easy)
    return Markup(html) + _explanations(words, language)  # noqa: S704 - raw HTML is off


def say(message: str, **values: object) -> Markup:
    """Return the translation of a short label: a heading, a link's words, a caption."""
    return escape_html(gettext(message, **values))


def _explanations(names: list[str], language: Language) -> Markup:
    """Return the explanations of those words that the page has not explained yet."""
    told: set[tuple[str, str]] = g.setdefault("explained", set())
    fresh = [name for name in names if (language.tag, name) not in told]
    told.update((language.tag, name) for name in fresh)
    if not fresh:
        return Markup()
    explanation = get_template_attribute("parts/words.html", "explanation")
    return Markup().join(explanation(BY_NAME[name], language) for name in fresh)


def escape(value: str) -> str:
    """Return `value` so that Markdown shows it unchanged, on one line."""
    return PUNCTUATION.sub(r"\\\1", " ".join(value.split()))


def init_text(app: Flask) -> None:
    """Give the templates what they speak with."""

    def draw(name: str, alternative: str = "", size: int = 24) -> Markup:
        return Markup(picture(name, alternative, size))  # noqa: S704 - lucide's own drawing

    @app.before_request
    def begin_page() -> None:
        # Requests inside one pushed app context (a command) share `g`.
        g.pop("explained", None)

    app.jinja_env.globals.update(text=text, say=say, N_=N_, icon=draw)
