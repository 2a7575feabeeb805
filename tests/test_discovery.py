"""sitemap.xml, robots.txt and security.txt."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

from flask import Flask

from app.pages import address
from app.site import site_of
from tests.support.client import CheckingClient
from tests.support.everywhere import ALL_LANGUAGES, LANGUAGES

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_the_sitemap_lists_every_page_in_every_language_with_its_translations(
    app: Flask, client: CheckingClient
) -> None:
    answer = client.get("/sitemap.xml")
    assert answer.content_type == "application/xml; charset=utf-8"
    base = app.config["BASE_URL"]
    entries = ElementTree.fromstring(answer.data).findall(f"{SITEMAP}url")  # noqa: S314 - ours
    found = {
        str(entry.findtext(f"{SITEMAP}loc")): {
            link.attrib["hreflang"]: link.attrib["href"] for link in entry.iter(f"{XHTML}link")
        }
        for entry in entries
    }
    pages = site_of(app).pages
    wanted = {base + address(page, language): page for page in pages for language in ALL_LANGUAGES}
    assert list(found) == list(wanted)
    for url, page in wanted.items():
        alternates = dict(found[url])
        assert alternates.pop("x-default") in {base + "/", base + address(page, LANGUAGES[0])}
        assert alternates == {other.tag: base + address(page, other) for other in ALL_LANGUAGES}


def test_robots_may_read_everything_and_find_the_sitemap(
    app: Flask, client: CheckingClient
) -> None:
    answer = client.get("/robots.txt")
    assert answer.content_type == "text/plain; charset=utf-8"
    lines = answer.text.splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {app.config['BASE_URL']}/sitemap.xml" in lines
    assert "Disallow" not in answer.text


def test_security_txt_says_whom_to_tell_and_until_when(app: Flask, client: CheckingClient) -> None:
    # RFC 9116, section 2.5: Contact and Expires are required; Expires within a year.
    answer = client.get("/.well-known/security.txt")
    assert answer.content_type == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert fields["Contact"] == f"mailto:{app.config['EMAIL']}"
    assert fields["Canonical"] == f"{app.config['BASE_URL']}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "de, en"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=90) < expires - datetime.now(UTC) < timedelta(days=365)
