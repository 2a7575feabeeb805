"""A folder for the static export, in which nothing is touched that the export did not write."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from ..settings import SetupError

# Lists what was written, so that the next export can take away what is no longer there.
LIST = ".flask-freeze"


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold `files`, named relative to it, and none of an earlier export.

    Each file is replaced in one step and pages come after what they load, so a server may send the
    folder meanwhile.

    Raises:
        SetupError: the folder holds what no export wrote; nothing was changed.
        OSError: a file cannot be written.
    """
    before = written_before(folder)
    foreign = [name for name in files if name not in before and (folder / name).exists()]
    if foreign:
        raise SetupError(f"{folder / foreign[0]}: is not from flask freeze; nothing was changed")
    folder.mkdir(parents=True, exist_ok=True)
    # First of all: whatever happens now, the next export knows what is ours.
    _write(folder / LIST, _listed(before | set(files)))
    for name in sorted(files, key=lambda name: (not name.startswith("static/"), name)):
        _write(folder / name, files[name])
    for name in before - set(files):
        (folder / name).unlink(missing_ok=True)
        _remove_empty(folder, (folder / name).parent)
    _write(folder / LIST, _listed(set(files)))


def written_before(folder: Path) -> set[str]:
    """Return the names that an earlier export wrote into `folder`.

    Raises:
        SetupError: the folder holds what no export wrote.
    """
    nearest = next(one for one in (folder, *folder.resolve().parents) if one.exists())
    if not nearest.is_dir():
        raise SetupError(f"{nearest}: is not a folder")
    if nearest != folder:
        return set()
    if not any(folder.iterdir()):
        return set()
    if not (folder / LIST).is_file():
        raise SetupError(f"{folder}: holds files that are not from flask freeze; nothing changed")
    # What is no text becomes a name that no export writes.
    names = set((folder / LIST).read_text("utf-8", "backslashreplace").splitlines())
    for name in names:
        # Nothing outside may be deleted, whatever somebody has written into the list.
        if (
            not name
            or "\0" in name
            or "\\" in name
            or PurePosixPath(name).is_absolute()
            or ".." in PurePosixPath(name).parts
        ):
            raise SetupError(f"{folder / LIST}: {name!r} is no file of the export; nothing changed")
    return names


def _listed(names: set[str]) -> bytes:
    return "".join(f"{name}\n" for name in sorted(names)).encode()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_bytes(content)
    fresh.replace(file)


def _remove_empty(folder: Path, inner: Path) -> None:
    while inner != folder and inner.is_dir() and not any(inner.iterdir()):
        inner.rmdir()
        inner = inner.parent
