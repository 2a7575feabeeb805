"""Memory: what is filled once is no leak, so every worker is warmed before it is measured."""

from tests.soak.stage import PAGES, UNKEPT, Stage
from tests.soak.visitors import REQUESTS, ask, straight, through

# KiB, of all processes together; Python takes memory in pieces of up to 1 MiB.
LEAK = 3072
CODINGS = ("identity", "gzip", "br")
# Enough for each thread of each worker to have met each page.
ROUNDS = 6


def warm(stage: Stage) -> None:
    """Ask for every page in every coding, often enough for every worker to have it.

    The workers are those that stay.
    """
    stage.service.settle()
    behind, before = through(stage.front), straight(stage.service.socket_path)
    for connect in (behind, *[before] * ROUNDS):
        for coding in CODINGS:
            connection = connect()
            for number, path in enumerate(PAGES + UNKEPT):
                if number % REQUESTS == 0 or connection.sock is None:
                    connection.close()
                    connection = connect()  # perhaps to another worker
                ask(connection, path, accept_encoding=coding)
            connection.close()
