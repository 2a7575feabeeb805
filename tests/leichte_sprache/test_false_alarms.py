"""Sentences that are right, or that were advised wrongly, each beside its true fault."""

import pytest

from app.leichte_sprache import Finding, check_text
from app.leichte_sprache.finding import Level


def of(text: str, code: str) -> list[Finding]:
    return [one for one in check_text(text) if code in one.codes]


@pytest.mark.parametrize(
    "text",
    [
        "Das Archiv ist ein Ort der Erinnerung.",
        "Unser Hof ist ein Platz der Ruhe.",
        "Die Kerze ist ein Zeichen der inneren Freude.",
        "Hier sind Orte des Lernens.",
        "Wir haben einen Raum der Vermittlung.",
        "Der Sonntag ist ein Tag des Friedens.",
        "Heute ist der Tag des Ehrenamtes.",
        "Am Samstag ist der Tag der offenen Tür.",
    ],
)
def test_what_something_is_for_is_never_advised_with_von(text: str) -> None:
    [finding] = of(text, "genitive")
    assert finding.replacement == ""
    assert "eigenen Satz" in finding.suggestion
    assert "ist es leichter" not in finding.message


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Heute ist der letzte Tag der Woche.", "von der Woche"),
        ("Das ist der Ort der Sitzung.", "von der Sitzung"),
        ("Das Haus der Verwaltung ist neu.", "von der Verwaltung"),
        ("Der Platz der Schule ist groß.", "von der Schule"),
        ("Das ist ein Zeichen der Stadt.", "von der Stadt"),
        ("Das ist eine Form des Wohnens.", "vom Wohnen"),
        ("Das ist ein Teil des gemeinsamen Kochens.", "vom gemeinsamen Kochen"),
        ("Das ist die Karte der Ferien-Region.", "von der Ferien-Region"),
        ("Das ist das Ende des Integrations-Amtes.", "von dem Integrations-Amt"),
    ],
)
def test_what_belongs_to_something_is_advised_with_von(text: str, good: str) -> None:
    [finding] = of(text, "genitive")
    assert finding.replacement == good


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Das ist die Karte der Ferien·region.", "von der …"),
        ("Das ist die Karte der Ferienregion.", "von der …"),
        ("Die Rechte der Frauen·gruppen sind neu.", "von den …"),
        ("Die Zeit der Jugend·gruppe ist da.", "von der …"),
        ("DIE ARBEIT DES HEIM-BEIRATS", "VON DEM …"),
        ("DIE FARBEN DER SONNE", "VON DER …"),
    ],
)
def test_a_genitive_with_a_dot_or_in_capitals_is_begun_rightly(text: str, beginning: str) -> None:
    [finding] = of(text, "genitive")
    assert f"„{beginning}“" in finding.suggestion


def test_an_article_with_a_capital_is_advised_small_but_ihrem_stays() -> None:
    assert of("Die Rechte Des Kindes", "genitive")[0].replacement == "von dem Kind"
    assert of("Das Auto Ihres Vaters ist neu.", "genitive")[0].replacement == "von Ihrem Vater"


@pytest.mark.parametrize(
    ("elsewhere", "good"),
    [
        ("Der Land-Tag ist groß.", "Land-Tags-Sitzung"),
        ("Die Land-Tags-Wahl ist im Mai.", "Land-Tags-Sitzung"),
        ("Der Landtag ist groß.", "Landtags-Sitzung"),
        ("Das Land ist groß.", "Landtags-Sitzung"),
    ],
)
def test_of_two_spellings_the_one_whose_first_part_stands_elsewhere_wins(
    elsewhere: str, good: str
) -> None:
    for first in ("Landtags-Sitzung", "Landtagssitzung"):
        text = f"Die {first} ist neu.\n{elsewhere}\nDie Land-Tags-Sitzung ist lang."
        advised = {one.replacement for one in of(text, "spelling-variant")}
        assert advised == {good}


def test_a_spelling_that_stands_there_more_often_wins_over_the_first_part() -> None:
    text = "Eine Landtags-Sitzung.\nDie Landtags-Sitzung.\nDer Land-Tag.\nDie Land-Tags-Sitzung."
    assert [one.replacement for one in of(text, "spelling-variant")] == ["Landtags-Sitzung"]


@pytest.mark.parametrize(
    ("doer", "beginning"),
    [
        ("von einem Lotsen", "so: „Ein Lotse …“"),
        ("von einem Gesundheits-Lotsen", "so: „Ein Gesundheits-Lotse …“"),
        ("von einem Zeugen", "so: „Ein Zeuge …“"),
        ("von Ihrem Kunden", "so: „Ihr Kunde …“"),
        ("von einem Menschen", "so: „Ein Mensch …“"),
        ("von einem Polizisten", "so: „Ein Polizist …“"),
        ("von einem Nachbarn", "so: „Ein Nachbar …“"),
        ("von einem Herrn", "so: „Ein Herr …“"),
        ("von einem Verein", "so: „Ein Verein …“"),
        ("von einem Mädchen", "so: „Ein Mädchen …“"),
        ("von einer Kollegin", "so: „Eine Kollegin …“"),
        ("von einem Paten oder einer Patin", "so: „Ein Pate oder eine Patin …“"),
        ("von einer Lotsin oder von einem Lotsen", "so: „Eine Lotsin oder ein Lotse …“"),
        ("von Ihrem Arzt und Ihrer Ärztin", "so: „Ihr Arzt und Ihre Ärztin …“"),
        ("von Anna und Peter", "so: „Anna und Peter …“"),
        ("von uns oder einem Arzt", "mit diesem Wort."),
        ("von einem Lotsen oder anderen", "mit diesem Wort."),
        ("durch einen Lotsen", "mit diesem Wort."),
        ("von einem netten Lotsen", "mit diesem Wort."),
        ("von einem Angestellten", "mit diesem Wort."),
    ],
)
def test_a_doer_is_advised_as_a_sentence_begins(doer: str, beginning: str) -> None:
    [finding] = of(f"Sie werden {doer} begleitet.", "passive")
    assert f"Beginnen Sie den Satz {beginning}" in finding.suggestion


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Das wird im Internet bekannt gemacht.", "Wer macht … bekannt?"),
        ("Der Raum wird sauber gemacht.", "Wer macht … sauber?"),
        ("Hier wird ein Auto zur Verfügung gestellt.", "Wer tut das?"),
        ("Das Bett wird gemacht.", "Wer macht?"),
    ],
)
def test_a_passive_of_two_words_is_asked_for_with_both(text: str, question: str) -> None:
    [finding] = of(text, "passive")
    assert finding.suggestion.startswith(question)


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
