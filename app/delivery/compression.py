"""Compression: the content codings of a body, and which of them a client accepts."""

import gzip
from functools import lru_cache

import brotli
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

IDENTITY = "identity"
# Smallest first: the order among codings that a client likes equally well.
CODINGS = ("br", "gzip", IDENTITY)
# What the first round trip carries: ten segments of 1,460 bytes (RFC 6928).
FIRST_ROUND_TRIP = 14_600
# A page at 10 takes a third of the time of 11, and is 1.5 % larger: 11 is for the few that would
# else need a second round trip.
BROTLI_QUALITY, BROTLI_BEST = 10, 11
# What it says of distances fits our pages, too: up to 0.4 % smaller than the mode for text.
BROTLI_MODE = brotli.MODE_FONT
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


def _brotli(body: bytes, quality: int) -> bytes:
    return bytes(brotli.compress(body, mode=BROTLI_MODE, quality=quality, lgwin=BROTLI_WINDOW))


def encode(body: bytes) -> dict[str, bytes]:
    """Return `body` in each coding that makes it smaller, and plain.

    The same bytes in every process and at every time: gzip's header holds no date.
    """
    packed = _brotli(body, BROTLI_QUALITY)
    encoded = {
        "br": packed if len(packed) <= FIRST_ROUND_TRIP else _brotli(body, BROTLI_BEST),
        "gzip": gzip.compress(body, GZIP_LEVEL, mtime=0),
    }
    smaller = {coding: one for coding, one in encoded.items() if len(one) < len(body)}
    return smaller | {IDENTITY: body}
