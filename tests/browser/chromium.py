"""Debian's Chromium without a window, as the tests and the picture command start it."""

import shutil
from typing import Any

# Root in a container has no user namespace for the sandbox; the other flags keep Chromium from
# calling its maker's hosts, which a test must not do.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch_options() -> dict[str, Any]:
    """Return Playwright's launch options."""
    return {"executable_path": shutil.which("chromium-headless-shell"), "args": ARGUMENTS}
