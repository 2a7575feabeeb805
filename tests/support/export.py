"""The static export, as `flask freeze` writes it and nginx sends it."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.everywhere import ROOT
from tests.support.nginx import nginx
from tests.support.wire import get

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def freeze(folder: Path | str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `flask freeze` for `folder`."""
    return subprocess.run(
        [sys.executable, "-m", "flask", "--app", str(ROOT / "wsgi.py"), "freeze", str(folder)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@contextmanager
def served(export: Path, work: Path) -> Iterator[str]:
    """Serve `export` with the nginx snippet that lies in it; nginx writes into `work`."""
    with nginx(work, f"root {export}; include {export}/_nginx.conf;") as address:
        yield address


def forward(site: str) -> "WSGIApplication":
    """Return a WSGI application that answers with what `site` answers."""

    def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        query = f"?{environ['QUERY_STRING']}" if environ["QUERY_STRING"] else ""
        reply = get(site, environ["PATH_INFO"] + query, environ["REQUEST_METHOD"])
        start_response(f"{reply.status} -", reply.headers.items())
        return [reply.body]

    return app
