"""Passive: who does it? (BITV 2.0 annex 2 part 2, number 1)."""

import re
from collections.abc import Iterator

from ..finding import Remark
from ..language import possible_tags
from ..passage import Passage, Sentence
from ..tokens import Token

# Participles that are adjectives beside "werden": "Sie wird bekannt" has no doer.
ADJECTIVES = {"verrückt", "bekannt", "erwachsen", "verliebt", "geeignet", "beliebt", "gewohnt",
              "verwandt", "gesund", "bewusst", "interessiert", "motiviert", "überzeugt", "geboren"}
# The infinitive looks like the participle; without an object it is the passive.
WITH_OBJECT = {"beraten", "vergessen", "empfangen", "betrogen"}
# What an office does on this site; for other verbs "wir" is the likelier doer.
OFFICIAL = {"prüfen", "bezahlen", "zahlen", "schicken", "zuschicken", "anerkennen", "bearbeiten",
            "genehmigen", "ablehnen", "erlauben", "fördern", "finanzieren", "bewilligen"}
# "Es ist schön zu sehen": the adjective asks for the infinitive, nobody is left unnamed.
EASE = {"leicht", "schwer", "einfach", "schwierig", "gut", "schlecht", "schnell", "sofort",
        "genau", "vollständig", "rechtzeitig", "schriftlich", "persönlich", "pünktlich"}
# "Anna lässt sich beraten": a person asks for it, and that is said.
DONE_TO_PEOPLE = {"beraten", "helfen", "impfen", "behandeln", "untersuchen", "scheiden",
                  "unterstützen", "begleiten", "operieren", "testen", "trösten"}


def passive(passage: Passage) -> Iterator[Remark]:
    """Find "werden" with a participle; not the future, not "geworden".

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            for index, token in enumerate(clause):
                participle = _participle(clause, index)
                if token.lemma == "werden" and participle:
                    yield _remark(token, participle)
                    break


def _participle(clause: list[Token], index: int) -> Token | None:
    werden = clause[index]
    if werden.lemma != "werden" or werden.text.lower() == "geworden":
        return None
    before = clause[index - 1] if index else None
    if before and _is_participle(before, clause):
        return before
    if not werden.is_finite and index + 1 < len(clause):
        return None
    for place, token in enumerate(clause[index + 1 :], index + 1):
        after = clause[place + 1] if place + 1 < len(clause) else None
        if _is_participle(token, clause):
            # "Er wird geschlafen haben" is a guess about the past, no passive.
            return None if after and after.text in {"haben", "sein"} else token
        if token.is_finite and "VV(PP)" not in possible_tags(token.text):
            return None
    return None


def _is_participle(token: Token, clause: list[Token]) -> bool:
    if token.text.lower() in ADJECTIVES or token.text[0].isupper():
        return False
    tags = possible_tags(token.text) if token.kind == "word" else ()
    if "VV(PP)" not in tags or token.tag.startswith(("NN", "NE", "ADJ(A)", "AP", "ADV")):
        return False
    if "VV(INF)" not in tags:
        return token.tag == "VV(PP)" or tags[0] == "VV(PP)"
    if any(word.text in {"von", "vom", "durch"} for word in clause):
        return True
    nominals = [w for w in clause if w.tag in {"NN", "NE", "PPER", "PIS", "PDS"}]
    return token.text in WITH_OBJECT and len(nominals) == 1


def _remark(werden: Token, participle: Token) -> Remark:
    first, second = sorted((werden, participle), key=lambda token: token.start)
    adjacent = second.start == first.start + len(first.text) + 1
    excerpt = f"{first.text} {'' if adjacent else '… '}{second.text}"
    present = active(participle)
    question = f"Wer {present.replace(' … ', ' ')}?" if present else "Wer macht das?"
    if present and participle.lemma in OFFICIAL:
        example = f"Das Amt {present}" + ("" if " … " in present else " …")
    else:
        example = f"Wir {_plural(participle)}"
    return Remark(excerpt, question, f"Schreiben Sie: „{example}“", werden.line)


def active(participle: Token) -> str:
    """Return the present tense to a weak participle ("prüft", "reicht … ein"), or nothing."""
    word, lemma = participle.text, participle.lemma
    if word in {lemma[:-2] + "t", lemma[:-2] + "et"}:
        return word  # "bezahlt", "übersetzt", "finanziert"
    place = word.find("ge")
    prefix, rest = word[:place], word[place + 2 :]
    stem = lemma.removeprefix(prefix)[:-2]
    if place < 0 or not lemma.startswith(prefix) or rest not in {stem + "t", stem + "et"}:
        return ""
    return f"{rest} … {prefix}" if prefix else rest


def _plural(participle: Token) -> str:
    """Return "wählen …" or, with a verb that comes apart, "bieten … an"."""
    word, lemma = participle.text, participle.lemma
    prefix = word[: word.find("ge")] if word.find("ge") > 0 else ""
    without_ge = re.match(r"(?:an|ab|auf|aus|ein|mit|vor|zu|bei|nach)(?=er|be|ver|ent)", lemma)
    if without_ge and not prefix:
        prefix = without_ge[0]  # "anerkannt": "erkennen … an"
    if prefix and lemma.startswith(prefix) and not lemma.startswith(prefix + "ge"):
        return f"{lemma.removeprefix(prefix)} … {prefix}"
    return f"{lemma} …"


def modal_passive(passage: Passage) -> Iterator[Remark]:
    """Find "ist zu zahlen" and "lässt sich lösen": a passive in disguise.

    Source: BITV 2.0 annex 2 part 2, number 1.
    """
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            yield from _is_to(clause)
            yield from _lets_itself(sentence, clause)


def _is_to(clause: list[Token]) -> Iterator[Remark]:
    sein = [i for i, t in enumerate(clause) if t.is_finite and t.lemma == "sein"]
    for index, token in enumerate(clause):
        together = token.tag == "VV(IZU)"
        apart = (token.tag == "PTKZU" and index + 1 < len(clause)
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
        yield Remark(excerpt, "Wer muss das tun?", f"Schreiben Sie: „Sie müssen … {verb}“",
                     token.line)
        return


def _lets_itself(sentence: Sentence, clause: list[Token]) -> Iterator[Remark]:
    words = [token.text.lower() for token in clause]
    for form in ("lässt", "lassen", "ließ", "ließen"):
        if form not in words or "sich" not in words:
            continue
        people = {"Sie", "er", "Er", "sie", "wir", "Wir", "ich", "Ich", "man", "wer", "Wer"}
        verb = clause[-1]
        if people & {token.text for token in clause} or verb.lemma in DONE_TO_PEOPLE:
            continue
        if verb.tag in {"VV(INF)", "VV(FIN)"} and verb.text.lower() != form:
            yield Remark(f"{form} sich … {verb.text}", "Wer kann das tun?",
                         f"Schreiben Sie: „Sie können … {verb.text}“", verb.line)
