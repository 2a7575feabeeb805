"""A catalogue that is not whole stops the start with one line that names the file."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import create_app
from app.settings import SetupError
from app.site import site_of
from tests.conftest import compile_catalogue
from tests.support.everywhere import LANGUAGES

FOLDERS = ["de", "de@simple"]


def files(root: Path, folder: str) -> tuple[Path, Path]:
    po = root / "translations" / folder / "LC_MESSAGES" / "messages.po"
    return po, po.with_suffix(".mo")


def complaint(root: Path) -> str:
    """Return the one line with which the start in `root` stops."""
    with pytest.raises(SetupError) as caught:
        create_app(root)
    (line,) = str(caught.value).splitlines()
    return line


def replace(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in `path`; return the number of its line."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    return content[: content.index(old)].count("\n") + 1


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_whole_copy_starts(folder: str, root: Path) -> None:
    assert [path.exists() for path in files(root, folder)] == [True, True]
    create_app(root)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("which", [0, 1], ids=["po", "mo"])
def test_a_missing_file_is_named(folder: str, which: int, root: Path) -> None:
    # Without the check, gettext would serve German under the easy address.
    missing = files(root, folder)[which]
    missing.unlink()
    assert str(missing) in complaint(root)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_syntax_error_is_named_with_its_line(folder: str, root: Path) -> None:
    po, _mo = files(root, folder)
    line = replace(po, 'msgid "Legal notice"', "msgid Legal notice")
    said = complaint(root)
    assert f"{po}:{line}" in said or f"{po}:{line - 1}" in said  # Babel counts from 0 or from 1


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_wrong_encoding_is_named(folder: str, root: Path) -> None:
    po, _mo = files(root, folder)
    po.write_bytes(po.read_text(encoding="utf-8").encode("latin-1", errors="replace"))
    assert str(po) in complaint(root)


@pytest.mark.parametrize("charset", ["utf-99", "ascii"])
def test_an_encoding_that_does_not_fit_is_named(charset: str, root: Path) -> None:
    po, _mo = files(root, "de")
    replace(po, "charset=utf-8", f"charset={charset}")
    assert str(po) in complaint(root)


@pytest.mark.parametrize("folder", FOLDERS)
def test_html_in_a_catalogue_is_named_with_its_line(folder: str, root: Path) -> None:
    po, _mo = files(root, folder)
    line = replace(po, 'msgstr "Impressum"', 'msgstr "<b>Impressum</b>"')
    said = complaint(root)
    assert f"{po}:{line - 1}: " in said and "HTML" in said


@pytest.mark.parametrize("wrong", ["%(nummer)s", "%(number)d", "%(number)", "%s"])
def test_a_wrong_placeholder_is_named_with_its_line(wrong: str, root: Path) -> None:
    po, _mo = files(root, "de")
    replace(po, 'msgstr "Fehler %(number)s"', f'msgstr "Fehler {wrong}"')
    compile_catalogue(po.parent)
    said = complaint(root)
    assert str(po) in said
    assert said.removeprefix(f"{po}:").split(":")[0].isdigit()


def changed(po: Path) -> None:
    replace(po, 'msgstr "Impressum"', 'msgstr "Anbieter"')


def emptied(po: Path) -> None:
    replace(po, 'msgstr "Impressum"', 'msgstr ""')


def made_fuzzy(po: Path) -> None:
    replace(po, 'msgid "Legal notice"', '#, fuzzy\nmsgid "Legal notice"')


@pytest.mark.parametrize("change", [changed, emptied, made_fuzzy])
def test_a_stale_compiled_catalogue_is_named(change: Callable[[Path], None], root: Path) -> None:
    po, mo = files(root, "de")
    change(po)
    assert str(mo) in complaint(root)


@pytest.mark.parametrize("content", [b"", b"garbage", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_compiled_catalogue_of_garbage_is_named(content: bytes, root: Path) -> None:
    _po, mo = files(root, "de@simple")
    mo.write_bytes(content)
    assert str(mo) in complaint(root)


@pytest.mark.parametrize("share", [0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_compiled_catalogue_that_was_cut_off_is_named(share: float, root: Path) -> None:
    _po, mo = files(root, "de")
    content = mo.read_bytes()
    mo.write_bytes(content[: int(len(content) * share)])
    assert str(mo) in complaint(root)


@pytest.mark.parametrize("name", ["klingon", "de_LS", "de@simpel", "de@", "x y"])
def test_a_folder_that_is_no_language_is_named(name: str, root: Path) -> None:
    shutil.copytree(root / "translations" / "de", root / "translations" / name)
    assert str(root / "translations" / name) in complaint(root)


def test_two_languages_of_one_name_are_named(root: Path) -> None:
    shutil.copytree(root / "translations" / "de", root / "translations" / "de_AT")
    said = complaint(root)
    assert str(root / "translations") in said
    assert "Deutsch" in said


def test_the_default_language_must_be_there(root: Path) -> None:
    shutil.rmtree(root / "translations" / "de")
    assert str(root / "translations" / "de") in complaint(root)


def test_missing_translations_are_named(root: Path) -> None:
    shutil.rmtree(root / "translations")
    assert str(root / "translations") in complaint(root)


def test_hidden_folders_and_files_are_no_languages(root: Path) -> None:
    (root / "translations" / ".git").mkdir()
    (root / "translations" / "__pycache__").mkdir()
    (root / "translations" / "notes.txt").touch()
    assert len(list(site_of(create_app(root)).languages)) == len(LANGUAGES)
