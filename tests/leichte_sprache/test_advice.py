"""What is advised is right German, agrees with other advice, and holds what an editor needs."""

import io
import json
from pathlib import Path

import pytest

from app.leichte_sprache import Finding, Style, check_text, run_check
from app.leichte_sprache.formats import FORMATS
from app.leichte_sprache.rules.compounds import divided

TWO_LINES = "Guten Tag.\n  Sie bekommen einen Brief\n  von dem Amt.\n"


def only(text: str, code: str) -> Finding:
    [finding] = [one for one in check_text(text) if one.code == code]
    return finding


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Einer der Spieler ist verletzt.", "von den Spielern"),
        ("Einer der jungen Spieler ist verletzt.", "von den jungen Spielern"),
        ("Eines der Mädchen hilft uns.", "von den Mädchen"),
        ("Manche der Artikel sind neu.", "von den Artikeln"),
        ("Jede der Mütter ist da.", "von den Müttern"),
        ("Alle der Häuser sind neu.", "von den Häusern"),
        ("Einer meiner Lehrer ist krank.", "von meinen Lehrern"),
        ("Einige der Kameras sind neu.", "von den Kameras"),
        ("Die Meinung der Bürger ist wichtig.", "von den Bürgern"),
        ("Die Meinung der Mutter ist wichtig.", "von der Mutter"),
        ("Das Ende der Feier ist schön.", "von der Feier"),
        ("Die Rechte aller Kinder sind wichtig.", "von allen Kindern"),
        ("Die Arbeit vieler junger Menschen ist gut.", "von vielen jungen Menschen"),
        ("Die Liste des Namens ist neu.", "von dem Namen"),
        ("Die Arbeit des Heim-Beirats ist gut.", "von dem Heim-Beirat"),
    ],
)
def test_a_genitive_is_advised_in_the_right_number(text: str, good: str) -> None:
    assert only(text, "genitive").replacement == good


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Eines der Visa ist da.", "von den …"),  # who knows the dative of "Visa"?
        ("Die Arbeit der Stadtvertretung ist gut.", "von der …"),  # the word itself is too long
    ],
)
def test_a_genitive_that_is_not_certain_is_only_begun(text: str, beginning: str) -> None:
    finding = only(text, "genitive")
    assert finding.replacement == ""
    assert f"„{beginning}“" in finding.suggestion


@pytest.mark.parametrize(
    ("text", "excerpt", "good"),
    [
        ("29 Prozent der Menschen sind neu.", "29 Prozent der Menschen", "29 von 100 Menschen"),
        ("20 Prozent der Kinder sind krank.", "20 Prozent der Kinder", "20 von 100 Kindern"),
        ("30 Prozent unserer Lehrer sind da.", "30 Prozent unserer Lehrer", "3 von 10 Lehrern"),
        ("Fast 20 Prozent sind krank.", "20 Prozent", "20 von 100"),  # "1 von 5 sind" is wrong
        ("Fast 30 Prozent sind krank.", "30 Prozent", "3 von 10"),
        ("10 Prozent der Bevölkerung ist krank.", "10 Prozent", ""),
        ("Die Miete steigt um 5 Prozent.", "5 Prozent", ""),
        ("Hier arbeiten 20 Prozent Frauen.", "20 Prozent", ""),
        ("100 Prozent der Kinder sind da.", "100 Prozent", ""),
    ],
)
def test_percent_is_replaced_with_right_grammar_or_not_at_all(
    text: str, excerpt: str, good: str
) -> None:
    finding = only(text, "number")
    assert (finding.excerpt, finding.replacement) == (excerpt, good)


@pytest.mark.parametrize(
    ("word", "good"),
    [
        ("Arbeits·lose", "Arbeitslose"),
        ("Arbeits-lose", "Arbeitslose"),
        ("Arbeits·losen·geld", "Arbeitslosen-Geld"),
        ("Krank·heit", "Krankheit"),
        ("Ab·geordnete", "Abgeordnete"),
        ("Deutschland·weit", "Deutschland-weit"),
        ("Barriere·frei", "Barriere-frei"),
        ("Behörden·deutsch", "Behörden-Deutsch"),
        ("Österreich·ische", "Österreichische"),
        ("Sach·sen", "Sachsen"),
        ("Woh·nort", "Wohnort"),  # a typing error
        ("Num·mer", "Nummer"),
        ("Recht·sprechung", "Recht-Sprechung"),
        ("Wasch·maschine", "Wasch-Maschine"),
        ("Nord·deutschland", "Nord-Deutschland"),
        ("Süd·italien", "Süd-Italien"),
        ("Mit-Glieder", "Mit-Glieder"),
        ("Bus-haltestelle", "Bus-Haltestelle"),
        ("Bushaltestelle", "Bus-Haltestelle"),
    ],
)
def test_pieces_that_are_no_words_are_put_together(word: str, good: str) -> None:
    assert divided(word) == good


def test_where_dots_are_usual_they_stay() -> None:
    dots = Style(joiner="middle-dot")
    text = "Arbeits·lose bekommen Geld.\nDas Arbeits·amt hilft.\nDas Arbeitsamt ist neu."
    found = [(one.code, one.excerpt, one.replacement) for one in check_text(text, dots)]
    assert [one for one in found if one[0] == "compound"] == []


def test_one_word_is_advised_as_the_text_mostly_divides_it() -> None:
    text = "Die Recht·sprechung ist gut.\nDie Recht·sprechung ist neu.\nRechtsprechung ist Arbeit."
    assert {one.replacement for one in check_text(text)} == {"Recht-Sprechung"}


@pytest.mark.parametrize(
    "text",
    [
        "Durch das Sammeln von Papier wird neues Papier gemacht.",
        "Der Brief vom Amt wird morgen geschickt.",
        "Mit dem Geld von der Stadt wird ein Haus gebaut.",
        "Für das Fest von uns wird Geld gesammelt.",
    ],
)
def test_what_belongs_to_a_thing_is_not_named_as_who_does_it(text: str) -> None:
    assert "Im Satz steht" not in only(text, "passive").advice


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Im Museum ist ein Auto zu sehen.", "„kann“"),
        ("Der Brief ist gut zu lesen.", "„kann“"),
        ("Die Miete ist am Montag zu zahlen.", "„muss“"),
    ],
)
def test_a_hidden_passive_is_advised_as_what_it_means(text: str, advice: str) -> None:
    assert advice in only(text, "modal-passive").suggestion


@pytest.mark.parametrize("format", FORMATS)
def test_a_sentence_over_two_lines_is_told_with_both_in_every_format(format: str) -> None:
    out = io.StringIO()
    run_check(["-"], io.BytesIO(TWO_LINES.encode()), out, format=format)
    assert "„Sie bekommen einen Brief / von dem Amt“" in out.getvalue()


def test_a_sentence_over_two_lines_is_placed_at_its_second_line(tmp_path: Path) -> None:
    finding = only(TWO_LINES, "one-line")
    assert (finding.line, finding.column, finding.excerpt) == (3, 3, "von dem Amt.")
    assert finding.context[finding.start :] == "von dem Amt."
    catalogue = tmp_path / "messages.po"
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    lines = '"Sie bekommen einen Brief\\n"\n"von dem Amt."\n'
    catalogue.write_text(f'{head}msgid "a"\nmsgstr ""\n{lines}', "utf-8")
    out = io.StringIO()
    run_check([str(catalogue)], io.BytesIO(), out, format="json")
    [found] = json.loads(out.getvalue())["findings"]
    assert (found["code"], found["line"], found["column"]) == ("one-line", 8, 2)
    assert "„Sie bekommen einen Brief / von dem Amt“" in found["message"]


def test_a_long_sentence_over_two_lines_is_told_in_a_short_form() -> None:
    text = "Wir fahren mit dem Bus in das\n" + "schöne " * 30 + "Museum."
    assert len(only(text, "one-line").message) < 300


def test_a_word_that_goes_over_two_lines_is_told_as_a_whole() -> None:
    assert "„Übersetzung“" in only("Das ist eine Über-\nsetzung.", "hyphenation").suggestion


def test_the_word_that_shows_the_second_statement_is_named() -> None:
    finding = only("Das ist ein Auto, das Papier einsammelt.", "several-statements")
    assert "„das“" in finding.message


@pytest.mark.parametrize(
    ("people", "again"),
    [
        ("Unbekannte", "„Die Unbekannten …“"),
        ("Frauen", "„Die Frauen …“"),
    ],
)
def test_people_are_named_again_in_the_right_form(people: str, again: str) -> None:
    text = f"In Halle haben {people} ein Auto gekauft.\nSie haben lange gesucht."
    assert again in only(text, "unclear-sie").suggestion
