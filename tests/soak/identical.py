"""Every page is the same bytes from gunicorn, from nginx's cache and in the static export."""

import http.client
from contextlib import closing

from app.delivery.compression import IDENTITY
from app.export.freeze import file_name
from tests.soak.memory import CODINGS
from tests.soak.stage import ALL_PAGES, Finding, Stage
from tests.soak.visitors import straight, through
from tests.support.export import freeze

# What each server says of itself and of the moment, and of its connection.
OF_THE_SERVER = {"date", "server", "connection"}
Whole = tuple[int, dict[str, str], bytes]


def whole(connection: http.client.HTTPConnection, path: str, coding: str) -> Whole:
    """Return status, headers and body of the answer to `path`."""
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    reply = connection.getresponse()
    headers = {name.lower(): value for name, value in reply.getheaders()}
    kept = {name: value for name, value in headers.items() if name not in OF_THE_SERVER}
    return reply.status, kept, reply.read()


def identical_pages(stage: Stage, step: int) -> list[Finding]:
    """Compare each `step`th page in every coding, and with the export."""
    pages = ALL_PAGES[::step]
    export = stage.work / "export"
    run = freeze(export)
    wrong: list[object] = [run.stderr] if run.returncode else []
    gunicorn, nginx = straight(stage.service.socket_path), through(stage.front)
    for path in pages:
        with closing(nginx()) as visitor:  # each time another: nobody may ask for all at once
            for coding in CODINGS:
                with closing(gunicorn()) as direct:
                    one = whole(direct, path, coding)
                # The first time nginx has to ask, the second time it has the page.
                both = [whole(visitor, path, coding) for _ in range(2)]
                wrong += [(path, coding, answer[0]) for answer in both if answer != one]
                if coding == IDENTITY and (export / file_name(path)).read_bytes() != one[2]:
                    wrong.append((path, "export"))
    asked = len(pages) * len(CODINGS)
    hits = len(stage.front.logged("cache=HIT", asked))
    if hits != asked:
        wrong.append(f"{hits} of {asked} answers came from the cache")
    return [
        Finding(
            "gunicorn, nginx's cache and export alike",
            f"{len(pages)} pages in {len(CODINGS)} codings",
            f"{hits} answers from the cache, {len(wrong)} differ",
            wrong,
        )
    ]
