"""How gunicorn serves the site; every setting can be overridden on its command line."""

import gc
import os
import re

from gunicorn.arbiter import Arbiter
from gunicorn.glogging import Logger

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
# Loaded before the workers start: a broken catalogue stops the start with one line.
preload_app = True
worker_class = "gthread"
workers = 2
threads = 4


class AddressFreeLogger(Logger):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's log without visitors' addresses, which its warnings of bad requests name."""

    def warning(self, msg: str, *args: object, **kwargs: object) -> None:
        """Log `msg` with each `ip=…` blanked."""
        super().warning(re.sub(r"\bip=\S+", "ip=-", msg), *args, **kwargs)


logger_class = AddressFreeLogger
accesslog = None
control_socket_disable = True  # otherwise gunicorn 27 opens a socket in the home directory
# How long the start may at most make pages ahead.
PREPARE_SECONDS = 0.1


def when_ready(server: Arbiter) -> None:
    """Make pages before the workers are forked, so that they share them."""
    server.app.wsgi().extensions["kept"].prepare(PREPARE_SECONDS)
    # The garbage collector writes into what it looks through, and a written page of memory is no
    # longer shared: what is here now is left alone.
    gc.collect()
    gc.freeze()
