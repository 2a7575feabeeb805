"""A passive in disguise: "ist zu zahlen", "lässt sich lösen"."""

from collections.abc import Iterator

from ..finding import Remark
from ..language import possible_tags
from ..passage import Passage
from ..tokens import Token

# "Es ist schön zu sehen": the adjective asks for the infinitive, nobody is left unnamed.
EASE = {"leicht", "schwer", "einfach", "schwierig", "gut", "schlecht", "schnell", "sofort",
        "genau", "vollständig", "rechtzeitig", "schriftlich", "persönlich", "pünktlich"}
# "ist gut zu lesen", "ist zu sehen": somebody can, nobody must.
MANNERS = {"leicht", "schwer", "einfach", "schwierig", "gut", "schlecht", "besser", "kaum"}
SENSES = {"sehen", "hören", "lesen", "verstehen", "erkennen", "finden", "spüren", "merken",
          "erreichen", "haben", "bekommen", "kaufen", "erwarten", "schaffen", "besichtigen"}
# "Anna lässt sich beraten": a person asks for it, and that is said.
DONE_TO_PEOPLE = {"beraten", "helfen", "impfen", "behandeln", "untersuchen", "scheiden",
                  "unterstützen", "begleiten", "operieren", "testen", "trösten"}
UNNAMED = "Hier steht nicht, wer das tut. Das ist schwer zu verstehen."

CAN = ("Wer kann es tun? Sagen Sie es im Satz, zum Beispiel mit „Sie“ oder „man“, und schreiben "
       "Sie „kann“ oder „können“.")


def modal_passive(passage: Passage) -> Iterator[Remark]:
    """Find "ist zu zahlen" and "lässt sich lösen": a passive in disguise.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            yield from _is_to(clause)
            yield from _lets_itself(clause)


def _is_to(clause: list[Token]) -> Iterator[Remark]:
    sein = [i for i, t in enumerate(clause) if t.is_finite and t.lemma == "sein"]
    for index, token in enumerate(clause):
        together = token.tag == "VV(IZU)"
        apart = (token.text == "zu" and token.tag == "PTKZU" and index + 1 < len(clause)
                 and clause[index + 1].tag in {"VV(INF)", "VV(FIN)"})
        if not sein or not (together or apart) or index == 0:
            continue
        before = clause[index - 1]
        if before.tag == "ADJ(D)" and before.lemma not in EASE:
            continue
        if before.tag == "NN" and clause[sein[0] - 1].text.lower() == "es":
            continue  # "Es ist Zeit zu gehen"
        verb = token.lemma if together else clause[index + 1].lemma
        excerpt = f"{clause[sein[0]].text} … {token.text}" + ("" if together else f" {verb}")
        can = verb in SENSES or before.lemma in MANNERS
        advice = (CAN if can else "Wer soll es tun? Sagen Sie es im Satz, zum Beispiel mit "
                  "„Sie“ oder „man“, und schreiben Sie „muss“ oder „müssen“.")
        yield Remark(excerpt, UNNAMED, advice, token.line, start=clause[sein[0]].place)
        return


def _lets_itself(clause: list[Token]) -> Iterator[Remark]:
    words = [token.text.lower() for token in clause]
    for form in ("lässt", "lassen", "ließ", "ließen"):
        if form not in words or "sich" not in words:
            continue
        people = {"Sie", "er", "Er", "sie", "wir", "Wir", "ich", "Ich", "man", "wer", "Wer"}
        verb = clause[-1]
        if people & {token.text for token in clause} or verb.lemma in DONE_TO_PEOPLE:
            continue
        if "VV(INF)" in possible_tags(verb.text) and verb.text.lower() != form:
            yield Remark(f"{form} sich … {verb.text}", UNNAMED, CAN, verb.line,
                         start=clause[words.index(form)].place)
