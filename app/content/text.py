"""What the templates say: a message of the catalogue becomes HTML in the reader's language."""

import re
from collections.abc import Callable
from functools import partial

from flask import Flask, g, get_template_attribute
from flask_babel import LazyString, format_date, format_decimal, format_percent, gettext
from markupsafe import Markup
from markupsafe import escape as escape_html

from ..languages import N_, Language, reading_languages, speaking
from .glossary import BY_NAME
from .icons import picture
from .markdown import render

FORMATS = {"date": format_date, "decimal": format_decimal, "percent": format_percent}
HALF = Markup('<{0} lang="{1}" dir="{2}">{3}</{0}>')
PAIRED = Markup('<{0} class="pair">{1}</{0}>')
# Every ASCII punctuation mark may be escaped in Markdown (CommonMark 0.31, section 2.4).
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def text(message: str, **values: object) -> Markup:
    """Return the translation of `message`, rendered as Markdown.

    `values` fill placeholders such as %(name)s; they are shown as they are, never as Markdown.
    A message's own headings begin at `###`, below the page's sections. The explanation of a
    difficult word, [recognition](word:recognition), follows the text that first holds it.
    """

    def render_message(language: Language) -> Markup:
        shown = {name: escape(str(value)) for name, value in values.items()}
        html, words = render(gettext(message, **shown), language.tag, language.is_easy)
        return Markup(html) + _explanations(words, language)  # noqa: S704 - raw HTML is off

    return _in_each_language("div", render_message)


def label(message: str | LazyString, **values: object) -> Markup:
    """Return the translation of a short label: a heading, a link's words, a caption."""

    def translate(_language: Language) -> Markup:
        if isinstance(message, LazyString):
            return escape_html(str(message))
        return escape_html(gettext(message, **values))

    return _in_each_language("span", translate)


def _in_each_language(tag: str, speak: Callable[[Language], Markup]) -> Markup:
    """Return what `speak` says in the page's language, or side by side in both of them."""
    reading = (g.spoken,) if "spoken" in g else reading_languages()
    if len(reading) == 1:
        return speak(reading[0])
    halves = []
    for language in reading:
        with speaking(language):
            halves.append(HALF.format(tag, language.tag, language.direction, speak(language)))
    return PAIRED.format(tag, Markup().join(halves))


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

    # Written when they are shown, in the language that is then spoken.
    for name, write in FORMATS.items():
        app.jinja_env.filters[name] = partial(LazyString, write)
    app.jinja_env.globals.update(text=text, label=label, N_=N_, icon=draw)
