"""deploy/nginx.conf itself on loopback, with a certificate of its own."""

import getpass
import os
import re
import signal
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.everywhere import ROOT
from tests.support.gunicorn import START_SECONDS, free_port, wait_for
from tests.support.nginx import NGINX

CONF = ROOT / "deploy" / "nginx.conf"
NAME = "netzwerk-iq.example"
LOG_SECONDS = 10


@dataclass(frozen=True)
class Front:
    """A running nginx: its ports, and the folder into which it writes."""

    http: int
    https: int
    folder: Path

    def log(self) -> str:
        """Return the access log."""
        return (self.folder / "access.log").read_text(encoding="utf-8")

    def logged(self, part: str, wanted: int) -> list[str]:
        """Return the log's lines that hold `part`: once `wanted` are there, or after ten seconds.

        nginx writes its line when the answer is out already.
        """
        deadline = time.monotonic() + LOG_SECONDS
        while True:
            lines = [line for line in self.log().splitlines() if part in line]
            if len(lines) >= wanted or time.monotonic() > deadline:
                return lines

    def context(self) -> ssl.SSLContext:
        """Return TLS settings that trust this nginx's certificate and no other."""
        return ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))


def make_certificate(folder: Path) -> None:
    """Write a key and a certificate for NAME that nobody has signed."""
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext"]
    command += [f"subjectAltName=DNS:{NAME}", "-keyout", "privkey.pem", "-out", "fullchain.pem"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def placed(front: Front, socket_path: Path) -> str:
    """Return deploy/nginx.conf with the ports and paths of a test, and nothing else changed.

    Every place must be in the file: a setting that moved is noticed here.
    """
    text = CONF.read_text(encoding="utf-8")
    text = re.sub(r" *listen \[::\]:.*\n", "", text)  # not every machine has IPv6
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    # Where Debian's nginx writes what it can't hold in memory; only root may write there.
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    spools = "".join(f"{kind}_temp_path {front.folder}/{kind};" for kind in kinds)
    places = {
        "user www-data;": user,
        "http {": "http {" + spools,
        "listen 80 ": f"listen 127.0.0.1:{front.http} ",
        "listen 443 ": f"listen 127.0.0.1:{front.https} ",
        f"/etc/letsencrypt/live/{NAME}/": f"{front.folder}/",
        "/var/log/nginx/": f"{front.folder}/",
        "/var/lib/nginx/": f"{front.folder}/",
        "/run/nginx.pid": f"{front.folder}/nginx.pid",
        "/run/iq-microsite.sock": str(socket_path),
        "/srv/iq-microsite/current/": f"{ROOT}/",
    }
    for shipped, here in places.items():
        assert shipped in text, shipped
        text = text.replace(shipped, here)
    return text


@contextmanager
def our_nginx(
    folder: Path, socket_path: Path, change: Callable[[str], str] = str
) -> Iterator[Front]:
    """Serve what answers at `socket_path` with deploy/nginx.conf; stop nginx by its process id.

    `change` may alter its text, for a purpose that the shipped one forbids.
    """
    front = Front(free_port(), free_port(), folder)
    make_certificate(folder)
    conf = folder / "nginx.conf"
    conf.write_text(change(placed(front, socket_path)), encoding="utf-8")
    command = [NGINX, "-p", str(folder), "-c", str(conf), "-e", "stderr", "-g", "daemon off;"]
    with (
        (folder / "said.txt").open("w+b") as said,
        subprocess.Popen(command, stderr=said) as process,
    ):
        try:
            wait_for(front.https, process, said)
            yield front
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=START_SECONDS)
