"""Words, numbers and marks: where they begin, and where a sentence ends."""

import re
from dataclasses import dataclass

ADDRESS = (
    r"(?:https?://|www\.)[^\s„“\"<>]*[^\s„“\"<>.,;:!?)]|"
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:de|org|com|eu|net|info)\b(?:/[^\s„“\"<>]*[^\s„“\"<>.,;:!?)])?"
)
PHONE = r"(?<![\w.,])(?:\+|00?)[\d(](?:[\d()]|[ /–-]{1,3}(?=[\d(])){4,}\d(?![\w%])(?![.,]\d)"
SHORT = (
    r"z\. ?B\.|d\. ?h\.|u\. ?a\.|i\. ?d\. ?R\.|o\. ?[äÄ]\.|u\. ?s\. ?w\.|u\. ?ä\.|v\. ?a\.|"
    r"s\. ?o\.|s\. ?u\.|z\. ?T\.|i\. ?A\.|"
    r"\b(?:usw|bzw|etc|ca|evtl|ggf|Nr|Tel|inkl|exkl|max|min|Abs|Art|bspw|sog|vgl|Mio|Mrd|Std|"
    r"Jh|Jan|Feb|Aug|Sept|Okt|Nov|Dez|Hrsg|Kap|mtl|tägl|gem|allg|ausl|dt|zzgl|einschl|Fr|Hr)\."
)
TITLE = r"\b(?:Dr|Prof|St)\."
WORD = r"[^\W\d_]+(?:['’·*:_-][^\W\d_]+|-\d+)*-?"
TOKEN = re.compile(
    rf"(?P<address>{ADDRESS})|(?P<phone>{PHONE})|(?P<short>{SHORT}|{TITLE})|"
    rf"(?P<number>\d+(?:[.,:]\d+)*(?:\.(?=\s*\d|\s+[a-zA-ZÄÖÜ]))?)|"
    rf"(?P<word>\d+-{WORD}|{WORD})|(?P<mark>\S)"
)
CONTACT = re.compile(
    r"(?i:\b(?:telefon|tel\.|fax|telefax|mobil|handy|postfach|iban|bic|konto|plz|e-mail)\b)|"
    r"\b\d{5} [A-ZÄÖÜ]|(?:straße|str\.|weg|platz|allee|gasse|ring|ufer|markt) \d+"
)
# After an ordinal or an initial, only one of these words surely begins a new sentence.
OPENERS = {
    "Der",
    "Die",
    "Das",
    "Ein",
    "Eine",
    "Sie",
    "Wir",
    "Ich",
    "Er",
    "Es",
    "Hier",
    "Dort",
    "Dann",
    "Da",
    "Bitte",
    "Aber",
    "Und",
    "Oder",
    "Wenn",
    "Ihr",
    "Ihre",
    "In",
    "Im",
    "Am",
    "Auch",
    "Diese",
    "Dieser",
    "Dieses",
    "So",
    "Was",
    "Wer",
    "Wo",
    "Wie",
    "Man",
}


@dataclass(frozen=True)
class Token:
    """A word, number or mark of a sentence, with HanTa's lemma and part of speech."""

    text: str
    lemma: str
    tag: str
    kind: str  # "word", "number", "short", "address", "phone" or "mark"
    line: int
    bold: bool
    start: int

    @property
    def is_finite(self) -> bool:
        """Whether it is a finite verb."""
        return self.tag.endswith(("(FIN)", "(IMP)"))


def token(
    match: re.Match[str],
    lemma: str,
    tag: str,
    starts: list[tuple[int, int]],
    bold: list[tuple[int, int]],
) -> Token:
    """Return a match of TOKEN with what HanTa said of it, its line, and whether it is bold."""
    kind, start = match.lastgroup or "mark", match.start()
    if kind in {"mark", "address", "phone", "short"}:
        tag = kind
    line = max(number for begin, number in starts if begin <= start)
    return Token(match.group(), lemma, tag, kind, line, any(a <= start < b for a, b in bold), start)


def for_tagging(match: re.Match[str]) -> str:
    """Return what HanTa is to see: a name for an address, a number for a telephone."""
    return {"address": "Halle", "phone": "12"}.get(match.lastgroup or "", match.group())


def boundaries(raw: list[re.Match[str]]) -> list[int]:
    """Return the places at which a new sentence begins."""
    found = []
    for index in range(1, len(raw)):
        before, here = raw[index - 1], raw[index]
        if before.group() in "“”\"'»)" and index > 1:
            before = raw[index - 2]
        if here.start() == raw[index - 1].end() or (
            here.lastgroup == "mark" and here.group() not in '„"»'
        ):
            continue
        ends = before.group() in {"!", "?"} or (before.group() == "." and here.start() > 1)
        ordinal = (
            before.lastgroup == "number" and before.group().endswith(".")
        ) or before.group() in {"usw.", "etc."}
        if before.group() == "." and index > 1 and _may_be_short(raw[index - 2]):
            ends, ordinal = False, True
        first = here.group()[0]
        capital = first.isupper() or here.lastgroup == "number" or not first.isalnum()
        if (ends and capital) or (ordinal and here.group() in OPENERS):
            found.append(index)
    return found


def _may_be_short(match: re.Match[str]) -> bool:
    """Whether a full stop behind this may belong to it: an initial, a Roman or short number."""
    word = match.group()
    return (len(word) == 1 and word.isupper()) or bool(re.fullmatch(r"[IVXLC]+|\d{1,2}", word))
