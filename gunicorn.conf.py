"""How gunicorn serves the site; every setting can be overridden on its command line."""

import os

from app.server import post_worker_init, pre_fork, when_ready, whole_number

__all__ = ["post_worker_init", "pre_fork", "when_ready"]

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
# Whom to believe is PROXIES in site.toml alone.
secure_scheme_headers: dict[str, str] = {}
forwarder_headers = ""
forwarded_allow_ips = ""
logger_class = "app.server.access_log.AddressFreeLogger"
accesslog = "-"
control_socket_disable = True  # otherwise gunicorn 27 opens a socket in the home directory
