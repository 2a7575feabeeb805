"""Where a finding stands: in the characters in which the text was written."""

import unicodedata

import pytest

from app.leichte_sprache import check_text


@pytest.mark.parametrize(
    ("line", "excerpt", "column"),
    [
        ("Sie brauchen z.\u00a0B. ein Foto.", "z.\u00a0B.", 14),
        ("Das Arbeits\u2022amt ist zu.", "Arbeits\u2022amt", 5),
        ("- Hier ist der **Hauptbahnhof**.", "Hauptbahnhof", 18),
        ("## Der [Hauptbahnhof](https://www.beispiel.de/Hauptbahnhof)", "Hauptbahnhof", 9),
        ("Ein*e Lehrer*in hilft Ihnen.", "Ein*e", 1),
        ("\tDer Hauptbahnhof ist neu.", "Hauptbahnhof", 6),
        (unicodedata.normalize("NFD", "Für Öltanks könnte es gehen."), "ko\u0308nnte", 15),
    ],
)
def test_a_finding_has_the_column_and_the_words_as_written(
    line: str, excerpt: str, column: int
) -> None:
    found = [(one.excerpt, one.column, one.line) for one in check_text(f"Hallo.\n\n{line}")]
    assert (excerpt, column, 3) in found
    assert line[column - 1 :].startswith(excerpt)


def test_a_text_in_another_language_is_told_once_and_not_checked() -> None:
    english = "The office is closed today.\nYou can call us tomorrow.\n" * 20
    assert [(one.code, one.line) for one in check_text(english)] == [("language", 1)]


def test_one_paragraph_in_another_language_is_told_and_the_rest_is_checked() -> None:
    text = "Guten Tag.\n\nYou can call us every day and we will help you.\n\nDas wird geprüft."
    assert [(one.code, one.line) for one in check_text(text)] == [("language", 3), ("passive", 5)]
