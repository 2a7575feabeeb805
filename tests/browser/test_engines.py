"""What depends on the engine is tried in Chromium, in Firefox and in WebKit."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content import MY_PROFESSION
from app.pages import PAGES, address
from tests.browser.engines import (
    PHONE,
    SHOWN,
    Chromium,
    Engine,
    Firefox,
    WebKit,
    is_in_the_window,
    is_shown,
    letters,
)
from tests.browser.starting import firefox, webkit
from tests.support.everywhere import EASY, LANGUAGES

HEADINGS = "[...document.querySelectorAll('main h1, main h2, main h3')].map((one) => one.innerText)"
# Blocks whose words are read one after the other: not sources, buttons and what is folded.
SENTENCES = """[...document.querySelectorAll('main p, main li:not(:has(p))')]
  .filter((one) => one.querySelector('.word'))
  .map((one) => one.innerText)"""


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    if request.param == "chromium":
        chromium = Chromium(request.getfixturevalue("browser"))
        yield chromium
        chromium.tab.close()
    else:
        folder = tmp_path_factory.mktemp("firefox")
        with firefox(folder) if request.param == "firefox" else webkit() as started:
            yield started


@pytest.fixture(scope="module")
def old_browser() -> Iterator[WebKit]:
    """A browser that knows no popover, with a wish for dark colours."""
    with webkit("--features=-PopoverAttribute", "--dark-mode") as started:
        yield started


def test_difficult_words_are_marked_open_and_close(engine: Engine, site: str) -> None:
    for size in (PHONE, (1280, 900)):
        engine.visit(f"{site}/de/recognition", size)
        styles = engine.run(
            "[...document.querySelectorAll('main .word')].map((one) => getComputedStyle(one))"
            ".map((one) => one.textDecorationLine + ' ' + one.textDecorationStyle)"
        )
        assert set(styles) == {"underline dotted"}
        note = engine.run("document.querySelector('main .word').hash")
        for by_link in (False, True):
            assert not is_shown(engine, note)
            engine.click("main .word")
            assert is_in_the_window(engine, note)
            if by_link:
                engine.click(f"{note} [role=doc-backlink]")
            else:
                engine.escape()
        assert not is_shown(engine, note)


def test_the_menu_opens_and_closes_on_a_phone(engine: Engine, site: str) -> None:
    engine.visit(f"{site}/de/", PHONE)
    assert not is_shown(engine, "#menu")
    engine.click(".menu")
    assert is_in_the_window(engine, "#menu")
    engine.escape()
    assert not is_shown(engine, "#menu")


def test_the_list_of_pairs_opens_and_leads_to_two_languages(engine: Engine, site: str) -> None:
    engine.visit(f"{site}/de/recognition")
    assert not is_shown(engine, "#pairs")
    engine.click("[popovertarget=pairs]")
    assert is_in_the_window(engine, "#pairs")
    engine.follow("#pairs a")
    assert "+" in engine.run("location.pathname")
    assert engine.run("document.querySelectorAll('h1 .pair > [lang]').length") == 2


def test_another_language_keeps_the_page_and_the_section(engine: Engine, site: str) -> None:
    engine.visit(f"{site}/en/recognition#cost")
    engine.follow(".switches [lang=de-simple]")
    assert engine.run("location.pathname + location.hash") == "/de-simple/recognition#cost"


def test_a_copied_sentence_has_all_its_words(engine: Engine, site: str) -> None:
    for language in LANGUAGES:
        engine.visit(f"{site}/{language.tag}/recognition")
        copied, read = engine.run(
            "(() => { const sentence = document.querySelector('main .word').closest('p');"
            " getSelection().selectAllChildren(sentence);"
            " return [getSelection().toString(), sentence.textContent]; })()"
        )
        assert letters(copied) == letters(read)


def brightness(engine: Engine) -> int:
    """Return how bright the page's ground is: 0 to 765."""
    ground = engine.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/g)")
    return sum(map(int, ground[:3]))


def test_who_wishes_it_reads_light_on_dark(engine: Engine, site: str) -> None:
    engine.visit(f"{site}/de/")
    light = brightness(engine)
    try:
        engine.prefer(dark=True)
        assert brightness(engine) < light / 4
    finally:
        engine.prefer()


def test_with_the_readers_own_colours_everything_keeps_its_mark(engine: Engine, site: str) -> None:
    engine.visit(f"{site}/de/recognition")
    try:
        engine.prefer(forced_colours=True)
        assert engine.run("matchMedia('(forced-colors: active)').matches")
        for selector, kind in ((".word", "textDecorationStyle"), ("#read-aloud", "borderStyle")):
            mark = f"getComputedStyle(document.querySelector('{selector}')).{kind}"
            assert engine.run(mark) in {"dotted", "solid"}
    finally:
        engine.prefer()


def test_a_reader_view_loses_no_word_of_a_sentence(engine: Engine, site: str) -> None:
    if not isinstance(engine, Firefox):
        pytest.skip("only Firefox has a reader view that its driver can ask for")
    sentences, lost = 0, []
    # A list of links is no article: of that page a reader view shows the links.
    for number, page in enumerate(one for one in PAGES if one is not MY_PROFESSION):
        for language in (*EASY, LANGUAGES[number % len(LANGUAGES)]):
            url = site + address(page, language)
            engine.visit(url)
            shown = letters(engine.reader_view(url))
            found = engine.run(SENTENCES)
            lost += [(url, one) for one in found if letters(one) not in shown]
            sentences += len(found)
    assert not lost
    assert sentences > 50


def printed(engine: Engine, path: Path) -> list[str]:
    """Return the text of each sheet of the page on paper."""
    engine.print_to(path)
    text = subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True
    )
    return text.stdout.rstrip("\f\n").split("\f")


@pytest.mark.parametrize("path", ["/en/recognition", "/de-simple/advice"])
def test_on_paper_each_word_is_explained_once_and_no_heading_is_left_alone(
    engine: Engine, site: str, path: str, tmp_path: Path
) -> None:
    engine.visit(site + path)
    explanations = engine.run(
        "[...document.querySelectorAll('.explanation')].map((one) =>"
        " [...one.querySelectorAll('p:not(.term, .back)')].map((p) => p.textContent).join(' '))"
    )
    headings = [letters(one) for one in engine.run(HEADINGS)]
    sheets = [letters(sheet) for sheet in printed(engine, tmp_path / "closed.pdf")]
    for explanation in explanations:
        assert "".join(sheets).count(letters(explanation)) == 1, explanation
    for sheet in sheets[:-1]:
        assert [one for one in headings if sheet.endswith(one)] == []
    # A box that is open on the screen is no box on paper.
    engine.click("main .word")
    opened = [letters(sheet) for sheet in printed(engine, tmp_path / "opened.pdf")]
    assert opened == sheets


def test_a_browser_without_popovers_shows_a_row_of_pages_and_explanations_by_link(
    old_browser: WebKit, site: str
) -> None:
    old_browser.visit(f"{site}/de/recognition", PHONE)
    assert not old_browser.run("HTMLElement.prototype.hasOwnProperty('popover')")
    assert brightness(old_browser) < 150
    assert is_shown(old_browser, "#menu")
    for dead in (".menu", "[popovertarget=pairs]", "#pairs"):
        assert not is_shown(old_browser, dead)
    assert old_browser.run(SHOWN.format("h1", "box.top < 500"))
    note = old_browser.run("document.querySelector('main .word').hash")
    assert not is_shown(old_browser, note)
    old_browser.click("main .word")
    assert is_in_the_window(old_browser, note)
    old_browser.click(f"{note} [role=doc-backlink]")
    assert not is_shown(old_browser, note)
