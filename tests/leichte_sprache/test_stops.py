"""Dots in words, also typed as full stops; passives by things; advice on numbers and "sollte"."""

import pytest

from app.leichte_sprache import check_text
from tests.support.findings import of


@pytest.mark.parametrize("word", ["Garten.betrieb", "Sieben.bürgen", "Drei.eck", "Bus.fahr.karte"])
def test_a_full_stop_in_a_word_is_its_middle_dot(word: str) -> None:
    twelve = f"Heute sehen wir hier alle zusammen ein sehr großes neues {word} stehen."
    assert not any("13 Wörter" in one.message for one in check_text(twelve))
    assert of(twelve, "number") == []
    assert "13 Wörter" in of(twelve.replace("wir", "wir doch"), "sentence-length")[0].message


def test_it_is_quoted_as_it_is_written_and_advised_like_the_dot() -> None:
    [finding] = of("Der Garten.betrieb ist schön.", "compound")
    assert (finding.excerpt, finding.replacement) == ("Garten.betrieb", "Garten-Betrieb")
    assert (finding.line, finding.column) == (1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Das steht auf Garten.berlin für alle.",
        "Lesen Sie die Datei Garten.pdf am Montag.",
        "Schreiben Sie an Anna.sommer@garten.example bitte.",
        "Das ist ein Garten.der ist schön.",
    ],
)
def test_addresses_files_and_forgotten_spaces_have_no_middle_dot(text: str) -> None:
    assert of(text, "compound") == []


def test_a_number_word_by_itself_and_two_sentences_are_still_found() -> None:
    assert [one.replacement for one in of("Wir haben sieben Gärten.", "number")] == ["7"]
    assert len(of("Das ist ein Garten. Er ist schön.", "one-line")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Manche Wörter haben einen Punkt im Wort.\nBeispiel: Garten·haus.",
        "Manche Wörter haben einen Punkt im Wort.\nBeispiel: Garten.haus.",
        "In langen Wörtern ist ein Punkt.\nBeispiele:\n• Garten·haus\n• Bus·halle\n• Baum·haus",
        "Wir schreiben Wörter mit Punkt: Garten·haus.",
        "Ein Punkt teilt das Wort „Garten·haus“.",
        "Ein Punkt teilt lange Wörter.\nDas sieht so aus: Garten·häuser.",
    ],
)
def test_a_word_that_shows_the_dot_gets_no_advice(text: str) -> None:
    assert of(text, "compound") == []


@pytest.mark.parametrize(
    "text",
    [
        "Manche Wörter haben einen Punkt im Wort.\nDas Garten·haus ist schön.",
        "Beispiel: Garten·haus.",
        "Wir reden über einen Punkt:\n• Garten·haus",
        "Manche Wörter haben einen Punkt im Wort.\nHeute gibt es mehr:\n• Garten·haus",
    ],
)
def test_a_word_that_only_has_the_dot_gets_it(text: str) -> None:
    assert [one.replacement for one in of(text, "compound")] == ["Garten-Haus"]


@pytest.mark.parametrize(
    "thing",
    [
        "durch Zahlen",
        "durch Regeln",
        "durch ein Gesetz",
        "durch bunte Farben",
        "durch das Lesen",
        "durch die Haus-Ordnungs-Regeln",
        "durch Bilder und Zeichen",
        "durch die Krankheit",
        "vom Gesetz",
    ],
)
def test_a_thing_without_a_will_is_no_doer(thing: str) -> None:
    [finding] = of(f"Das wird {thing} erklärt.", "passive")
    assert "Beginnen Sie den Satz" not in finding.suggestion
    assert "Wer erklärt?" in finding.suggestion
    assert "„man“" in finding.suggestion


@pytest.mark.parametrize(
    "doer",
    [
        "durch das Amt",
        "durch die Universität",
        "durch das Unternehmen",
        "durch die Verwaltung",
        "durch Techniker",
        "durch die Mehrheit",
        "durch die Redaktion",
        "von der Leitung",
        "von den Planern",
        "vom Gesetz-Geber",
    ],
)
def test_a_person_or_office_still_is(doer: str) -> None:
    [finding] = of(f"Das wird {doer} erklärt.", "passive")
    assert f"Im Satz steht: „{doer}“" in finding.suggestion


def test_the_advice_on_sollte_is_no_duty() -> None:
    [finding] = of("Kinder sollten viel laufen.", "subjunctive")
    assert "„Es ist gut: …“" in finding.suggestion
    assert "Nur wenn es Pflicht ist: „muss“" in finding.suggestion
    assert check_text("Es ist gut: Kinder laufen viel.") == []


@pytest.mark.parametrize(
    ("said", "excerpt", "good"),
    [
        ("Dort leben über 737.000 Vögel.", "über 737.000", "mehr als 730.000"),
        ("Über 737.000 Vögel leben dort.", "Über 737.000", "Mehr als 730.000"),
        ("Dort leben mehr als 737.123 Vögel.", "mehr als 737.123", "mehr als 730.000"),
        ("Dort leben fast 7,5 Millionen Vögel.", "fast 7,5", "mehr als 7"),
        ("Dort leben weniger als 737.123 Vögel.", "weniger als 737.123", "weniger als 740.000"),
        ("Dort leben 737.123 Vögel.", "737.123", "mehr als 730.000"),
    ],
)
def test_the_word_before_a_number_goes_with_it(said: str, excerpt: str, good: str) -> None:
    [finding] = of(said, "number")
    assert (finding.excerpt, finding.replacement) == (excerpt, good)
    assert finding.column == said.index(excerpt) + 1
