"""gunicorn's log: which page, when and how long it took, but never who asked.

No line holds a visitor's address, query string, referrer or browser.
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from gunicorn.glogging import Logger

from ..logs import LONGEST, one_line, trace


class AddressFreeLogger(Logger):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's log: a line of JSON for each answer, and stack traces that are marked."""

    def access(self, resp: Any, req: Any, _environ: object, request_time: timedelta) -> None:
        """Log one answer; `ms` are the milliseconds that it took."""
        milliseconds = round(request_time.total_seconds() * 1000, 1)
        status = int(str(resp.status).split()[0])
        self._entry(
            method=req.method,
            path=req.path[:LONGEST],
            status=status,
            bytes=resp.sent,
            ms=milliseconds,
        )

    def refusal(self, status: int, reason: str) -> None:
        """Log that something was refused which is no request; `reason` is our word for it."""
        self._entry(status=status, refused=reason)

    def _entry(self, **fields: str | float) -> None:
        if self.access_log_enabled:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            # JSON escapes control characters, and with them all that could end a line.
            self.access_log.info("%s", json.dumps({"time": now, **fields}))

    def exception(self, msg: str, *args: object, **_options: object) -> None:
        """Log `msg` and the exception that is being handled."""
        error = sys.exc_info()[1]
        self.error_log.error(f"{one_line(msg % args)}\n{trace(error) if error else ''}")
