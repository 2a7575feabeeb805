"""The rules: measured on the corpus, and what an editor is told."""

import random
from importlib import import_module
from pathlib import Path

import pytest

from app.leichte_sprache import check_text, rules
from app.leichte_sprache.finding import Level
from app.leichte_sprache.measure import measure
from app.leichte_sprache.rules import CODES
from app.leichte_sprache.rules.compounds import divided

CORPUS = Path(__file__).parent / "corpus"
PARTS = ["tuning", "held_out", "held_out_2026", "fresh_2026"]
ROOM = Path(rules.__file__).parent
NAMES = {"list": "long_row"}  # "list" is a word of Python


def codes(text: str) -> list[str]:
    """Return the codes of the findings in `text`."""
    return [finding.code for finding in check_text(text)]


def test_the_corpus_is_large_enough_and_has_two_bad_texts_for_each_rule() -> None:
    result = measure(*(CORPUS / f"{part}.toml" for part in PARTS))
    assert result.good >= 250
    assert result.bad >= 300
    assert {c for c, s in result.scores.items() if s.right + s.missed < 2} == set()


@pytest.mark.parametrize("part", PARTS)
def test_precision_and_recall_over_all_reach_the_targets(part: str) -> None:
    result = measure(CORPUS / f"{part}.toml")
    assert result.overall.precision >= 0.98, "\n".join(result.mistakes)
    assert result.overall.recall >= 0.95, "\n".join(result.mistakes)


def test_each_rule_reaches_its_targets(subtests: pytest.Subtests) -> None:
    scores = measure(*(CORPUS / f"{part}.toml" for part in PARTS)).scores
    for code in sorted(CODES):
        with subtests.test(code):
            assert scores[code].precision >= 0.95
            assert scores[code].recall >= 0.9


def test_every_rule_names_its_source() -> None:
    rooms = [import_module(f"app.leichte_sprache.rules.{file.stem}") for file in ROOM.glob("*.py")]
    named = {
        code
        for code in CODES
        for room in rooms
        for name in (code.replace("-", "_"), NAMES.get(code, ""))
        if "Source:" in (getattr(getattr(room, name, None), "__doc__", None) or "")
    }
    assert CODES - named == set()


def test_a_passive_asks_who_does_it_and_invents_nobody() -> None:
    [finding] = check_text("Ihr Antrag wird geprüft.")
    assert (finding.line, finding.column, finding.excerpt) == (1, 12, "wird geprüft")
    assert "Wer prüft?" in finding.suggestion
    assert "Wir" not in check_text("Das Fahrrad wurde gestohlen.")[0].advice
    assert finding.advice.count("Passiv") == 1


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Das Kind wird von der Oma abgeholt.", "Die Oma"),
        ("Sie werden von uns beraten.", "Wir"),
        ("Der Brief wird von einem Amt geschickt.", "Ein Amt"),
        ("Ihr Antrag wird vom Amt geprüft.", "vom Amt"),
        ("Die Tür wird von Anna repariert.", "Anna"),
    ],
)
def test_a_passive_with_a_doer_names_him(text: str, beginning: str) -> None:
    [finding] = check_text(text)
    assert finding.code == "passive"
    assert f"„{beginning}" in finding.suggestion


@pytest.mark.parametrize(
    ("word", "good"),
    [
        ("Berufsabschluss", "Berufs-Abschluss"),
        ("Anerkennungsverfahren", "Anerkennungs-Verfahren"),
        ("Ärztekammer", "Ärzte-Kammer"),
        ("Handwerkskammer", "Handwerks-Kammer"),
        ("Hauptbahnhof", "Haupt-Bahnhof"),
        ("Anerkennungs-Beratungsstelle", "Anerkennungs-Beratungs-Stelle"),
        ("Internet·seite", "Internet-Seite"),
        ("Möglichkeiten", "Möglichkeiten"),
        ("Arbeitslose", "Arbeitslose"),
        ("E-Mail", "E-Mail"),
    ],
)
def test_a_compound_is_divided_where_its_parts_meet(word: str, good: str) -> None:
    assert divided(word) == good


def test_a_finding_names_the_line_of_its_word() -> None:
    findings = check_text("Guten Tag.\n\n- Wir helfen.\n- Der Antrag wird geprüft.")
    assert [(f.code, f.line) for f in findings] == [("passive", 4)]


def test_negation_is_accepted_in_bold() -> None:
    assert codes("Das ist **nicht** schwer.") == []
    assert codes("Das ist nicht schwer.") == ["negation"]


def test_wenn_dann_is_allowed_once_a_paragraph() -> None:
    once = "Wenn Sie krank sind, dann rufen Sie an."
    assert codes(once) == []
    assert codes(f"{once}\n{once}") == ["several-statements"]
    assert codes(f"{once}\n\n{once}") == []


def test_a_long_sentence_is_an_error_and_a_fairly_long_one_a_warning() -> None:
    eleven = "Am Montag fahren wir gern mit dem großen Bus nach Halle."
    thirteen = "Am Montag fahren wir gern mit dem großen Bus von Berlin nach Halle."
    assert [f.level for f in check_text(eleven)] == [Level.WARNING]
    assert [f.level for f in check_text(thirteen)] == [Level.ERROR]


def test_a_label_is_no_sentence() -> None:
    assert codes("Start-Seite") == []


def test_an_acronym_that_the_message_explains_is_accepted() -> None:
    assert codes("Der ESF gibt Geld.") == ["acronym"]
    assert codes("Die Abkürzung ist ESF.\nDer ESF gibt Geld.") == []
    assert codes("Die Abkürzung ist UN-BRK.\nIn der UN-BRK stehen Rechte.") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "...",
        "**",
        "- ",
        "#",
        "\x00\x07",
        "„",
        "[]()",
        "a" * 5000,
        "-",
        "--",
        "\u00ad",
        "1.",
        "e\u0301" * 99,
        "🙂" * 99,
    ],
)
def test_odd_text_never_raises(text: str) -> None:
    check_text(text)


@pytest.mark.parametrize("seed", range(40))
def test_random_text_never_raises(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    line = (
        "wird geprüft der des Hauses werden zu lässt sich Wenn , . : „ “ 12 01.04. % z. B. * "
        "** _ [x](y) # - > • IX. a@b.de 0391 \u00ad · \n \n\n \t \x00 -"
    )
    words = line.split(" ")
    texts = [
        " ".join(chance.choice(words) for _ in range(40)),
        "".join(chr(chance.randrange(0x110000)) for _ in range(80)),
    ]
    for text in texts:
        check_text(text)
