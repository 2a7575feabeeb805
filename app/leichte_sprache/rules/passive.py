"""Passive: who does it? (BITV 2.0 annex 2 part 2, number 1)."""

from collections.abc import Iterator

from ..finding import Remark
from ..language import possible_tags
from ..passage import Passage
from ..tokens import Token
from .asking import question_for
from .doer import doer_in

# Participles that are adjectives beside "werden": "Sie wird bekannt" has no doer.
ADJECTIVES = {"verrückt", "bekannt", "unbekannt", "erwachsen", "verliebt", "geeignet", "beliebt",
              "gewohnt", "verwandt", "gesund", "bewusst", "interessiert", "motiviert", "überzeugt",
              "geboren", "berühmt", "betrunken", "erkältet", "verlegen", "zufrieden", "nervös",
              "gespannt", "aufgeregt", "verschieden", "geduldig", "begeistert", "beschäftigt",
              "müde", "schwanger", "befreundet", "vertraut", "unabhängig", "verheiratet"}
# The infinitive looks like the participle; without an object it is the passive.
WITH_OBJECT = {"beraten", "vergessen", "empfangen", "betrogen", "entlassen", "vergeben",
               "vertreten", "verlassen", "gegeben", "befragen", "betreten", "erlassen"}
# These have no passive: "Sie werden vom Amt Geld bekommen" is the future.
NEVER = {"bekommen", "erfahren", "gefallen", "zerfallen", "entkommen", "erhalten"}
# Nominals that a preposition takes with it are neither subject nor object.
PREPOSITIONS = {"APPR", "APPRART"}


def passive(passage: Passage) -> Iterator[Remark]:
    """Find "werden" with a participle; not the future, not "geworden".

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            for index, token in enumerate(clause):
                found = participle(clause, index)
                if token.lemma == "werden" and found:
                    yield _remark(clause, token, found)
                    break


def participle(clause: list[Token], index: int) -> Token | None:
    """Return the participle that makes a passive of the "werden" at `index`, if there is one."""
    werden = clause[index]
    if werden.lemma != "werden" or werden.text.lower() == "geworden":
        return None
    before = clause[index - 1] if index else None
    if before and _is_participle(before, clause, werden):
        return before
    if not werden.is_finite and index + 1 < len(clause):
        return None
    for place, token in enumerate(clause[index + 1 :], index + 1):
        after = clause[place + 1] if place + 1 < len(clause) else None
        if _is_participle(token, clause, werden):
            # "Er wird geschlafen haben" is a guess about the past, no passive.
            return None if after and after.text in {"haben", "sein"} else token
        if token.is_finite and "VV(PP)" not in possible_tags(token.text):
            return None
    return None


def _is_participle(token: Token, clause: list[Token], werden: Token) -> bool:
    word = token.text.lower().replace("-", "").replace("·", "")
    if word in ADJECTIVES or token.text[0].isupper() or token.kind != "word":
        return False
    tags = possible_tags(word)
    if "VV(PP)" not in tags or token.tag.startswith(("NN", "NE", "ADJ(A)", "AP", "ADV")):
        return False
    if "VV(INF)" not in tags:
        # "entfernt" is an adjective as well; beside "wurde", at the end, it is the participle.
        last = token is clause[-1] or clause[clause.index(token) + 1] is werden
        return token.tag == "VV(PP)" or tags[0] == "VV(PP)" or last
    if word in NEVER:
        return False
    named = any(one.text in {"von", "vom", "durch"} for one in clause)
    return (named or word in WITH_OBJECT) and _nominals(clause) <= 1


def _nominals(clause: list[Token]) -> int:
    """Count what can be subject or object: nouns and pronouns without a preposition."""
    count, taken = 0, False
    for token in clause:
        if token.tag in PREPOSITIONS:
            taken = True
        elif token.tag in {"NN", "NNA", "NE", "PPER", "PIS", "PDS", "PRF"}:
            count += not taken
            taken = False
    return count


def _remark(clause: list[Token], werden: Token, found: Token) -> Remark:
    first, second = sorted((werden, found), key=lambda token: token.start)
    adjacent = second.start == first.start + len(first.text) + 1
    excerpt = f"{first.text} {'' if adjacent else '… '}{second.text}"
    who = doer_in(clause)
    if who:
        message = "Ein Satz ist leichter, wenn er damit beginnt, wer etwas tut. Hier nicht: Passiv."
        advice = who
    else:
        message = "Hier steht nicht, wer das tut. Das heißt Passiv und ist schwer zu verstehen."
        advice = (f"{question_for(found, clause)} Sagen Sie es im Satz. Tun es die Leser, dann "
                  "schreiben Sie „Sie“. Weiß man es nicht: „jemand“ oder „man“.")
    return Remark(excerpt, message, advice, first.line, start=first.place)
