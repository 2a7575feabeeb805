"""Query strings and addresses that nobody has ever asked for."""

import http.client
import threading

from tests.soak.memory import LEAK, warm
from tests.soak.stage import PAGES, Finding, Stage
from tests.soak.visitors import Answer, Connect, ask, known_answers, straight, through

# So many requests on one connection; after that a fresh one, and behind nginx another address.
REQUESTS = 200


def distinct_requests(stage: Stage, number: int) -> list[Finding]:
    """Ask `number` times for what is new each time, half through nginx and half straight."""
    warm(stage)
    routes = [through(stage.front), straight(stage.service.socket_path)]
    ask_for_news(routes, 0, number // 10)  # what is kept at first is no leak
    workers, before = stage.service.workers(), stage.memory()
    kept = len(list((stage.front.folder / "iq-microsite").rglob("*")))
    wrong = ask_for_news(routes, number // 10, number)
    grown = stage.memory() - before
    files = len(list((stage.front.folder / "iq-microsite").rglob("*"))) - kept
    if stage.service.workers() != workers:
        wrong.append("a worker has died")
    if grown > LEAK:
        wrong.append(f"memory has grown by {grown} KiB")
    if files:
        wrong.append(f"nginx keeps {files} files more")
    return [
        Finding(
            "distinct query strings and unknown paths",
            f"{number} requests",
            f"memory {grown:+} KiB, {files} more files in nginx's cache",
            wrong,
        )
    ]


def ask_for_news(routes: list[Connect], first: int, last: int) -> list[object]:
    """Ask for the numbers up to `last` by all `routes` at once; return the wrong answers."""
    wrong: list[object] = []
    share = (last - first) // len(routes)
    threads = [
        threading.Thread(
            target=_ask, args=(route, first + place * share, first + (place + 1) * share, wrong)
        )
        for place, route in enumerate(routes)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def _ask(route: Connect, first: int, last: int, wrong: list[object]) -> None:
    known = known_answers(route, [*PAGES, "/de/unknown"])
    connection: http.client.HTTPConnection | None = None
    for number in range(first, last):
        if connection is None or connection.sock is None or number % REQUESTS == 0:
            if connection:
                connection.close()
            connection = route()
        page = PAGES[number % len(PAGES)]
        path, like = (
            (f"{page}?{number}=secret", page)
            if number % 2
            else (f"/de/unknown-{number}", "/de/unknown")
        )
        answer: Answer = ask(connection, path)
        if answer not in known[like]:
            wrong.append((path, answer))
    if connection:
        connection.close()
