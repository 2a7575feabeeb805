"""How an answer leaves: validated, with its headers, and files under hashed names."""

import gzip
import re
import struct
from pathlib import Path

import brotli
import pytest

from app.delivery.headers import FILE_HEADERS, HEADERS, PAGE_CACHE
from app.delivery.static_files import FAVICON, STATIC, static_files
from app.delivery.style import STYLE
from app.settings import SetupError
from tests.support.client import CheckingClient
from tests.support.everywhere import ONE_PAGE
from tests.support.wire import Reply, get

NAMES = {file.name: path for path, file in static_files().items() if path != FAVICON}
FILES = sorted(NAMES.values())
YEAR = 31_536_000
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize("path", ONE_PAGE)
def test_a_page_that_the_browser_has_is_not_sent_again(path: str, client: CheckingClient) -> None:
    first = client.get(path)
    etag = first.headers["ETag"]
    assert re.fullmatch(r'"[^"]+"', etag)
    for condition in (etag, f"W/{etag}", f'"other", {etag}', f'"a",W/"b" , W/{etag}', "*"):
        answer = client.get(path, headers={"If-None-Match": condition})
        assert (answer.status_code, answer.data) == (304, b""), condition
        assert answer.headers["ETag"] == etag
        assert answer.headers["Cache-Control"] == PAGE_CACHE
    for condition in ('"other"', '"", "x"', "W/", f'"{etag[1:-3]}"'):
        assert client.get(path, headers={"If-None-Match": condition}).status_code == 200


def test_the_etag_follows_the_content(client: CheckingClient) -> None:
    etags = {client.get(path).headers["ETag"] for path in ONE_PAGE}
    assert len(etags) == len(ONE_PAGE)
    assert etags == {client.get(path).headers["ETag"] for path in ONE_PAGE}


@pytest.mark.parametrize("path", [*ONE_PAGE, "/", "/de", "/xx", "/favicon.ico", *FILES])
def test_head_answers_like_get_without_a_body(path: str, client: CheckingClient) -> None:
    got = client.get(path, headers={"Accept-Encoding": "identity"})
    head = client.get(path, method="HEAD", headers={"Accept-Encoding": "identity"})
    assert head.status_code == got.status_code
    assert head.data == b""
    varying = {"Date"}
    assert {name: value for name, value in head.headers if name not in varying} == {
        name: value for name, value in got.headers if name not in varying
    }


@pytest.mark.parametrize("url", FILES)
def test_a_file_may_be_kept_for_ever_under_its_hashed_name(
    url: str, client: CheckingClient
) -> None:
    assert re.search(r"\.[0-9a-f]{8}\.\w+$", url)
    answer = client.get(url)
    assert answer.status_code == 200
    kept = answer.headers["Cache-Control"]
    assert "immutable" in kept
    assert "public" in kept
    age = re.search(r"max-age=(\d+)", kept)
    assert age
    assert int(age[1]) >= YEAR
    assert {name: answer.headers.get(name) for name in FILE_HEADERS} == FILE_HEADERS
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_files_type_and_content_are_its_own(name: str, client: CheckingClient) -> None:
    answer = client.get(NAMES[name])
    suffix = name.rpartition(".")[2]
    types = {
        "svg": "image/svg+xml",
        "ico": "image/x-icon",
        "png": "image/png",
        "js": "text/javascript",
        "css": "text/css",
    }
    assert answer.mimetype == types[suffix]
    source = (STATIC / name).read_bytes()
    if suffix in {"js", "css"}:
        assert len(answer.data) < len(source)
        assert b"/*" not in answer.data and b"\n//" not in answer.data
    else:
        assert answer.data == source


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_file_is_not_to_be_had_under_its_plain_name(name: str, client: CheckingClient) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_a_link_among_the_files_is_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "logo.svg"
    link.symlink_to("/etc/passwd")
    with pytest.raises(SetupError, match=f"{link}: is a link"):
        static_files(tmp_path)


def test_an_unknown_file_is_not_found(client: CheckingClient) -> None:
    client.page("/static/nothing.0123456789ab.css", status=404)
    assert client.get("/static/nothing.css").headers["Cache-Control"] == "no-store"


def test_the_favicon_is_there_where_old_browsers_look(client: CheckingClient) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.mimetype) == (200, "image/x-icon")
    # Older Safari knows no SVG here.
    assert answer.data == (STATIC / "favicon.ico").read_bytes()
    assert b"PNG" in answer.data
    # Its name holds no hash, so a browser must be able to learn of a new one.
    assert "immutable" not in answer.headers["Cache-Control"]


def test_an_iphone_gets_a_picture_for_its_home_screen(client: CheckingClient) -> None:
    (icon,) = client.page("/de/").link("apple-touch-icon")
    answer = client.get(icon.attrib["href"])
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    width, height = struct.unpack(">2I", answer.data[16:24])
    assert (width, height) == (180, 180)


def test_the_style_sheet_loads_nothing_else() -> None:
    assert not re.findall(r"@import|@font-face|url\(|image-set\(", STYLE)


@pytest.mark.parametrize("path", ["/de/", "/xx"])
def test_gunicorn_sends_the_same_headers(path: str, site: str) -> None:
    reply = get(site, path)
    assert {name: reply.headers.get(name) for name in HEADERS} == HEADERS
    assert "Set-Cookie" not in reply.headers
    assert not re.search(r"\d", reply.headers.get("Server", "")), "a version helps nobody"


@pytest.mark.parametrize("path", [*ONE_PAGE, "/favicon.ico", *FILES])
def test_every_coding_is_the_same_content_with_an_etag_of_its_own(path: str, site: str) -> None:
    plain = get(site, path)
    assert "Content-Encoding" not in plain.headers
    etags = {plain.headers["ETag"]}
    for coding, decode in DECODERS.items():
        reply = get(site, path, accept_encoding=coding)
        # A PNG is packed already; a second time would make it larger.
        assert path.endswith((".png", ".ico")) or reply.headers["Content-Encoding"] == coding
        etags.add(reply.headers["ETag"])
        body = decode(reply.body) if reply.headers["Content-Encoding"] else reply.body
        assert body == plain.body
        assert int(reply.headers["Content-Length"]) == len(reply.body)
        assert reply.headers["Vary"] == plain.headers["Vary"]
        head = get(site, path, "HEAD", accept_encoding=coding)
        assert head.body == b""
        assert without_date(head) == without_date(reply)
        known = get(site, path, accept_encoding=coding, if_none_match=reply.headers["ETag"])
        assert (known.status, known.body) == (304, b"")
        assert known.headers["ETag"] == reply.headers["ETag"]
        assert known.headers["Vary"] == reply.headers["Vary"]
        assert {"Content-Encoding", "Content-Type", "Content-Language"}.isdisjoint(known.headers)
        assert reply.headers.get_all("Date") and len(reply.headers.get_all("Date") or []) == 1
    assert len(etags) == (3 if plain.headers["Vary"] else 1)


def test_what_a_browser_has_in_one_coding_is_not_taken_for_another(site: str) -> None:
    etag = get(site, "/de/", accept_encoding="gzip").headers["ETag"]
    for coding, status in (("gzip", 304), ("br", 200), ("identity", 200)):
        assert get(site, "/de/", accept_encoding=coding, if_none_match=etag).status == status


def test_an_address_with_two_slashes_is_led_on_although_the_page_is_kept(site: str) -> None:
    assert get(site, "/de/").status == 200
    reply = get(site, "//de/")
    assert (reply.status, reply.headers["Location"]) == (301, "/de/")


def without_date(reply: Reply) -> dict[str, str]:
    """Return the headers of `reply` but the time at which it was sent."""
    return {name: value for name, value in reply.headers.items() if name != "Date"}
