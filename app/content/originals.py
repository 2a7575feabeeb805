"""German names and words that stand as they are in texts of any language."""

import re

# A translation by the browser, too, leaves them as they are: under another name nobody finds them.
ORIGINALS = ("Anerkennungs-Finder", "Anerkennungszuschuss", "Zu Netzwerk IQ")
FOUND = re.compile(rf"\b(?:{'|'.join(map(re.escape, ORIGINALS))})\b")


def mark_originals(html: str, tag: str) -> str:
    """Return the escaped text `html`, in the language `tag`, with its German words marked as such.

    Source: WCAG 2.1, success criterion 3.1.2.
    """
    lang = "" if tag.partition("-")[0] == "de" else ' lang="de" dir="ltr"'
    return FOUND.sub(rf'<span{lang} translate="no">\g<0></span>', html)
