"""Catalogues: the right line, the excuses, broken files."""

from pathlib import Path

import pytest

from app import po
from app.leichte_sprache import CatalogueError, check_catalogue
from app.leichte_sprache.known import Known

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def catalogue(folder: Path, body: str) -> Path:
    """Write a catalogue whose messages begin in line 5."""
    path = folder / "messages.po"
    path.write_text(HEADER + body, encoding="utf-8")
    return path


def found(path: Path, *difficult: str) -> list[tuple[str, int]]:
    """Return code and line of each finding."""
    return [
        (finding.code, finding.line)
        for finding in check_catalogue(path, known=Known(difficult=difficult)).reported
    ]


def test_a_finding_names_the_line_of_the_file(tmp_path: Path) -> None:
    path = catalogue(
        tmp_path,
        'msgctxt "x"\nmsgid ""\n"Hello\\n"\n"you"\n'
        'msgstr ""\n"Guten Tag.\\n"\n'
        '"\\n"\n"Ihr Brief wird "\n"geprüft.\\n"\n"Bis bald."\n',
    )
    assert found(path) == [("passive", 12)]


def test_two_lines_in_one_string_are_both_found_there(tmp_path: Path) -> None:
    path = catalogue(tmp_path, 'msgid "a"\nmsgstr "Guten Tag.\\nDas ist nicht gut."\n')
    assert found(path) == [("negation", 6)]


def test_every_plural_form_is_checked(tmp_path: Path) -> None:
    path = catalogue(
        tmp_path,
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "Wir helfen dir."\nmsgstr[1] "Wir helfen euch."\n',
    )
    assert found(path) == [("address", 7), ("address", 8)]


def test_fuzzy_obsolete_and_empty_messages_are_left_out(tmp_path: Path) -> None:
    path = catalogue(
        tmp_path,
        '#, fuzzy\nmsgid "a"\nmsgstr "Wir helfen dir."\n\n'
        'msgid "b"\nmsgstr ""\n\n'
        '#~ msgid "c"\n#~ msgstr "Wir helfen dir."\n',
    )
    assert found(path) == []


def test_placeholders_are_names(tmp_path: Path) -> None:
    path = catalogue(tmp_path, 'msgid "%(name)s helps you."\nmsgstr "%(name)s hilft Ihnen."\n')
    assert found(path) == []


def test_one_word_in_two_spellings_is_found_across_messages(tmp_path: Path) -> None:
    path = catalogue(
        tmp_path,
        'msgid "a"\nmsgstr "Der Kurs-Plan ist da."\n\n'
        'msgid "b"\nmsgstr "Der Kursplan ist neu."\n\n'
        'msgid "c"\nmsgstr "Lesen Sie den Kurs-Plan."\n',
    )
    assert found(path) == [("spelling-variant", 9)]


def test_a_difficult_word_must_be_explained_somewhere(tmp_path: Path) -> None:
    used = 'msgid "a"\nmsgstr "Sie bekommen einen Bescheid."\n\n'
    assert found(catalogue(tmp_path, used), "Bescheid") == [("word", 6)]
    explained = used + 'msgid "b"\nmsgstr "Der Brief heißt **Bescheid**."\n'
    assert found(catalogue(tmp_path, explained), "Bescheid") == []


def test_an_excuse_with_a_reason_excuses(tmp_path: Path) -> None:
    path = catalogue(
        tmp_path,
        '# leicht: ok compound – Name eines Amtes\n#: x.html\nmsgid "a"\n'
        'msgstr "Das Arbeitsministerium hilft."\n',
    )
    assert found(path) == []


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("ok passive – steht so im Gesetz", "überflüssig"),
        ("ok compound", "Grund fehlt"),
        ("ok compound –", "Grund fehlt"),
        ("ok compounds – Name", "Regel gibt es nicht"),
        ("bitte nicht prüfen", "nicht zu verstehen"),
    ],
)
def test_a_bad_excuse_is_an_error_itself(tmp_path: Path, comment: str, problem: str) -> None:
    path = catalogue(tmp_path, f'# leicht: {comment}\nmsgid "a"\nmsgstr "Guten Tag."\n')
    [finding] = check_catalogue(path).reported
    assert (finding.code, finding.level, finding.line) == ("excuse", "error", 5)
    assert problem in finding.message


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"", 1, "leer"),
        (b" \n\n", 1, "leer"),
        (HEADER.encode(), 1, "leer"),
        (HEADER.encode() + 'msgid "a"\nmsgstr "ä"\n'.encode("latin-1"), 6, "UTF-8"),
        (HEADER.replace("utf-8", "latin1").encode(), 3, "latin1"),
        (HEADER.encode() + b'msgid "a\nmsgstr "b"\n', 5, "kaputt"),
        (HEADER.encode() + b"Hallo\n", 5, "kaputt"),
        (HEADER.encode() + b'msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 5, "kaputt"),
        (b"\x00" * 100, 1, "kaputt"),
        (b"a" * (po.LARGEST + 1), 1, "zu groß"),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    tmp_path: Path, content: bytes, line: int, message: str
) -> None:
    path = tmp_path / "messages.po"
    path.write_bytes(content)
    with pytest.raises(CatalogueError) as error:
        check_catalogue(path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert message in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="nicht zu öffnen"):
        check_catalogue(tmp_path / "none.po")
