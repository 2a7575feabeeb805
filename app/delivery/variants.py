"""A finished response: the same for everyone, ready to send in each content coding."""

import hashlib
from functools import lru_cache
from typing import NamedTuple

from .compression import CODINGS, IDENTITY, encode

Pair = tuple[str, str]
# Of the content, not of the answer: a 304 goes without them (RFC 9110, section 15.4.5).
OF_THE_CONTENT = frozenset(
    {"content-type", "content-length", "content-encoding", "content-language"}
)
# The name by which a server's start_response tells that it takes a Head for a list of headers.
TAKES_HEADS = "takes_heads"
LENGTH = "Content-Length"
VARY = ("Vary", "Accept-Encoding")
CODED = {coding: ("Content-Encoding", coding) for coding in CODINGS if coding != IDENTITY}


class Finished(NamedTuple):
    """A response of status 200 that is the same for everyone."""

    headers: tuple[Pair, ...]
    body: bytes


class Head(NamedTuple):
    """The headers of a form: as pairs, and in two pieces as they stand in an answer.

    The first piece is that of all pages of a language and held once. `length` is Content-Length,
    or None if it is not among them.
    """

    pairs: tuple[Pair, ...]
    pieces: tuple[bytes, bytes]
    length: int | None


class Form(NamedTuple):
    """A finished response in one content coding; `body` is what WSGI sends."""

    etag: str
    head: Head
    head_if_known: Head
    body: tuple[bytes]


def written(pairs: tuple[Pair, ...]) -> bytes:
    """Return `pairs` as they stand in an answer (RFC 9112, section 5).

    Raises:
        ValueError: a value would end its line, and begin a header of its own.
    """
    lines = [f"{name}: {value}" for name, value in pairs]
    if any(character in line for line in lines for character in "\r\n\0"):
        raise ValueError(f"no headers: {lines}")
    return "".join(f"{line}\r\n" for line in lines).encode("latin-1")


# Pages of one language have the same headers, but for the last few.
written_once = lru_cache(maxsize=256)(written)


def head(shared: tuple[Pair, ...], own: tuple[Pair, ...]) -> Head:
    """Return the head whose headers are `shared`, by many forms, and `own`."""
    length = dict(own).get(LENGTH)
    return Head(shared + own, (written_once(shared), written(own)), int(length) if length else None)


def of_the_answer(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Return those of `pairs` that do not describe a body."""
    return tuple(pair for pair in pairs if pair[0].lower() not in OF_THE_CONTENT)


def forms(finished: Finished) -> dict[str, Form]:
    """Return the ready form of `finished` for each of CODINGS.

    A coding that would not make the body smaller gets the plain form. The ETag is a hash of the
    bytes sent: strong, its own for each coding, and the same in every worker and after a restart.
    """
    encoded = encode(finished.body)
    ready = {}
    for coding, body in encoded.items():
        etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        own: tuple[Pair, ...] = (("ETag", etag), (LENGTH, str(len(body))))
        if len(encoded) > 1:
            own += (VARY,)
        if coding in CODED:
            own += (CODED[coding],)
        if_known = head(of_the_answer(finished.headers), of_the_answer(own))
        ready[coding] = Form(etag, head(finished.headers, own), if_known, (body,))
    return {coding: ready.get(coding, ready[IDENTITY]) for coding in CODINGS}
