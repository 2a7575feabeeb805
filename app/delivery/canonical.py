"""Canonical addresses: one slash between parts, small letters, no slash at the end."""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, redirect, request
from werkzeug.exceptions import SecurityError
from werkzeug.wrappers import Response as BaseResponse

from ..site import site_of


def canonical(path: str, known: Mapping[str, str]) -> str | None:
    """Return the known address that `path` was meant to be, or None.

    One slash between parts, small letters, no slash at the end but after a language. `known` maps
    each address in small letters to the address itself. Only addresses of our own table are
    returned, so no redirect can lead to another host.
    """
    tidy = "/" + "/".join(part for part in path.lower().split("/") if part)
    return known.get(tidy) or known.get(f"{tidy}/")


def _begins_with_two_slashes() -> bool:
    # Of //de/ and /%2fde/ request.path shows one slash; the server's RAW_URI tells the former.
    written = (request.environ.get("RAW_URI", ""), request.environ["PATH_INFO"])
    return any(str(one).startswith("//") for one in written)


def lead_to_canonical(app: Flask, moved: Mapping[str, str]) -> None:
    """Lead from what was meant to be an address of `app` to that address, or where it `moved`."""
    rules = [rule.rule for rule in app.url_map.iter_rules()]
    written = [rule for rule in rules if "<" not in rule]  # "/<first>+<second>" is none
    known = {path.lower(): path for path in (*written, *site_of(app).addresses)}
    written_well = frozenset(known.values())

    @app.before_request
    def lead_to_canonical_address() -> BaseResponse | None:
        if isinstance(request.routing_exception, SecurityError):
            return None  # a foreign Host is refused, wherever it leads
        tidy = request.path in written_well and not _begins_with_two_slashes()
        if request.method not in {"GET", "HEAD"} or tidy:
            return None
        meant = canonical(request.path, known)
        return redirect(moved.get(meant, meant), HTTPStatus.MOVED_PERMANENTLY) if meant else None
