"""Two rules that advise the same at the same place are one finding, excused only by both codes."""

from pathlib import Path

from app.leichte_sprache import check_catalogue, check_text

TEXT = "Das Krankenhaus ist neu.\nDas Kranken-Haus ist groß.\nEin Kranken-Haus ist teuer."
PO = """msgid ""
msgstr ""
"Language: de@simple\\n"
"Content-Type: text/plain; charset=utf-8\\n"

{comments}msgid "The hospital is new."
msgstr "Das Krankenhaus ist neu."

msgid "Hospitals help."
msgstr "Das Kranken-Haus hilft."
"""


def codes_left(folder: Path, *excuses: str) -> list[tuple[str, ...]]:
    path = folder / "de@simple" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    comments = "".join(f"# leicht: ok {code} – Name\n" for code in excuses)
    path.write_text(PO.format(comments=comments), "utf-8")
    return [one.codes for one in check_catalogue(path).reported]


def test_the_same_advice_of_two_rules_is_one_finding() -> None:
    found = check_text(TEXT)
    assert [one.codes for one in found] == [("compound", "spelling-variant")]
    assert found[0].replacement == "Kranken-Haus"
    assert "anders geschrieben" in found[0].message


def test_two_faults_of_one_word_stay_two_findings() -> None:
    found = check_text("Rufen Sie z. B. das Amt an, usw.")
    assert [one.also for one in found] == [()] * len(found)


def test_only_both_codes_together_excuse_it(tmp_path: Path) -> None:
    both = ("compound", "spelling-variant")
    assert codes_left(tmp_path) == [both]
    assert codes_left(tmp_path, "compound") == [both]
    assert codes_left(tmp_path, *both) == []
