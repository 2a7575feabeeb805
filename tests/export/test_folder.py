"""The folder of the export: nothing in it is touched that no export wrote."""

from pathlib import Path

import pytest
from flask import Flask

from app.export.folder import LIST, write_folder
from app.settings import SetupError
from tests.support.export import freeze


def test_a_second_export_takes_away_what_is_no_longer_there(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    write_folder(folder, {"index.html": b"1", "static/old.css": b"1", "de/x.html": b"1"})
    (folder / "CNAME").write_text("the operator's own")
    write_folder(folder, {"index.html": b"2", "de/y.html": b"2"})
    left = {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}
    assert left == {LIST, "index.html", "de/y.html", "CNAME"}
    assert not (folder / "static").exists()
    assert (folder / "index.html").read_bytes() == b"2"


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "index.html"
    own.write_text("mine")
    run = freeze(tmp_path)
    assert (run.returncode, run.stdout, len(run.stderr.splitlines())) == (1, "", 1)
    assert str(tmp_path) in run.stderr
    assert (list(tmp_path.iterdir()), own.read_text()) == ([own], "mine")


def test_a_foreign_file_in_a_folder_of_ours_is_left_alone(tmp_path: Path) -> None:
    write_folder(tmp_path, {"a": b"1"})
    (tmp_path / "b").write_text("mine")
    with pytest.raises(SetupError, match="b: is not from flask freeze"):
        write_folder(tmp_path, {"a": b"2", "b": b"2"})
    assert ((tmp_path / "a").read_text(), (tmp_path / "b").read_text()) == ("1", "mine")


@pytest.mark.parametrize(
    "name", ["../precious", "/etc/hostname", "", "a/../../precious", "a\0b", "\udcff"]
)
def test_a_list_that_was_tampered_with_deletes_nothing(name: str, tmp_path: Path) -> None:
    precious, folder = tmp_path / "precious", tmp_path / "build"
    precious.write_text("mine")
    write_folder(folder, {"a": b"1"})
    (folder / LIST).write_bytes(f"a\n{name}\n".encode(errors="surrogateescape"))
    with pytest.raises(SetupError, match="is no file of the export"):
        write_folder(folder, {"a": b"2"})
    assert precious.read_text() == "mine"


@pytest.mark.parametrize("place", ["file", "file/inside", "x" * 300])
def test_a_place_that_is_no_folder_is_answered_with_one_line(
    place: str, tmp_path: Path, small_app: Flask
) -> None:
    (tmp_path / "file").write_text("mine")
    run = small_app.test_cli_runner().invoke(args=["freeze", str(tmp_path / place)])
    assert (run.exit_code, len(run.stderr.splitlines())) == (1, 1), run.stderr
    assert (tmp_path / "file").read_text() == "mine"
