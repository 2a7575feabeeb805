"""Markdown as the catalogues hold it: pictures and difficult words, and easy language's lines."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from .glossary import BY_NAME, word_id
from .icons import picture

# [recognition](word:recognition) is a difficult word with its explanation.
WORD = "word:"
PUNCTUATION = re.compile(r"[.,:;!?…“”)]+")


def _words(state: StateCore) -> None:
    """Turn links to `word:<name>` into buttons that open the explanation, without JavaScript.

    Source: BITV 2.0 annex 2 part 2, number 4. An unknown name leaves the plain word. The names
    go to `env["words"]` in the order of the text.
    """
    for token in state.tokens:
        if token.type == "inline":
            token.children = _kept_together(list(_explained(token.children or [], state.env)))


def _explained(children: list[Token], env: EnvType) -> Iterator[Token]:
    opened: list[str | None] = []
    for child in children:
        if child.type == "link_open":
            target = str(child.attrs.get("href", ""))
            name = target.removeprefix(WORD) if target.startswith(WORD) else None
            opened.append(name)
            if name in BY_NAME:
                env["words"].append(name)
                child.tag = "button"
                child.attrs = {
                    "type": "button",
                    "class": "word",
                    "popovertarget": word_id(name, env["tag"]),
                }
        name = opened[-1] if opened else None
        if child.type == "link_close":
            opened.pop()
            child.tag = "button" if name in BY_NAME else "a"
        if child.type in {"link_open", "link_close"} and name is not None and name not in BY_NAME:
            continue
        yield child


def _kept_together(children: list[Token]) -> list[Token]:
    """Keep each button and the punctuation after it on one line.

    A browser would break the line between them, because a button is a box to it and no word.
    """
    tokens: list[Token] = []
    opened = 0
    for child in children:
        after = tokens[-1].tag if tokens else ""
        if child.tag == "button" and child.nesting == 1:
            opened = len(tokens) - (after == "strong")
        tokens.append(child)
        ends = [one.tag for one in tokens[-3:-1]]
        sign = PUNCTUATION.match(child.content) if child.type == "text" else None
        if sign and (ends[-1:] == ["button"] or ends == ["button", "strong"]):
            rest = Token("text", "", 0, content=child.content[sign.end() :])
            child.content = sign[0]
            tokens.insert(opened, Token("keep_open", "span", 1, attrs={"class": "keep"}))
            tokens += [Token("keep_close", "span", -1), rest]
    return tokens


def _draw(
    _renderer: RendererHTML, tokens: list[Token], place: int, _options: OptionsDict, _env: EnvType
) -> str:
    """Draw ![alternative](name); no picture is ever fetched from anywhere."""
    token = tokens[place]
    return picture(str(token.attrs["src"]), token.content)


def _sentence_to_a_line(state: StateCore) -> None:
    """Split each paragraph at its line breaks into paragraphs, together one thought.

    A list belongs to the thought before it. The picture at a thought's beginning stands beside it.
    Source: BITV 2.0 annex 2 part 2, numbers 10 and 11.
    """
    tokens: list[Token] = []
    thought = False
    for place, token in enumerate(state.tokens):
        if token.level == 0 and token.type in {"paragraph_open", "heading_open"}:
            tokens += [_thought(-1)] if thought else []
            thought = token.type == "paragraph_open"
            if thought:
                tokens += [_thought(1), *_beside(state.tokens[place + 1])]
        if token.type == "inline" and tokens[-1].type == "paragraph_open":
            tokens += _lines(tokens.pop(), token)
        elif token.type != "paragraph_close":  # written by _lines
            tokens.append(token)
    state.tokens = tokens + ([_thought(-1)] if thought else [])


def _thought(nesting: int) -> Token:
    if nesting < 0:
        return Token("thought_close", "div", -1, block=True)
    return Token("thought_open", "div", 1, attrs={"class": "thought"}, block=True)


def _beside(inline: Token) -> list[Token]:
    """Take the picture from the beginning of a thought's text."""
    children = inline.children or []
    if not children or children[0].type != "image":
        return []
    first, *rest = children
    while rest and (rest[0].type == "softbreak" or not (rest[0].content or rest[0].tag)):
        rest.pop(0)
    if rest and rest[0].type == "text":
        rest[0].content = rest[0].content.lstrip()
    inline.children = rest
    return [Token("inline", "", 0, children=[first])]


def _lines(opening: Token, inline: Token) -> Iterator[Token]:
    lines: list[list[Token]] = [[]]
    for child in inline.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            lines.append([])
        else:
            lines[-1].append(child)
    for children in lines:
        yield opening
        yield Token("inline", "", 0, content=inline.content, children=children)
        yield Token("paragraph_close", "p", -1, hidden=opening.hidden, block=True)


def _reader() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.core.ruler.push("words", _words)
    markdown.add_render_rule("image", _draw)
    return markdown


STANDARD = _reader()
EASY = _reader()
EASY.core.ruler.push("sentence_to_a_line", _sentence_to_a_line)


def render(message: str, tag: str, is_easy: bool) -> tuple[str, list[str]]:
    """Return a message as HTML, and the names of the difficult words in it, in their order.

    `tag` is the message's language; raw HTML in `message` is shown and not obeyed.
    """
    words: list[str] = []
    html: str = (EASY if is_easy else STANDARD).render(message, {"words": words, "tag": tag})
    return html, list(dict.fromkeys(words))
