"""What no page may hold: another host, code inside the page, quotation marks of a typewriter."""

import pytest
from html5lib.html5parser import ParseError

from app.languages.language import Language
from tests.support.client import CheckingClient, check_page
from tests.support.everywhere import EVERYWHERE, PAIRED, address, every_language

GOOD = """<!doctype html><html lang="en" dir="ltr"><title>Title</title>
<script src="/static/a.js"></script><link rel="icon" href="/static/a.png">
<style>p { color: #123 }</style>
<body><a href="#content">Skip</a><header><nav>Menu</nav></header><main id="content">
<h1 id="top">Heading</h1><h2>Below</h2><img src="/static/a.svg" alt="A house"><p>Text.</p>
</main><footer>Imprint</footer></body></html>"""


# In parts, so that the processes of `make test` can share them.
@pytest.mark.parametrize("part", range(4))
def test_every_page_passes_the_checks_of_the_client(
    subtests: pytest.Subtests, client: CheckingClient, part: int
) -> None:
    alone = [address(page, language) for page, language in EVERYWHERE]
    for path in [*alone, *(address(page, *pair) for page, pair in PAIRED)][part::4]:
        with subtests.test(path):
            client.page(path)


@every_language
def test_an_error_page_passes_the_checks_of_the_client(
    client: CheckingClient, language: Language
) -> None:
    client.page(f"/{language.tag}/nothing", status=404)


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("<p>Text.</p>", '<p>"Text."</p>'),
        ("<p>Text.</p>", "<p>It's.</p>"),
        ("<p>Text.</p>", "<p>**No** text.</p>"),
        ("<p>Text.</p>", "<p>[Text](/more)</p>"),
        ("<p>Text.</p>", "<p style='color: red'>Text.</p>"),
        ("<p>Text.</p>", "<p onclick='x()'>Text.</p>"),
        ("<p>Text.</p>", "<p id='top'>Text.</p>"),
        ("<p>Text.</p>", "<p aria-labelledby='nothing'>Text.</p>"),
        ("<p>Text.</p>", "<form></form>"),
        ("<p>Text.</p>", "<iframe></iframe>"),
        ("<p>Text.</p>", "<p>Text.</b>"),
        ("<p>Text.</p>", "<script>x()</script>"),
        ("<p>Text.</p>", "<h1>Another</h1>"),
        ("<h2>", "<h3>"),
        ("header>", "div>"),
        ("<a href", "<a href='/'>Menu</a><a href"),
        ('lang="en"', ""),
        ("Title", ""),
        (' alt="A house"', ""),
        ("/static/a.svg", "https://elsewhere.example/a.svg"),
        ("/static/a.png", "//elsewhere.example/a.png"),
        ("color: #123", "background: url(//elsewhere.example)"),
    ],
)
def test_the_checks_of_the_client_find_a_fault(part: str, fault: str) -> None:
    check_page(GOOD)
    assert part in GOOD
    with pytest.raises((AssertionError, ParseError)):
        check_page(GOOD.replace(part, fault))
