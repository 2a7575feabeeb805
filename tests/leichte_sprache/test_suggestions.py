"""What the checker advises: its own rules have nothing against it, and it invents nothing."""

import re
import tomllib
from pathlib import Path

import pytest

from app.leichte_sprache import Finding, check_text
from app.leichte_sprache.rules.compounds import divided

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.toml"))
# Rules that ask for a whole sentence say nothing of a word.
OF_WORDS = {"compound", "spelling-variant", "abbreviation", "date", "word", "hyphenation", "number"}


def texts() -> list[str]:
    corpora = [tomllib.loads(path.read_text("utf-8")) for path in CORPUS]
    return [text for one in corpora for texts in one["bad"].values() for text in texts]


def findings() -> list[tuple[str, Finding]]:
    return [(text, finding) for text in texts() for finding in check_text(text)]


def mended(text: str, finding: Finding) -> str:
    """Return `text` with the replacement where the excerpt stood."""
    lines = re.split(r"\r\n|\r|\n", text)
    line, start = lines[finding.line - 1], finding.column - 1
    assert line[start : start + len(finding.excerpt)] == finding.excerpt
    lines[finding.line - 1] = (
        line[:start] + finding.replacement + line[start + len(finding.excerpt) :]
    )
    return "\n".join(lines)


def test_what_is_written_as_advised_brings_no_new_finding() -> None:
    tried = 0
    for text, finding in findings():
        if not finding.replacement or finding.code not in OF_WORDS:
            continue
        before = [(one.code, one.excerpt) for one in check_text(text)]
        after = [(one.code, one.excerpt) for one in check_text(mended(text, finding))]
        assert (finding.code, finding.replacement) not in after
        new = {code for code, _ in after} - {code for code, _ in before}
        assert new <= {"sentence-length"}, (text, finding.replacement)
        tried += 1
    assert tried > 50


def test_every_replacement_is_accepted_by_every_rule() -> None:
    for _, finding in findings():
        if finding.replacement:
            found = {one.code for one in check_text(finding.replacement)}
            assert found <= {"negation"}, finding.replacement


def test_one_word_is_advised_in_one_spelling() -> None:
    text = "Das Versorgungsamt hilft.\nDas Versorgungsamt ist groß.\nDas Versorgungs-Amt zahlt."
    assert {finding.replacement for finding in check_text(text)} == {"Versorgungs-Amt"}


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Das Fest ist am 2024-12-24.", "24. Dezember 2024"),
        ("Das Fest ist am 05.09.2024.", "5. September 2024"),
        ("Vom 3.–5. Mai ist das Fest.", "3. bis 5."),
        ("Das Fest ist am 31.02.2024.", ""),  # there is no such day
        ("Das Fest ist am 1.4.12.", ""),  # 1912 or 2012
    ],
)
def test_a_date_is_advised_only_where_the_text_tells_it(text: str, good: str) -> None:
    assert [one.replacement for one in check_text(text) if one.code == "date"] == [good]


def test_every_message_says_what_is_wrong_and_what_to_do_without_words_of_grammar() -> None:
    grammar = re.compile(
        r"Genitiv|Dativ|Konjunktiv|Präteritum|Perfekt|Partizip|Nomen|Verb\b|Substantiv|Subjekt|"
        r"Objekt|Nebensatz|Hauptsatz|Komposit|Adjektiv|Pronomen|Imperativ"
    )
    for text, finding in findings():
        assert finding.message.endswith((".", "?")), finding
        assert finding.suggestion.strip(), finding
        assert not grammar.search(finding.advice), (text, finding)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("Bushaltestelle", "Bushaltestellen"),
        ("Personalausweis", "Personalausweise"),
        ("Krankenkasse", "Krankenkassen"),
        ("Kindergarten", "Kindergärten"),
        ("Arbeitsvertrag", "Arbeitsverträge"),
    ],
)
def test_a_word_is_divided_alike_in_the_singular_and_in_the_plural(one: str, many: str) -> None:
    def lengths(word: str) -> list[int]:
        return [len(part) for part in divided(word, one).split("-")[:-1]]

    assert lengths(one) == lengths(many) != []


def test_a_frequent_last_part_is_not_cut_in_the_middle() -> None:
    for word in ("Bürgerbeauftragten", "Patientenbeauftragten", "Frauenbeauftragte"):
        first, last = word.split("beauftragte")
        assert divided(word) == f"{first}-Beauftragte{last}"


def test_the_s_of_a_short_form_and_the_ending_of_a_land_are_known() -> None:
    (acronym,) = [
        one for one in check_text("Das Gebiet des VRS ist groß.") if one.code == "genitive"
    ]
    assert "VRS" not in acronym.replacement or acronym.replacement == "von dem VRS"
    (land,) = check_text("Die Menschen des Saarlandes sind nett.")
    assert land.replacement == "von dem Saarland"


def test_a_singular_that_looks_like_a_plural_stays_singular() -> None:
    (found,) = check_text("Das ist die Farbe der Abend-Röte.")
    assert found.replacement == "von der Abend-Röte"


def test_a_bracket_in_the_middle_of_a_word_makes_no_second_sentence() -> None:
    (found,) = check_text("Wir sind im Haus Lebens(t)raum.")
    assert found.suggestion == "Schreiben Sie das Wort ohne Klammer."
