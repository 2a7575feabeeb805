"""Names are in the order that they have in a dictionary of each language."""

import pytest
from flask import Flask

from app.content.alphabet import alphabet, alphabetical
from app.content.glossary import Word
from app.languages.catalogues import N_

LATIN = "abcdefghijklmnopqrstuvwxyz"


def test_umlauts_and_capitals_are_ordered_as_in_a_dictionary(app: Flask) -> None:
    named = ["Zug", "ärgern", "Arzt", "Ärztin", "Übung", "Uhr", "ohne"]
    with app.test_request_context("/de/"):
        words = [Word(name, "dot", app.json.loads(f'"{name}"'), N_("-")) for name in named]
        ordered = [word.name for word in alphabetical(words, lambda word: str(word.term), LATIN)]
    assert ordered == ["ärgern", "Arzt", "Ärztin", "ohne", "Übung", "Uhr", "Zug"]


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("tr", ["Cam ustası", "Çatı ustası", "Dişçi", "Ilıca", "İnşaat", "Öğretmen", "Zabıta"]),
        ("vi", ["Ấn định", "Dược sĩ", "Điều dưỡng", "Giáo viên", "Yêu cầu"]),
        ("es", ["Nutricionista", "Ñandú", "Óptico", "Panadera"]),
        ("pl", ["Lekarz", "Łącznościowiec", "Malarz", "Ślusarz", "Tłumacz", "Żołnierz"]),
        ("uk", ["Аптекар", "Вчитель", "Електрик", "Єгер", "Інженер", "Кухар"]),
        ("ar", ["بناء", "التأهيل", "حداد", "الطبيب"]),
    ],
)
def test_each_language_has_its_own_order(tag: str, names: list[str], app: Flask) -> None:
    with app.test_request_context(f"/{tag}/"):
        assert alphabetical(reversed(names), str, alphabet()) == names
