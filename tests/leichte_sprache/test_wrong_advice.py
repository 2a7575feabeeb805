"""Advice that would make wrong German, and sentences that are two: beside what stays advised."""

import pytest

from app.leichte_sprache import check_text
from tests.support.findings import of


@pytest.mark.parametrize(
    ("text", "excerpt", "good"),
    [
        (
            "Das ist der Wille der Bürgerinnen und Bürger.",
            "der Bürgerinnen und Bürger",
            "von den Bürgerinnen und Bürgern",
        ),
        (
            "Das ist die Liste der Schülerinnen, Schüler und Eltern.",
            "der Schülerinnen, Schüler und Eltern",
            "von den Schülerinnen, Schülern und Eltern",
        ),
        (
            "Das ist das Fest der Kinder und der Mütter.",
            "der Kinder und der Mütter",
            "von den Kindern und den Müttern",
        ),
        (
            "Das ist das Auto des Vaters und des Sohnes.",
            "des Vaters und des Sohnes",
            "von dem Vater und dem Sohn",
        ),
        ("Das Fest der Kinder ist schön.", "der Kinder", "von den Kindern"),
        ("Das Fest der Kinder und das Spiel sind schön.", "der Kinder", "von den Kindern"),
    ],
)
def test_a_row_in_the_genitive_is_advised_as_a_whole(text: str, excerpt: str, good: str) -> None:
    [finding] = of(text, "genitive")
    assert (finding.excerpt, finding.replacement) == (excerpt, good)


@pytest.mark.parametrize(
    "text",
    [
        "Hier sind die Hefte der Kinder und Eltern helfen ihnen.",
        "Das ist ein Haus der Stadt und Gemeinden.",
        "Die Gruppe der Frauen, Männer und alle anderen sind da.",
        "Das ist die Farbe der Blume und der Stiel.",
    ],
)
def test_of_a_row_that_is_not_certain_only_the_beginning_is_named(text: str) -> None:
    [finding] = of(text, "genitive")
    assert finding.replacement == ""
    assert "„von de" in finding.suggestion


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tim tut so, als wäre er müde.", "„als“"),
        ("Die Leute reden, als wären sie allein.", "„als“"),
        ("Tim tut so, als hätte er Geld.", "„als“"),
        ("Tim tut so, als ob er müde wäre.", "„als ob“"),
        ("Es klingt, als wenn er müde wäre.", "„als wenn“"),
        ("Tim tut, als wäre er klug und hätte Geld.", "„als“"),
    ],
)
def test_a_comparison_that_is_not_so_is_written_anew(text: str, words: str) -> None:
    found = of(text, "subjunctive")
    assert found
    for finding in found:
        assert f"einen neuen Satz ohne {words}" in finding.suggestion
        assert "„ist“" not in finding.suggestion
    assert not any("Doppelpunkt statt" in one.suggestion for one in check_text(text))


@pytest.mark.parametrize(
    "text", ["Das wäre schön.", "Als Kind sagt er, das wäre gut.", "Tim wäre älter als Anna."]
)
def test_any_other_subjunctive_keeps_its_own_advice(text: str) -> None:
    [finding] = of(text, "subjunctive")
    assert "„ist“" in finding.suggestion


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Das ist eine Barriere·freie Wohnung.", "Barriere-freie"),
        ("Leicht·verständliche Texte sind gut.", "Leicht-verständliche"),
        ("Barriere·freies Wohnen ist gut.", "Barriere-freies"),
        ("Die Wohnung ist Barriere·frei.", "Barriere-frei"),
        ("Die Pflege·bedürftige wohnt hier.", "Pflege-Bedürftige"),
        ("Das ist die Internet·seite.", "Internet-Seite"),
    ],
)
def test_the_end_of_an_adjective_with_a_dot_stays_small(text: str, good: str) -> None:
    [finding] = of(text, "compound")
    assert finding.replacement == good


@pytest.mark.parametrize(
    "text",
    [
        "XII heißt 12.",
        "Die Zahl XIV bedeutet: 14.",
        "Kapitel V heißt 5.",
        "Man schreibt die 12 so: XII.",
        "Das steht im Teil II (2).",
        "VII ist die Zahl 7.",
        "Zwölf heißt 12.",
    ],
)
def test_a_number_that_the_line_explains_gets_no_advice(text: str) -> None:
    assert of(text, "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kapitel XII heißt: Anfang.",
        "Kapitel XII ist auf Seite 12.",
        "XII heißt 13.",
        "Kapitel II ist 2 Seiten lang.",
        "Das sind zwölf Hefte.",
    ],
)
def test_a_number_that_the_line_does_not_explain_is_found(text: str) -> None:
    assert len(of(text, "number")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Es ist schlimm, dass die Würde von Menschen verletzt wird.",
        "Es ist gut, wenn die Wünsche von allen Menschen beachtet werden.",
        "Oft werden die Bedürfnisse von alten Menschen vergessen.",
        "Es ist wichtig, dass die Daten von Kunden geschützt werden.",
        "Heute wird die Wohnung von Geflüchteten geprüft.",
    ],
)
def test_whose_it_is_does_not_name_the_doer(text: str) -> None:
    [finding] = of(text, "passive")
    assert "Wer " in finding.suggestion
    assert "Im Satz steht" not in finding.suggestion


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Er sagt, dass die Daten von der Firma geprüft werden.", "von der Firma"),
        ("Heute wird die Wohnung von Handwerkern geprüft.", "von Handwerkern"),
        ("Er sagt, dass die Kinder von der Oma betreut werden.", "von der Oma"),
        ("Die Rechte werden von Menschen verletzt.", "von Menschen"),
        ("Oft werden die Rechte von Menschen von Ämtern verletzt.", "von Ämtern"),
    ],
)
def test_who_does_it_is_still_named(text: str, doer: str) -> None:
    [finding] = of(text, "passive")
    assert f"Im Satz steht: „{doer}“" in finding.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "Das ist eine Krankheit.Der Arzt hilft Ihnen gern bei allen Fragen dazu.",
        "Rufen Sie uns bitte an!Wir helfen Ihnen gern bei allen Fragen dazu.",
        "Bitte rufen Sie uns an.Wir helfen Ihnen gern bei allen Fragen dazu.",
        "Haben Sie heute Zeit?Dann kommen Sie bitte zu uns in das Büro.",
    ],
)
def test_without_a_space_behind_its_full_stop_a_sentence_ends_too(text: str) -> None:
    assert of(text, "sentence-length") == []
    assert len(of(text, "one-line")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Öffnen Sie die Datei Antrag.Pdf bitte jetzt.",
        "Die Seite heißt www.Amt-Mainz.De und ist neu.",
        "Das Dipl.Zeugnis ist da.",
        "Die Tel.Nummer ist neu.",
        "Die Datei Neu.Brief.docx ist da.",
    ],
)
def test_a_file_an_address_and_an_abbreviation_are_no_end(text: str) -> None:
    assert of(text, "one-line") == []
