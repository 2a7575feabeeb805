"""What systemd does with our two units: it holds the socket, and starts, stops and restarts."""

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.everywhere import ROOT
from tests.support.gunicorn import START_SECONDS
from tests.support.workers import children, started

UNIT = (ROOT / "deploy" / "iq-microsite.service").read_text(encoding="utf-8")
WORKERS = max(2, len(os.sched_getaffinity(0)))  # as gunicorn.conf.py has it
SHIPPED_FOLDER = "/srv/iq-microsite"
# systemd's own default.
BACKLOG = 4096
# A systemctl for deploy/update: it hands the command over and returns how it went.
SYSTEMCTL = """#!{python}
import socket, sys
asked = socket.socket(socket.AF_UNIX)
asked.connect({control!r})
asked.sendall(" ".join(sys.argv[1:]).encode())
asked.shutdown(socket.SHUT_WR)
sys.exit(0 if asked.recv(10) == b"done" else 1)
"""


def setting(name: str) -> str:
    """Return the value of `name` in the unit."""
    (value,) = re.findall(rf"^{name}=(.*)$", UNIT, re.MULTILINE)
    return str(value)


class Supervisor:
    """The unit and its socket, with `folder` in the place of /srv/iq-microsite."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.folder = folder
        self.socket_path = work / "site.sock"
        self.log_path = work / "journal"
        self.bin = work / "bin"
        self._control = work / "control.sock"
        self._notify = work / "notify.sock"
        self._process: subprocess.Popen[bytes] | None = None
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.socket_path))
        self._listener.listen(BACKLOG)
        self._commands = socket.socket(socket.AF_UNIX)
        self._commands.bind(str(self._control))
        self._commands.listen()
        self.bin.mkdir()
        systemctl = self.bin / "systemctl"
        text = SYSTEMCTL.format(python=sys.executable, control=str(self._control))
        systemctl.write_text(text, encoding="utf-8")
        systemctl.chmod(0o755)
        threading.Thread(target=self._obey, daemon=True).start()

    @property
    def pid(self) -> int:
        """The id of gunicorn's main process."""
        assert self._process
        return self._process.pid

    def workers(self) -> list[int]:
        """Return the ids of gunicorn's workers."""
        return children(self.pid)

    def settle(self) -> None:
        """Wait until all workers are there; gunicorn says that it is ready before it has one."""
        started(self.pid, WORKERS)

    def start(self) -> bool:
        """Start the service; return whether it says that it is ready (Type=notify)."""
        command = setting("ExecStart").replace(f"{SHIPPED_FOLDER}/current/.venv/bin/python", "")
        fd = self._listener.fileno()
        # The socket is number 3, and the process that gets it is named: sd_listen_fds(3).
        shell = f"exec 3<&{fd}; export LISTEN_FDS=1 LISTEN_PID=$$; exec {sys.executable} {command}"
        self._notify.unlink(missing_ok=True)
        ready = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        ready.bind(str(self._notify))
        ready.settimeout(0.1)
        with self.log_path.open("ab") as log, ready:
            self._process = subprocess.Popen(
                ["bash", "-c", shell],
                cwd=setting("WorkingDirectory").replace(SHIPPED_FOLDER, str(self.folder)),
                env=os.environ | {"NOTIFY_SOCKET": str(self._notify)},
                pass_fds=[fd],
                stdout=log,
                stderr=log,
            )
            for _ in range(START_SECONDS * 10):
                try:
                    if ready.recv(1000).startswith(b"READY=1"):
                        return True
                except TimeoutError:
                    if self._process.poll() is not None:
                        return False
        return False

    def stop(self) -> None:
        """Stop the service as `KillMode=mixed` does: the main process alone is asked to end."""
        if self._process:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(timeout=int(setting("TimeoutStopSec")))

    def _obey(self) -> None:
        while True:
            try:
                asked, _ = self._commands.accept()
            except OSError:
                return  # closed
            with asked:
                verb, unit = shlex.split(asked.recv(1000).decode())
                assert (verb, unit) == ("restart", "iq-microsite.service")
                self.stop()
                asked.sendall(b"done" if self.start() else b"failed")

    def give_up(self) -> None:
        """Stop the service and the socket: whoever asks now is refused."""
        self.stop()
        self._listener.close()

    def close(self) -> None:
        """Stop the service and give the sockets back."""
        self.give_up()
        self._commands.close()


@contextmanager
def supervised(folder: Path, work: Path) -> Iterator[Supervisor]:
    """Yield a supervisor that has started nothing yet, and stop whatever it started."""
    supervisor = Supervisor(folder, work)
    try:
        yield supervisor
    finally:
        supervisor.close()
