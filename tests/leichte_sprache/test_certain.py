"""An error is what is certain: lost line breaks, names, sources, beside what stays an error."""

import pytest

from app.leichte_sprache.finding import Level
from tests.support.findings import of


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


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Das Fest wird gut vorbereitet.", "Wer bereitet … vor?"),
        ("Das Essen wird zubereitet.", "Wer bereitet … zu?"),
        ("Die Karte wird vorbestellt.", "Wer bestellt … vor?"),
        ("Das Heft wird überreicht.", "Wer überreicht?"),
        ("Die Rechnung wird bezahlt.", "Wer bezahlt?"),
    ],
)
def test_a_verb_with_two_prefixes_is_asked_for_rightly(text: str, question: str) -> None:
    [finding] = of(text, "passive")
    assert finding.suggestion.startswith(question)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Die Hände werden von Keimen befreit.", False),
        ("Die Äste werden vom Baum entfernt.", False),
        ("Der Hund wird von der Feuerwehr befreit.", True),
        ("Das Geld wird von der Bank abgebucht.", True),
        ("Der Hund wird von Anna gereinigt.", True),
    ],
)
def test_of_what_somebody_is_freed_is_no_doer(text: str, named: bool) -> None:
    [finding] = of(text, "passive")
    assert ("Im Satz steht" in finding.suggestion) == named


def test_below_a_short_item_a_clause_may_be_the_next_item() -> None:
    assert of("Das gilt:\n- als Kind\nwenn man jung ist.", "one-line") == []
    assert of("Das gilt:\n- für Kinder\ndie noch jung sind.", "one-line")


def test_an_ending_that_is_cut_off_makes_no_other_spelling() -> None:
    text = "Die Berufs-Genossenschaft hilft.\nDie Berufs-Genossen-schaft ist groß."
    text += "\nEine Berufs-Genossen-schaft prüft."
    assert {one.replacement for one in of(text, "compound")} == {"Berufs-Genossenschaft"}


@pytest.mark.parametrize(
    "text",
    [
        "Die Adresse ist:\nStraße des Handwerks 2,\n26603 Aurich",
        "Wir sind in der Hof-Gasse 3,\nTelefon: 0345 123456",
    ],
)
def test_an_address_of_two_lines_is_no_broken_sentence(text: str) -> None:
    assert of(text, "one-line") == []


def test_a_dash_behind_a_full_stop_is_a_warning_only() -> None:
    levels = [one.level for one in of("Wir helfen. - Wir beraten gern.", "one-line")]
    assert levels == [Level.WARNING]
    assert [one.level for one in of("Wir helfen. Wir beraten gern.", "one-line")] == [Level.ERROR]


def test_a_ruler_is_counted_with_an_article() -> None:
    [finding] = of("Königin Elisabeth II kam aus England.", "number")
    assert (finding.replacement, "„der 2.“ oder „die 2.“" in finding.suggestion) == ("", True)
    [finding] = of("Das steht im Kapitel IV.", "number")
    assert finding.replacement == "4"


def test_set_phrases_are_no_guesses() -> None:
    assert of("Gott sei Dank ist er da.", "subjunctive") == []
    [finding] = of("Er kommt, es sei denn, er ist krank.", "subjunctive")
    assert "Wann ist es anders?" in finding.suggestion
    assert of("Er sagt, es sei gut.", "subjunctive")


def test_what_a_picture_shows_did_not_make_it() -> None:
    [finding] = of("Dann wird ein Bild von den Zähnen gemacht.", "passive")
    assert "Im Satz steht" not in finding.suggestion
    [finding] = of("Das Bild wird von Anna gemacht.", "passive")
    assert "von Anna" in finding.suggestion


def test_a_rare_sie_that_may_mean_others_leaves_a_text_for_children_one() -> None:
    children = "Du lernst hier.\nDu spielst hier.\nDas ist dein Haus.\nWir helfen dir.\n"
    teachers = "Ein Lehrer hilft.\nSie wissen viel.\n"
    assert [one.level for one in of(children + teachers, "address")] == [Level.WARNING]
    assert len(of(children + "Wo ist Ihre Karte?\n", "address")) == 4


def test_an_adjective_between_hyphens_stays_small() -> None:
    assert of("Das ist ein Daumen-hoch-Zeichen.", "compound") == []
    [finding] = of("Das ist der Berufs-abschluss.", "compound")
    assert finding.replacement == "Berufs-Abschluss"


@pytest.mark.parametrize(
    "text",
    [
        "So bunt kann Malen sein\nDas Atelier öffnet im Juni und schließt im August wieder.",
        "Wir fragen gern nach\nIhre Antwort ist uns sehr wichtig.",
        "Der Chor tritt heute auf\nEin Platz am Rand ist noch frei.",
        "Kommen Sie mit\nAm Abend sehen wir uns alle.",
        "Wir laden Sie ein\nDas Essen ist um 6 Uhr.",
    ],
)
def test_a_particle_or_infinitive_closes_a_clause(text: str) -> None:
    assert of(text, "one-line") + of(text, "sentence-length") == []


@pytest.mark.parametrize(
    "text",
    [
        "Sie möchte sein\nFahrrad kaufen.",
        "Wir reden nach\nIhrem Kurs darüber.",
        "Der Chor wartet auf\nGäste und Freunde.",
        "Wir fahren mit\nder Bahn.",
    ],
)
def test_a_preposition_or_pronoun_goes_on(text: str) -> None:
    assert len(of(text, "one-line")) == 1


def test_a_dot_makes_no_preterite() -> None:
    assert of("Heute be·antworten wir Ihren Brief.", "preterite") == []
    assert len(of("Damals be·antworteten wir Briefe.", "preterite")) == 1
