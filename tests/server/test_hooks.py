"""gunicorn's hooks: what the master does before it forks."""

import gc
from types import SimpleNamespace

import pytest

from app import create_app
from app.server import when_ready
from app.site import site_of
from tests.support.client import CheckingClient


def test_as_many_pages_as_wanted_are_made_before_the_workers_are_forked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app, asked = create_app(), list[str]()
    app.before_request(lambda: asked.append("Flask"))
    for number in (0, 3):
        monkeypatch.setenv("PAGES_AHEAD", str(number))
        when_ready(SimpleNamespace(app=SimpleNamespace(wsgi=lambda: app)))
        gc.unfreeze()
        assert len(asked) == number
    client = CheckingClient(app)
    for path in site_of(app).addresses[:3]:
        client.get(path)
    assert len(asked) == 3
