"""What tests/deploy/test_container.py runs where no network is: start the site, ask it, tell.

    inside.py USER COMMAND…

It needs nothing but Python, because the site's own packages may be another Python's.
"""

import fcntl
import json
import re
import socket
import struct
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

SITE = "http://127.0.0.1:8000"
TRIES = 200
FOLDERS = (".", "/", "/tmp", "/etc")  # noqa: S108
SIOCSIFFLAGS, IFF_UP = 0x8914, 1  # netdevice(7)


def loopback_up() -> None:
    """Switch on this network's loopback, the only thing in it."""
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh", b"lo", IFF_UP))


def answer(path: str) -> tuple[int, int]:
    """Return status and length of what the site answers; status 0 if it does not."""
    try:
        with urllib.request.urlopen(SITE + path, timeout=5) as reply:  # noqa: S310
            return reply.status, len(reply.read())
    except (urllib.error.URLError, OSError):
        return 0, 0


def status_of(pid: int) -> dict[str, str]:
    """Return what the kernel says about a process that matters here."""
    text = Path(f"/proc/{pid}/status").read_text()
    return dict(re.findall(r"^(Uid|Gid|NoNewPrivs|CapEff|CapBnd):\s+(\S+)", text, re.MULTILINE))


def refused(user: list[str], command: str) -> bool:
    """Return whether `command`, run as the site is, fails."""
    return subprocess.run([*user, "sh", "-c", command], capture_output=True).returncode != 0  # noqa: PLW1510


def main() -> None:
    """Start the command as the user, ask it for two pages, and print what was found as JSON."""
    user, command = json.loads(sys.argv[1]), sys.argv[2:]
    loopback_up()
    call = "import socket; socket.create_connection(('192.0.2.1', 9), 5)"
    with subprocess.Popen([*user, *command]) as site:
        try:
            for _ in range(TRIES):
                if answer("/healthz")[0] or site.poll() is not None:
                    break
                time.sleep(0.1)
            found = {
                "health": answer("/healthz"),
                "page": answer("/de-simple/"),
                "process": status_of(site.pid),
                "cannot write": [refused(user, f"touch {folder}/x") for folder in FOLDERS],
                "cannot call out": refused(user, f'{sys.executable} -c "{call}"'),
            }
        finally:
            site.terminate()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
