"""An error is what is certain: lost line breaks, names, sources, beside what stays an error."""

import pytest

from app.leichte_sprache import Finding, check_text


def of(text: str, code: str) -> list[Finding]:
    return [one for one in check_text(text) if code in one.codes]


@pytest.mark.parametrize(
    "text",
    [
        "Kurse für Frauen mit Behinderung Der Verein gibt Rat.",
        "Hier ist das Programm Der Kinder-Chor singt.",
        "Hilfe für Frauen und Kinder Dieser Verein ist neu.",
    ],
)
def test_a_capital_article_may_begin_a_sentence_and_is_no_genitive(text: str) -> None:
    assert of(text, "genitive") == []


@pytest.mark.parametrize(
    "text",
    ["Das ist das Ziel der Vereine.", "DIE FARBEN DER SONNE", "Die Rechte Des Kindes"],
)
def test_a_small_article_and_des_stay_genitives(text: str) -> None:
    assert len(of(text, "genitive")) == 1


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Das Heft wird von alten\nund jungen Menschen gelesen.", "von alten und jungen Menschen"),
        ("Der Text wird von gehörlosen oder blinden Leuten geprüft.", "gehörlosen oder blinden"),
        ("Der Text wird von 2 Frauen geprüft.", "von 2 Frauen"),
        ("Das Geld wird vom Gehalt abgezogen.", ""),
        ("Der Beitrag wird von Ihrem Konto abgebucht.", ""),
        ("Das Geld wird vom Amt abgezogen.", "vom Amt"),
    ],
)
def test_who_does_it_is_named_but_not_where_it_comes_from(text: str, doer: str) -> None:
    [finding] = of(text, "passive")
    assert ("Im Satz steht" in finding.suggestion) == bool(doer)
    assert doer in finding.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "Das Haus gehört der Nord-Bau eG\neG ist eine Abkürzung.",
        "Der Träger ist die Nord-Hilfe gGmbH\ngGmbH heißt: eine Firma für alle.",
        "Hier ist es barrierefrei\nbarrierefrei heißt: ohne Stufen.",
        "Ein Garten für alle\nDie Stadt Mainz hat einen Garten.",
        "Ein Garten für alle\nKinder spielen dort gern.",
        "Das ist unser Garten, er ist für viele\nWir pflegen ihn.",
    ],
)
def test_a_line_that_may_end_there_is_not_joined_with_the_next(text: str) -> None:
    assert of(text, "one-line") == []


@pytest.mark.parametrize(
    "text",
    [
        "Wir helfen allen\nMenschen in der Stadt.",
        "Wir helfen\nallen Menschen.",
        "Das Geld ist für\nIhre Familie.",
        "Viele lesen gern. - Manche schreiben gern.",
        "Viele lesen gern. – Manche schreiben gern.",
    ],
)
def test_a_sentence_that_goes_on_or_shares_its_line_is_found(text: str) -> None:
    assert len(of(text, "one-line")) == 1


@pytest.mark.parametrize("name", ["LeiSA-parti", "InkluMOOC", "KOKOS-treff", "BIKO-Treff"])
def test_what_somebody_coined_is_a_name(name: str) -> None:
    assert of(f"{name} ist neu.", "compound") == []


@pytest.mark.parametrize("word", ["EU-Mitgliedsstaat", "Land-rat", "BürgerGeldStelle"])
def test_a_word_with_capitals_that_is_no_name_is_divided(word: str) -> None:
    assert len(of(f"Der {word} ist neu.", "compound")) == 1
