"""500 clients send the headers of a request at one byte a second."""

import socket
import ssl
import time

from tests.soak.stage import PAGES, UNKEPT, Finding, Stage, milliseconds
from tests.soak.visitors import SECONDS, known_answers, straight, through, visiting
from tests.support.deployment import NAME

CLIENTS = 500
HEADERS = f"GET /de/ HTTP/1.1\r\nHost: {NAME}\r\nX-Slow: {'x' * 1000}".encode()


def connected(stage: Stage, context: ssl.SSLContext, number: int) -> ssl.SSLSocket:
    """Return the TLS connection of one slow client, with an address of its own."""
    source = f"127.0.{number // 250 + 1}.{number % 250 + 1}"
    raw = socket.create_connection(("127.0.0.1", stage.front.https), SECONDS, (source, 0))
    return context.wrap_socket(raw, server_hostname=NAME)


def slow_clients(stage: Stage, seconds: int) -> list[Finding]:
    """Hold 500 slow clients for `seconds`: the other visitors notice nothing."""
    paths = PAGES + UNKEPT
    known = known_answers(straight(stage.service.socket_path), paths)
    with visiting(through(stage.front), paths) as alone:
        time.sleep(1)
    context = stage.front.context()
    clients = [connected(stage, context, number) for number in range(CLIENTS)]
    held = 0
    with visiting(through(stage.front), paths) as visits:
        for second in range(seconds):
            began = time.monotonic()
            open_clients = []
            for client in clients:
                try:
                    client.sendall(HEADERS[second : second + 1])
                    open_clients.append(client)
                except OSError:
                    client.close()  # nginx has waited long enough
            clients, held = open_clients, max(held, len(open_clients))
            time.sleep(max(0, 1 - (time.monotonic() - began)))
    for client in clients:
        client.close()
    return [
        Finding(
            "500 slow clients, other visitors",
            f"{visits.answers.total()} requests beside {held} slow clients for {seconds} s",
            f"{len(visits.failures)} failed; {milliseconds(visits.took)}"
            f" (alone {milliseconds(alone.took)})",
            [*visits.wrong(known), *visits.failures, *alone.failures]
            + ([] if held == CLIENTS else [f"only {held} clients were slow"]),
        )
    ]
