"""A line whose last word closes a clause, so that a capital below it begins a new sentence.

"Wir rufen Sie an / Die Nummer …", "So schön kann Kochen sein / Der Kurs …": the full stop is
missing. The particle is no preposition there, and "sein" no pronoun.
"""

import re

from .breaks import ARTICLES, JOINS, is_one_thing
from .language import KNOWN_VERB, likelihood, tagged
from .tokens import TOKEN

# Prepositions that also are particles of verbs.
PARTICLE = re.compile(r"an|auf|aus|bei|durch|ein|mit|nach|über|um|unter|zu")
OPENERS = ARTICLES | {"PPER", "PDS", "PIS", "ADV", "PAV", "PROAV", "KOUS", "PWS", "PWAV", "APPR",
                      "APPRART", "PTKANT"}  # fmt: skip
# They have a capital inside of a sentence, too.
ALSO_INSIDE = re.compile(r"Sie|Ihnen|Ihre?[nmrs]?|Wegen|Dank")


def closes_clause(end: str, last: str, text: str) -> bool:
    """Whether the clause that `end` holds is complete with `last`, and `text` begins anew."""
    return _is_closed(end, last) and _begins_anew(text)


def _is_closed(end: str, last: str) -> bool:
    if last != "sein" and not PARTICLE.fullmatch(last):
        return False
    words = [match.group() for match in TOKEN.finditer(end)]
    tags = tagged(words)
    if last == "sein":
        return any(tag == "VM(FIN)" for _, tag in tags)
    return any(
        tag.endswith(("(FIN)", "(IMP)")) and likelihood(last + lemma, "VV(INF)") > KNOWN_VERB
        for lemma, tag in tags
    )


def _begins_anew(text: str) -> bool:
    words = [match.group() for match in TOKEN.finditer(text)]
    tags = [tag for _, tag in tagged(words)]
    if not ALSO_INSIDE.fullmatch(words[0]) and tags[0] in OPENERS:
        return True
    if words[1:2] == ["Sie"]:  # "Rufen Sie …"
        return tags[0].endswith(("(FIN)", "(IMP)"))
    verb = next((i for i, tag in enumerate(tags) if i and tag.endswith("(FIN)")), 0)
    behind = words[verb + 1 : verb + 2]
    return bool(verb) and is_one_thing(tags[:verb]) and bool(behind) and behind[0] not in {
        ".", ",", *JOINS}  # fmt: skip
