"""Genitive, passive and spelling: advice that once was wrong German, beside what stays advised."""

import pytest

from tests.support.findings import of


@pytest.mark.parametrize(
    "text",
    [
        "Das Archiv ist ein Ort der Erinnerung.",
        "Unser Hof ist ein Platz der Ruhe.",
        "Die Kerze ist ein Zeichen der inneren Freude.",
        "Hier sind Orte des Lernens.",
        "Wir haben einen Raum der Vermittlung.",
        "Der Sonntag ist ein Tag des Friedens.",
        "Heute ist der Tag des Ehrenamtes.",
        "Am Samstag ist der Tag der offenen Tür.",
    ],
)
def test_what_something_is_for_is_never_advised_with_von(text: str) -> None:
    [finding] = of(text, "genitive")
    assert finding.replacement == ""
    assert "eigenen Satz" in finding.suggestion
    assert "ist es leichter" not in finding.message


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Heute ist der letzte Tag der Woche.", "von der Woche"),
        ("Das ist der Ort der Sitzung.", "von der Sitzung"),
        ("Das Haus der Verwaltung ist neu.", "von der Verwaltung"),
        ("Der Platz der Schule ist groß.", "von der Schule"),
        ("Das ist ein Zeichen der Stadt.", "von der Stadt"),
        ("Das ist eine Form des Wohnens.", "vom Wohnen"),
        ("Das ist ein Teil des gemeinsamen Kochens.", "vom gemeinsamen Kochen"),
        ("Das ist die Karte der Ferien-Region.", "von der Ferien-Region"),
        ("Das ist das Ende des Integrations-Amtes.", "von dem Integrations-Amt"),
    ],
)
def test_what_belongs_to_something_is_advised_with_von(text: str, good: str) -> None:
    [finding] = of(text, "genitive")
    assert finding.replacement == good


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Das ist die Karte der Ferien·region.", "von der …"),
        ("Das ist die Karte der Ferienregion.", "von der …"),
        ("Die Rechte der Frauen·gruppen sind neu.", "von den …"),
        ("Die Zeit der Jugend·gruppe ist da.", "von der …"),
        ("DIE ARBEIT DES HEIM-BEIRATS", "VON DEM …"),
        ("DIE FARBEN DER SONNE", "VON DER …"),
    ],
)
def test_a_genitive_with_a_dot_or_in_capitals_is_begun_rightly(text: str, beginning: str) -> None:
    [finding] = of(text, "genitive")
    assert f"„{beginning}“" in finding.suggestion


def test_an_article_with_a_capital_is_advised_small_but_ihrem_stays() -> None:
    assert of("Die Rechte Des Kindes", "genitive")[0].replacement == "von dem Kind"
    assert of("Das Auto Ihres Vaters ist neu.", "genitive")[0].replacement == "von Ihrem Vater"


@pytest.mark.parametrize(
    ("elsewhere", "good"),
    [
        ("Der Land-Tag ist groß.", "Land-Tags-Sitzung"),
        ("Die Land-Tags-Wahl ist im Mai.", "Land-Tags-Sitzung"),
        ("Der Landtag ist groß.", "Landtags-Sitzung"),
        ("Das Land ist groß.", "Landtags-Sitzung"),
    ],
)
def test_of_two_spellings_the_one_whose_first_part_stands_elsewhere_wins(
    elsewhere: str, good: str
) -> None:
    for first in ("Landtags-Sitzung", "Landtagssitzung"):
        text = f"Die {first} ist neu.\n{elsewhere}\nDie Land-Tags-Sitzung ist lang."
        advised = {one.replacement for one in of(text, "spelling-variant")}
        assert advised == {good}


def test_a_spelling_that_stands_there_more_often_wins_over_the_first_part() -> None:
    text = "Eine Landtags-Sitzung.\nDie Landtags-Sitzung.\nDer Land-Tag.\nDie Land-Tags-Sitzung."
    assert [one.replacement for one in of(text, "spelling-variant")] == ["Landtags-Sitzung"]


@pytest.mark.parametrize(
    ("doer", "beginning"),
    [
        ("von einem Lotsen", "so: „Ein Lotse …“"),
        ("von einem Gesundheits-Lotsen", "so: „Ein Gesundheits-Lotse …“"),
        ("von einem Zeugen", "so: „Ein Zeuge …“"),
        ("von Ihrem Kunden", "so: „Ihr Kunde …“"),
        ("von einem Menschen", "so: „Ein Mensch …“"),
        ("von einem Polizisten", "so: „Ein Polizist …“"),
        ("von einem Nachbarn", "so: „Ein Nachbar …“"),
        ("von einem Herrn", "so: „Ein Herr …“"),
        ("von einem Verein", "so: „Ein Verein …“"),
        ("von einem Mädchen", "so: „Ein Mädchen …“"),
        ("von einer Kollegin", "so: „Eine Kollegin …“"),
        ("von einem Paten oder einer Patin", "so: „Ein Pate oder eine Patin …“"),
        ("von einer Lotsin oder von einem Lotsen", "so: „Eine Lotsin oder ein Lotse …“"),
        ("von Ihrem Arzt und Ihrer Ärztin", "so: „Ihr Arzt und Ihre Ärztin …“"),
        ("von Anna und Peter", "so: „Anna und Peter …“"),
        ("von uns oder einem Arzt", "mit diesem Wort."),
        ("von einem Lotsen oder anderen", "mit diesem Wort."),
        ("durch einen Lotsen", "mit diesem Wort."),
        ("von einem netten Lotsen", "mit diesem Wort."),
        ("von einem Angestellten", "mit diesem Wort."),
    ],
)
def test_a_doer_is_advised_as_a_sentence_begins(doer: str, beginning: str) -> None:
    [finding] = of(f"Sie werden {doer} begleitet.", "passive")
    assert f"Beginnen Sie den Satz {beginning}" in finding.suggestion


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Das wird im Internet bekannt gemacht.", "Wer macht … bekannt?"),
        ("Der Raum wird sauber gemacht.", "Wer macht … sauber?"),
        ("Hier wird ein Auto zur Verfügung gestellt.", "Wer tut das?"),
        ("Das Bett wird gemacht.", "Wer macht?"),
    ],
)
def test_a_passive_of_two_words_is_asked_for_with_both(text: str, question: str) -> None:
    [finding] = of(text, "passive")
    assert finding.suggestion.startswith(question)
