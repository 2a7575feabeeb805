"""Markdown as the catalogues hold it, with pictures and difficult words."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from .glossary import BY_NAME, word_id
from .icons import picture
from .thoughts import sentence_to_a_line
from .typography import typeset, typeset_easy

# [recognition](word:recognition) is a difficult word with its explanation.
WORD = "word:"

# What catalogues have no use for; a line that begins like it is text.
UNUSED = ("blockquote", "code", "fence", "hr", "html_block", "lheading", "reference")
# Of what is left, a message knows lists with “-” and headings from “###” on, below a section's.
BEGINNING = r"^((?:[ \t]*-[ \t]+)*[ \t]*)"
SIGN = re.compile(BEGINNING + r"([*+]|-(?=\s*$)|#{1,2})(?=\s|$)", re.MULTILINE)
NUMBER = re.compile(BEGINNING + r"(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
BLANK_LINES = re.compile(r"(\n\s*\n)")


def _as_written(message: str) -> str:
    """Escape the beginnings of lines that Markdown would turn into something else.

    A sentence may begin with “31. Dezember” or “+ 10 Euro”. Numbered lines are a list only if
    those of one thought count 1, 2, and so on.
    """
    thoughts = BLANK_LINES.split(SIGN.sub(r"\1\\\2", message))
    for place, thought in enumerate(thoughts):
        numbers = [int(number[2]) for number in NUMBER.finditer(thought)]
        if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):  # noqa: PLR2004
            thoughts[place] = NUMBER.sub(r"\1\2\\\3", thought)
    return "".join(thoughts)


def _open_link(
    renderer: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType
) -> str:
    """Write a link to `word:<name>` as a link to the explanation at the end of the page.

    Source: BITV 2.0 annex 2 part 2, number 4. It is a link and no button because browsers copy no
    text of buttons, and reader views drop them. An unknown name leaves the plain word. The
    first link of a page to an explanation has an id, to which the explanation leads back. In the
    word list it leads to the word's entry, which says the same.
    """
    token, words, tag = tokens[place], env["words"], env["tag"]
    target = str(token.attrs.get("href", ""))
    name = target.removeprefix(WORD) if target.startswith(WORD) else None
    env["plain"] = name is not None and name not in BY_NAME
    if env["plain"]:
        return ""
    if name is not None and words is None:
        token.attrs = {"href": f"#{name}"}
    elif name is not None:
        token.attrs = {"class": "word", "role": "doc-glossref", "href": f"#{word_id(name, tag)}"}
        if name not in words:
            words.append(name)
            token.attrs["id"] = f"from-{word_id(name, tag)}"
    return renderer.renderToken(tokens, place, options, env)


def _close_link(
    _renderer: RendererHTML, _tokens: Sequence[Token], _at: int, _o: OptionsDict, env: EnvType
) -> str:
    return "" if env["plain"] else "</a>"  # a link holds no other (CommonMark 0.31, section 6.3)


def _draw(
    _renderer: RendererHTML, tokens: Sequence[Token], place: int, _o: OptionsDict, _env: EnvType
) -> str:
    """Draw ![alternative](name); no picture is ever fetched from anywhere."""
    return picture(str(tokens[place].attrs["src"]), tokens[place].content)


def _write(
    _renderer: RendererHTML, tokens: Sequence[Token], place: int, _o: OptionsDict, env: EnvType
) -> str:
    html = typeset(escapeHtml(tokens[place].content), env["tag"], env["direction"])
    # Not in the word list: in two languages it has no byte to spare of the first round trip.
    return typeset_easy(html) if env["is_easy"] and env["words"] is not None else html


RULES = {
    "link_open": _open_link,
    "link_close": _close_link,
    "image": _draw,
    "text": _write,
    # *Bescheid* is a German word in a text of another language (WCAG 2.1, 3.1.2).
    "em_open": lambda *_: '<i lang="de" dir="ltr" translate="no">',
    "em_close": lambda *_: "</i>",
}


def _reader() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable(UNUSED)
    for name, rule in RULES.items():
        markdown.add_render_rule(name, rule)
    return markdown


STANDARD = _reader()
EASY = _reader()
EASY.core.ruler.push("sentence_to_a_line", sentence_to_a_line)


def render(
    message: str, tag: str, is_easy: bool, words: list[str] | None, direction: str = "ltr"
) -> str:
    """Return a message as HTML.

    `tag` is the message's language, `direction` how that is written, "ltr" or "rtl"; raw HTML in
    `message` is shown and not obeyed. `words` are the names of the difficult words that the page
    has had so far in this language; those of the message are added in the order of the text. The
    word list has None: it explains all words itself.
    """
    env: EnvType = {"words": words, "tag": tag, "direction": direction, "is_easy": is_easy}
    return str((EASY if is_easy else STANDARD).render(_as_written(message), env))
