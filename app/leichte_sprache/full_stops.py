"""Full stops without a space behind them: "Das ist Krebs.Der Dienst hilft." are two sentences."""

import re
from collections.abc import Sequence

from .shortforms import CONSONANTS, KNOWN, TITLE

SHORTEST = 2  # letters of a word that a full stop may end; one is an initial
# Files and addresses on the web, also with a capital: "Antrag.Pdf", "Www.Mainz.De".
NO_SENTENCE = re.compile(
    r"[/\\@]|\bwww\b|\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|txt|rtf|csv|zip|jpe?g|png|gif|svg|mp[34]|"
    r"wav|html?|php|exe|xml|json|js|py|epub|de|at|ch|eu|org|com|net|info|gov|edu)\b",
    re.I,
)
SHORT_WORD = re.compile(
    rf"{KNOWN}|{CONSONANTS}|{TITLE}|(?i:dipl|ver|abteil|std|tel|str|nr|abk|vors)\."
)


def stops_without_space(raw: Sequence[re.Match[str]], last: int, here: re.Match[str]) -> bool:
    """Whether raw[last] ends a sentence though `here` stands right behind it."""
    if last < 1 or raw[last].group() not in {".", "!", "?"} or here.lastgroup != "word":
        return False
    before, word = raw[last - 1], here.group()
    if before.lastgroup != "word" or before.end() != raw[last].start():
        return False
    if len(before.group()) < SHORTEST or not re.match(r"[A-ZÄÖÜ][a-zäöüß]", word):
        return False
    text = here.string
    begin = max(text.rfind(" ", 0, before.start()), text.rfind("\n", 0, before.start())) + 1
    chunk = re.match(r"\S*", text[begin:])
    if NO_SENTENCE.search(chunk[0] if chunk else ""):
        return False
    return not SHORT_WORD.fullmatch(f"{before.group()}.")
