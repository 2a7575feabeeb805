"""A new version of the site that differs in a header alone reaches visitors through nginx."""

import os
import time
from contextlib import closing
from pathlib import Path

from flask import Flask, Response

from app import create_app
from tests.soak.visitors import SECONDS, through
from tests.support.deployment import NAME, Front, our_nginx
from tests.support.gunicorn import gunicorn

LIFETIME = 1  # seconds for which nginx may answer by itself


def versioned() -> Flask:
    """Return the site with a header of its own, and pages that nginx keeps for LIFETIME."""
    app = create_app()

    @app.after_request
    def add_version(response: Response) -> Response:
        response.headers["X-Version"] = os.environ["SITE_VERSION"]
        response.headers["Cache-Control"] = f"public, s-maxage={LIFETIME}"
        return response

    return app


def visit(front: Front) -> tuple[str | None, bytes]:
    with closing(through(front)()) as connection:
        connection.request("GET", "/de/", headers={"Host": NAME})
        reply = connection.getresponse()
        return reply.headers["X-Version"], reply.read()


def test_a_header_that_changes_alone_reaches_visitors_within_a_caches_lifetime(
    tmp_path: Path,
) -> None:
    socket_path = tmp_path / "site.sock"
    site = f"{__name__}:versioned()"
    with our_nginx(tmp_path, socket_path) as front:
        with gunicorn(app=site, also=f"unix:{socket_path}", SITE_VERSION="old"):
            version, body = visit(front)
            assert version == "old"
        with gunicorn(app=site, also=f"unix:{socket_path}", SITE_VERSION="new"):
            time.sleep(LIFETIME)
            # The first visitor may get the old copy while nginx fetches the new one.
            deadline = time.monotonic() + SECONDS
            while (found := visit(front)) == ("old", body):
                assert time.monotonic() < deadline
            assert found == ("new", body)
