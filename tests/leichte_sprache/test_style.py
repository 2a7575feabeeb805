"""House style: what a house may decide, and what a wrong file is told."""

from pathlib import Path

import pytest

from app import ROOT
from app.leichte_sprache import Style, StyleError, check_text, found_style, read_style
from app.leichte_sprache.excuses import CODES

COMPOUND = "Das Versorgungsamt hilft."


def style(folder: Path, content: str) -> Style:
    path = folder / "style.toml"
    path.write_text(content, "utf-8")
    return read_style(path, CODES)


def codes(text: str, style: Style) -> list[str]:
    return [finding.code for finding in check_text(text, style)]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('switch-off = ["compound"]', COMPOUND),
        ("shortest-compound = 20", COMPOUND),
        ('names = ["Versorgungsamt"]', COMPOUND),
        ('joiner = "middle-dot"', "Das Versorgungs·amt hilft."),
        ('joiner = "either"', "Das Versorgungs·amt hilft."),
        ("break-lines-at-pauses = true", "Wir gehen in das\nneue Museum."),
        ("longest-sentence = 16\nlong-sentence = 16", "Ja " * 12 + "gilt."),
        ("longest-part = 17", "Das ist unwahrscheinlich."),
    ],
)
def test_a_house_decides_what_is_a_fault(tmp_path: Path, content: str, text: str) -> None:
    assert codes(text, Style()) != []
    assert codes(text, style(tmp_path, content)) == []


def test_the_advice_follows_the_house_style(tmp_path: Path) -> None:
    [finding] = check_text(COMPOUND, style(tmp_path, 'joiner = "middle-dot"'))
    assert finding.replacement == "Versorgungs·amt"


def test_own_words_join_the_list(tmp_path: Path) -> None:
    words = (
        '[[word]]\nword = "Bude"\ninstead_of = ["Hütte"]\n[[word]]\nword = "ABC"\nacronym = true'
    )
    (tmp_path / "words.toml").write_text(words, "utf-8")
    own = style(tmp_path, 'own-words = "words.toml"')
    assert codes("Die Hütte ist neu.", own) == ["word"]
    assert codes("Die ABC ist neu.", own) == []
    assert codes("Die Email ist neu.", own) == ["word"]


def test_pyproject_toml_holds_the_style_in_its_table(tmp_path: Path) -> None:
    table = '[tool.leichte-sprache]\nswitch-off = ["compound"]\n'
    (tmp_path / "pyproject.toml").write_text(table, "utf-8")
    assert codes(COMPOUND, found_style(CODES, tmp_path)) == []
    assert found_style(CODES, tmp_path / "nowhere") == Style()
    assert found_style(CODES, ROOT) == Style()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("joinr = 1", "„joinr“ gibt es nicht"),
        ("joiner = 1", "„joiner“ muss ein Text sein"),
        ('joiner = "dash"', "„joiner“ muss eines davon sein"),
        ("longest-sentence = true", "„longest-sentence“ muss eine ganze Zahl sein"),
        ("longest-sentence = 0", "mindestens 1"),
        ("switch-off = [1]", "„switch-off“ muss eine Liste von Texten sein"),
        ('switch-off = ["passiv"]', "Die Regel passiv gibt es nicht"),
        ('own-words = "none.toml"', "„own-words“"),
        ("[tool]\nleichte-sprache = 1", "keine Tabelle"),
        ("joiner = ", "kein gültiges TOML"),
    ],
)
def test_a_wrong_key_or_value_is_told_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(StyleError) as error:
        style(tmp_path, content)
    assert told in str(error.value)
    assert str(error.value).startswith(str(tmp_path))
    assert "\n" not in str(error.value)


def test_a_style_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="nicht zu öffnen"):
        read_style(tmp_path / "none.toml", CODES)
