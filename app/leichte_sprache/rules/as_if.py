"""Comparisons with what is not so: "als wäre …", "als ob … wäre" have no simple other form."""

from collections.abc import Sequence

from ..tokens import Token

ADVICE = ("Schreiben Sie einen neuen Satz ohne „{words}“. Sagen Sie darin, was wirklich ist.")


def advice_as_if(tokens: Sequence[Token], index: int) -> str:
    """Return the advice for a subjunctive that "als", "als ob" or "als wenn" asks for, or nothing.

    "Sie reden, als wären sie krank": with "sind" in its place the sentence would be wrong.
    """
    for place in range(index - 1, -1, -1):
        token = tokens[place]
        if token.kind == "mark":
            return ""
        follows = tokens[place + 1]
        joined = begins_as_if(tokens, place + 1)
        if token.text.lower() == "als" and (follows.is_finite or place + 1 == index or joined):
            words = f"{token.text.lower()} {follows.text}" if joined else "als"
            return ADVICE.format(words=words)
    return ""


def begins_as_if(tokens: Sequence[Token], index: int) -> bool:
    """Whether this is the second word of "als ob" or "als wenn"."""
    before = tokens[index - 1].text.lower() if index else ""
    return before == "als" and tokens[index].text in {"ob", "wenn"}
