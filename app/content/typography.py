"""How a text of a catalogue is set, once it is escaped."""

import re

from markupsafe import Markup
from markupsafe import escape as escape_html

from .bidi import isolate
from .originals import mark_originals

# “E-Mail”, “2-mal”, «кто-то»: a sign or two stand alone on no line. U+2011 is the hyphen that
# breaks none.
# An address of e-mail or of a website is left as it is: it is copied.
LONE_SIGN = re.compile(
    r"(?<![\w.@/-])(\w(?=-[^\W\d])|\w+(?=-[^\W\d]{1,2}\b(?!-)))-(?![\w.-]*[@.]\w)"
)
# “justiz-dolmetscher.de” stays whole where it fits on a line, with the sign after it.
SITE = re.compile(r"(?<![\w@/.-])(?:https?://)?[\w.]*\w-[\w.-]*\.[a-z]{2,}(?![\w@-])[.,;:!?)]*")
# What laws call their parts, in our languages; without a first letter that may be large.
PARTS_OF_LAWS = (
    *("aragraf", "rtikel", "bsatz", "ection", "rticle", "aragraphe", "rtículo", "partado"),
    *("rticolul", "lineatul", "adde", "ıkra", "iều", "hoản", "татья", "татьи", "бзац", "таття"),
    *("татті", "المادة", "الفقرة", "مادهٔ", "بند"),
)
AFTER_PART = "|".join(f"(?<={part})" for part in PARTS_OF_LAWS)
# One line holds a number and what it counts or names.
NUMBER = re.compile(
    r"""
      (?<=\d)[ ](?=[^\W\d])                          # 1 Monat
    | (?<=\b\d\.)[ ](?=[^\W\d])                      # 6. Mai
    | (?<=\b\d\d\.)[ ](?=[^\W\d])                    # 31. Mai
    | (?<=[^\W\d])[ ](?=(?:19|20)\d\d\b(?!–))        # Mai 2025
    | (?<=\d[ ]bis)[ ](?=\d)                         # 2015 bis 2018
    | (?:(?<=\bbis)|(?<=\bup))[ ](?=(?:zu|to)[ ]\d)  # bis zu 600 Euro
    | (?:(?<=\bzu)|(?<=\bto))[ ](?=\d)
    | (?<=[§.])[ ](?=\d)                             # § 18 Abs. 2
    | [ ](?=[ABC][12]\b)                             # Stufe A2
    | (?<=[\d)])[ ](?=\([\da-z]{1,2}\))              # Article 6 (1) (f)
    | [ ](?=\([A-Z]{2,6}\))                         # Lehrerbildung (LISA)
    | (?<=\b[A-Z]{3})[ ](?=[A-Z]{3}\b)              # BGG LSA
    """
    rf"| (?:{AFTER_PART})[ ](?=\d)                     # section 81a, điều 6",
    re.VERBOSE,
)
# “einen Monat”, “üç dört ay”: a number in letters, as one before a unit of time mostly is.
TIME = re.compile(
    r"\b([^\W\d]{2,6}) (?=(?:Monat(?:en?|s)?|Wochen?|Jahre?n?|months?|weeks?|years?|mes|meses"
    r"|semanas?|años?|mois|semaines?|miesi\w+|tygodni\w*|lata?|roku?|luni|lună|săptămâni|ani"
    r"|месяц\w*|недел\w+|лет|год\w?|місяц\w*|тижн\w+|рок\w+|ay|yıl|hafta|tháng|năm|tuần"
    r"|شهر|أشهر|ماه|سال|هفته)\b)"
)
# “2015–2018” stays whole: U+2060 after the dash lets no line end there.
SPAN = re.compile(r"(?<=\d)–(?=\d)")
# “Sie hören: Das geht.” breaks after its colon and not after the first word of what is said.
SAID = re.compile(r"(?<=: )([^\W\d]{1,4}) (?=\w)")
# One word, though it is written in two: the name of easy language, and what Vietnamese headings
# say most.
IN_TWO = re.compile(
    r"\b(?:Leichte[rn]? Sprache|bằng cấp|chúng tôi|trang web|công nhận|nghề nghiệp|tư vấn|cơ quan"
    r"|giấy tờ|nước ngoài|quyết định|chi phí|người học|lao động)\b",
    re.IGNORECASE,
)
# “w Niemczech”: in Polish, no line ends with a word of one letter.
ONE_LETTER = re.compile(r"(?<![^\s(„])([aiouwz]) (?=\S)", re.IGNORECASE)
# Letters of articles, prepositions and “oder”; in Arabic letters a word of three says more.
FUNCTION_WORD, IN_ARABIC = 4, 2
POLITE = ("Ihr", "Ihre")  # written like nouns
# They begin a part of their own: “on the job / and have no certificate”.
CONJUNCTION = re.compile(
    r"(?:and|or|und|oder|et|ou|y|o|i|lub|și|sau|ve|veya|й|і|та|або|и|или|và)\b"
)
LONG, MANY = 18, 3  # letters and spaces, and words, that are kept on a line
# “Lebens-Lauf” stays whole, “Landes-Verwaltungs-Amt” where it fits on a line of a phone.
COMPOUND = re.compile(r"(?<![\w.@/-])(\w+(?:-\w+)+(?![\w@-]|\.\w)[.,;:!?)]*)")
SHORT = 18  # letters and hyphens
LINE = 22  # what a line of text holds on the smallest phone
# “Documents: what you need” breaks after its colon where it is too long for a line.
AT_COLON = re.compile(r"^([^:\n]*:) (.+)$")
PART = r'<span class="part">\1</span>'
PARTS = rf'{PART} <span class="part">\2</span>'


def typeset(html: str, tag: str, direction: str) -> str:
    """Return the escaped text `html`, in the language `tag` that runs in `direction`, as shown."""
    html = LONE_SIGN.sub("\\1\u2011", isolate(html, direction))
    # A stroke between two names begins no line.
    html = html.replace(" / ", "\u00a0/ ")
    html = NUMBER.sub("\u00a0", SPAN.sub("–\u2060", html))
    html = TIME.sub("\\1\u00a0", html)
    html = ONE_LETTER.sub("\\1\u00a0", html) if tag == "pl" else html
    return mark_originals(SITE.sub(r'<bdi class="part">\g<0></bdi>', html), tag)


def typeset_easy(html: str) -> str:
    """Return a text of easy language as `typeset` gives it, so that lines end between thoughts.

    U+2060 after a hyphen lets no line end there, and who looks for the word finds it as written.
    """

    def keep(found: re.Match[str]) -> str:
        return found[0].replace("-", "-\u2060") if len(found[0]) <= LINE else found[0]

    return COMPOUND.sub(keep, SAID.sub("\\1\u00a0", _in_two(html)))


def _in_two(text: str) -> str:
    return IN_TWO.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def keep_together(html: str, *, compounds: bool = False) -> str:
    """Return a label as `typeset` gives it: no line divides its names, such as Sachsen-Anhalt.

    With `compounds`, none divides other words with a hyphen, which easy language writes where
    German else writes one word. What is long is divided all the same where a line is too short
    for it.
    """

    def keep(found: re.Match[str]) -> str:
        if compounds and len(found[0]) <= SHORT:
            return found[0].replace("-", "\u2011")
        if not compounds and not all(part[0].isupper() for part in found[0].split("-")):
            return found[0]
        # What stands alone has a line of its own anyway.
        return html if found[0] == html else found.expand(PART)

    return COMPOUND.sub(keep, html)


def keep_short_words(label: str) -> str:
    """Return `label` so that no short word ends a line: “die Kosten”, “of the EU”, “w domu”."""
    words: list[str] = []
    for word in reversed(_in_two(label).split(" ")):
        letters = FUNCTION_WORD if word.islower() or word in POLITE else IN_ARABIC
        is_short = len(word) <= letters and word.rstrip(".").isalpha() and not word.isupper()
        kept = f"{word}\u00a0{words[0]}" if words and words[0][:1].isalpha() else ""
        fits = len(kept.rstrip(".,;:!?)")) <= LONG and kept.count("\u00a0") < MANY
        if kept and is_short and fits and not CONJUNCTION.match(words[0]):
            words[0] = kept
        else:
            words.insert(0, word)
    return " ".join(words)


def whole(value: str) -> Markup:
    """Return `value`, such as a line of an address, with no name that a line of a page divides."""
    return Markup(keep_together(str(escape_html(value))))  # noqa: S704 - escaped


def split_at_colon(html: str) -> str:
    """Return a label as `typeset` gives it, in the two parts before and after its colon."""
    return AT_COLON.sub(PARTS, html)
