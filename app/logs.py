"""Text that is safe in a log: nothing that a visitor sends can begin a line of its own."""

import traceback

from .settings import CONTROL

# A longer path is noise; the rest would only fill the disk.
LONGEST = 200


def one_line(text: str) -> str:
    r"""Return `text` without control characters: a line's end becomes \x0a."""
    return CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def trace(error: BaseException) -> str:
    """Return the stack trace of `error`, each line marked, so that none passes for another entry.

    An exception's message may hold what a visitor has sent.
    """
    lines = "".join(traceback.format_exception(error)).split("\n")
    return "\n".join(f"| {one_line(line)}" for line in lines if line)
