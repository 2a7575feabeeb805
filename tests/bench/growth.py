"""How start and memory grow from the site as it is to 110 pages in 24 languages, made up."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from flask_babel import lazy_gettext
from jinja2 import ChoiceLoader, DictLoader

from app import create_app, pages
from app.delivery import compression, make_ahead
from app.site import site_of
from tests.bench.starts import private
from tests.conftest import compile_catalogue
from tests.support.everywhere import ROOT
from tests.support.small import leave_out_professions

FAST_BROTLI = 5


def add_languages(root: Path, wanted: int) -> None:
    """Add empty catalogues until the site in `root` speaks at least `wanted` languages."""
    there = {"en", *(folder.name for folder in (root / "translations").glob("*/"))}
    names = {Locale.parse(one.partition("@")[0]).get_display_name() for one in there}
    for code in localedata.locale_identifiers():
        name = Locale.parse(code).get_display_name()
        if len(there) >= wanted:
            break
        if "_" not in code and code not in there and name and name not in names:
            folder = root / "translations" / code / "LC_MESSAGES"
            folder.mkdir(parents=True)
            head = f'Content-Type: text/plain; charset=utf-8\\n"\n"Language: {code}\\n'
            text = f'msgid ""\nmsgstr ""\n"{head}"\n\nmsgid "Home"\nmsgstr "x"\n'
            (folder / "messages.po").write_text(text, "utf-8")
            compile_catalogue(folder)
            there.add(code)
            names.add(name)


def grown(pages_wanted: int, root: Path) -> dict[str, float]:
    """Return what the site in `root` costs with `pages_wanted` pages, in this very process."""
    made_up = [f"made-up-{number}" for number in range(pages_wanted - len(pages.PAGES))]
    # In no menu, or each page would hold a hundred links and its own bytes would hide the rest.
    label: Any = lazy_gettext("Legal notice")
    menu: Any = "none"
    everything = (*pages.PAGES, *(pages.Page(name, label, menu) for name in made_up))
    vars(pages)["PAGES"] = everything
    copied = (ROOT / "app" / "templates" / "pages" / "imprint.html").read_text("utf-8")
    began = time.perf_counter()
    app = create_app(root)
    started = time.perf_counter() - began
    templates = DictLoader({f"pages/{name}.html": copied for name in made_up})
    app.jinja_loader = ChoiceLoader([templates, app.jinja_loader or templates])
    # Brotli's best takes minutes for so many pages, and what it takes in memory is given back.
    vars(compression).update(BROTLI_QUALITY=FAST_BROTLI, BROTLI_BEST=FAST_BROTLI)
    addresses = site_of(app).addresses
    make_ahead(app, len(addresses))
    return {"addresses": len(addresses), "start": started, "memory": private_of_self()}


def private_of_self() -> float:
    """Return the private memory of this process in MiB."""
    return private(int(Path("/proc/self").readlink().name))


def measure(pages_wanted: int, languages_wanted: int) -> dict[str, float]:
    """Return what a site of that size costs, measured in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for file in ("site.toml", "professions.toml"):
            shutil.copy(ROOT / file, root)
        # Those that are made up are pages enough.
        leave_out_professions(root / "professions.toml")
        shutil.copytree(ROOT / "translations", root / "translations")
        add_languages(root, languages_wanted)
        command = [sys.executable, "-m", "tests.bench.growth", str(pages_wanted), str(root)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(run.stdout)
    return found


if __name__ == "__main__":
    print(json.dumps(grown(int(sys.argv[1]), Path(sys.argv[2]))))
