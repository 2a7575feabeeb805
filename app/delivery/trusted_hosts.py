"""Under which names of hosts the site answers."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from ..settings import host_name

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class TrustedHosts:
    """A WSGI middleware: to the site, each of its own names is its first one.

    werkzeug compares names letter by letter, and knows no IPv6 address. A foreign name goes on as
    it is, and Flask refuses it. `open_to_all` are paths that answer under any name: a probe asks
    by an address.
    """

    def __init__(
        self, app: "WSGIApplication", own: str, trusted: Iterable[str], open_to_all: Collection[str]
    ) -> None:
        self._app, self._own, self._open = app, own, open_to_all
        names = list(trusted)
        self._names = frozenset(name.removeprefix(".") for name in names)
        self._endings = tuple(name for name in names if name.startswith("."))

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Hand the request on, under the site's own name if it may be asked under its Host."""
        name = host_name(str(environ.get("HTTP_HOST", environ["SERVER_NAME"]))) or ""
        if (
            name in self._names
            or name.endswith(self._endings)
            or environ.get("PATH_INFO") in self._open
        ):
            environ["HTTP_HOST"] = self._own
        return self._app(environ, start_response)
