"""An error is what is certain: lost line breaks, names, sources, beside what stays an error."""

import pytest

from app.leichte_sprache import Finding, check_text
from app.leichte_sprache.finding import Level


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


@pytest.mark.parametrize("word", ["EU-Mitgliedsstaat", "Land-rat", "Bürgergeldstelle"])
def test_a_word_with_capitals_that_is_no_name_is_divided(word: str) -> None:
    assert len(of(f"Der {word} ist neu.", "compound")) == 1


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


@pytest.mark.parametrize(
    "text",
    [
        "Das Amtsgericht Magdeburg hilft.",
        "Der Landschaftsverband Westfalen-Lippe hilft.",
        "Wir sind in der Berufs-Genossenschaft Nahrungsmittel und Gastgewerbe.",
    ],
)
def test_in_the_name_of_an_organisation_a_compound_is_a_warning(text: str) -> None:
    found = of(text, "compound")
    assert found
    assert {one.level for one in found} == {Level.WARNING}


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Hier hängt eine Deutschlandkarte.", "Deutschland-Karte"),
        ("Wir planen eine Frankreichreise.", "Frankreich-Reise"),
        ("Das Amtsgericht hilft.", "Amts-Gericht"),
        ("Das Nachbarland ist groß.", "Nachbar-Land"),
        ("Die Bürgermeisterin Anna Berg hilft.", "Bürger-Meisterin"),
    ],
)
def test_any_other_compound_stays_an_error(text: str, good: str) -> None:
    [finding] = of(text, "compound")
    assert (finding.level, finding.replacement) == (Level.ERROR, good)


@pytest.mark.parametrize("name", ["Münsterland", "Weserbergland", "Siegerland", "Saarland"])
def test_a_landscape_is_a_name(name: str) -> None:
    assert of(f"Das {name} ist schön.", "compound") == []


def test_an_ending_that_is_cut_off_makes_no_other_spelling() -> None:
    text = "Die Berufs-Genossenschaft hilft.\nDie Berufs-Genossen-schaft ist groß."
    text += "\nEine Berufs-Genossen-schaft prüft."
    assert {one.replacement for one in of(text, "compound")} == {"Berufs-Genossenschaft"}


@pytest.mark.parametrize(
    "text",
    [
        "Das Haus ist in Ostfriesland.",
        "Die HWK-Ostfriesland hilft.",
        "Wir kommen aus Unterfranken und der Oberpfalz.",
    ],
)
def test_a_part_of_a_land_is_a_name(text: str) -> None:
    assert of(text, "compound") == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Adresse ist:\nStraße des Handwerks 2,\n26603 Aurich",
        "Wir sind in der Hof-Gasse 3,\nTelefon: 0345 123456",
    ],
)
def test_an_address_of_two_lines_is_no_broken_sentence(text: str) -> None:
    assert of(text, "one-line") == []


def test_a_name_that_something_is_called_keeps_its_genitive() -> None:
    assert of("Das Haus heißt Haus des Handwerks.", "genitive") == []
    assert of("Die Schule heißt Schule der Kinder.", "genitive") == []
    assert of("Das heißt, das Haus der Kinder ist neu.", "genitive")
    assert of("Der Chef der Schule heißt Meier.", "genitive")


def test_a_dash_behind_a_full_stop_is_a_warning_only() -> None:
    levels = [one.level for one in of("Wir helfen. - Wir beraten gern.", "one-line")]
    assert levels == [Level.WARNING]
    assert [one.level for one in of("Wir helfen. Wir beraten gern.", "one-line")] == [Level.ERROR]


def test_names_below_a_picture_may_have_a_stroke() -> None:
    [finding] = of("Potsdam/Berlin", "special-character")
    assert finding.level == Level.WARNING
    [finding] = of("Ärzte/Ärztinnen", "special-character")
    assert finding.level == Level.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "Das spricht man: Park-end-Raid.",
        "Das Sprungbrett e. V. ist ein Verein.",
        "Der Text ist von Sprungbrett – Büro für Leichte Sprache.",
        "Das Projekt „Brückenbauer“ hilft.",
    ],
)
def test_a_word_that_is_spoken_or_a_name_by_itself_is_not_divided(text: str) -> None:
    assert of(text, "compound") == []


@pytest.mark.parametrize(
    "text",
    [
        "Das ist ein Sprungbrett – und ein Ball.",
        "Wir haben ein Sprungbrett – das Büro ist zu.",
        "Das Wort „Brückenbauer“ ist lang.",
    ],
)
def test_beside_a_dash_or_in_quotation_marks_other_words_are_divided(text: str) -> None:
    [finding] = of(text, "compound")
    assert finding.level == Level.ERROR


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Die LebensWerkstatt hilft.", Level.WARNING),
        ("Frau Adam und Wagenknecht reden.", Level.WARNING),
        ("Der Wagenknecht hilft.", Level.ERROR),
        ("Die Lebenswerkstatt hilft.", Level.ERROR),
    ],
)
def test_a_spelling_that_may_be_a_name_is_a_warning(text: str, level: Level) -> None:
    assert [one.level for one in of(text, "compound")] == [level]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Wir kaufen bei H&M.", Level.WARNING),
        ("Die Firma Adam & Söhne hilft.", Level.WARNING),
        ("Das Projekt mut@work hilft.", Level.WARNING),
        ("Kinder & Jugend sind wichtig.", Level.ERROR),
        ("Das gilt für Eltern/Kinder.", Level.ERROR),
    ],
)
def test_a_sign_that_may_belong_to_a_name_is_a_warning(text: str, level: Level) -> None:
    assert [one.level for one in of(text, "special-character")] == [level]


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


@pytest.mark.parametrize("text", ["Foto: © Marius Angelmann", "Das Foto hat Jonas Vogel gemacht."])
def test_a_first_name_in_s_owns_no_surname(text: str) -> None:
    assert of(text, "genitive") == []


@pytest.mark.parametrize("text", ["Annas Buch ist schön.", "Das sind die Straßen Berlins."])
def test_the_s_of_an_owner_stays_a_genitive(text: str) -> None:
    assert len(of(text, "genitive")) == 1


def test_a_french_name_says_no_du() -> None:
    assert of("Dann kommt der Cirque du Soleil.", "address") == []
    assert of("Das kannst du Anna sagen.", "address")
    assert of("Am Montag hast du Zeit.", "address")


def test_an_adjective_between_hyphens_stays_small() -> None:
    assert of("Das ist ein Daumen-hoch-Zeichen.", "compound") == []
    [finding] = of("Das ist der Berufs-abschluss.", "compound")
    assert finding.replacement == "Berufs-Abschluss"
