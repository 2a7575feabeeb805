"""Content codings: what a client accepts is what it gets, and no header can fill the memory."""

import gzip
import os

import brotli
import pytest

from app.delivery.compression import CODINGS, FIRST_ROUND_TRIP, encode, negotiate

# RFC 9110, section 12.5.3, and what browsers, proxies and tools really send.
WISHES = {
    "": "identity",
    "gzip, deflate, br, zstd": "br",
    "gzip, deflate": "gzip",
    "GZIP": "gzip",
    "x-gzip": "gzip",
    "deflate": "identity",
    "*": "br",
    "br;q=0": "identity",
    "br;q=0.0, *": "gzip",
    "br;q=0, gzip;q=0, *": "identity",
    "*, br;q=0": "gzip",
    "gzip;q=1.0, br;q=0.5": "gzip",
    "gzip;q=0.4, br;q=0.5": "br",
    "gzip;q=0.5, br;q=0.5": "br",
    "identity": "identity",
    "identity, gzip;q=0.5": "identity",
    "identity;q=0.5, gzip;q=0.5": "gzip",
    "identity;q=0, gzip": "gzip",
    "identity;q=0, *;q=0.1": "br",
    # Nothing of ours is acceptable: the plain body, rather than an error.
    "identity;q=0": "identity",
    "*;q=0": "identity",
    "gzip;q=x": "identity",
    "br;q=2, gzip": "gzip",
    "br;q=-1, gzip": "gzip",
    "brotli": "identity",
    ",,;=,br": "br",
    "br ; q=0.7 ,gzip; q=0.8": "gzip",
}


@pytest.mark.parametrize(("header", "coding"), WISHES.items(), ids=repr)
def test_a_client_gets_the_coding_that_it_likes_best(header: str, coding: str) -> None:
    assert negotiate(header) == coding


def test_invented_headers_do_not_fill_the_memory() -> None:
    for number in range(1000):
        negotiate(f"gzip;q=0.{number}")
    info = negotiate.cache_info()
    assert info.maxsize is not None
    assert info.currsize <= info.maxsize <= 100


def test_every_coding_gives_the_same_text_back() -> None:
    body = "Leichte Sprache ist für alle da. ".encode() * 50
    forms = encode(body)
    assert list(forms) == list(CODINGS)
    assert brotli.decompress(forms["br"]) == body
    assert gzip.decompress(forms["gzip"]) == body
    assert forms["identity"] == body
    assert max(len(forms["br"]), len(forms["gzip"])) < len(body)
    assert forms == encode(body)


def test_what_would_need_a_second_round_trip_is_packed_as_small_as_can_be() -> None:
    body = " ".join(str(number**5) for number in range(4000)).encode()
    quick = brotli.compress(body, quality=10)
    assert FIRST_ROUND_TRIP < len(encode(body)["br"]) < len(quick)


@pytest.mark.parametrize("body", [b"", b"x", os.urandom(2000)], ids=len)
def test_what_compression_would_make_larger_stays_plain(body: bytes) -> None:
    assert encode(body) == {"identity": body}
