"""Headers that are written once and sent as they are: the same ones as any server would send."""

import pytest
from flask import Flask

from app.delivery.compression import CODINGS
from app.delivery.static_files import STATIC, hashed_names
from app.delivery.variants import Finished, forms
from tests.support.client import CheckingClient
from tests.support.everywhere import addresses
from tests.support.wire import get, send

# What a server adds by itself.
OF_THE_SERVER = {"server", "date", "connection"}
TARGETS = [*addresses(), "/favicon.ico", *hashed_names(STATIC).values()]


def sent(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in pairs if name.lower() not in OF_THE_SERVER]


@pytest.mark.parametrize("path", TARGETS)
def test_gunicorn_sends_the_headers_that_a_server_without_heads_gets(
    path: str, client: CheckingClient, site: str
) -> None:
    for coding in CODINGS:
        asked = {"Accept-Encoding": coding}
        plain = client.get(path, headers=asked)
        known = asked | {"If-None-Match": plain.headers["ETag"]}
        for method, headers in (("GET", asked), ("HEAD", asked), ("GET", known)):
            here = client.get(path, method=method, headers=headers)
            there = get(
                site, path, method, **{name.replace("-", "_"): headers[name] for name in headers}
            )
            assert (there.status, there.body) == (here.status_code, here.data)
            assert sent(there.headers.items()) == sent(list(here.headers))


def test_an_answer_to_an_old_client_has_its_headers_and_ends(
    site: str, client: CheckingClient
) -> None:
    here = client.get("/de/", headers={"Accept-Encoding": "identity"})
    reply = send(site, b"GET /de/ HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
    assert reply.headers["Connection"] == "close"
    assert sent(reply.headers.items()) == sent(list(here.headers))
    assert reply.body == here.data


@pytest.mark.parametrize("value", ["a\nb", "a\r\nSet-Cookie: b=1", "a\0"])
def test_a_value_that_would_begin_a_header_of_its_own_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no headers"):
        forms(Finished((("X", value),), b"text"))


def test_two_forms_never_share_what_is_their_own(app: Flask) -> None:
    CheckingClient(app).get("/de/")
    CheckingClient(app).get("/en/")
    kept = app.extensions["kept"]._kept
    written = [form.head.pieces for path in ("/de/", "/en/") for form in kept[path].values()]
    assert len(set(written)) == len(written)
    for path in ("/de/", "/en/"):
        for form in kept[path].values():
            text = b"".join(form.head.pieces).decode()
            assert text == "".join(f"{name}: {value}\r\n" for name, value in form.head.pairs)
            assert form.head.length == len(form.body[0])
