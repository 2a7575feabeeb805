"""The look: what must be seen at once, what folds, and what old browsers and paper show."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import address
from tests.browser.measures import PHONE, box, choose, resize
from tests.support.everywhere import ALL_LANGUAGES, LANGUAGES, PAGES, either_layout, language_of

ADVICE = next(page for page in PAGES if page.name == "advice")
RECOGNITION = next(page for page in PAGES if page.name == "recognition")
# A browser that knows no popovers: neither the script's side of them nor the style's. The style
# is allowed by its hash, so what the style asks for is taken away where it has been read.
WITHOUT_POPOVERS = """
delete HTMLElement.prototype.popover;
delete HTMLElement.prototype.showPopover;
document.addEventListener("DOMContentLoaded", () => {
  for (const one of document.querySelectorAll("[popover]")) one.removeAttribute("popover");
  const [sheet] = document.styleSheets;
  for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
    const asked = sheet.cssRules[at].conditionText ?? sheet.cssRules[at].selectorText ?? "";
    if (/popover-open|position-area/.test(asked)) sheet.deleteRule(at);
  }
});
"""


@pytest.fixture
def old_phone(browser: Browser) -> Iterator[Tab]:
    """A phone whose browser knows no popovers."""
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]})
    context.add_init_script(WITHOUT_POPOVERS)
    yield context.new_page()
    context.close()


@either_layout
def test_whom_to_call_and_where_to_write_is_on_the_first_screen_of_the_advice_page(
    page: Tab, site: str, language: Language
) -> None:
    resize(page, PHONE)
    for reading in ((language,), (language_of("de"), language)):
        page.goto(site + address(ADVICE, *reading))
        for number in (0, 1):
            button = page.locator("main .action").nth(number).bounding_box()
            assert button and button["y"] + button["height"] <= PHONE[1]
            assert button["height"] >= 48


def test_the_header_of_a_phone_names_the_language_that_one_reads(
    page: Tab, site: str, subtests: pytest.Subtests
) -> None:
    resize(page, PHONE)
    for language in ALL_LANGUAGES:
        with subtests.test(language.tag):
            page.goto(site + address(ADVICE, language))
            name = page.locator(".switches > :is(ul, details) > :is(li, summary) [aria-current]")
            shown = name.bounding_box()
            assert shown and shown["width"] > 30 and shown["y"] < PHONE[1]


@either_layout
def test_headings_and_buttons_that_are_too_long_break_after_their_colon(
    page: Tab, site: str, language: Language
) -> None:
    resize(page, PHONE)
    for entry in (ADVICE, RECOGNITION):
        page.goto(site + address(entry, language))
        parts = page.locator(":is(h1, h2, h3, .action) .part")
        assert parts.count()
        # A part that began on one line and ended on the next would have two boxes.
        boxes = parts.evaluate_all("(parts) => parts.map((one) => one.getClientRects().length)")
        assert set(boxes) == {1}


def test_a_sign_after_a_telephone_number_stays_on_its_line(page: Tab, site: str) -> None:
    page.goto(site + address(RECOGNITION, language_of("de")))
    for width in range(320, 420, 10):
        resize(page, (width, PHONE[1]))
        apart = page.evaluate("""() => [...document.querySelectorAll("main p a[href^='tel:']")]
          .filter((link) => /^[.,]/.test(link.nextSibling?.data))
          .map((link) => {
            const sign = document.createRange();
            sign.setStart(link.nextSibling, 0);
            sign.setEnd(link.nextSibling, 1);
            return sign.getBoundingClientRect().left - link.getBoundingClientRect().right;
          })""")
        assert apart and all(abs(one) < 2 for one in apart), width


def test_the_names_in_a_drawing_stay_in_their_boxes(page: Tab, site: str) -> None:
    network = next(one for one in PAGES if one.name == "network")
    for language in ALL_LANGUAGES:
        page.goto(site + address(network, language))
        outside = page.evaluate("""() => {
          const box = (one) => one.getBoundingClientRect();
          const boxes = [...document.querySelectorAll("figure rect")].map(box);
          const names = [...document.querySelectorAll("figure text")];
          const held = (name) => boxes.some((one) => one.left + 2 < name.left &&
            name.right < one.right - 2 && one.top <= name.top && name.bottom <= one.bottom);
          return boxes.length ? names.filter((one) => !held(box(one))).map((one) => one.innerHTML)
            : ["no drawing"];
        }""")
        assert outside == [], language.tag


@either_layout
def test_where_facts_were_read_is_one_line_that_unfolds(
    page: Tab, site: str, language: Language
) -> None:
    resize(page, PHONE)
    page.goto(site + address(RECOGNITION, language))
    line = page.locator("main > .as-of")
    assert line.count() == 1
    assert box(page, "main > .as-of")["height"] <= 60
    if not language.is_easy:
        assert line.locator("a").first.is_hidden()
        line.locator("summary").click()
        assert line.locator("a").first.is_visible()


@either_layout
def test_a_press_on_another_language_keeps_the_section(
    page: Tab, site: str, language: Language
) -> None:
    resize(page, PHONE)
    page.goto(site + address(RECOGNITION, language) + "#cost")
    other = next(one for one in LANGUAGES if one != language)
    choose(page, other.tag)
    page.wait_for_url(f"**{address(RECOGNITION, other)}#cost")
    assert 0 <= box(page, "#cost")["y"] < PHONE[1] / 2


@either_layout
def test_without_popovers_nothing_stands_open_and_no_button_is_dead(
    old_phone: Tab, site: str, language: Language
) -> None:
    old_phone.goto(site + address(RECOGNITION, language))
    assert old_phone.locator("button").locator("visible=true").count() == 0
    assert old_phone.locator("#pairs").is_hidden()
    assert old_phone.locator("#menu a").first.is_visible()
    word = old_phone.locator("main .word").first
    explanation = old_phone.locator(str(word.get_attribute("href")))
    assert explanation.is_hidden()
    word.click()
    assert explanation.is_visible()
    explanation.locator("[role=doc-backlink]").click()
    assert explanation.is_hidden()


@either_layout
def test_on_paper_each_difficult_word_is_explained_once_after_the_text(
    page: Tab, site: str, language: Language
) -> None:
    page.goto(site + address(RECOGNITION, language))
    words = page.locator("main .word")
    words.last.click()  # one is open when the reader prints
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    explanations = page.locator(".explanation")
    assert {one.get_attribute("href") for one in page.locator(".word").all()} == {
        f"#{one.get_attribute('id')}" for one in explanations.all()
    }
    places = explanations.evaluate_all(
        "(all) => all.map((one) => [one.getBoundingClientRect(), getComputedStyle(one).position])"
        ".map(([box, position]) => [box.top, box.bottom, position])"
    )
    assert {position for _, _, position in places} == {"static"}
    end = box(page, "main > section:last-of-type")
    bottoms = [end["y"] + end["height"], *(bottom for _, bottom, _ in places)]
    assert all(top >= bottom - 1 for (top, _, _), bottom in zip(places, bottoms, strict=False))


@either_layout
def test_the_marks_of_difficult_words_need_no_shorthand(
    page: Tab, site: str, language: Language
) -> None:
    # WebKit drops a text-decoration that holds a thickness, and the mark with it.
    page.goto(site + address(RECOGNITION, language))
    style = page.locator("style").text_content() or ""
    assert "text-decoration:underline dotted" not in style
    marks = page.locator("main .word").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).textDecorationStyle)"
    )
    assert set(marks) == {"dotted"}
