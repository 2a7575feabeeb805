"""The house itself: two commands, locked dependencies, imports that run one way."""

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import create_app
from tests.support.everywhere import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
REQUIREMENTS = sorted(ROOT.glob("requirements*.txt"))
MODULES = sorted((ROOT / "app").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What `make` calls for itself; nobody types them.
INNER = {"chromium", "engines", "gettext", "hunspell", "nginx", "deployment", "wrk"}
SCREEN = 50


def test_make_help_explains_every_target() -> None:
    targets = set(re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE))
    names = {name for line in targets for name in line.split()} - INNER
    assert {"run", "test", "dev", "help"} <= names
    run = subprocess.run(
        ["make", "-s", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    explained = {line.split()[1]: line.split()[2:] for line in run.stdout.splitlines()}
    assert set(explained) == names
    assert all(explained.values())


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"\bmake [a-z]+", readme)
    assert commands[:2] == ["make run", "make test"]
    assert "##" not in readme[: readme.index("make test")]


def test_the_readme_names_no_target_and_no_file_that_is_not_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"`make ([a-z-]+)`", readme):
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target
    for name in re.findall(r"`((?:app|tests|translations)/[\w/@.]+\w)`", readme):
        assert (ROOT / name).exists() or name.startswith("translations/it"), name


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_dependencies_are_locked_with_hashes_and_name_no_index(path: str) -> None:
    content = (ROOT / path).read_text(encoding="utf-8")
    assert "--index-url" not in content
    assert "--find-links" not in content
    assert "://" not in content
    logical = [one for one in content.replace("\\\n", " ").splitlines() if one.strip()]
    locked = [one for one in logical if not one.startswith("#")]
    assert locked
    for line in locked:
        assert re.match(r"[\w.-]+(\[[\w,]+\])?==[\w.]+", line), line
        assert "--hash=sha256:" in line, line


def test_what_is_needed_for_tests_includes_what_is_needed_to_run() -> None:
    production, development = (
        set(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.M))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert production <= development


def test_the_locked_lists_are_whole() -> None:
    # `make` installs what stands in them, and nothing that these would need besides.
    run = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_the_factory_fits_on_one_screen() -> None:
    assert len(inspect.getsource(create_app).splitlines()) <= SCREEN


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all that is run of `node`; what stands there for the type checker alone is not."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield child
            yield from statements(child)


def imported(path: Path) -> set[str]:
    """Return the full names of the modules that the file `path` imports."""
    inside = ("app", *path.relative_to(ROOT / "app").parent.parts) if path in MODULES else ()
    names = set()
    for node in statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = inside[: len(inside) - node.level + 1] if node.level else ()
            start = ".".join([*above, *([node.module] if node.module else [])])
            names |= {start, *(f"{start}.{alias.name}" for alias in node.names)}
    return names


def module_of(path: Path) -> str:
    """Return the name of the module in the file `path`, such as app.content.text."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_imports_run_one_way() -> None:
    names = {module_of(path) for path in MODULES}
    graph = {}
    for path in MODULES:
        name = module_of(path)
        # `from . import other` in a room names the room, too; that is no import of what it
        # hands out.
        graph[name] = (imported(path) & names) - {name, "app", name.rpartition(".")[0]}
    while leaves := [name for name, needs in graph.items() if not needs & set(graph)]:
        for name in leaves:
            del graph[name]
    assert not graph, "these modules import each other in a circle"


# What a room may import of other rooms, beside what stands at the top of app/ for all of them:
# po, settings, site, logs.
ARROWS = {
    "settings": set(),
    "languages": set(),
    "content": {"languages"},
    "delivery": set(),
    "export": {"delivery", "discovery", "languages"},
    "server": {"delivery"},
    "leichte_sprache": {"content", "languages"},
    "pages": {"content", "languages"},
    "discovery": {"content"},
    "errors": {"languages"},
}


@pytest.mark.parametrize("room", sorted(ARROWS))
def test_a_room_imports_only_what_the_design_lets_it(room: str) -> None:
    needs = set[str]()
    for path in MODULES:
        if module_of(path).split(".")[1:2] == [room]:
            parts = (name.split(".") for name in imported(path))
            needs |= {part[1] for part in parts if part[0] == "app" and len(part) > 1}
    rooms = {module_of(path).split(".")[1] for path in MODULES if path.parent != ROOT / "app"}
    assert needs & ({*ARROWS} | rooms) - {room, "settings"} <= ARROWS[room]
    assert rooms <= {*ARROWS}


def test_the_top_of_the_app_is_small() -> None:
    assert len(list((ROOT / "app").glob("*.py"))) <= 10


def test_only_the_server_room_knows_gunicorn() -> None:
    mentions = [path for path in (ROOT / "app").rglob("*.*") if path.suffix in {".py", ".html"}]
    found = {path.parent.name for path in mentions if "gunicorn" in path.read_text("utf-8")}
    assert found == {"server"}
    assert len((ROOT / "gunicorn.conf.py").read_text("utf-8").splitlines()) < 60


def test_the_site_needs_nothing_of_the_tests() -> None:
    development = {re.split(r"[<>=\[]", one)[0] for one in PROJECT["optional-dependencies"]["dev"]}
    forbidden = {name.replace("-", "_") for name in development} | {"tests", "playwright"}
    production = [path for path in MODULES if "leichte_sprache" not in path.parts]
    for path in [*production, ROOT / "wsgi.py", ROOT / "gunicorn.conf.py"]:
        roots = {name.split(".")[0] for name in imported(path)}
        assert not roots & forbidden, path


def test_the_running_site_never_loads_the_checker() -> None:
    program = """import sys, wsgi
wsgi.app.test_client().get("/de-simple/")
assert not {"app.leichte_sprache", "HanTa", "numpy"} & set(sys.modules)"""
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_a_module_says_what_it_is_for_and_is_short(subtests: pytest.Subtests) -> None:
    for path in [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]:
        with subtests.test(str(path.relative_to(ROOT))):
            source = path.read_text(encoding="utf-8")
            assert ast.get_docstring(ast.parse(source))
            lines = len(source.splitlines())
            assert lines <= 200
