"""How easy language is set: one sentence to a line, and each thought with its picture beside it."""

from collections.abc import Iterator
from typing import Literal

from markdown_it.rules_core import StateCore
from markdown_it.token import Token


def sentence_to_a_line(state: StateCore) -> None:
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


def _thought(nesting: Literal[1, -1]) -> Token:
    if nesting < 0:
        return Token("thought", "div", -1, block=True)
    # Reader views (Readability.js) take a short box with a link for a menu, but not a "text".
    return Token("thought", "div", 1, attrs={"class": "thought text"}, block=True)


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
    # An item of a list without blank lines is no paragraph, unless it has several lines.
    opening.hidden = opening.hidden and len(lines) == 1
    for children in lines:
        yield opening
        yield Token("inline", "", 0, content=inline.content, children=children)
        yield Token("paragraph_close", "p", -1, hidden=opening.hidden, block=True)
