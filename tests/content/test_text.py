"""One message becomes HTML."""

import pytest
from flask import Flask

from app.content.text import escape, text
from app.languages import Language
from app.pages import START
from tests.support.client import parse, visible_text
from tests.support.everywhere import EASY, LANGUAGES, address


@pytest.fixture(autouse=True)
def every_message_is_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No catalogue holds the messages of these tests, which would be shown as English."""
    monkeypatch.setattr(Language, "speaks", lambda _language, _message: True)


def rendered(app: Flask, message: str, tag: str = "en", **values: str) -> str:
    language = next(one for one in LANGUAGES if one.tag == tag)
    with app.test_request_context(address(START, language)):
        return text(message, **values).strip()


def test_a_message_is_markdown(app: Flask) -> None:
    html = rendered(app, "A **strong** word and a [link](/en/imprint).\n\nAnother paragraph.")
    assert html == (
        '<p>A <strong>strong</strong> word and a <a href="/en/imprint">link</a>.</p>\n'
        "<p>Another paragraph.</p>"
    )


@pytest.mark.parametrize("tag", ["en", EASY[0].tag])
def test_html_in_a_message_is_shown_and_not_obeyed(tag: str, app: Flask) -> None:
    html = rendered(app, "A <b>bold</b>\n\n<script>alert(1)</script>\n\n<!-- x -->", tag)
    assert "<b>" not in html
    assert "<script" not in html
    assert "<!--" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("tag", ["en", EASY[0].tag])
@pytest.mark.parametrize(
    "value",
    [
        "<img src=x>",
        "*stars* _lines_ `code`",
        "[link](https://evil.example)",
        "![picture](https://evil.example/x.png)",
        "<https://evil.example>",
        "https://evil.example",
        "# heading",
        "1. list",
        "- list",
        "> quote",
        "a\n\nb",
        "a\\",
        "&amp; &copy;",
        "100 % %s %(x)s",
        "~~~",
        "Musterstraße 1",
    ],
)
@pytest.mark.parametrize("message", ["%(name)s", "Name: %(name)s."])
def test_a_value_is_shown_as_it_is(message: str, value: str, tag: str, app: Flask) -> None:
    html = rendered(app, message, tag, name=value)
    document = parse(f"<!doctype html><title>x</title>{html}")
    (body,) = document.all("body")
    assert visible_text(body) == message.replace("%(name)s", " ".join(value.split()))
    assert {one.tag for one in body.iter()} <= {"body", "p", "div"}


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x"]
)
def test_a_link_that_runs_code_is_no_link(target: str, app: Flask) -> None:
    assert "<a" not in rendered(app, f"[click]({target})")
    assert "<a" not in rendered(app, f"<{target}>")
    assert "<img" not in rendered(app, f"![click]({target})")


def test_in_an_easy_language_each_line_is_a_paragraph_of_one_thought(app: Flask) -> None:
    html = rendered(app, "One.\nTwo **is** two.\n\nThree.", EASY[0].tag)
    assert html == (
        '<div class="thought text">\n<p>One.</p>\n<p>Two <strong>is</strong> two.</p>\n</div>\n'
        '<div class="thought text">\n<p>Three.</p>\n</div>'
    )


def test_in_other_languages_lines_run_on(app: Flask) -> None:
    assert rendered(app, "One.\nTwo.") == "<p>One.\nTwo.</p>"


@pytest.mark.parametrize("tag", ["en", EASY[0].tag])
def test_a_tight_list_has_no_paragraphs(tag: str, app: Flask) -> None:
    html = rendered(app, "- one\n- two", tag)
    assert html == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"


@pytest.mark.parametrize("tag", ["en", EASY[0].tag])
@pytest.mark.parametrize(
    "line",
    [
        "31. Dezember 2012 war ein Montag.",
        "1. April 2012: Das Gesetz beginnt.",
        "2) Das auch.",
        "7.",
        "+ 10 Euro",
        "* Das gilt ab Mai.",
        "# Nummer 5",
        "## Nummer 5",
        "> 5 Personen",
        "    eingerückt",
        "```",
        "~~~",
        "---",
        "***",
        "===",
        "-",
        "[Wort]: /recognition",
    ],
)
@pytest.mark.parametrize("before", ["", "Das steht davor:\n", "Das steht davor.\n\n"])
def test_a_line_is_shown_as_it_is_written_however_it_begins(
    before: str, line: str, tag: str, app: Flask
) -> None:
    html = rendered(app, f"{before}{line}\nDas ist der Satz danach.", tag)
    document = parse(f"<!doctype html><title>x</title>{html}")
    (body,) = document.all("body")
    assert visible_text(body) == " ".join(f"{before}{line} Das ist der Satz danach.".split())
    assert {one.tag for one in body.iter()} <= {"body", "p", "div"}


@pytest.mark.parametrize("line", ["31. Dezember", "+ 10 Euro", "# 5"])
def test_an_item_of_a_list_is_shown_as_it_is_written_however_it_begins(
    line: str, app: Flask
) -> None:
    html = rendered(app, f"- {line}\n- zwei", EASY[0].tag)
    assert html.replace("\u00a0", " ") == f"<ul>\n<li>{line}</li>\n<li>zwei</li>\n</ul>"


@pytest.mark.parametrize("tag", ["en", EASY[0].tag])
def test_numbers_that_count_are_a_list_and_others_are_not(tag: str, app: Flask) -> None:
    html = rendered(app, "So geht es:\n1. eins\n2. zwei\n\n31. Dezember", tag)
    assert "<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>" in html
    assert "<p>31. Dezember</p>" in html.replace("\u00a0", " ")
    assert "<ol" not in rendered(app, "1. eins\n2. zwei\n31. Dezember", tag)


@pytest.mark.parametrize(
    "item", ["eins.\n  Satz zwei.", "eins.\nSatz zwei.", "eins.  \n  Satz zwei."]
)
def test_each_sentence_of_an_item_is_a_paragraph_of_its_own(item: str, app: Flask) -> None:
    html = rendered(app, f"- {item}\n- drei.", EASY[0].tag)
    assert html == ("<ul>\n<li>\n<p>eins.</p>\n<p>Satz zwei.</p>\n</li>\n<li>drei.</li>\n</ul>")


def test_a_list_belongs_to_the_thought_before_it(app: Flask) -> None:
    html = rendered(app, "Two things:\n\n- one\n- two\n\nThat is all.", EASY[0].tag)
    classes = [
        one.get("class") for one in parse(f"<!doctype html><title>x</title>{html}").all("div")
    ]
    assert classes == ["thought text", "thought text"]
    assert html.index("<ul>") < html.index("</div>") < html.rindex("<div")


def test_a_heading_has_no_thought_around_it(app: Flask) -> None:
    html = rendered(app, "### Work\n\nOne.", EASY[0].tag)
    assert html.startswith("<h3>Work</h3>\n<div")


def test_a_percent_sign_without_values_stays(app: Flask) -> None:
    assert rendered(app, "50% of 100 %") == "<p>50% of 100 %</p>"


def test_an_escaped_value_stays_on_one_line() -> None:
    assert escape("a\n# b") == "a \\# b"
