"""The static export, as `flask freeze` writes it and nginx sends it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.everywhere import ROOT
from tests.support.nginx import nginx


def freeze(folder: Path | str, *options: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `flask freeze` for `folder`."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "flask",
            "--app",
            str(ROOT / "wsgi.py"),
            "freeze",
            *options,
            str(folder),
        ],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,  # thousands of pages, on a machine that may have other work
    )


@contextmanager
def served(export: Path, work: Path) -> Iterator[str]:
    """Serve `export` with the nginx snippet that lies in it; nginx writes into `work`."""
    with nginx(work, f"root {export}; include {export}/_nginx.conf;") as address:
        yield address
