"""The variants of a response: its body in each content coding, each with its own headers."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .compression import CODINGS, IDENTITY, encode

Headers = tuple[tuple[str, str], ...]
# They describe the body; a 304 goes without them (RFC 9110, section 15.4.5).
ABOUT_THE_BODY = frozenset(
    {"content-type", "content-length", "content-encoding", "content-language"}
)
# Of one response alone: each variant has its own, and the server adds the date.
OWN = frozenset({"etag", "content-length", "date"})


class Variant(NamedTuple):
    """A response of status 200 in one content coding; `not_modified` are its 304's headers."""

    etag: str
    headers: Headers
    not_modified: Headers
    body: bytes


Variants = Mapping[str, Variant]


def make_variants(headers: Iterable[tuple[str, str]], body: bytes) -> Variants:
    """Return the variant of a response for each of CODINGS.

    A coding that does not make the body smaller has the plain variant. The ETag is a hash of
    headers and body: strong, another one for each coding, the same in every worker and after a
    restart. It holds the headers because a proxy that is answered 304 keeps the old ones.
    """
    shared = tuple(pair for pair in headers if pair[0].lower() not in OWN)
    encoded = encode(body)
    variants = {}
    for coding, content in encoded.items():
        own = [("Content-Length", str(len(content)))]
        if len(encoded) > 1:
            own.append(("Vary", "Accept-Encoding"))
        if coding != IDENTITY:
            own.append(("Content-Encoding", coding))
        all_headers = (*shared, *own)
        etag = f'"{hashlib.sha256(repr(all_headers).encode() + content).hexdigest()[:20]}"'
        all_headers += (("ETag", etag),)
        kept = tuple(one for one in all_headers if one[0].lower() not in ABOUT_THE_BODY)
        variants[coding] = Variant(etag, all_headers, kept, content)
    return {coding: variants.get(coding, variants[IDENTITY]) for coding in CODINGS}


def size(variants: Variants) -> int:
    """Return the bytes of memory that `variants` take, roughly: bodies and headers."""
    different = {id(one): one for one in variants.values()}.values()
    return sum(
        len(one.body) + sum(len(name) + len(value) for name, value in one.headers)
        for one in different
    )
