"""How texts are set: which hyphens end no line, and where a label that is too long breaks."""

import pytest
from flask import Flask

from app.content.text import label
from app.content.typography import keep_compounds, typeset

STAYS = ("E-Mail", "e-mail", "2-mal", "(E-Mail)", "E-Mail. 2-mal")
MAY_BREAK = ("Halle-Dessau", "1815-1111", "A-1", "x - y")
ADDRESSES = ("a-b@netz-iq.de", "kontakt@netz-iq.de", "kontakt@e-netz.de", "justiz.de")


@pytest.mark.parametrize("text", STAYS)
def test_a_lone_sign_stays_with_the_word_after_it(text: str) -> None:
    assert typeset(text, "de", "ltr") == text.replace("-", "\u2011")


@pytest.mark.parametrize("text", [*MAY_BREAK, *ADDRESSES])
def test_other_hyphens_and_addresses_are_as_they_were_written(text: str) -> None:
    assert typeset(text, "de", "ltr") == text


@pytest.mark.parametrize("site", ["justiz-dolmetscher.de", "https://netzwerk-iq.example"])
def test_a_websites_name_with_a_hyphen_stays_whole(site: str) -> None:
    assert typeset(f"Auf {site}.", "de", "ltr") == f'Auf <bdi class="part">{site}.</bdi>'


@pytest.mark.parametrize("words", ["Lebens-Lauf", "Alltags-Sprache ist das.", "2015-2018"])
def test_no_line_divides_a_short_compound(words: str) -> None:
    assert keep_compounds(words) == words.replace("-", "\u2011")


def test_a_long_compound_is_divided_only_where_a_line_is_too_short_for_it() -> None:
    kept = keep_compounds("Landes-Verwaltungs-Amt in Halle")
    assert kept == '<span class="part">Landes-Verwaltungs-Amt</span> in Halle'
    assert keep_compounds("Landes-Verwaltungs-Amt") == "Landes-Verwaltungs-Amt"


@pytest.mark.parametrize("words", ADDRESSES)
def test_an_address_is_as_it_was_written(words: str) -> None:
    assert keep_compounds(words) == words


def test_labels_of_easy_language_alone_keep_their_compounds(app: Flask) -> None:
    with app.test_request_context("/de-simple/"):
        assert "Barriere\u2011Freiheit" in label("Accessibility")
    with app.test_request_context("/en/"):
        assert label("Saxony-Anhalt") == "Saxony-Anhalt"  # as the seed writes it


def test_in_easy_language_a_number_stays_with_what_it_counts() -> None:
    shown = typeset("Am 6. Mai, 1 Monat", "de-simple", "ltr", is_easy=True)
    assert shown == "Am 6.\u00a0Mai, 1\u00a0Monat"
    assert typeset("1 Monat", "de", "ltr") == "1 Monat"
    years = typeset("2015 bis 2018", "de-simple", "ltr", is_easy=True)
    assert years == "2015\u00a0bis\u00a02018"


def test_no_line_divides_a_span_of_years() -> None:
    assert typeset("2015–2018, 5 – 6", "en", "ltr") == "2015–\u20602018, 5 – 6"


def test_what_stands_before_a_colon_and_after_it_stays_together(app: Flask) -> None:
    with app.test_request_context("/en/"):
        first, second = '<span class="part">Advice:</span>', '<span class="part">we help</span>'
        assert label("Advice: we help") == f"{first} {second}"
        assert label("Open:") == "Open:"
        assert label("At 12:30") == "At 12:30"
