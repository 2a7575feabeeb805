"""How a text of a catalogue is set, once it is escaped."""

import re

from .bidi import isolate
from .originals import mark_originals

# “E-Mail”, “2-mal”: a lone sign does not end a line. U+2011 is the hyphen that breaks none.
# An address of e-mail or of a website is left as it is: it is copied.
LONE_SIGN = re.compile(r"(?<![\w.@/-])(\w)-(?=[^\W\d])(?![\w.-]*[@.]\w)")
# “justiz-dolmetscher.de” stays whole where it fits on a line, with the sign after it.
SITE = re.compile(r"(?<![\w@/.-])(?:https?://)?[\w.]*\w-[\w.-]*\.[a-z]{2,}(?![\w@-])[.,;:!?)]*")
# “1 Monat”, “6. Mai”, “2015 bis 2018”: in easy language a number stays with what it counts.
NUMBER = re.compile(r"(\d\.?) (?=[^\W\d])|(?<=\d bis) (?=\d)")
# “2015–2018” stays whole: U+2060 after the dash lets no line end there.
SPAN = re.compile(r"(?<=\d)–(?=\d)")
# “Lebens-Lauf” stays whole, “Landes-Verwaltungs-Amt” where it fits on a line of a phone.
COMPOUND = re.compile(r"(?<![\w.@/-])(\w+(?:-\w+)+)(?![\w@-]|\.\w)")
SHORT = 18  # letters and hyphens
# “Documents: what you need” breaks after its colon where it is too long for a line.
AT_COLON = re.compile(r"^([^:\n]*:) (.+)$")
PART = r'<span class="part">\1</span>'
PARTS = rf'{PART} <span class="part">\2</span>'


def typeset(html: str, tag: str, direction: str, *, is_easy: bool = False) -> str:
    """Return the escaped text `html`, in the language `tag` that runs in `direction`, as shown."""
    html = LONE_SIGN.sub("\\1\u2011", isolate(html, direction))
    # A stroke between two names begins no line.
    html = html.replace(" / ", "\u00a0/ ")
    html = SPAN.sub("–\u2060", html)
    html = NUMBER.sub("\\1\u00a0", html) if is_easy else html
    return mark_originals(SITE.sub(r'<bdi class="part">\g<0></bdi>', html), tag)


def keep_compounds(html: str) -> str:
    """Return an easy label as `typeset` gives it: no line divides its compounds.

    Easy language writes a hyphen where German else writes one word. A long one is divided all the
    same where a line is too short for it.
    """

    def keep(found: re.Match[str]) -> str:
        if len(found[0]) <= SHORT:
            return found[0].replace("-", "\u2011")
        # What stands alone has a line of its own anyway.
        return html if found[0] == html else found.expand(PART)

    return COMPOUND.sub(keep, html)


def split_at_colon(html: str) -> str:
    """Return a label as `typeset` gives it, in the two parts before and after its colon."""
    return AT_COLON.sub(PARTS, html)
