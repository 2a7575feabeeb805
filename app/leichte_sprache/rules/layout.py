"""Lines: one sentence each, unbroken words, lists, questions with their answers."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..breaks import enumerated_lines
from ..finding import Level, Remark, shorten
from ..language import possible_tags
from ..passage import Passage, Sentence
from ..style import Style
from ..tokens import DASHES, Token

LONGEST_ROW = 3  # things that may stand in a row
LONGEST_THING = 5  # words
RELATIVE = {"der", "die", "das", "dem", "den", "denen", "dessen", "deren"}
# "das Ministerium für Inneres, Sport, Integration und Gleichstellung": a name.
OFFICE = re.compile(
    r"(?:[Mm]inisterium|[Aa]mt|Ausschuss|Kommission|Referat|Abteilung|Institut) für\b")
SPLIT_WORD = re.compile(r"\w+-\s+(?!(?:und|oder|bis|sowie|als|wie|bzw|noch|aber|u)\b)[a-zäöüß]\w*")


def one_line(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a second sentence on a line, and a sentence that goes on in the next line.

    Source: BITV 2.0 annex 2 part 2, number 10.
    """
    # Why: "Wir helfen. - Wir beraten." may be a list whose line breaks are lost.
    behind_dashes = [one for before, one in pairwise(passage.sentences)
                     if before.tokens[-1].text in DASHES]
    for sentence in passage.sentences:
        if sentence.shares_line and not sentence.is_label:
            yield Remark(shorten(sentence.text), "Hier beginnt ein neuer Satz in derselben Zeile. "
                         "Beim Lesen verliert man dann leicht die Stelle.",
                         "Beginnen Sie mit diesem Satz eine neue Zeile.", sentence.line,
                         Level.WARNING if sentence in behind_dashes else None,
                         start=sentence.tokens[0].place)
    if style.break_lines_at_pauses:
        return
    numbers = {line.number: line for line in passage.lines}
    things = enumerated_lines(passage)
    if "list" not in style.switch_off:
        things |= {token.line for sentence in passage.sentences if is_long_row(sentence)
                   for token in sentence.tokens}
    for line in passage.continued:
        if line.number in things:
            continue  # the rule `list` says what is to be done
        if not _is_split(numbers[line.number - 1].text, line.text):
            both = f"{shorten(numbers[line.number - 1].text, 14)} / {shorten(line.text, 14)}"
            yield Remark(shorten(line.text), "Der Satz aus der Zeile davor geht hier weiter: "
                         f"„{both.rstrip('.')}“. Man sieht nicht gleich, wo er zu Ende ist.",
                         "Schreiben Sie den ganzen Satz in 1 Zeile. Ist er zu lang, dann machen "
                         "Sie 2 Sätze daraus.", line.number, start=0)


def hyphenation(passage: Passage) -> Iterator[Remark]:
    """Find a soft hyphen, and a word split at a line's end.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for before, line in zip([None, *passage.lines], passage.lines, strict=False):
        hidden = re.search(r"\w*\u00ad\w*", line.text)
        split = SPLIT_WORD.search(line.text)
        if hidden or split:
            word = (hidden or split)[0] if hidden or split else ""  # type: ignore[index]
            good = re.sub(r"-\s+|\u00ad", "", word)
            if hidden:
                yield Remark(good, "In diesem Wort ist ein Trenn-Zeichen versteckt. "
                             "Am Bildschirm kann das Wort dann zerfallen.",
                             "Löschen Sie das Zeichen.", line.number)
            else:
                yield Remark(word, "Das Wort ist in 2 Teile zerschnitten. So liest man es schwer.",
                             "Schreiben Sie es zusammen.", line.number, replacement=good)
        if before and _is_split(before.text, line.text):
            word = f"{before.text.split()[-1][:-1]}{line.text.split()[0]}".rstrip(".,:;!?")
            yield Remark(before.text.split()[-1], "Das Wort geht in der nächsten Zeile weiter. "
                         "So liest man es schwer.", "Schreiben Sie das ganze Wort in 1 Zeile: "
                         f"„{shorten(word)}“.", before.number)


def _is_split(before: str, line: str) -> bool:
    if not re.search(r"\w-$", before):
        return False
    return SPLIT_WORD.match(f"{before.rsplit(maxsplit=1)[-1]} {line}"[:200]) is not None


def long_row(passage: Passage) -> Iterator[Remark]:
    """Find more than 3 things in a row: they become a list.

    Source: BITV 2.0 annex 2 part 2, number 7.
    """
    for sentence in passage.sentences:
        things = _things_in_a_row(sentence)
        if is_long_row(sentence):
            yield Remark(shorten(sentence.text), f"Hier stehen {things} Dinge hintereinander. "
                         "So behält man sie schlecht.", "Machen Sie eine Liste: zuerst einen Satz "
                         "mit Doppelpunkt, dann jedes Ding in 1 Zeile, mit einem Strich davor.",
                         sentence.line, start=sentence.tokens[0].place)


def is_long_row(sentence: Sentence) -> bool:
    """Whether a sentence has a row that must become a list."""
    return _things_in_a_row(sentence) > LONGEST_ROW and not OFFICE.search(sentence.text)


def words_around_row(sentence: Sentence) -> int:
    """Count the words that stay when the row becomes a list: before it and behind it."""
    joints = [i for i, t in enumerate(sentence.tokens) if t.text in {",", "und", "oder", "sowie"}]
    first = next(i for i in joints if sentence.tokens[i].text == ","
                 and not _begins_clause(sentence.tokens, i))
    around = [*sentence.tokens[:first], *sentence.tokens[joints[-1] + 1 :]]
    return sum(token.kind != "mark" for token in around)


def _things_in_a_row(sentence: Sentence) -> int:
    """Return how many things the longest row of the sentence has."""
    rows, row, thing = 1, 1, list[Token]()
    closed = False  # "und" has closed the row
    for index, token in enumerate(sentence.tokens):
        if token.is_title:
            thing.append(token)
        elif token.text == "," and _begins_clause(sentence.tokens, index):
            row, closed, thing = 1, False, []  # "ein Park, in dem Schafe, Rehe und Hunde leben"
        elif token.text == "," or (token.text.lower() in {"und", "oder", "sowie"} and thing):
            fits = row == 1 or _is_thing(thing)
            if thing and thing[0].text in {"wie", "zum"} and _names_an_example(thing):
                row, fits = 1, True  # what stands before it is not in the row
            row = row + 1 if fits and not closed else 2
            closed = token.text != "," or _is_last_comma(sentence.tokens, index)
            thing = []
            if fits and (closed or _is_nominal(sentence, token)):
                rows = max(rows, row)
        else:
            thing.append(token)
    return rows


def _is_last_comma(tokens: Sequence[Token], comma: int) -> bool:
    """Whether "und" stands behind the comma, and no clause: "Äpfel, Birnen, und Nüsse"."""
    after = tokens[comma + 1 :]
    joined = bool(after) and after[0].text in {"und", "oder", "sowie"}
    return joined and not any(token.is_finite for token in after)


def _begins_clause(tokens: Sequence[Token], comma: int) -> bool:
    """Whether another clause begins behind a comma, one that ends in its verb."""
    after = tokens[comma + 1 : comma + 3]
    if after and after[0].tag in {"KOUS", "PWAV"}:
        return True
    if len(after) > 1 and after[0].tag == "APPR":
        after = after[1:]
    relative = bool(after) and after[0].text in RELATIVE
    return relative and _ends_in_verb(tokens, comma)


def _ends_in_verb(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a finite verb closes the sentence that goes on behind the comma.

    Not in "Wir wollen den Hund, die Katze und die Maus füttern": there it belongs to "wollen".
    """
    last = next(token for token in reversed(tokens) if token.kind != "mark")
    two = any(token.tag.startswith("VM") or token.lemma in {"werden", "haben"}
              for token in tokens[:comma])
    finite = any(tag.endswith("(FIN)") for tag in possible_tags(last.text))
    return finite and not two and last.text[0].islower()


def _is_thing(thing: list[Token]) -> bool:
    return 0 < len(thing) <= LONGEST_THING and not any(token.is_finite for token in thing)


def _names_an_example(thing: list[Token]) -> bool:
    """Whether a row begins here: "viele Dinge, wie zum Beispiel Äpfel, Birnen und Nüsse"."""
    return [token.text for token in thing[:3]][-2:] == ["zum", "Beispiel"] or [
        token.text for token in thing[:2]] == ["zum", "Beispiel"]


def _is_nominal(sentence: Sentence, comma: Token) -> bool:
    """Whether a short thing without a verb follows the comma."""
    after = [token for token in sentence.tokens if token.start > comma.start][:2]
    return bool(after) and after[0].tag in {"NN", "NE"} and after[-1].kind == "mark"
