"""Error pages: in the visitor's language, and never worse than the error itself."""

import re

import pytest
from flask import Flask, request

from app import create_app
from app.errors import ERRORS, LAST_RESORT
from app.languages.language import Language
from tests.support.client import CheckingClient, parse, visible_text
from tests.support.everywhere import LANGUAGES, PAGES, address, every_language, language_of

EVIL = "evil.example"


@pytest.fixture(scope="module")
def broken() -> Flask:
    """A site of which one address in each language raises."""
    app = create_app()
    for language in LANGUAGES:

        def fail() -> str:
            raise ZeroDivisionError("secret of the server")

        app.add_url_rule(f"/{language.tag}/broken", f"broken-{language.tag}", fail)
    return app


def said(app: Flask, language: Language, status: int) -> str:
    """Return the heading of the error page in `language`."""
    with app.test_request_context(address(PAGES[0], language)):
        return str(ERRORS[status][0])


@every_language
def test_an_unknown_page_is_answered_in_the_language_of_its_address(
    language: Language, client: CheckingClient, app: Flask
) -> None:
    document = client.page(f"/{language.tag}/nothing-here", status=404)
    assert document.root.get("lang") == language.tag
    assert visible_text(document.all("h1")[0]) == said(app, language, 404)
    onward = {link.get("href") for link in document.all("a")}
    assert onward >= {address(page, language) for page in PAGES}


@pytest.mark.parametrize(
    ("wish", "tag"), [("en", "en"), ("de-simple", "de-simple"), ("sv", "de"), (";;q=x", "de")]
)
def test_an_unknown_language_is_answered_in_the_visitors_best_one(
    wish: str, tag: str, client: CheckingClient
) -> None:
    document = client.page("/xx/imprint", status=404, headers={"Accept-Language": wish})
    assert document.root.get("lang") == tag


def test_error_pages_are_not_kept_and_not_indexed(client: CheckingClient) -> None:
    answer = client.get("/en/nothing-here")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
    robots = [one for one in parse(answer.text).all("meta") if one.get("name") == "robots"]
    assert [one.get("content") for one in robots] == ["noindex"]


@every_language
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_method_that_a_page_lacks_is_answered_with_those_that_it_has(
    method: str, language: Language, client: CheckingClient, app: Flask
) -> None:
    answer = client.get(address(PAGES[0], language), method=method)
    assert answer.status_code == 405
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].replace(" ", "").split(","))
    document = parse(answer.text)
    assert document.root.get("lang") == language.tag
    assert visible_text(document.all("h1")[0]) == said(app, language, 405)


@every_language
@pytest.mark.parametrize("host", [EVIL, f"{EVIL}:80", f"127.0.0.1.{EVIL}", f"127.0.0.1@{EVIL}"])
def test_a_foreign_host_is_refused_and_not_repeated(
    host: str, language: Language, client: CheckingClient, app: Flask
) -> None:
    for path in (address(PAGES[0], language), f"/{language.tag}", "/", "/xx", "/leicht"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 400
        assert EVIL not in answer.text + str(answer.headers)
    assert visible_text(parse(answer.text).all("h1")[0])


@every_language
def test_a_failure_of_ours_is_admitted_in_the_visitors_language(
    language: Language, broken: Flask
) -> None:
    answer = CheckingClient(broken).get(f"/{language.tag}/broken")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "ZeroDivisionError" not in answer.text
    document = parse(answer.text)
    assert document.root.get("lang") == language.tag
    assert visible_text(document.all("h1")[0]) == said(broken, language, 500)
    assert address(PAGES[0], language) in {link.get("href") for link in document.all("a")}


def _fail(*_arguments: object, **_options: object) -> str:
    raise RuntimeError("a template is broken")


def test_a_broken_base_template_still_gets_a_readable_page() -> None:
    app = create_app()
    app.jinja_env.globals["asset"] = _fail
    answer = CheckingClient(app).get("/en/")
    assert answer.status_code == 500
    assert visible_text(parse(answer.text).all("h1")[0]) == said(app, language_of("en"), 500)


@pytest.mark.parametrize("path", ["/de/", "/de/nothing", "/en/"])
def test_when_even_the_error_page_fails_two_languages_say_so(path: str) -> None:
    app = create_app()
    app.jinja_env.globals |= {"text": _fail, "asset": _fail}
    answer = CheckingClient(app).get(path)
    assert answer.status_code == 500
    document = parse(answer.text)
    assert document.root.get("lang") == "de"
    assert [one.get("lang") for one in document.all("p")] == [None, "en", None]
    assert answer.text.startswith(LAST_RESORT.partition("%s")[0])


@every_language
def test_an_error_has_an_id_that_the_page_shows_and_the_log_holds(
    language: Language, broken: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    answer = CheckingClient(broken).get(f"/{language.tag}/broken?name=Erika")
    (record,) = caplog.records
    said = record.getMessage()
    number = re.match(r"error ([0-9a-f]{8}): GET /", said)
    assert number
    assert number[1] in visible_text(parse(answer.text).all("main")[0])
    assert "ZeroDivisionError: secret of the server" in said
    assert "Erika" not in said
    second = CheckingClient(broken).get(f"/{language.tag}/broken")
    assert number[1] not in second.text


def test_a_failing_error_page_names_the_id_too(caplog: pytest.LogCaptureFixture) -> None:
    app = create_app()
    app.jinja_env.globals |= {"text": _fail, "asset": _fail}
    answer = CheckingClient(app).get("/de/nothing")
    (number,) = {record.getMessage().split()[1] for record in caplog.records}
    assert visible_text(parse(answer.text).all("p")[2]) == number.strip(":")


def test_what_a_visitor_sends_cannot_write_a_line_of_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = create_app()

    def fail() -> str:
        raise ValueError(f"cannot use {request.path}")

    app.before_request(fail)
    CheckingClient(app).get("/x%0A2026 error 00000000: GET /forged%0D%E2%80%A8y")
    first, *rest = caplog.records[0].getMessage().split("\n")
    assert first.endswith(r"GET /x\x0a2026 error 00000000: GET /forged\x0d\x2028y")
    assert rest and all(line.startswith("| ") for line in rest)
    assert "| ValueError: cannot use /x" in rest
