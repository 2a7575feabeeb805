"""Subordinate clauses before which the comma was forgotten: "Rufen Sie an wenn Sie krank sind"."""

from collections.abc import Sequence

from ..tokens import Token

# These begin a clause and nothing else ...
SURE = frozenset("wenn weil dass ob obwohl sobald falls nachdem sodass bevor".split())
# ... and these only with a subject behind them: "bis der Arzt kommt", but "bis Freitag".
WITH_SUBJECT = frozenset("bis damit während seit solange wo wie warum".split())
SUBJECT_TAGS = ("PPER", "ART", "PPOSAT", "PIS", "PIAT", "PDAT")
MODAL = ("VM", "VA")


def clause_without_comma(part: Sequence[Token], finite: Sequence[int]) -> str:
    """Return the word that begins a subordinate clause in mid-sentence without a comma."""
    words = [index for index, token in enumerate(part) if token.kind == "word"]
    if len(words) < 4 or not finite:  # noqa: PLR2004 - a verb, the word, a subject, a verb
        return ""
    last = part[words[-1]]
    for index in words[2:-1]:
        word = part[index].text.lower()
        if word not in SURE | WITH_SUBJECT or part[index - 1].kind == "mark":
            continue
        follows = part[index + 1]
        if word in WITH_SUBJECT and not follows.tag.startswith(SUBJECT_TAGS):
            continue
        main = [place for place in finite if place < index]
        if main and follows is not last and _ends_a_clause(last, follows, part[main[0]]):
            return part[index].text
    return ""


def _ends_a_clause(last: Token, subject: Token, main: Token) -> bool:
    """Whether the last word is the verb of the clause, and not one that the main verb needs."""
    if last.is_finite:
        return True
    infinitive = last.tag == "VV(INF)" and not main.tag.startswith(MODAL)
    return infinitive and not subject.tag.startswith("NN")
