"""The stage of every scenario: our nginx before our gunicorn, and what a scenario found out."""

import http.client
import re
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.soak.supervisor import Supervisor, supervised
from tests.soak.visitors import through
from tests.support.deployment import Front, our_nginx
from tests.support.everywhere import ROOT, addresses
from tests.support.workers import children

ALL_PAGES = list(addresses())
# Every page, language and pair is among them; all of them would be made anew for each scenario.
PAGES = ALL_PAGES[::7]
# What no cache keeps, so that gunicorn is asked each time.
UNKEPT = ["/", "/healthz", "/xx", "/de/nothing", "/de-simple/nothing", "/leicht"]


@dataclass(frozen=True)
class Finding:
    """What one scenario found: a line of the table, and what must not have happened."""

    scenario: str
    load: str
    result: str
    wrong: list[object]


class Fetched:
    """A whole answer."""

    def __init__(self, reply: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.body = reply.status, reply.headers, reply.read()


@dataclass(frozen=True)
class Stage:
    """A running deployment."""

    service: Supervisor
    front: Front
    work: Path

    def fetch(self, path: str, method: str = "GET", **headers: str) -> Fetched:
        """Return what nginx answers; `accept_language="…"` is a header."""
        connection = through(self.front)()
        sent = {name.replace("_", "-").title(): value for name, value in headers.items()}
        connection.request(method, path, headers={"Accept-Encoding": "identity"} | sent)
        fetched = Fetched(connection.getresponse())
        connection.close()
        return fetched

    def memory(self) -> int:
        """Return the memory of all workers and of nginx, in KiB, shared pages by their share.

        Without what they have mapped for each other: nginx.conf says how large that may become.
        """
        nginx = int((self.front.folder / "nginx.pid").read_text())
        total = 0
        for pid in [*self.service.workers(), *children(nginx)]:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            (anonymous,) = re.findall(r"^Pss_Anon:\s+(\d+) kB", rollup, re.MULTILINE)
            total += int(anonymous)
        return total

    def logs(self) -> list[Path]:
        """Return the logs of gunicorn and nginx."""
        return [self.service.log_path, *self.front.folder.glob("*.log")]

    def addresses_in_logs(self) -> list[str]:
        """Return the lines of all logs that hold an address of a visitor."""
        lines = [line for log in self.logs() for line in log.read_text("utf-8").splitlines()]
        return [line for line in lines if re.search(r"127\.\d+\.\d+\.\d+", line)]


def milliseconds(took: list[float]) -> str:
    """Return the median and the longest of `took` (seconds)."""
    return f"{statistics.median(took) * 1000:.1f} ms, at most {max(took) * 1000:.0f} ms"


def site_folder(work: Path) -> Path:
    """Return a folder whose `current` is this very tree."""
    folder = work / "site"
    folder.mkdir()
    (folder / "current").symlink_to(ROOT)
    return folder


@contextmanager
def staged(work: Path, folder: Path | None = None) -> Iterator[Stage]:
    """Serve the site in `folder`, or this tree, as deploy/ says; write into `work` alone."""
    (work / "nginx").mkdir()
    with supervised(folder or site_folder(work), work) as service:
        if not service.start():
            raise RuntimeError(service.log_path.read_text("utf-8"))
        with our_nginx(work / "nginx", service.socket_path) as front:
            yield Stage(service, front, work)
