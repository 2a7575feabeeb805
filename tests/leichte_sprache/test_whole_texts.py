"""Whole texts and lines that once were misread: footnotes, texts for children, rows, parties."""

import pytest

from app.leichte_sprache.finding import Level
from tests.support.findings import of


@pytest.mark.parametrize(
    "text",
    [
        "# Ausflüge *\n\nWir fahren an den See.\n\n* mit Anmeldung",
        "Das Essen kostet 5 Euro*.\n\n\\* Kinder zahlen 3 Euro.",
        "Der Kurs * ist neu.\n\n*Der Kurs beginnt im Mai.",
    ],
)
def test_a_star_with_a_footnote_is_one_finding_that_says_so(text: str) -> None:
    [finding] = of(text, "special-character")
    assert "Fußnote" in finding.message
    assert "in den Text" in finding.suggestion


@pytest.mark.parametrize(
    "text",
    ["# Ausflüge *\n\nWir fahren an den See.", "Alle Lehrer*innen kommen.\n\n* Anna\n* Olga"],
)
def test_a_star_without_a_footnote_is_a_sign(text: str) -> None:
    [finding] = of(text, "special-character")
    assert "Fußnote" not in finding.message


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Du bist im Zoo.\nHier siehst du Tiere.\nSie fressen Gras.\nHast du Fragen?", "du"),
        ("Hallo.\nKommt ihr mit?\nWir helfen euch.\nBringt eure Freunde mit.", "ihr"),
        ("Ruf uns an.\nWir helfen dir.\nDu bist wichtig.\nDein Geld reicht.", "du"),
    ],
)
def test_a_text_that_says_du_throughout_is_one_warning(text: str, word: str) -> None:
    [finding] = of(text, "address")
    assert (finding.level, finding.line) == (Level.WARNING, 1 if word == "du" else 2)
    assert finding.advice.startswith(
        f"Der ganze Text sagt „{word}“. Für Kinder ist das richtig. Erwachsene sagen „Sie“."
    )


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("Guten Tag.\nHier kannst du lernen.", 1),
        ("Du bist da.\nHast du Geld?\nWir helfen dir.\nRufen Sie an.", 3),
        ("Du bist da.\nHast du Geld?\nWir helfen dir.\nSie können kommen.", 3),
        ("Du bist da.\nHast du Geld?\nWir helfen dir.\nWo ist Ihre Karte?", 3),
        ("Du bist da.\nHast du Geld?\nWir helfen dir." + "\nDas Amt hilft." * 30, 3),
        ("Kannst du mit deinem Hund zu dir gehen?", 3),
    ],
)
def test_a_few_du_or_du_beside_sie_stay_errors(text: str, errors: int) -> None:
    assert [one.level for one in of(text, "address")] == [Level.ERROR] * errors


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Da ist ein Park, in dem Schafe, Rehe, Schweine und Hunde leben.", 4),
        ("Das ist ein Laden, der Äpfel, Birnen, Nüsse und Brot verkauft.", 4),
        ("Wir wollen den Hund, die Katze, das Pferd und die Maus füttern.", 4),
        ("Heute werden der Hund, die Katze, das Pferd und die Maus gefüttert.", 4),
        ("Das ist ein Laden, der Äpfel, Birnen und Nüsse verkauft.", 0),
        ("Das ist ein Park, in dem Schafe, Rehe und Hunde leben.", 0),
    ],
)
def test_a_row_begins_behind_the_noun_that_a_clause_tells_of(text: str, things: int) -> None:
    found = [one.message.split(" Dinge")[0] for one in of(text, "list")]
    assert found == ([f"Hier stehen {things}"] if things else [])


def test_a_party_counts_as_one_word() -> None:
    short = "Heute spricht die Partei Bündnis 90/Die Grünen lange mit uns über Geld."
    assert [one.level for one in of(short, "sentence-length")] == []
    long = short.replace("lange", "sehr lange in dem Rat")
    assert "14 Wörter" in of(long, "sentence-length")[0].message
