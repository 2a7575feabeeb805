"""deploy/update as the tests run it: with a systemctl, and with somebody who answers."""

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.everywhere import ROOT

UPDATE = ROOT / "deploy" / "update"


def run_update(
    folder: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [UPDATE, *arguments],
        env=os.environ
        | {"SITE_FOLDER": str(folder), "SITE_SOCKET": str(folder / "site.sock")}
        | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@contextmanager
def answers_at(place: Path) -> Iterator[None]:
    """Somebody answers at the socket file `place`."""

    def answer() -> None:
        while True:
            try:
                asked, _ = listener.accept()
            except OSError:
                return  # closed
            with asked:
                asked.recv(1000)
                asked.sendall(b"HTTP/1.1 200 OK\r\n\r\n")

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(place))
        listener.listen()
        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(timeout=10)


def pretend_systemctl(folder: Path, script: str) -> dict[str, str]:
    """Return an environment in which systemctl is `script`."""
    program = folder / "bin" / "systemctl"
    program.parent.mkdir()
    program.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return {"PATH": f"{program.parent}:{os.environ['PATH']}"}
