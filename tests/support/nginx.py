"""A real nginx on a free loopback port."""

import getpass
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.gunicorn import START_SECONDS, free_port, wait_for

# Debian keeps it where only root's PATH leads.
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
FRAME = """daemon off;
pid {folder}/nginx.pid;
error_log stderr warn;
{user}
worker_processes 1;
events {{ worker_connections 512; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {outside}
  server {{
    listen 127.0.0.1:{port};
    {inside}
  }}
}}
"""


@contextmanager
def nginx(folder: Path, inside: str, outside: str = "") -> Iterator[str]:
    """Serve with nginx and yield its address; stop it by its process id.

    `inside` is what stands in the server block, `outside` what stands before it; nginx writes
    into `folder` alone.
    """
    port = free_port()
    # Else the worker of a root's nginx could not read what a test has written.
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    text = FRAME.format(folder=folder, user=user, port=port, inside=inside, outside=outside)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    command = [NGINX, "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    said_path = folder / "said.txt"
    with said_path.open("w+b") as said, subprocess.Popen(command, stderr=said) as process:
        try:
            wait_for(port, process, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=START_SECONDS)
