"""The hooks of gunicorn.conf.py, and how it reads a number from the environment."""

import gc
import os
import signal
import sys

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from ..delivery import make_ahead

LARGEST = 65535  # the last port
STOP = {signal.SIGTERM, signal.SIGQUIT, signal.SIGINT}


def whole_number(name: str, otherwise: int, least: int = 1) -> int:
    """Return the number in the environment's variable `name`, at least `least`.

    Exits with one line for the operator if it is none.
    """
    given = os.environ.get(name, str(otherwise))
    if not given.isascii() or not given.isdigit() or not least <= int(given) <= LARGEST:
        sys.exit(
            f"iq-microsite cannot start: {name} must be a whole number from {least}, not {given!r}"
        )
    return int(given)


def when_ready(server: Arbiter) -> None:
    """Make the first PAGES_AHEAD pages before the workers are forked, which then share them.

    What is in memory then is frozen: the garbage collector writes into what it looks through, and
    what is written to is no longer shared (https://docs.python.org/3/library/gc.html#gc.freeze).
    """
    if number := whole_number("PAGES_AHEAD", 9, least=0):
        make_ahead(server.app.wsgi(), number)
    gc.collect()
    gc.freeze()


# A worker that is told to stop before it has handlers of its own runs those that it has inherited
# from the master, and never stops (https://github.com/benoitc/gunicorn/issues/1910). So the signal
# waits from just before the fork until the worker has them.
def pre_fork(_server: Arbiter, _worker: Worker) -> None:
    """Let signals to stop wait."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP)


def post_worker_init(_worker: Worker) -> None:
    """Let the worker hear what has waited."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP)


os.register_at_fork(after_in_parent=lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP))
