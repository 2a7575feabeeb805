"""How a text of a catalogue is set, once it is escaped."""

import re

from .bidi import isolate
from .originals import mark_originals

# “E-Mail”, “2-mal”: a lone sign does not end a line. U+2011 is the hyphen that breaks none.
# An address of e-mail or of a website is left as it is: it is copied.
LONE_SIGN = re.compile(r"(?<![\w.@/-])(\w)-(?=[^\W\d])(?![\w.-]*[@.]\w)")


def typeset(html: str, tag: str, direction: str) -> str:
    """Return the escaped text `html`, in the language `tag` that runs in `direction`, as shown."""
    return mark_originals(LONE_SIGN.sub("\\1\u2011", isolate(html, direction)), tag)
