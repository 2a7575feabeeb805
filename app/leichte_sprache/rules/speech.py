"""What somebody says, writes or asks in a text: his words, not those of the text to its reader."""

import re
from collections.abc import Iterator, Sequence

from ..passage import Passage, Sentence
from ..tokens import Token

# Who says, writes or asks something: what follows the colon is his.
SPEECH = re.compile(
    r"(?i:\b(?:sag|frag|ruf|schreib|antwort|erzähl|mein|denk|dacht|bitte[nt]|bete[nt]|bat|rief|schrieb|"
    r"sprach|sing|sang|wünsch|versprich|verspr|erklär|flüster|schrei|schrie|(?<!das )heiß|hieß|"
    r"laute|steh|stand|les|lies|hör|gesag|gefrag|geruf|geschrieb|geantwort|gestand|motto|titel|lied|spruch|"
    r"satz|zitat)\w*)")
# "… ist Englisch und bedeutet:": what follows is the same in German.
FOREIGN_WORD = re.compile(
    r"\b(?:Englisch|Französisch|Latein|Lateinisch|Griechisch|Spanisch|Italienisch|Türkisch|Russisch|"
    r"Arabisch|Hebräisch|Platt-?[Dd]eutsch|(?:[Ff]remd-?|englische[sn]? |französische[sn]? |"
    r"lateinische[sn]? )[Ww]ort)\b.*\b(?:bedeute|heiß|auf Deutsch)|\b[Aa]uf Deutsch\b")
INSTITUTION = re.compile(
    r"(?:(?!in|an|auf|aus|bei|beim|von|vom|mit|für)\w+ ){0,3}[\w-]*(?i:partei|parteien|regierung|"
    r"behörde|behörden|amt|ämter|ministerium|gericht|gesetz|gesetze|stadt|kasse|kassen) ")
# In a story somebody speaks over some paragraphs: "Die Hexe sagt:", a blank line, her words.
IN_A_STORY = re.compile(r"(?i:\b(?:sag|sprach|ruf|rief|antwort|fragt|bitte[nt]|bat|bete[nt]|"
                        r"flüster|schrei|denkt|dacht)\w*)")
OF_ALL = re.compile(r"\b(?:[Mm]an|[Ww]ir|[Ii]ch|Sie \w+n|[Vv]iele|[Mm]anche|[Ee]inige|[Aa]lle)\b")
TO_READERS = {"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"}
ALL = 10_000
OPENING = {"„": "“”\"", "»": "«", "«": "»", "“": "”", "‚": "‘’'", "‹": "›", "›": "‹", '"': '"',
           "'": "'", "‘": "’", "”": "”"}


def own_words(passage: Passage) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences and the places of the words in them that nobody else says."""
    spoken = 0  # sentences that follow a line that ends in "… sagt:"
    story = ""  # what stands before that colon, if the words go on over blank lines
    for paragraph in passage.paragraphs:
        closes = ""  # the marks that end the quotation we are in
        for sentence in paragraph:
            if story and _ends(story, sentence):
                spoken, story = 0, ""
            follow = 0
            for index, token in enumerate(sentence.tokens):
                if token.text == ":" and (not closes or _opens_again(sentence.tokens, index)):
                    follow, closes = _spoken_after(_before(sentence.tokens, index)), ""
                elif closes:
                    closes = "" if token.text in closes else closes
                elif token.text in OPENING and token.kind == "mark":
                    closes = OPENING[token.text]
                elif not spoken and not follow:
                    yield sentence, index
            opens = bool(follow) and sentence.tokens[-1].text == ":"
            spoken = max(follow if opens else 0, spoken - 1)
        before = _before(paragraph[-1].tokens, len(paragraph[-1].tokens))
        if opens and IN_A_STORY.search(before) and follow == ALL and not OF_ALL.search(before):
            story = before
        spoken = spoken if opens or story else 0


def _ends(story: str, sentence: Sentence) -> bool:
    """Whether a sentence is no more what somebody says: it speaks to the reader, or answers."""
    polite = any(token.text in TO_READERS for token in sentence.tokens[1:])
    return polite or ("frag" in story and not sentence.text.endswith("?"))


def _opens_again(tokens: Sequence[Token], index: int) -> bool:
    """Whether a new quotation begins behind a colon, since nobody has closed the one before."""
    after = tokens[index + 1 : index + 2]
    return bool(after) and after[0].text in "„“»" and bool(SPEECH.search(_before(tokens, index)))


def _spoken_after(before: str) -> int:
    """Return how many sentences behind `before` and a colon are somebody's own words.

    An office or a party speaks to the reader, too: of its words only the first are its own.
    """
    if FOREIGN_WORD.search(before):
        return 1
    if not SPEECH.search(before):
        return 0
    return 1 if INSTITUTION.match(before) else ALL


def _before(tokens: Sequence[Token], index: int) -> str:
    return " ".join(token.text for token in tokens[:index])
