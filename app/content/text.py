"""What the templates say: a message of the catalogue becomes HTML in the reader's language."""

import re
from collections.abc import Callable
from functools import partial

from flask import Flask, g, get_template_attribute, request
from flask_babel import LazyString, gettext
from markupsafe import Markup
from markupsafe import escape as escape_html

from ..languages import N_, Language, current_language, reading_languages, speaking
from ..site import current_site
from .formats import FORMATS
from .glossary import BY_NAME
from .icons import picture
from .markdown import render
from .typography import keep_short_words, keep_together, split_at_colon, typeset, whole

Speak = Callable[[Language], Markup]
WORD_LIST = "words"  # the page that explains all words
HALF = Markup('<{0} lang="{1}"{2}>{3}</{0}>')
DIRECTION = Markup(' dir="{}"')
PAIRED = Markup('<{0} class="pair">{1}</{0}>')
# Side by side there is no room for drawings, and two texts fill the first round trip.
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)\s*")
# Every ASCII punctuation mark may be escaped in Markdown (CommonMark 0.31, section 2.4).
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def text(message: str, **values: object) -> Markup:
    """Return the translation of `message`, rendered as Markdown.

    `values` fill placeholders such as %(name)s; they are shown as they are, never as Markdown.
    A message's own headings begin at `###`, below the page's sections. A difficult word,
    [recognition](word:recognition), leads to its explanation at the end of the page.
    """

    def render_message(language: Language) -> Markup:
        shown = {name: escape(str(value)) for name, value in values.items()}
        words = None if _is_word_list() else _words_of_page().setdefault(language, [])
        said = gettext(message, **shown)
        if len(reading_languages()) > 1:
            said = PICTURE.sub("", said)
        html = render(said, language.tag, language.is_easy, words, language.direction)
        return Markup(html)  # noqa: S704 - raw HTML is off

    return _in_each("div", _reading(), message, render_message)


def label(message: str | LazyString, **values: object) -> Markup:
    """Return the translation of a short label: a heading, a link's words."""
    return _in_each("span", _reading(), *_short(message, values, whole=True))


def caption(message: str | LazyString, **values: object) -> Markup:
    """Return a label of what stands around the text, in the page's first language alone.

    There is little room in the header: a compound may need two lines.
    """
    return _in_each("span", (current_language(),), *_short(message, values, whole=False))


def first_language(caller: Callable[[], Markup]) -> Markup:
    """Return what stands in a template's `call` block, in the page's first language alone."""
    with speaking(current_language()):
        return caller()


def each_language(caller: Callable[[Language], Markup]) -> Markup:
    """Return what stands in a template's `call` block in each language that one reads."""

    def write(language: Language) -> Markup:
        with speaking(language):
            return caller(language)

    reading = reading_languages()
    halves = [_half("div", one, write(one)) for one in reading]
    return PAIRED.format("div", Markup().join(halves)) if len(halves) > 1 else write(reading[0])


def _short(
    message: str | LazyString, values: dict[str, object], *, whole: bool
) -> tuple[str, Speak]:
    """Return the English text of a label, and what says it in the language that is spoken.

    With `whole`, its names, and compounds of easy language, are not divided.
    """

    def write(words: str, language: Language) -> Markup:
        words = keep_short_words(words) if whole else words
        html = typeset(str(escape_html(words)), language.tag, language.direction)
        html = keep_together(html, compounds=language.is_easy) if whole else html
        return Markup(split_at_colon(html))  # noqa: S704 - escaped

    if isinstance(message, LazyString):
        with speaking(current_site().languages.source):
            return str(message), lambda language: write(str(message), language)
    return message, lambda language: write(gettext(message, **values), language)


def _reading() -> tuple[Language, ...]:
    return (current_language(),) if g.get("spoken") else reading_languages()


def _in_each(tag: str, reading: tuple[Language, ...], message: str, speak: Speak) -> Markup:
    """Return what `speak` says in the language, or side by side in two of them.

    A language whose catalogue has no text for `message` says it in English, marked as English.
    """
    if len(reading) == 1 and reading[0].speaks(message):
        return speak(reading[0])
    halves = []
    for language in reading:
        spoken = language if language.speaks(message) else current_site().languages.source
        with speaking(spoken):
            halves.append(_half(tag, spoken, speak(spoken)))
    return PAIRED.format(tag, Markup().join(halves)) if len(halves) > 1 else halves[0]


def _half(tag: str, language: Language, said: Markup) -> Markup:
    # A page that fits into one round trip says only what differs from what is around it.
    around = reading_languages()[0].direction
    direction = DIRECTION.format(language.direction) if language.direction != around else ""
    return HALF.format(tag, language.tag, direction, said)


def _words_of_page() -> dict[Language, list[str]]:
    """Return the names of the difficult words that the page has had so far, in each language."""
    words: dict[Language, list[str]] = g.setdefault("words", {})
    return words


def _is_word_list() -> bool:
    return (request.view_args or {}).get("name") == WORD_LIST


def explanations() -> Markup:
    """Return the explanation of each difficult word that the page has had so far.

    An explanation may hold such words, too, which are then explained after it.
    """
    explanation = get_template_attribute("parts/words.html", "explanation")
    shown: dict[tuple[Language, str], Markup] = {}
    while fresh := [
        (language, name)
        for language, words in _words_of_page().items()
        for name in words
        if (language, name) not in shown
    ]:
        for language, name in fresh:
            with speaking(language):
                shown[language, name] = explanation(BY_NAME[name], language)
    return Markup().join(shown.values())


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
        g.pop("words", None)

    # Written when they are shown, in the language that is then spoken.
    for name, write in FORMATS.items():
        app.jinja_env.filters[name] = partial(LazyString, write)
    app.jinja_env.filters["whole"] = whole
    spoken = (text, label, caption, first_language, each_language, explanations, N_)
    app.jinja_env.globals.update({one.__name__: one for one in spoken}, icon=draw)
