"""How a text of a catalogue is set, once it is escaped."""

import re

from .bidi import isolate
from .originals import mark_originals

# “E-Mail”, “2-mal”: a lone sign does not end a line. U+2011 is the hyphen that breaks none.
# An address of e-mail or of a website is left as it is: it is copied.
LONE_SIGN = re.compile(r"(?<![\w.@/-])(\w)-(?=[^\W\d])(?![\w.-]*[@.]\w)")
# “justiz-dolmetscher.de” stays whole where it fits on a line.
SITE = re.compile(r"(?<![\w@/.-])(?:https?://)?[\w.]*\w-[\w.-]*\.[a-z]{2,}(?![\w@-])")


def typeset(html: str, tag: str, direction: str) -> str:
    """Return the escaped text `html`, in the language `tag` that runs in `direction`, as shown."""
    html = LONE_SIGN.sub("\\1\u2011", isolate(html, direction))
    return mark_originals(SITE.sub(r'<bdi class="part">\g<0></bdi>', html), tag)
