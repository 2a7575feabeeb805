"""Questions: each one is answered at once."""

from collections.abc import Iterator, Sequence

from ..finding import Remark, shorten
from ..passage import Passage, Sentence

ANSWER_WITHIN = 3  # sentences behind a question that stands by itself, as a heading does
NO_CONTENT = {"sein", "haben", "werden", "machen", "geben", "können", "müssen"}
CONTENT_TAGS = ("NN", "NE", "VV", "ADJ")
# "Wann?" is answered by a time, "Wie viel?" by a number; a telephone number is an answer, too.
ANSWERS = {"Ja", "Nein", "ja", "nein"}


def question(passage: Passage) -> Iterator[Remark]:
    """Find a question without an answer in the very next line.

    A heading is answered by what follows it; so is a question that is a message by itself. A
    question in a paragraph by itself is written as a heading, if the next one speaks of the same.
    Source: Netzwerk Leichte Sprache: no questions in the text but such as are answered at once.
    """
    sentences = passage.sentences
    for index, sentence in enumerate(sentences):
        asks = sentence.text.rstrip("“”\"*) ").endswith("?")
        if not asks or sentence.kind != "prose" or ":" in sentence.text:
            continue
        asks_for_yes = sentence.tokens[0].tag.startswith(("VV", "VA", "VM"))
        if len(sentences) == 1 and (passage.is_message or asks_for_yes):
            continue
        follows = sentences[index + 1] if index + 1 < len(sentences) else None
        last = max(token.line for token in sentence.tokens)
        if follows and (follows.line <= last + 1 or (follows.kind == "heading" and index)):
            continue
        before = sentences[index - 1] if index else None
        if before and before.text.rstrip().endswith((":", "?")):
            continue  # "Das steht hier: / Was kostet das?"
        alone = before is None or before.tokens[-1].line < sentence.line - 1
        answers = sentences[index + 1 : index + 1 + ANSWER_WITHIN]
        if alone and (len(answers) > 1 or _is_answered(sentence, answers)):
            continue
        yield Remark(shorten(sentence.text), "Auf die Frage folgt nicht gleich eine Antwort. "
                     "Das macht beim Lesen unsicher.",
                     "Schreiben Sie die Antwort in die nächste Zeile. Oder machen Sie aus der "
                     "Frage einen Satz mit Punkt.", sentence.line,
                     start=sentence.tokens[0].place)


def _is_answered(asked: Sentence, answers: Sequence[Sentence]) -> bool:
    """Whether the next sentences speak of what was asked, or give a number or an address."""
    words = _content(asked)
    first = asked.tokens[0].text.lower()
    for answer in answers:
        kinds = {token.kind for token in answer.tokens}
        number = first in {"wann", "wie"} and "number" in kinds
        if number or answer.is_contact or words & _content(answer):
            return True
        if answer.tokens[0].text in ANSWERS:
            return True
    # "Haben Sie Fragen? / Dann rufen Sie an."
    asks_for_yes = asked.tokens[0].tag.startswith("V")
    return asks_for_yes and bool(answers) and answers[0].tokens[0].text == "Dann"


def _content(sentence: Sentence) -> set[str]:
    return {token.lemma.lower() for token in sentence.tokens
            if token.tag.startswith(CONTENT_TAGS) and token.lemma not in NO_CONTENT}
