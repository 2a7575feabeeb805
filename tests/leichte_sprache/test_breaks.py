"""Line breaks that are wanted, and those that cut a sentence in two."""

import pytest

from app.leichte_sprache import check_text


def lines(text: str, code: str = "one-line") -> list[int]:
    """Return the lines of the findings of one rule in `text`."""
    return [one.line for one in check_text(text) if code in one.codes]


@pytest.mark.parametrize(
    "text",
    [
        "Im Hof sind:\nHühner mit Küken,\nZiegen aus der Schweiz,\nSchafe ohne Hörner\n"
        "und alte Esel.",
        "Zum Beispiel: Hühner mit Küken,\nZiegen aus der Schweiz,\nSchafe ohne Hörner\n"
        "oder alte Esel.",
        "Im Hof sind:\nHühner,\nZiegen,\nSchafe ohne Hörner,\nund alte Esel.",
        "Im Hof sind:\n\nHühner,\nZiegen,\nSchafe und\nalte Esel.",
        "Im Hof sind:\nHühner, die Eier legen,\nZiegen,\nSchafe\nsowie Esel",
        "Im Kurs kann man:\nKuchen backen,\nLieder singen,\nBilder malen\nund Spiele spielen.",
    ],
)
def test_an_enumeration_of_a_thing_a_line_becomes_a_list_and_no_line(text: str) -> None:
    assert lines(text) == []
    assert len(lines(text, "list")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Im Hof sind Hühner,\nZiegen,\nSchafe\nund alte Esel.",
        "Im Hof sind:\nHühner, Ziegen,\nSchafe, Enten,\nKatzen und Esel.",
        "Wir malen in einem Saal, in einem Zelt,\nin einem Hof oder in einem Garten.",
    ],
)
def test_a_row_that_becomes_a_list_is_not_to_be_put_in_one_line(text: str) -> None:
    assert lines(text) == []
    assert len(lines(text, "list")) == 1


def test_a_row_of_three_is_put_in_one_line() -> None:
    text = "Wir malen in einem Saal,\nin einem Hof oder in einem Garten."
    assert (lines(text), lines(text, "list")) == ([2], [])


def test_three_things_of_a_line_each_are_no_broken_sentence() -> None:
    assert lines("Das gibt es:\nSuppe,\nBrot\nund kalten Saft.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Im Hof sind:\nHühner aus\ndem Dorf,\nZiegen\nund Esel.", [3]),
        ("Der Bauer sagt:\nIch komme morgen,\nwenn die Sonne scheint,\nund bringe Eier.", [3, 4]),
        ("Hier arbeitet:\nFrau Sommer,\ndie Chefin vom Hof.", [3]),
    ],
)
def test_a_sentence_that_goes_on_behind_a_colon_is_still_found(text: str, found: list[int]) -> None:
    assert lines(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt:\n• Berg-Hütten\ndie Berg-Hütten stehen im Wald.",
        "Es gibt:\n• Berg-Hütten\nhier schlafen viele Gäste.",
        "Es gibt:\n- Hütten\ndie Hütten brennen.",
        "Es gibt:\n• Zelte\nein Haus aus Stoff.",
        "Es gibt:\n• Zelte\nsie sind aus Stoff.",
        "Es gibt:\n• Zelte\nin den Zelten liegt Stroh.",
        "Es gibt:\n1. Zelte\ndas sind kleine Häuser aus Stoff.",
    ],
)
def test_what_explains_a_word_of_a_list_is_a_sentence_of_its_own(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt:\n• Hütten\ndie Gäste brauchen.",
        "Es gibt:\n• Hütten\nmit Betten und Stroh.",
        "Es gibt:\n• Hütten\ndie alt sind und Löcher haben.",
        "Es gibt:\n• Wir schlafen\nin den Zelten ist es warm.",
        "Es gibt:\n• Hütten und\ndie Zelte sind neu.",
    ],
)
def test_an_item_that_goes_on_in_the_next_line_is_still_found(text: str) -> None:
    assert lines(text) == [3]


@pytest.mark.parametrize(
    "salutation",
    [
        "Guten Tag,",
        "Guten Morgen, Frau Sommer,",
        "Liebe Nachbarinnen und Nachbarn,",
        "Lieber Herr Dr. Winter,",
        "Liebe neue Gäste,",
        "Liebe Gäste aus Sachsen,",
        "Hallo,",
        "Hallo zusammen,",
        "Hallo, liebe Kinder,",
        "Sehr geehrte Damen und Herren,",
        "Sehr geehrter Herr Winter, sehr geehrte Frau Sommer,",
    ],
)
@pytest.mark.parametrize("text", ["wir feiern am Montag.", "Sie sind zum Fest eingeladen."])
def test_a_salutation_stands_on_a_line_of_its_own(salutation: str, text: str) -> None:
    assert lines(f"{salutation}\n{text}") == []


@pytest.mark.parametrize("greeting", ["Viele Grüße,", "Mit freundlichen Grüßen,", "Bis bald,"])
def test_so_does_a_farewell(greeting: str) -> None:
    assert lines(f"Das Fest ist am Montag.\n\n{greeting}\nIhre Anna Sommer") == []


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag sagt Anna,\nwenn sie kommt.",
        "Liebe in der Stadt,\ndas ist schön.",
        "Liebe ist schön,\nsagt Anna.",
        "Liebe Gäste feiern bei uns,\ndenn das Fest ist schön.",
        "Am Montag,\ndem letzten Tag, ist Fest.",
    ],
)
def test_a_comma_behind_anything_else_ends_no_sentence(text: str) -> None:
    assert lines(text) == [2]


def test_a_sentence_below_a_salutation_is_looked_at_by_itself() -> None:
    long = "Hallo,\nwir feiern am Montag mit vielen Gästen aus der Stadt in dem alten Haus am See."
    [finding] = [one for one in check_text(long) if one.code == "sentence-length"]
    assert (finding.line, "16 Wörter" in finding.message) == (2, True)
