"""Like is compared with like: what is measured sends the same bytes and headers."""

import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

from app.delivery.headers import HEADERS
from tests.bench.load import Load

# What a server says of itself and of the moment.
OF_THE_SERVER = {"date", "server", "connection", "keep-alive"}
Fetched = tuple[dict[str, str], bytes]


def fetched(load: Load) -> Fetched:
    """Return headers, by their names in small letters, and body of what `load` asks for."""
    url = urlsplit(load.url)
    # Nobody has signed the certificate that nginx has here.
    unsigned = ssl._create_unverified_context()  # noqa: S323
    connection = (
        HTTPSConnection(url.netloc, timeout=10, context=unsigned)
        if url.scheme == "https"
        else HTTPConnection(url.netloc, timeout=10)
    )
    connection.request("GET", url.path, headers=dict(one.split(": ") for one in load.headers))
    answer = connection.getresponse()
    if answer.status != 200:
        raise RuntimeError(f"{load.url} answers with {answer.status}")
    body = answer.read()
    connection.close()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    return {name: headers[name] for name in headers.keys() - OF_THE_SERVER}, body


def check_alike(loads: Mapping[str, Load]) -> None:
    """Raise RuntimeError if two that are compared do not send the same."""
    page = fetched(loads["page"])
    for name in ("bare", "bare again", "uncached", "view", "granian"):
        other = fetched(loads[name])
        _expect(name == "uncached" or other == page, f"{name} does not send what the site sends")
    file_headers, file_body = fetched(loads["nginx file"])
    headers, body = fetched(loads["nginx cache"])
    mere_headers, mere_body = fetched(loads["no headers"])
    _expect(file_body == body == mere_body, "nginx does not send the same bytes")
    # A file shows its age, and a page its language.
    names = headers.keys() - {"content-language"}
    _expect(file_headers.keys() - {"last-modified"} == names, "file and page differ in headers")
    same = [file_headers[name] == headers[name] for name in names - {"etag"}]
    _expect(all(same), "file and page differ in a header")
    _expect(not mere_headers.keys() & {name.lower() for name in HEADERS}, "headers are not bare")


def _expect(right: bool, otherwise: str) -> None:
    if not right:
        raise RuntimeError(otherwise)
