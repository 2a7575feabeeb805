"""Lines end between words: no heading breaks a word."""

from playwright.sync_api import Page as Tab

from app.languages.language import Language
from app.pages import Page, address
from tests.support.everywhere import every_page

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


@every_page
def test_lines_end_between_words(page: Tab, site: str, entry: Page, language: Language) -> None:
    page.goto(site + address(entry, language))
    for width in (360, 960, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(BROKEN) == []
