"""Text that is safe in a log: nothing that a visitor sends can begin a line of its own."""

import re
import traceback

# ASCII controls, and what Unicode counts as an end of line. A second line of the log, or of
# security.txt (app/settings/), would be a statement of its own.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")

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
