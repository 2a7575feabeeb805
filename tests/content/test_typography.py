"""How texts are set: which hyphens end no line, and where a label that is too long breaks."""

import pytest
from flask import Flask

from app.content.text import label
from app.content.typography import (
    keep_short_words,
    keep_together,
    typeset,
    typeset_easy,
)

STAYS = ("E-Mail", "e-mail", "2-mal", "(E-Mail)", "E-Mail, 2-mal", "кто-то", "Umwelt-AG.")
MAY_BREAK = ("Halle-Dessau", "1815-1111", "A-1", "x - y", "Was-ist-es")
ADDRESSES = ("a-b@netz-iq.de", "kontakt@netz-iq.de", "kontakt@e-netz.de", "justiz.de")


@pytest.mark.parametrize("text", STAYS)
def test_a_sign_or_two_stay_with_the_word_beside_them(text: str) -> None:
    assert typeset(text, "de", "ltr") == text.replace("-", "\u2011")


@pytest.mark.parametrize("text", [*MAY_BREAK, *ADDRESSES])
def test_other_hyphens_and_addresses_are_as_they_were_written(text: str) -> None:
    assert typeset(text, "de", "ltr") == text


@pytest.mark.parametrize("site", ["justiz-dolmetscher.de", "https://netzwerk-iq.example"])
def test_a_websites_name_with_a_hyphen_stays_whole(site: str) -> None:
    assert typeset(f"Auf {site}.", "de", "ltr") == f'Auf <bdi class="part">{site}.</bdi>'


@pytest.mark.parametrize("words", ["Lebens-Lauf", "Alltags-Sprache ist das.", "2015-2018"])
def test_no_line_divides_a_short_compound_of_easy_language(words: str) -> None:
    assert keep_together(words, compounds=True) == words.replace("-", "\u2011")


def test_a_long_compound_is_divided_only_where_a_line_is_too_short_for_it() -> None:
    kept = keep_together("Landes-Verwaltungs-Amt in Halle", compounds=True)
    assert kept == '<span class="part">Landes-Verwaltungs-Amt</span> in Halle'
    assert keep_together("Landes-Verwaltungs-Amt", compounds=True) == "Landes-Verwaltungs-Amt"


@pytest.mark.parametrize("words", ADDRESSES)
def test_an_address_is_as_it_was_written(words: str) -> None:
    assert keep_together(words, compounds=True) == words


def test_in_every_language_a_name_stays_whole_and_a_compound_may_be_divided() -> None:
    assert keep_together("Das Land Sachsen-Anhalt") == (
        'Das Land <span class="part">Sachsen-Anhalt</span>'
    )
    assert keep_together("Fast-track procedure") == "Fast-track procedure"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Nach Hilfe bei den Kosten fragen", "Nach Hilfe bei~den~Kosten fragen"),
        ("Was Sie als Nächstes tun", "Was Sie als~Nächstes tun"),
        ("Was es in Leichter Sprache gibt", "Was es~in Leichter~Sprache gibt"),
        ("If you think the decision is wrong", "If~you~think the~decision is~wrong"),
        ("Як ми вам у цьому", "Як~ми вам~у~цьому"),
        ("on the job and have no certificate", "on~the~job and~have no~certificate"),
        ("Wer Ihre Fragen beantwortet", "Wer Ihre~Fragen beantwortet"),
        ("Công nhận bằng cấp", "Công~nhận bằng~cấp"),
        ("Der Weg in 5 Schritten", "Der Weg in 5 Schritten"),
        ("Netzwerk IQ in Halle", "Netzwerk IQ in~Halle"),
        ("ofrece la red a las autoridades", "ofrece la~red a~las~autoridades"),
        ("واژه‌های سخت با توضیح", "واژه‌های سخت با~توضیح"),
        ("What you may do until then", "What you may~do~until then"),
        ("Urząd ds. zawodów", "Urząd ds.~zawodów"),
        ("E-Mail", "E-Mail"),
        ("", ""),
    ],
)
def test_no_short_word_ends_a_line_of_a_label(written: str, shown: str) -> None:
    assert keep_short_words(written) == shown.replace("~", "\u00a0")


def test_labels_of_easy_language_alone_keep_their_compounds(app: Flask) -> None:
    with app.test_request_context("/de-simple/"):
        assert "Barriere\u2011Freiheit" in label("Accessibility")
    with app.test_request_context("/en/"):
        assert label("Saxony-Anhalt") == "Saxony-Anhalt"  # as the seed writes it


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Am 6. Mai, 1 Monat", "Am 6.~Mai, 1~Monat"),
        ("31 December 2028", "31~December~2028"),
        ("2015 bis 2018", "2015~bis~2018"),
        ("für 150 Euro", "für 150~Euro"),
        ("bis zu 600 Euro, bis zum Tag", "bis~zu~600~Euro, bis zum Tag"),
        ("§ 18 Abs. 2", "§~18~Abs.~2"),
        ("etwa Stufe A2", "etwa Stufe~A2"),
        ("nach Paragraf 9 der Ordnung", "nach Paragraf~9~der Ordnung"),
        ("section 81a", "section~81a"),
        ("Article 6 (1) (f)", "Article~6~(1)~(f)"),
        ("điều 6 khoản 1", "điều~6~khoản~1"),
        ("Статья 6", "Статья~6"),
        ("Nach BGG LSA ist", "Nach BGG~LSA ist"),
        ("im Jahr 12345. Das", "im~Jahr 12345. Das"),
        ("einen Monat Zeit, üç dört ay", "einen~Monat Zeit, üç dört~ay"),
        ("Rufen Sie an, one and another", "Rufen Sie an, one and another"),
        ("für Lehrerbildung (LISA), heute (jetzt)", "für Lehrerbildung~(LISA), heute (jetzt)"),
    ],
)
def test_a_number_stays_with_what_it_counts_or_names(written: str, shown: str) -> None:
    assert typeset(written, "de", "ltr") == shown.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Das Amt sagt: Das ist gut.", "Das Amt sagt: Das~ist gut."),
        ("Alles in Leichter Sprache", "Alles in Leichter~Sprache"),
        ("Der Lebens-Lauf.", "Der Lebens-|Lauf."),
        ("Der Anerkennungs-Zuschuss", "Der Anerkennungs-|Zuschuss"),
        ("Die Anerkennungs-Partnerschaft", "Die Anerkennungs-Partnerschaft"),
        ("a-b@netz-iq.de", "a-b@netz-iq.de"),
    ],
)
def test_lines_of_easy_language_end_between_thoughts(written: str, shown: str) -> None:
    assert typeset_easy(written) == shown.replace("~", "\u00a0").replace("|", "\u2060")


def test_in_polish_no_line_ends_with_a_word_of_one_letter() -> None:
    said = "W Niemczech i w Halle (o pracę), no i"
    kept = "W~Niemczech i~w~Halle (o~pracę), no i"
    assert typeset(said, "pl", "ltr") == kept.replace("~", "\u00a0")
    assert typeset(said, "en", "ltr") == said


def test_no_line_divides_a_span_of_years() -> None:
    assert typeset("2015–2018, 5 – 6", "en", "ltr") == "2015–\u20602018, 5 – 6"


def test_what_stands_before_a_colon_and_after_it_stays_together(app: Flask) -> None:
    with app.test_request_context("/en/"):
        first, second = (
            '<span class="part">Advice:</span>',
            '<span class="part">we\u00a0help</span>',
        )
        assert label("Advice: we help") == f"{first} {second}"
        assert label("Open:") == "Open:"
        assert label("At 12:30") == "At 12:30"
