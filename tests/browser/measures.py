"""What every page must stand in a browser; each rule is a function that looks at an open page.

Places and sizes are in CSS pixels. A rule leaves the page as it found it, but for its size.
"""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FloatRect, Page

from tests.support.messages import translations

PHONE, DESK = (360, 740), (1280, 720)
NAMES_OF_THE_UNION = translations("European Union")
# The European standard for accessible websites, and what goes beyond it.
AXE_TAGS = [
    *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    "EN-301-549",
]
# Both: axe's enhanced rule says nothing of what already fails the other one.
COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
# What a reader may set, and the page must stand (WCAG 2.2, 1.4.12).
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""
# All that can be pressed, but links and words inside a sentence (WCAG 2.2, 2.5.8).
SMALL = """() => [...document.querySelectorAll("a, button")]
  .filter((one) => one.checkVisibility())
  .filter((one) => !one.closest(":is(main, footer) :is(p, li), .as-of, dd"))
  .filter((one) => { const box = one.getBoundingClientRect();
    const main = one.matches("nav a, .action, .brand, .menu");
    return box.width && (box.width < 24 || box.height < (main ? 44 : 24)); })
  .map((one) => one.outerHTML.slice(0, 120))"""
# A word with a hyphen of its own may end a line there.
BROKEN = """() => [...document.querySelectorAll("h1, h2, h3, dt")].flatMap((heading) => {
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), found = [];
  for (let text; (text = walker.nextNode());)
    for (const word of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1 && !word[0].includes("-")) found.push(word[0]);
    }
  return found;
})"""
# The emblem without the white border that it has on a dark ground, its words, the other logos.
EMBLEM = """() => {
  const place = (one) => { const box = one.getBoundingClientRect();
    return { left: box.left, top: box.top, right: box.right, bottom: box.bottom }; };
  const [image, words] = document.querySelectorAll(".emblem img, .emblem span");
  return { image: place(image), words: place(words), text: words.innerText,
    width: image.clientWidth, height: image.clientHeight,
    others: [...document.querySelectorAll("footer img")].map((one) => one.clientHeight) };
}"""
# What stands around the text of an easy page: its height, and that of the whole page.
FRAME = """() => {
  const frame = [...document.querySelectorAll(
      "body > header, body > footer, .checked, main > .as-of, .section-switch")]
    .filter((one) => one.checkVisibility())
    .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
  return [frame, document.documentElement.scrollHeight];
}"""
# Links of the text stay: they are read on paper, too.
TO_PRESS = "button, nav a, .section-switch a, .skip, [role=doc-backlink]"
# What has the focus and does not show it. That Tab goes through a page in its order is the
# browser's own doing, as long as no page has a tabindex (tests/support/client.py).
UNSEEN_FOCUS = """() => [...document.querySelectorAll("a, button")].filter((one) => {
  one.focus({ focusVisible: true });
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return document.activeElement === one && (outlineStyle !== "solid" || outlineWidth < "2");
}).map((one) => one.outerHTML.slice(0, 120))"""


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the window a size: width and height."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def sideways(page: Page) -> int:
    """Return how far the page can be scrolled sideways."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def broken_words(page: Page) -> list[str]:
    """Return the words of headings that do not fit on a line, in a narrow or a wide window."""
    found: list[str] = []
    for width in (360, 960, 1280):
        resize(page, (width, 740))
        found += page.evaluate(BROKEN)
    return found


def choose(page: Page, tag: str) -> None:
    """Press on the language of `tag` in the header: one press, or two through the list of all."""
    link = page.locator(f".switches a[lang='{tag}']")
    unfold = page.locator(".switches summary")
    unfold.wait_for()  # the page may have been asked for by the press before
    if not link.is_visible():
        unfold.click()
    link.click()


def box(page: Page, selector: str) -> FloatRect:
    """Return the place of the first element of `selector`, which must be shown."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return found


def check_with_axe(page: Page, rules: Sequence[str] = ()) -> None:
    """Check that axe finds nothing by `rules`, or by all that there are."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": AXE_TAGS}
    # To tell of each element what is right with it takes longer than to look for faults.
    found = Axe().run(page, options={"runOnly": only, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()


def check_emblem(page: Page, size: tuple[int, int]) -> None:
    """Check the emblem of the Union in a window of that size.

    Implementing Regulation (EU) 821/2014, article 4.
    """
    resize(page, size)
    found = page.evaluate(EMBLEM)
    assert found["text"] in NAMES_OF_THE_UNION
    image, words = found["image"], found["words"]
    for part in (image, words):
        assert 0 <= part["left"] < part["right"] <= size[0], size
        assert 0 <= part["top"] < part["bottom"] <= size[1], size
    apart = words["left"] >= image["right"] or words["right"] <= image["left"]
    assert apart, "the words may not overlap the emblem"
    assert abs(found["width"] / found["height"] - 1.5) < 0.02
    assert len(found["others"]) == 6
    assert found["height"] >= max(found["others"])
