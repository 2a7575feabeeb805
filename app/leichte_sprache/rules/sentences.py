"""How long a sentence is, and how much it says (BITV 2.0 annex 2 part 2, number 5)."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from ..finding import Level, Remark, shorten
from ..language import possible_tags
from ..passage import Passage, Sentence
from ..style import Style
from ..tokens import Token
from .layout import is_long_row, words_around_row
from .names import PARTIES
from .official import official_names
from .without_comma import clause_without_comma

ABOUT = ("Machen Sie 2 Sätze daraus. Der erste sagt, wer oder was es ist. "
         "Der zweite sagt in einer neuen Zeile den Rest.")
HOW = {
    **dict.fromkeys(("der", "die", "das", "den", "dem", "denen", "deren", "dessen"), ABOUT),
    "weil": "Schreiben Sie zuerst, was ist. Beginnen Sie die nächste Zeile mit „Denn“.",
    "da": "Schreiben Sie zuerst, was ist. Beginnen Sie die nächste Zeile mit „Denn“.",
    "denn": "Beginnen Sie mit „Denn“ eine neue Zeile und einen neuen Satz.",
    "dass": "Machen Sie einen Doppelpunkt statt „dass“ und dahinter einen ganzen Satz.",
    "wenn": "Machen Sie zuerst eine Frage daraus. Beginnen Sie die nächste Zeile mit „Dann“.",
    "falls": "Machen Sie zuerst eine Frage daraus. Beginnen Sie die nächste Zeile mit „Dann“.",
    "ob": "Machen Sie einen Doppelpunkt statt „ob“ und dahinter eine Frage.",
    "als ob": "Schreiben Sie einen neuen Satz ohne „als ob“.",
    "als wenn": "Schreiben Sie einen neuen Satz ohne „als wenn“.",
    "obwohl": "Machen Sie 2 Sätze daraus. Beginnen Sie den zweiten mit „Trotzdem“ oder „Aber“.",
    "damit": "Machen Sie 2 Sätze daraus. Beginnen Sie den zweiten mit „Dann“ oder „So“.",
    "bevor": "Machen Sie 2 Sätze daraus. Was zuerst kommt, steht zuerst. Dann: „Danach …“",
    "nachdem": "Machen Sie 2 Sätze daraus. Was zuerst kommt, steht zuerst. Dann: „Danach …“",
    "bis": "Machen Sie 2 Sätze daraus. Beginnen Sie den zweiten mit „Dann“.",
    "und": "Machen Sie 2 Sätze daraus. Beginnen Sie den zweiten in einer neuen Zeile.",
    "oder": "Machen Sie 2 Sätze daraus. Beginnen Sie den zweiten in einer neuen Zeile mit „Oder“.",
    "aber": "Machen Sie 2 Sätze daraus. Beginnen Sie den zweiten in einer neuen Zeile mit „Aber“.",
}
JOINING = {"und", "oder", "aber", "denn", "sondern", "sowie"}
MARKERS = ("KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT")
# HanTa's names for what may stand before a subordinate clause without a comma.
AUXILIARIES = ("VM", "VA")


def words_of(sentence: Sentence) -> int:
    """Count the words: a hyphenated word, a number, a telephone number, a name are one each.

    So an official name does, which nobody can shorten; a label such as "Hinweis:" is none.
    """
    tokens = sentence.tokens
    named = {place for name in official_names(tokens) for place in name[1:]}
    labelled = len(tokens) > 2 and tokens[1].text == ":"  # noqa: PLR2004 - a word, ":", the rest
    begin = tokens[0].start
    for party in PARTIES.finditer(sentence.text):
        named |= {place for place, token in enumerate(tokens)
                  if party.start() < token.start - begin < party.end()}
    return sum(token.kind != "mark" and place not in named
               for place, token in enumerate(tokens)) - labelled


def sentence_length(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a sentence of more than 12 words (error) or more than 10 (warning).

    A label may be longer than 10, but not longer than a sentence. Where a row must become a
    list, the rule `list` says so; what is left counts here.
    Source: BITV 2.0 annex 2 part 2, number 5; the figure is that of LanguageTool's rule.
    """
    for sentence in passage.sentences:
        words = words_of(sentence)
        if words > style.long_sentence and is_long_row(sentence) and \
                words_around_row(sentence) <= style.long_sentence:
            continue
        too_long = words > style.longest_sentence
        if "©" in sentence.text:  # who drew the pictures
            continue
        if words <= style.long_sentence or (sentence.is_label and not too_long):
            continue
        level = Level.ERROR if too_long else Level.WARNING
        yield Remark(shorten(sentence.text), f"Der Satz hat {words} Wörter. Wer langsam liest, "
                     "hat am Ende den Anfang vergessen.",
                     f"Machen Sie mehrere Sätze daraus, jeden in einer neuen Zeile. Erlaubt sind "
                     f"{style.longest_sentence} Wörter, gut sind höchstens "
                     f"{style.long_sentence}.", sentence.line, level,
                     start=sentence.tokens[0].place)


def several_statements(passage: Passage) -> Iterator[Remark]:
    """Find two main clauses, or a subordinate clause, in one sentence.

    "Wenn …, dann …" is allowed once a paragraph. What stands behind a colon counts by itself.
    Source: BITV 2.0 annex 2 part 2, number 5.
    """
    for paragraph in passage.paragraphs:
        conditions = 0
        for sentence in paragraph:
            for part in _parts(sentence):
                reason = _second_statement(part)
                if reason and _is_condition(part):
                    conditions += 1
                    if conditions == 1:
                        continue
                if reason:
                    word = reason.lower()
                    if word in {"ob", "wenn"} and re.search(rf"(?i:\bals {word}\b)", sentence.text):
                        word = f"als {word}"
                    yield Remark(
                        shorten(sentence.text, 14), "Der Satz sagt 2 Dinge. Man sieht es an dem "
                        f"Wort „{reason}“. 2 kurze Sätze sind leichter als 1 langer.",
                        HOW.get(word, "Machen Sie 2 Sätze daraus, jeden in einer Zeile."),
                        part[0].line, start=sentence.tokens[0].place)
                    break


def _parts(sentence: Sentence) -> list[list[Token]]:
    """Cut a sentence at colons and quotation marks."""
    runs = groupby(sentence.tokens, key=lambda t: t.text in {":", "„", "“", "”", "»", "«", "–"})
    return [list(run) for is_cut, run in runs if not is_cut]


def _is_condition(part: list[Token]) -> bool:
    words = [token.text.lower() for token in part]
    if words[0] not in {"wenn", "falls"} or words.count(",") != 1:
        return False
    comma = words.index(",")
    return words[comma + 1 : comma + 2] == ["dann"] and not _second_statement(part[comma + 1 :])


def _second_statement(part: list[Token]) -> str:
    """Return the word that begins the second statement of `part`, or nothing."""
    finite = [index for index, token in enumerate(part) if _is_finite(part, index)]
    commas = [index for index, token in enumerate(part) if token.text == ","]
    loose = clause_without_comma(part, finite)
    if loose:
        return loose
    if not commas and not finite[1:]:
        return ""
    for index, token in enumerate(part):
        if token.tag not in MARKERS or token.kind != "word":
            continue
        verb_after = any(t.tag.startswith(("VV", "VA", "VM")) for t in part[index + 1 :])
        leading = index == 0 and token.tag == "KOUS" and bool(commas) and len(finite) > 0
        behind = any(c in {index - 1, index - 2} for c in commas) and bool(finite)
        if verb_after and (leading or behind) and (finite[-1] > index or finite[0] < index):
            return token.text
    for first, second in pairwise(finite):
        joint = [t for t in part[first + 1 : second] if t.text == "," or t.text.lower() in JOINING]
        if joint and not _shares_auxiliary(part, first, second):
            return joint[-1].text if joint[-1].text != "," else _sign(part, joint[-1], second)
    return ""


def _sign(part: list[Token], comma: Token, verb: int) -> str:
    """Return the word that shows the second clause: "der" behind its comma, or its verb."""
    first = part[part.index(comma) + 1]
    return first.text if first.text in HOW and verb > part.index(first) else part[verb].text


def _is_finite(part: list[Token], index: int) -> bool:
    token = part[index]
    if not token.is_finite or token.kind != "word":
        return False
    # "Bitte" and a noun at the beginning are no verbs.
    return not (token.text.lower() == "bitte" or (index and token.text[0].isupper()))


def _shares_auxiliary(part: list[Token], first: int, second: int) -> bool:
    """Whether the second verb is an infinitive or participle that HanTa took for finite.

    "Sie können lesen und schreiben", "Wir haben geholfen und bezahlt".
    """
    if not part[first].tag.startswith(AUXILIARIES):
        return False
    last = second + 1 == len(part) or part[second + 1].kind == "mark"
    tags = possible_tags(part[second].text)
    return last and ("VV(INF)" in tags or "VV(PP)" in tags)
