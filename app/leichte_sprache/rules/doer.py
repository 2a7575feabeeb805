"""Who does it: the person or office that a sentence in the passive names, or the question for it.

Nobody is invented: what the sentence does not say, the editor is asked for.
"""

import re

from ..language import possible_tags
from ..tokens import Token

PRONOUNS = {"uns": "Wir", "mir": "Ich", "Ihnen": "Sie", "ihm": "Er", "ihr": "Sie", "ihnen": "Sie",
            "allen": "Alle", "jedem": "Jeder", "niemandem": "Niemand", "vielen": "Viele"}
# "von der Ärztin": the dative of a feminine noun looks like its nominative.
FEMININE = {"der": "Die", "einer": "Eine", "meiner": "Meine", "Ihrer": "Ihre", "ihrer": "Ihre",
            "seiner": "Seine", "unserer": "Unsere", "dieser": "Diese"}
OTHERS = {"einem": "Ein", "meinem": "Mein", "Ihrem": "Ihr", "ihrem": "Ihr", "seinem": "Sein",
          "unserem": "Unser"}
ARTICLES = {**FEMININE, **OTHERS}
NOUNS = {"NN", "NE"}
VERBS = {"werden", "können", "müssen", "sollen", "dürfen", "wollen", "sein"}
NO_PERSON = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
             "Anfang", "Hand", "Herzen", "Haus", "Hause", "Seite", "Januar", "Mai", "Geld"}


def doer_in(clause: list[Token]) -> str:
    """Return what the clause says of who does it, "von der Oma", and how to begin; or nothing."""
    verb = next((i for i, token in enumerate(clause[:-1])
                 if token.is_finite and token.lemma in VERBS), 0)
    for index, token in enumerate(clause[:-1]):
        if token.text not in {"von", "vom", "durch", "Von", "Vom"}:
            continue
        if 0 < index < verb and _is_thing(clause[index - 1]):
            continue  # "Durch das Trennen von Müll wird …", "Der Brief vom Amt wird …"
        first = clause[index + 1]
        second = clause[index + 2] if index + 2 < len(clause) else None
        noun = first if first.tag in NOUNS else second
        if first.text in PRONOUNS and token.text.lower() == "von":
            return _begin(f"{token.text} {first.text}", PRONOUNS[first.text])
        if noun is None or noun.tag not in NOUNS or noun.text in NO_PERSON:
            continue
        said = f"{token.text} {first.text}" + (f" {noun.text}" if noun is second else "")
        article = {**ARTICLES, **({"die": "Die", "das": "Das"} if token.text == "durch" else {})}
        if noun is second and first.text in article:
            plain = noun.text if first.text in FEMININE else _nominative(noun)
            return _begin(said, f"{article[first.text]} {plain}")
        if noun is first and noun.tag == "NE" and token.text.lower() == "von":
            return _begin(said, noun.text)
        return _begin(said, "")
    return ""


def _is_thing(before: Token) -> bool:
    """Whether "von" behind this word says more of a thing: one thing stands before the verb."""
    return before.text[0].isupper() and before.kind == "word"


def _begin(said: str, start: str) -> str:
    how = f" so: „{start} …“" if start else " mit diesem Wort."
    return f"Im Satz steht: „{said}“. Tut es diese Person oder Stelle? Beginnen Sie den Satz{how}"


def _nominative(noun: Token) -> str:
    """Return a noun without the ending of the dative: "Kindern" -> "Kinder"."""
    plural = noun.text.removesuffix("n")
    if noun.text.endswith("ern") and possible_tags(plural)[:1] == ("NN",):
        return plural
    return noun.text


def question_for(participle: Token) -> str:
    """Return "Wer prüft?" or, for a verb whose present is not certain, "Wer tut das?"."""
    present = active(participle)
    return f"Wer {present}?" if present else "Wer tut das?"


def active(participle: Token) -> str:
    """Return the present tense to a weak participle ("prüft", "reicht … ein"), or nothing."""
    word, lemma = re.sub(r"[-·]", "", participle.text), participle.lemma
    if word in {lemma[:-2] + "t", lemma[:-2] + "et"}:
        return word  # "bezahlt", "übersetzt", "finanziert"
    place = word.find("ge")
    prefix, rest = word[:place], word[place + 2 :]
    stem = lemma.removeprefix(prefix)[:-2]
    if place < 0 or not lemma.startswith(prefix) or rest not in {stem + "t", stem + "et"}:
        return ""
    return f"{rest} … {prefix}" if prefix else rest
