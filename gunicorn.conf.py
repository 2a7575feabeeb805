"""How gunicorn serves the site; every setting can be overridden on its command line."""

import gc
import os
import signal
import sys

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker


def whole_number(name: str, otherwise: int, least: int = 1) -> int:
    """Return the number in the environment's variable `name`, at least `least`."""
    given = os.environ.get(name, str(otherwise))
    if not given.isascii() or not given.isdigit() or not least <= int(given) <= 65535:  # noqa: PLR2004
        sys.exit(
            f"iq-microsite cannot start: {name} must be a whole number from {least}, not {given!r}"
        )
    return int(given)


# A socket that systemd hands over goes before it (deploy/iq-microsite.socket).
bind = f"127.0.0.1:{whole_number('PORT', 8000)}"
# Where deploy/update's link `current` leads now: what this process loads later, such as a template,
# must be of its own version.
chdir = os.path.realpath(".")
# Loaded before the workers start: a broken catalogue stops the start with one line.
preload_app = True
worker_class = "app.server.worker.Worker"
# One for each processor that we may use, but two at least: while one is replaced, one answers.
workers = whole_number("WORKERS", max(2, len(os.sched_getaffinity(0))))
threads = whole_number("THREADS", 4)
# Against leaks in what we depend on; not all workers at the same time.
max_requests = 100_000
max_requests_jitter = 20_000
timeout = 30
graceful_timeout = 30
keepalive = 5
# Our longest address is far shorter; of a body nothing is read (MAX_CONTENT_LENGTH).
limit_request_line = 4094
limit_request_fields = 64
limit_request_field_size = 8190
# A worker shows by a file's time that it is alive; on a disk this could wait. In memory it needs
# no folder that can be written, either.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
sendfile = False  # headers and body go out in one piece (app/server/worker.py)
# Whom to believe is PROXIES in site.toml alone.
secure_scheme_headers: dict[str, str] = {}
forwarder_headers = ""
forwarded_allow_ips = ""
logger_class = "app.server.access_log.AddressFreeLogger"
accesslog = "-"
control_socket_disable = True  # otherwise gunicorn 27 opens a socket in the home directory
# How long pages may be made ahead; 33 of them take about a second.
PREPARE_SECONDS = whole_number("PREPARE_SECONDS", 5, least=0)
# What tells a worker to stop, gracefully or at once.
STOP = {signal.SIGTERM, signal.SIGQUIT, signal.SIGINT}


def when_ready(_server: Arbiter) -> None:
    """Leave alone what is in memory now.

    The garbage collector writes into what it looks through, and then it is no longer shared.
    """
    gc.collect()
    gc.freeze()


def pre_fork(server: Arbiter, worker: Worker) -> None:
    """Make pages in the master before the second worker is forked, so that workers share them.

    The first one is there at once, and answers meanwhile: no visitor waits. Then it makes way,
    since a worker that makes pages itself takes three times the memory.
    """
    if PREPARE_SECONDS and worker.age == 2 and server.WORKERS:  # noqa: PLR2004
        server.app.wsgi().extensions["kept"].prepare(PREPARE_SECONDS)
        gc.collect()
        gc.freeze()
        for pid in list(server.WORKERS):
            server.kill_worker(pid, signal.SIGTERM)  # what it has been asked, it still answers
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP)


def post_worker_init(_worker: Worker) -> None:
    """Let the worker hear what it has been told since it was forked.

    Until it has handlers of its own, it has the master's: told to stop, it would only note that
    down for the master that it is not, and a restart would wait for it until it is killed.
    """
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP)


os.register_at_fork(after_in_parent=lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP))
