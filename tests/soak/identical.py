"""Every page is the same bytes from gunicorn, from nginx's cache and in the static export."""

from app.frozen import file_name
from tests.frozen import freeze
from tests.soak.memory import CODINGS
from tests.soak.stage import PAGES, Finding, Stage
from tests.soak.visitors import Connect, straight, through

# What each server says of itself and of the moment, and of its connection.
OF_THE_SERVER = {"date", "server", "connection"}
Whole = tuple[int, dict[str, str], bytes]


def whole(connect: Connect, path: str, coding: str) -> Whole:
    """Return status, headers and body of the answer to `path`."""
    connection = connect()
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    reply = connection.getresponse()
    headers = {name.lower(): value for name, value in reply.getheaders()}
    body = reply.read()
    connection.close()
    kept = {name: value for name, value in headers.items() if name not in OF_THE_SERVER}
    return reply.status, kept, body


def identical_pages(stage: Stage, rounds: int) -> list[Finding]:
    """Compare every page in every coding; nginx is asked `rounds` times, the first one apart."""
    gunicorn, nginx = straight(stage.service.socket_path), through(stage.front)
    export = stage.work / "export"
    run = freeze(export)
    wrong: list[object] = [run.stderr] if run.returncode else []
    for path in PAGES:
        for coding in CODINGS:
            one = whole(gunicorn, path, coding)
            wrong += [
                (path, coding, number)
                for number in range(rounds + 1)
                if whole(nginx, path, coding) != one
            ]
        plain = whole(gunicorn, path, "identity")[2]
        if (export / file_name(path)).read_bytes() != plain:
            wrong.append((path, "export"))
    hits = stage.front.log().count("cache=HIT")
    asked = len(PAGES) * len(CODINGS) * rounds
    if hits != asked:
        wrong.append(f"{hits} of {asked} answers came from the cache")
    return [
        Finding(
            "gunicorn, nginx's cache and export alike",
            f"{len(PAGES)} pages in {len(CODINGS)} codings",
            f"{hits} answers from the cache, {len(wrong)} differ",
            wrong,
        )
    ]
