"""The advice points of site.toml."""

from pathlib import Path

import pytest

from tests.support.settings import complaint, load, points


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"email": None}, "email is missing"),
        ({"fax": '"1"'}, "fax is unknown"),
        ({"town": "5"}, "town"),
        ({"telephone": '"1\\n2"'}, "telephone"),
        ({"address": '"Weg 1"'}, "address"),
        ({"languages": "[]"}, "languages"),
        ({"languages": '["klingon"]'}, "klingon"),
        ({"hours": '["Montag 9-12"]'}, "Montag 9-12"),
        ({"hours": '["mo 25:00-26:00"]'}, "25:00"),
        ({"hours": '["mo 12:00-9:00"]'}, "end before they begin"),
        ({"email": '"nobody"'}, "email"),
    ],
)
def test_a_broken_advice_point_is_named(
    changes: dict[str, str | None], named: str, tmp_path: Path
) -> None:
    line = complaint(tmp_path, ADVICE_POINTS=points(**changes))
    assert "advice point 1" in line
    assert named in line


@pytest.mark.parametrize("value", ["[]", "5", "[1]"])
def test_without_advice_points_the_site_does_not_start(value: str, tmp_path: Path) -> None:
    assert "ADVICE_POINTS" in complaint(tmp_path, ADVICE_POINTS=value)


def test_advice_points_come_in_the_order_of_their_towns(tmp_path: Path) -> None:
    two = points(town='"Stendal"')[:-1] + ", " + points(town='"Halle (Saale)"')[1:]
    towns = [point.town for point in load(tmp_path, ADVICE_POINTS=two)["ADVICE_POINTS"]]
    assert towns == ["Halle (Saale)", "Stendal"]
