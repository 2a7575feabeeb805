"""What the tests share: the site itself, a checking client, a real gunicorn, the static export."""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import brotli
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from flask import Flask

from app import ROOT, create_app
from app.languages import folders
from app.languages.catalogues import Key, load_catalogue
from app.languages.language import Languages
from app.site import site_of
from tests.soak.stage import Stage, staged
from tests.support.client import CheckingClient
from tests.support.export import served
from tests.support.gunicorn import gunicorn
from tests.support.small import copy_catalogues, small_root

SAID = "export.txt"  # what flask freeze said, in the folder beside the export
# A word of the reader's; a link's target and a placeholder's name are none.
WORD = re.compile(r"(?<![\w(%:/.#-])[A-Za-z]{4,}(?![\w)])")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the browser tests visit the static export."""
    parser.addoption("--export", action="store_true", help="visit the static export with nginx")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests: at the end no process waits for the other."""
    items.sort(key=lambda item: "soak" not in item.path.parts)


@pytest.fixture(scope="session", autouse=True)
def work_once() -> Iterator[None]:
    """Do once what each site of a run would do again: compressing a page, reading a catalogue."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(brotli, "compress", cache(brotli.compress))
        patch.setattr(folders, "load_catalogue", read_once(load_catalogue))
        yield


def read_once(load: Callable[[Path], dict[Key, object]]) -> Callable[[Path], dict[Key, object]]:
    """Return `load` for catalogues: of files with the same bytes it returns what they said."""
    known: dict[tuple[bytes, ...], dict[Key, object]] = {}

    def loaded(folder: Path) -> dict[Key, object]:
        files = [folder / "LC_MESSAGES" / name for name in ("messages.po", "messages.mo")]
        if not all(file.is_file() for file in files):
            return load(folder)
        content = tuple(file.read_bytes() for file in files)
        if content not in known:
            known[content] = load(folder)
        return dict(known[content])

    return loaded


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app()


@pytest.fixture(scope="session")
def languages(app: Flask) -> Languages:
    return site_of(app).languages


@pytest.fixture
def client(app: Flask) -> CheckingClient:
    return CheckingClient(app)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    with gunicorn() as address:
        yield address


@pytest.fixture(scope="session")
def small_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The site with a few professions, for what would take long with all of them."""
    return create_app(small_root(tmp_path_factory.mktemp("small")))


@pytest.fixture
def small_client(small_app: Flask) -> CheckingClient:
    return CheckingClient(small_app)


@pytest.fixture(scope="session")
def export(small_app: Flask, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static export of the small site; the first of pytest's processes makes it for all."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = base / "export"
    with (base / "export.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            run = small_app.test_cli_runner().invoke(args=["freeze", "--precompress", str(folder)])
            assert run.exit_code == 0, run.output
            (base / SAID).write_text(run.output, "utf-8")
    return folder


@pytest.fixture(scope="session")
def export_site(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The static export, served by nginx."""
    with served(export, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The deployment of deploy/: our nginx in front of our gunicorn."""
    with staged(tmp_path_factory.mktemp("stage")) as running:
        yield running


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of what operators and translators may change, for tests that break it."""
    shutil.copy(ROOT / "site.toml", tmp_path)
    shutil.copy(ROOT / "professions.toml", tmp_path)
    copy_catalogues(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def whole_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the whole site with two trial languages: one from right to left, one long."""
    tree = tmp_path_factory.mktemp("tree") / "site"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".*"))
    add_hebrew(tree)
    add_long_words(tree)
    return tree


def add_hebrew(root: Path) -> None:
    """Add a catalogue for Hebrew, begun and not ended, and compile it, as a translator would."""
    folder = root / "translations" / "he" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: he\\n"\n\n'
        'msgctxt "name of this language"\nmsgid "English"\nmsgstr "עברית"\n\n'
        'msgid "Home"\nmsgstr "דף הבית"\n\n'
        'msgid "Talk to an adviser"\nmsgstr "לדבר עם יועצת"\n',
        "utf-8",
    )
    compile_catalogue(folder)


def init_catalogue(root: Path, folder: str, name: str = "") -> Path:
    """Add a catalogue to `root` as pybabel begins it, in a `folder` named so; return the folder."""
    new = root / "translations" / folder / "LC_MESSAGES"
    new.mkdir(parents=True)
    with (ROOT / "translations" / "messages.pot").open("rb") as pot:
        catalogue = read_po(pot, locale=re.sub(r"@.*", "", folder))
    catalogue.fuzzy = False
    with (new / "messages.po").open("wb") as po_file:
        write_po(po_file, catalogue)
    if name:
        po = new / "messages.po"
        before = 'msgid "English"\nmsgstr ""'
        po.write_text(po.read_text("utf-8").replace(before, before[:-1] + f'{name}"'), "utf-8")
    compile_catalogue(new)
    return new.parent


def add_long_words(root: Path) -> None:
    """Add a catalogue whose texts are 60 % longer than the source, each word as one long word."""
    folder = root / "translations" / "fi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (root / "translations" / "messages.pot").open("rb") as file:
        catalogue = read_po(file, locale="fi")
    for message in catalogue:
        if message.id and "European Union" not in message.id:  # the law says how it is written
            message.string = WORD.sub(
                lambda word: word[0] + word[0][: len(word[0]) * 3 // 5], str(message.id)
            )
            message.flags.discard("fuzzy")
    catalogue.fuzzy = False
    with (folder / "messages.po").open("wb") as file:
        write_po(file, catalogue, width=0)
    compile_catalogue(folder)


def compile_catalogue(folder: Path) -> None:
    """Compile messages.po in `folder`, as pybabel does."""
    with (folder / "messages.po").open("rb") as po, (folder / "messages.mo").open("wb") as mo:
        write_mo(mo, read_po(po))
