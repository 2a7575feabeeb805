"""One message becomes HTML: Markdown, and in an easy language one element for each sentence."""

import re

from flask import Flask
from flask_babel import gettext
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from .languages import current_language

# Every ASCII punctuation mark may be escaped in Markdown (CommonMark 0.31, section 2.4).
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def text(message: str, **values: str) -> Markup:
    """Return the translation of `message`, rendered as Markdown.

    `values` fill placeholders such as %(name)s; they are shown as they are, never as Markdown.
    A message's own headings begin at `###`, below the page's sections.
    """
    translated = gettext(message, **{name: escape(value) for name, value in values.items()})
    markdown = EASY if current_language().is_easy else STANDARD
    return Markup(markdown.render(translated))  # noqa: S704 - raw HTML is off in both


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools know
    """Mark `message` for extraction; it is translated where it is shown."""
    return message


def escape(value: str) -> str:
    """Return `value` so that Markdown shows it unchanged, on one line."""
    return PUNCTUATION.sub(r"\\\1", " ".join(value.split()))


def _sentence_to_a_line(state: StateCore) -> None:
    """Split each paragraph at its line breaks into paragraphs, together one thought.

    Source: BITV 2.0 annex 2 part 2, number 10: each sentence on a line of its own.
    """
    tokens: list[Token] = []
    for token in state.tokens:
        if token.type == "inline" and tokens and tokens[-1].type == "paragraph_open":
            opening = tokens.pop()
            tokens += _thought(opening, token)
        elif token.type == "paragraph_close":
            continue  # written by _thought
        else:
            tokens.append(token)
    state.tokens = tokens


def _thought(opening: Token, inline: Token) -> list[Token]:
    lines: list[list[Token]] = [[]]
    for child in inline.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            lines.append([])
        else:
            lines[-1].append(child)
    tokens = []
    for children in lines:
        sentence = Token("inline", "", 0, content=inline.content, children=children)
        closing = Token("paragraph_close", "p", -1, hidden=opening.hidden, block=True)
        tokens += [opening, sentence, closing]
    if opening.hidden:  # a tight list's item is a line by itself
        return tokens
    start = Token("thought_open", "div", 1, attrs={"class": "thought"}, block=True)
    return [start, *tokens, Token("thought_close", "div", -1, block=True)]


STANDARD = MarkdownIt("commonmark", {"html": False})
EASY = MarkdownIt("commonmark", {"html": False})
EASY.core.ruler.push("sentence_to_a_line", _sentence_to_a_line)


def init_text(app: Flask) -> None:
    """Give `text()` to the templates."""
    app.jinja_env.globals["text"] = text
