"""Kinds of sentences that once were misread on published pages: names, days, words cut by dots."""

import pytest

from app.leichte_sprache import check_text
from app.leichte_sprache.rules.compounds import divided


def found(text: str, code: str) -> list[str]:
    """Return the excerpts of the findings of one rule in `text`."""
    return [one.excerpt for one in check_text(text) if code in one.codes]


@pytest.mark.parametrize(
    ("text", "excerpt", "good"),
    [
        ("Eines Tages hat Anna Post bekommen.", "Eines Tages", "An einem Tag"),
        ("Anna hat eines Abends Post bekommen.", "eines Abends", "an einem Abend"),
        ("Das ist das Ende eines Tages.", "eines Tages", "von einem Tag"),
        ("Anna kam und eines Abends ging sie.", "eines Abends", "an einem Abend"),
    ],
)
def test_a_genitive_that_says_when_is_advised_as_a_day(text: str, excerpt: str, good: str) -> None:
    [finding] = [one for one in check_text(text) if one.code == "genitive"]
    assert (finding.excerpt, finding.replacement) == (excerpt, good)


@pytest.mark.parametrize(
    "text",
    [
        "Der Stein der Erinnerung ist grau.",
        "Wir treffen uns am Platz der Freiheit.",
        "Im Garten der Sinne riecht es gut.",
        "Der Grad der Behinderung ist hoch.",
        "Anna lernt an der Universität des Saarlandes.",
        "Der ganze Name von dem Amt ist:\nAmt für Bau und Verkehr des Landes Hessen",
    ],
)
def test_a_name_keeps_its_genitive(text: str) -> None:
    assert found(text, "genitive") == []


@pytest.mark.parametrize(
    "text",
    [
        "Das Haus der Eltern ist alt.",
        "Die Universität des Landes ist alt.",
        "Der Platz der Schule ist groß.",
        "Unser Treff ist ein Haus der Begegnung.",
        "Der Tag der Wahl ist ein Sonntag.",
    ],
)
def test_what_is_no_name_keeps_its_finding(text: str) -> None:
    assert len(found(text, "genitive")) == 1


@pytest.mark.parametrize(
    ("word", "good"),
    [
        ("Gerichts·barkeit", "Gerichtsbarkeit"),
        ("Halt·barkeit", "Haltbarkeit"),
        ("Wissen·schaftler", "Wissenschaftler"),
        ("Leihfristende", "Leih-Frist-Ende"),
        ("Arbeits·platz", "Arbeits-Platz"),
        ("Studierende", "Studierende"),
    ],
)
def test_no_ending_and_no_part_of_a_name_is_cut_off(word: str, good: str) -> None:
    assert divided(word) == good


def test_one_word_with_a_dot_is_advised_alike_in_both_numbers() -> None:
    text = "Die Werk·statt ist neu.\nDie Werk·stätten sind neu.\nEine Werkstatt ist zu."
    assert {one.replacement for one in check_text(text)} == {"Werkstatt", "Werkstätten"}


@pytest.mark.parametrize(
    "text",
    [
        "Das Sternchen * heißt: alle Menschen.",
        "Drücken Sie die Taste #.",
        "Mit dem * sind alle gemeint.",
        "Wir haben den Kurs: Komm mit …!",
        "Ein Beispiel ist das Wort: Maler*innen.",
        "Das Zeichen für mehrere Paragrafen ist: §§",
    ],
)
def test_a_sign_that_is_shown_may_stand(text: str) -> None:
    assert found(text, "special-character") == []


@pytest.mark.parametrize(
    "text",
    [
        "Lehrer*innen mögen das Zeichen.",
        "Die Taste (rechts) ist rot.",
        "Die Lehrer(innen) helfen.",
        "Wir (t)räumen auf.",
        "Der / die Chefs helfen.",
        "Wir haben den Kurs gern …",
    ],
)
def test_other_signs_keep_their_finding(text: str) -> None:
    assert len(found(text, "special-character")) == 1


@pytest.mark.parametrize(
    ("text", "wrong", "good"),
    [
        (
            "Ein Kinder-Geld.\nDas Kinder-Geld.\nDas Kindergeld.",
            1,
            "Kinder-Geld",
        ),
        (
            "Ein Kindergeld.\nDas Kindergeld.\nDas Kinder-Geld.",
            1,
            "Kindergeld",
        ),
        ("Das Kinder-Geld ist da.\nDas Kindergeld hilft.", 1, "Kindergeld"),
    ],
)
def test_a_short_word_stays_as_it_is_written_most_often(text: str, wrong: int, good: str) -> None:
    advised = [one.replacement for one in check_text(text) if "spelling-variant" in one.codes]
    assert advised == [good] * wrong


@pytest.mark.parametrize(
    "text",
    [
        "Sie haben das Merk-Zeichen Bl.",
        "Sie haben die Gruppe Gr. Oder Sie haben keine.",
        "Wir sind der Chor Halle e. V.\n\nDie Abkürzung „e. V.“ bedeutet: eingetragener Verein.",
    ],
)
def test_letters_that_are_a_mark_or_explained_are_no_abbreviation(text: str) -> None:
    assert found(text, "abbreviation") == []


@pytest.mark.parametrize(
    "text",
    [
        "Das ist die Gruppe bzw. der Kurs.",
        "Wir haben die Gruppe Nr. 3.",
        "Das sind Buchstaben usw.",
    ],
)
def test_other_short_forms_behind_such_words_keep_their_finding(text: str) -> None:
    assert len(found(text, "abbreviation")) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Bus fährt zwischen Magdeburg und Blumenstadt.", []),
        ("Der Bus fährt zwischen Baden-Baden und Blumenstadt.", []),
        ("In Hessen gibt es 5 Lebenshilfen.", []),
        (
            "Anna geht in das Krankenhaus und in das Kinderwohnheim.",
            ["Krankenhaus", "Kinderwohnheim"],
        ),
    ],
)
def test_a_town_in_a_row_is_a_name(text: str, words: list[str]) -> None:
    assert found(text, "compound") == words


@pytest.mark.parametrize(
    "text",
    [
        "„Stay here“ ist Englisch und bedeutet:\n\nDu sollst bleiben.",
        "Die Mutter sagt:\nIch helfe.\nDann kannst du spielen.",
        "Manche Parteien sagen:\nDu bist wichtig.",
        "Der Riese sagt zu dem Kind:\n\nKomm her.\n\nIch helfe dir.\n\nDu bist klein.",
        "Sie ruft:\n\nKomm her.\n\nIch helfe dir.",
        "Anna betet:\n\nGott, du bist gut.\nDu hilfst.\n\nDu kennst mich.",
        "Anna ruft: „Komm her.\nPeter ruft: „Ich sehe dich.“",
    ],
)
def test_what_somebody_says_is_no_address(text: str) -> None:
    assert found(text, "address") == []


@pytest.mark.parametrize(
    "text",
    [
        "Manche Parteien sagen:\nWir wollen mehr Busse.\nDu kannst sie wählen.",
        "Das Amt schreibt:\nDer Antrag ist da.\nDann bekommst du Geld.",
        "Das bedeutet:\nDu bekommst Geld.",
        "Die Mutter sagt:\nIch helfe.\n\nDu kannst auch helfen.",
        "Viele Menschen sagen:\n\nDas ist gut.\n\nDu kannst es lesen.\n\nMan liest es hier.",
        "Anna fragt:\n\nWas kostet das?\n\nDu musst 5 Euro bezahlen.",
        "Anna sagt:\n\nIch komme.\n\nBringen Sie Anna mit.\n\nDu bekommst einen Tee.",
    ],
)
def test_the_reader_is_addressed_again_behind_what_is_said(text: str) -> None:
    assert len(found(text, "address")) == 1
