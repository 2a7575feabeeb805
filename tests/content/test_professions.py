"""professions.toml: what it may say, and that a mistake in it is named before the site starts."""

import re
from datetime import date
from pathlib import Path

import pytest

from app import ROOT
from app.content.professions import HIGH, Professions
from app.content.professions_file import read_professions
from app.settings import SetupError

GOOD = """
most_asked = ["nurse"]
[sources]
law = { url = "https://law.test/nurse" }
copy = { url = "https://copy.test/nurse", linked = false }
[authorities.office]
name = "Office"
german = "Amt"
website = "https://office.test"
telephone = "+49 391 1"
address = ["Weg 1"]
district = "north"
sources = ["law"]
confidence = "high"
[statements.yes]
title = "Yes"
text = "Yes, you need it."
sources = ["law"]
confidence = "high"
[statements.fee]
text = "It costs something."
sources = ["copy"]
confidence = "medium"
[kinds.health]
answer = "yes"
authorities = ["office"]
steps = ["yes"]
cost = ["fee"]
special = ["fee"]
[groups.care]
name = "Care"
picture = "hammer"
[professions.nurse]
name = "Nurse"
german = "Pflegefachfrau / Pflegefachmann"
also = ["Krankenschwester"]
group = "care"
kind = "health"
law = "PflBG"
checked = 2026-11-27
sources = ["law"]
confidence = "high"
[professions.cook]
name = "Cook"
german = "Köchin / Koch"
group = "care"
kind = "health"
cost = ["yes"]
special = ["yes"]
sources = ["law"]
confidence = "high"
"""
FAULTS = {
    "an unknown authority": ('authorities = ["office"]', 'authorities = ["offise"]', "offise"),
    "an unknown statement": ('answer = "yes"', 'answer = "no"', "kinds.health: answer"),
    "an unknown step": ('steps = ["yes"]', 'steps = ["no"]', "kinds.health: steps"),
    "an unknown kind": ('kind = "health"\nlaw', 'kind = "wealth"\nlaw', "professions.nurse: kind"),
    "an unknown group": ('group = "care"\nkind = "health"\nlaw', 'group = "x"\nlaw',
                         "nurse: group"),
    "an unknown source": ('sources = ["copy"]', 'sources = ["paper"]', "statements.fee: sources"),
    "no source": ('sources = ["copy"]', "", "statements.fee: sources is missing"),
    "no source of a profession": (
        'checked = 2026-11-27\nsources = ["law"]', "sources = []", "professions.nurse: sources"),
    "no confidence": ('confidence = "medium"', "", "statements.fee: confidence is missing"),
    "low confidence": ('confidence = "medium"', 'confidence = "low"', "statements.fee: confid"),
    "a day that is none": ("2026-11-27", "2026-11-31", "line"),
    "a day in quotation marks": ("2026-11-27", '"2026-11-27"', "professions.nurse: checked"),
    "a day with a time": ("2026-11-27", "2026-11-27T10:00:00", "professions.nurse: checked"),
    "a day in German": ("2026-11-27", '"27.11.2026"', "professions.nurse: checked"),
    "a day to come": ("2026-11-27", "2999-01-01", "professions.nurse: checked"),
    "an unknown key": ('law = "PflBG"', 'lawn = "PflBG"', "professions.nurse: unknown key lawn"),
    "an unknown table": ("[kinds.health]", "[kind.x]\n[kinds.health]", "unknown key kind"),
    "a missing table": ('[groups.care]\nname = "Care"\npicture = "hammer"', "", "groups"),
    "an entry that is none": ("[groups.care]", "[groups]\nx = 1\n[groups.care]",
                              "groups.x: must be a table"),
    "a missing name": ('name = "Cook"', "", "professions.cook: name is missing"),
    "an empty name": ('name = "Cook"', 'name = " "', "professions.cook: name"),
    "a name that is a number": ('name = "Cook"', "name = 1", "professions.cook: name"),
    "a name of two lines": ('name = "Cook"', 'name = "Co\\nok"', "professions.cook: name"),
    "a list that is a text": ('also = ["Krankenschwester"]', 'also = "K"', "nurse: also"),
    "a list with a number": ('also = ["Krankenschwester"]', "also = [1]", "nurse: also"),
    "something twice": ('steps = ["yes"]', 'steps = ["yes", "yes"]', "steps holds yes twice"),
    "a profession twice": ("[professions.cook]", "[professions.nurse]", "line"),
    "a name twice": ('name = "Cook"', 'name = "Nurse"', "second profession is called Nurse"),
    "a German name twice": ("Köchin / Koch", "Pflegefachfrau / Pflegefachmann", "called Pfleg"),
    "an address that is none": ("[professions.cook]", "[professions.Cook]", "professions.Cook"),
    "a website that is none": ("https://office.test", "office.test", "office: website"),
    "a source that is no link": ("https://law.test/nurse", "a law", "sources.law: url"),
    "a source that is a text": ('{ url = "https://law.test/nurse" }', '"law"', "sources.law"),
    "neither true nor false": ("linked = false", 'linked = "no"', "sources.copy: linked"),
    "an unknown district": ('district = "north"', 'district = "east"', "office: district"),
    "an unknown picture": ('picture = "hammer"', 'picture = "hamster"', "groups.care: there is no"),
    "no answer": ('answer = "yes"', "", "professions.nurse: says neither"),
    "nobody asked for": ('most_asked = ["nurse"]', 'most_asked = ["nun"]', "most_asked"),
    "no TOML": ("[sources]", "[sources", "line"),
}  # fmt: skip


@pytest.fixture(scope="module")
def professions() -> Professions:
    return read_professions(ROOT / "professions.toml")


def read(folder: Path, text: str) -> Professions:
    (folder / "professions.toml").write_text(text, encoding="utf-8")
    return read_professions(folder / "professions.toml")


def test_an_entry_is_read_with_what_its_kind_says(tmp_path: Path) -> None:
    found = read(tmp_path, GOOD)
    nurse, cook = found.all.values()
    assert found.most_asked == (nurse,)
    assert (nurse.name, nurse.checked) == ("Nurse", date(2026, 11, 27))
    assert nurse.says.answer and nurse.says.answer.title == "Yes"
    assert [source.host for source in nurse.all_sources()] == ["law.test", "copy.test"]
    assert [one.text for one in cook.says.cost] == ["Yes, you need it."]
    assert [one.text for one in cook.says.special] == ["Yes, you need it.", "It costs something."]
    assert cook.checked is None


@pytest.mark.parametrize("fault", FAULTS)
def test_a_mistake_is_named_in_one_line_with_its_file(tmp_path: Path, fault: str) -> None:
    good, bad, reason = FAULTS[fault]
    assert good in GOOD
    with pytest.raises(SetupError) as caught:
        read(tmp_path, GOOD.replace(good, bad, 1))
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{tmp_path / 'professions.toml'}: ")
    assert reason in line


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read: No such file"):
        read_professions(tmp_path / "professions.toml")


def test_at_least_60_professions_are_known_and_the_ten_most_asked_for_come_first(
    professions: Professions,
) -> None:
    assert len(professions.all) >= 60
    assert len(professions.most_asked) == 10


def test_of_medium_confidence_no_number_stands_without_about_and_a_link(
    professions: Professions,
) -> None:
    for profession in professions.all.values():
        for one in profession.says.statements():
            said = re.sub(r"\(http[^)]*\)", "(link)", one.text)
            if one.confidence != HIGH and re.search(r"\d", re.sub(r"\b1 January 2025", "", said)):
                assert "about" in said and "(link)" in said, one.text


def test_a_profession_without_an_authority_sends_its_reader_to_an_adviser(
    professions: Professions,
) -> None:
    nobody = [one for one in professions.all.values() if not one.says.authorities]
    for profession in nobody:
        said = " ".join(one.text for one in profession.says.statements())
        assert "Ask an adviser" in said


def test_what_is_decided_by_place_names_one_authority_in_the_north_and_one_in_the_south(
    professions: Professions,
) -> None:
    for profession in professions.all.values():
        districts = [one.district for one in profession.says.authorities]
        assert not any(districts) or districts == ["north", "south"]


def test_no_page_leads_to_a_mirror(professions: Professions) -> None:
    for profession in professions.all.values():
        links = [one.url for one in profession.all_sources() if one.linked]
        links += [one.website for one in profession.says.authorities] + [profession.website]
        links += re.findall(r"\((http[^)]*)\)", " ".join(
            one.text for one in profession.says.statements()))  # fmt: skip
        assert not [link for link in links if "lpsa-test.de" in link]
