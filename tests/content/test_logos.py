"""The funders' logos, and the emblem of the Union by its regulation."""

import math
from xml.etree import ElementTree

import pytest

from app.content.logos import EMBLEM, LOGOS, Logo
from app.delivery.static_files import STATIC
from tests.support.client import CheckingClient
from tests.support.everywhere import EVERYWHERE, address

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = ElementTree.parse(STATIC / EMBLEM.file).getroot()  # noqa: S314 - our own file
WIDTH, HEIGHT = (float(number) for number in DRAWING.attrib["viewBox"].split()[2:])
CLOSE = HEIGHT / 1000
every_logo = pytest.mark.parametrize("logo", LOGOS, ids=lambda logo: logo.file)


def colour(value: str) -> str:
    short = value.lower().removeprefix("#")
    return "#" + (short if len(short) == 6 else "".join(2 * letter for letter in short))


def centres() -> list[tuple[float, float]]:
    return [(float(one.get("x", 0)), float(one.get("y", 0))) for one in DRAWING.iter(f"{SVG}use")]


def test_the_emblem_is_a_blue_rectangle_of_3_to_2() -> None:
    assert DRAWING.attrib["viewBox"].split()[:2] == ["0", "0"]
    assert pytest.approx(3 / 2) == WIDTH / HEIGHT
    assert EMBLEM.width / EMBLEM.height == pytest.approx(3 / 2)
    (ground,) = DRAWING.findall(f"{SVG}path")
    assert colour(ground.attrib["fill"]) == "#003399"
    assert ground.attrib["d"] == f"M0 0h{WIDTH:g}v{HEIGHT:g}H0z"


def test_twelve_golden_stars_stand_at_the_hours_of_a_clock() -> None:
    (group,) = DRAWING.findall(f"{SVG}g")
    assert colour(group.attrib["fill"]) == "#ffcc00"
    hours = [
        (
            WIDTH / 2 + HEIGHT / 3 * math.sin(math.radians(30 * hour)),
            HEIGHT / 2 - HEIGHT / 3 * math.cos(math.radians(30 * hour)),
        )
        for hour in range(12)
    ]
    stars = centres()
    assert len(stars) == len(set(stars)) == 12
    for hour in hours:
        assert min(math.dist(hour, star) for star in stars) < CLOSE


def test_the_stars_are_upright_pentagrams_of_the_right_size() -> None:
    (star,) = DRAWING.iter(f"{SVG}polygon")
    points = [tuple(map(float, pair.split(","))) for pair in star.attrib["points"].split()]
    assert len(points) == 10
    outer, inner = points[::2], points[1::2]
    radius = HEIGHT / 18
    # A pentagram's inner corners: where its five straight lines cross.
    crossing = radius * math.cos(math.radians(72)) / math.cos(math.radians(36))
    for number, (point, corner) in enumerate(zip(outer, inner, strict=True)):
        turn = math.radians(72 * number)
        assert math.dist(point, (radius * math.sin(turn), -radius * math.cos(turn))) < CLOSE
        turn += math.radians(36)
        assert math.dist(corner, (crossing * math.sin(turn), -crossing * math.cos(turn))) < CLOSE
    for element in DRAWING.iter():
        assert "transform" not in element.attrib, "a turned star would not be upright"


def test_the_emblem_is_at_least_as_high_or_as_wide_as_the_biggest_other_logo() -> None:
    # Implementing Regulation (EU) 821/2014, article 4, paragraph 4
    others = [logo for logo in LOGOS if logo != EMBLEM]
    highest, widest = max(one.height for one in others), max(one.width for one in others)
    assert EMBLEM.height >= highest or EMBLEM.width >= widest


@every_logo
def test_a_logos_artwork_has_the_shape_in_which_it_is_shown(logo: Logo) -> None:
    root = ElementTree.parse(STATIC / logo.file).getroot()  # noqa: S314 - our own file
    width, height = (float(number) for number in root.attrib["viewBox"].split()[2:])
    assert width / height == pytest.approx(logo.width / logo.height, rel=0.02)


@every_logo
def test_a_logos_artwork_loads_nothing_and_runs_nothing(logo: Logo) -> None:
    root = ElementTree.parse(STATIC / logo.file).getroot()  # noqa: S314 - our own file
    for element in root.iter():
        assert element.tag not in {f"{SVG}script", f"{SVG}image", f"{SVG}foreignObject"}
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert not name.endswith("href") or value.startswith("#")


def test_every_page_shows_all_logos_in_its_footer_and_the_emblem_on_top(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            (footer,) = document.all("footer")
            shown = [
                (one.get("alt"), one.get("width"), one.get("height")) for one in footer.iter("img")
            ]
            assert shown == [(logo.alt, str(logo.width), str(logo.height)) for logo in LOGOS]
            (header,) = document.all("header")
            # The words beside it say what it is; a screen reader need not read them twice.
            (emblem,) = header.iter("img")
            assert (emblem.get("alt"), emblem.get("width")) == ("", str(EMBLEM.width))


def test_the_ministries_fund_and_the_others_cooperate() -> None:
    assert [logo.role for logo in LOGOS] == ["funder"] * 4 + ["partner"] * 2
