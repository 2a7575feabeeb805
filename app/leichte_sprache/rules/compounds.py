"""Long words: compounds are divided by a hyphen, in the same way everywhere."""

import re
from collections.abc import Iterator

from ..finding import Level, Remark
from ..language import possible_tags, tagged
from ..passage import Passage
from ..splitting import compound_parts
from ..style import HOUSE, Style
from ..tokens import Token
from ..words import folded
from .explained import explained_words, is_pronunciation, shows_dots
from .names import is_name, is_region, parts_behind_region
from .official import in_names_of_organisations, offices, official_names
from .pieces import is_adjective, pieces_of

NOUNS = {"NN", "NE", "NNA"}
GENDER = re.compile(r"[*:_]|[a-zäöüß]In(?:nen)?$|·in(?:nen)?$")


CAMEL = re.compile(r"[a-zäöüß][A-ZÄÖÜ]")  # "LebensWerkstatt": a spelling, or a name


def divided(word: str, lemma: str = "", style: Style = HOUSE) -> str:
    """Return `word` with a hyphen between the parts of each compound of 11 letters or more.

    The parts come from the written word, so that the hyphen never falls into an umlaut or a
    linking letter: Ärztekammer -> Ärzte-Kammer. With the middle dot only the first part has a
    capital letter: Ärzte·kammer.
    """
    pieces = []
    joined = style.joiner == "hyphen"  # elsewhere "Arbeits·lose" is usual
    written = pieces_of(word) if joined else re.split(r"[-·]", word)
    for index, piece in enumerate(written):
        if is_region(piece.lower()):
            pieces.append(piece.capitalize())
            continue
        last = index == len(written) - 1
        singular = lemma if last else _singular_of(piece)
        long = _length(piece, singular) >= style.shortest_compound
        parts = parts_behind_region(piece) or compound_parts(piece, singular) if long else (piece,)
        if len(parts) == 1 and index and "·" in word and word[0].isupper():
            pieces.append(piece if is_adjective(piece) else piece.capitalize())
            continue
        if len(parts) == 1:
            # A lower-case piece behind a hyphen is a noun too: Berufs-abschluss.
            # Why: inside, an adjective stays small: "Daumen-hoch-Zeichen".
            small = index and piece[:1].islower() and (
                last or possible_tags(piece)[0] not in {"ADJ(D)", "ADV", "PTKVZ"})
            noun = small and possible_tags(piece.capitalize())[0] in NOUNS
            pieces.append(piece.capitalize() if noun else piece)
            continue
        pieces += [part.capitalize() for part in parts]
    if style.joiner == "middle-dot" and len(pieces) > len(written):
        return "·".join([pieces[0], *(piece.lower() for piece in pieces[1:])])
    return "-".join(pieces)


def house_form(word: str, lemma: str, style: Style) -> str:
    """Return `word` as the house divides it; where dots may be, those in their places stay."""
    good = divided(word, lemma, style)
    dotted = "·" in word and style.joiner != "hyphen"
    return word if dotted and re.split(r"[-·]", good.lower()) == re.split(
        r"[-·]", word.lower()) else good


def _singular_of(piece: str) -> str:
    """Return the singular of a part that is no last one: Werkstätten-Rat is short enough."""
    whole = piece.capitalize()
    lemma, tag = tagged([whole])[0]
    return lemma if piece.endswith(("en", "e", "er")) and tag == "NN" else ""


def _length(word: str, lemma: str) -> int:
    """Return the letters of the singular, so that a plural is not longer than the rule allows."""
    if word.endswith("essen"):  # a meal, not the plural of "Esse"
        return len(word)
    same = lemma[:-2] and word.lower().startswith(lemma[:3].lower())
    return min(len(word), len(lemma)) if same and len(word) - len(lemma) < 4 else len(word)  # noqa: PLR2004


def compound(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a compound that is not divided: Berufsabschluss instead of Berufs-Abschluss.

    In the name of an organisation it is a warning: the name may have to stay.
    Source: BITV 2.0 annex 2 part 2, number 4; the hyphen and not the middle dot: number 3.
    """
    in_names = in_names_of_organisations(passage)
    for token in nouns_of(passage, style):
        word = token.text.removesuffix("-")
        good = house_form(word, token.lemma, style)
        if "·" in word and token.tag == "ADJ(A)":  # "Barriere·freie": the adjective stays small
            good = re.sub(r"-[A-ZÄÖÜ](?=[a-zäöüß]*$)", lambda last: last[0].lower(), good)
        if good == word or GENDER.search(word):
            continue
        loud = "·" in word and word.isupper()  # "KLAR·TEXT" may be somebody's own spelling
        if loud or ("·" in word and token.tag not in NOUNS and len(pieces_of(word)) == 1):
            good = word.replace("·", "")  # "Selbst·ständig"
        if "·" in word:
            message = "Der Punkt mitten im Wort ist hier nicht üblich. Er verwirrt beim Lesen."
        elif good.lower() == word.lower():
            message = "Hinter dem Strich steht ein kleiner Buchstabe. So liest man es schlecht."
        else:
            message = "Das Wort ist aus mehreren Wörtern gemacht. Am Stück ist es schwer zu lesen."
        sign = "Punkt" if style.joiner == "middle-dot" else "Binde-Strich"
        how = f"Teilen Sie das Wort mit einem {sign}, oder nehmen Sie ein kürzeres Wort."
        if "·" in word and "-" not in good:
            how = "Schreiben Sie das Wort ohne Punkt. Ein Name darf so bleiben."
        yield Remark(token.text, message, how, token.line,
                     Level.WARNING if loud or token in in_names or CAMEL.search(word) else None,
                     replacement=good + token.text[len(word):], start=token.place)


def long_part(passage: Passage, style: Style) -> Iterator[Remark]:
    """Find a word, or a part between two hyphens, of 16 letters or more.

    A word that the text explains may stay, and so may an official name.
    Source: BITV 2.0 annex 2 part 2, number 4: short words.
    """
    explained = explained_words(passage)
    for sentence in passage.sentences:
        named = {place for name in official_names(sentence.tokens) for place in name}
        for index, token in enumerate(sentence.tokens):
            if token.kind != "word" or len(token.text) <= style.longest_part or token.tag == "NE":
                continue
            if index in named or folded(token.lemma) in explained:
                continue
            noun = token.tag == "NN"
            if noun and is_name(sentence, index, style):
                continue
            word = divided(token.text, token.lemma, style) if noun else token.text
            parts = re.split(r"[-·*:_]", word)
            long = [part for part in parts if len(part) > style.longest_part]
            if long:
                yield Remark(long[0], f"Das Wort hat {len(long[0])} Buchstaben. "
                             "Lange Wörter sind schwer zu lesen.",
                             "Nehmen Sie ein kürzeres Wort. Gibt es keines, dann erklären Sie es.",
                             token.line, start=token.place)


def nouns_of(passage: Passage, style: Style) -> Iterator[Token]:
    """Yield the nouns that are no names."""
    for place, sentence in enumerate(passage.sentences):
        if sentence.is_shouted:
            continue
        named = offices(sentence.tokens)
        for index, token in enumerate(sentence.tokens):
            if index in named and "-" not in token.text:
                continue
            if "·" in token.text and shows_dots(passage.sentences, place, token):
                continue
            if "-" in token.text and is_pronunciation(sentence, token):
                continue
            noun = token.tag in NOUNS or "·" in token.text
            written = token.kind == "word" and token.text[0].isupper()
            if noun and written and not token.is_title and not is_name(sentence, index, style):
                yield token
