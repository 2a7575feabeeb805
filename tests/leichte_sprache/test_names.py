"""What is, or may be, the name of a person, a place, an organisation or a thing is left alone."""

import pytest

from app.leichte_sprache.finding import Level
from tests.support.findings import of


@pytest.mark.parametrize("name", ["LeiSA-parti", "InkluMOOC", "KOKOS-treff", "BIKO-Treff"])
def test_what_somebody_coined_is_a_name(name: str) -> None:
    assert of(f"{name} ist neu.", "compound") == []


@pytest.mark.parametrize("word", ["EU-Mitgliedsstaat", "Land-rat", "Bürgergeldstelle"])
def test_a_word_with_capitals_that_is_no_name_is_divided(word: str) -> None:
    assert len(of(f"Der {word} ist neu.", "compound")) == 1


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


def test_a_name_that_something_is_called_keeps_its_genitive() -> None:
    assert of("Das Haus heißt Haus des Handwerks.", "genitive") == []
    assert of("Die Schule heißt Schule der Kinder.", "genitive") == []
    assert of("Das heißt, das Haus der Kinder ist neu.", "genitive")
    assert of("Der Chef der Schule heißt Meier.", "genitive")


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


@pytest.mark.parametrize(
    ("text", "level", "good"),
    [
        ("Das Blatt heißt LEICH•TER leben.", Level.WARNING, ""),
        ("Die Firma Nord und HELL•RAUM helfen.", Level.WARNING, ""),
        ("Net·ter kann man das sagen.", Level.ERROR, "Netter"),
        ("Heu·te ist ein Fest.", Level.ERROR, "Heute"),
        ("Die Le·bens·freude ist groß.", Level.ERROR, "Lebens-Freude"),
        ("Der EU·beitrag ist neu.", Level.ERROR, "EU-Beitrag"),
        ("Am Stadt·rand ist ein Fest.", Level.ERROR, "Stadt-Rand"),
        ("Das ist Rollstuhl·gerecht.", Level.ERROR, "Rollstuhl-gerecht"),
        ("Die Recht·schreibung ist schwer.", Level.ERROR, "Recht-Schreibung"),
    ],
)
def test_a_dot_between_syllables_is_no_joint(text: str, level: Level, good: str) -> None:
    assert [(one.level, one.replacement) for one in of(text, "compound")] == [(level, good)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Ministerium der Verteidigung hilft.", 0),
        ("Dort sitzt der Minister des Innern und der Justiz.", 0),
        ("Das ist das Landesamt der Finanzen.", 0),
        ("Das ist das Ministerium der Länder.", 1),
        ("Das ist der Blick des Innern.", 1),
    ],
)
def test_an_authority_is_named_by_its_field(text: str, found: int) -> None:
    assert len(of(text, "genitive")) == found


@pytest.mark.parametrize(
    ("word", "good"),
    [("Dinosaurier", []), ("Mikroplastik", []), ("Flugsaurier", ["Flug-Saurier"])],
)
def test_a_loan_word_is_not_cut_into_halves(word: str, good: list[str]) -> None:
    assert [one.replacement for one in of(f"Hier ist {word} im Haus.", "compound")] == good


def test_a_form_in_capitals_is_advised_as_a_word() -> None:
    text = "Der STADTCHOR singt.\nIm Stadt-Chor sind 9 Leute."
    assert [one.replacement for one in of(text, "spelling-variant")] == ["Stadt-Chor"]
    text = "Der Stadtchor singt.\nDer Stadtchor übt.\nIm STADT-CHOR sind 9 Leute."
    assert [one.replacement for one in of(text, "spelling-variant")] == ["Stadtchor"]
