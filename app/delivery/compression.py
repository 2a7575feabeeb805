"""Content codings: in which form a body leaves, and which of them a client accepts."""

import gzip
from functools import lru_cache

import brotli
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

IDENTITY = "identity"
# Smallest first: the order among codings that a client likes equally well.
CODINGS = ("br", "gzip", IDENTITY)
# A page at 11 takes some 50 ms once and is 10 % smaller for every visitor than at 5.
BROTLI_QUALITY = 11
BROTLI_WINDOW = 17  # 128 KiB: any page fits, and a larger one would only take more memory
GZIP_LEVEL = 9


@lru_cache(maxsize=64)
def negotiate(header: str) -> str:
    """Return the coding that an Accept-Encoding header asks for, one of CODINGS.

    The client's quality values decide, then our order (RFC 9110, section 12.5.3). A client that
    accepts none of ours gets the plain body: more use to it than an error, and allowed (section
    12.1). Browsers send a handful of different headers; the cache is bounded, so that nobody can
    make it grow with invented ones.
    """
    accepted = parse_accept_header(header.lower().replace("x-gzip", "gzip"), Accept)
    best = max(CODINGS, key=accepted.quality)  # of equals, max() takes the first
    return best if accepted.quality(best) else IDENTITY


def encode(body: bytes, brotli_quality: int = BROTLI_QUALITY) -> dict[str, bytes]:
    """Return `body` in each coding that makes it smaller, and plain.

    The same bytes in every process and at every time: gzip's header holds no date.
    """
    forms = {
        "br": brotli.compress(body, quality=brotli_quality, lgwin=BROTLI_WINDOW),
        "gzip": gzip.compress(body, GZIP_LEVEL, mtime=0),
    }
    return {name: form for name, form in forms.items() if len(form) < len(body)} | {IDENTITY: body}
