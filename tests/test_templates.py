"""Templates: nothing is imported that is not used."""

import pytest
from flask import Flask
from jinja2 import nodes

from app import ROOT

FOLDER = ROOT / "app" / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.html"))


def unused(template: nodes.Template) -> set[str]:
    """Return the names that `template` imports and never uses."""
    imported = {
        name if isinstance(name, str) else name[1]
        for one in template.find_all(nodes.FromImport)
        for name in one.names
    } | {one.target for one in template.find_all(nodes.Import)}
    return imported - {one.name for one in template.find_all(nodes.Name) if one.ctx == "load"}


def test_a_template_uses_what_it_imports(subtests: pytest.Subtests, app: Flask) -> None:
    assert TEMPLATES
    for path in TEMPLATES:
        with subtests.test(str(path.relative_to(FOLDER))):
            assert unused(app.jinja_env.parse(path.read_text(encoding="utf-8"))) == set()


def test_an_import_that_nothing_uses_is_found(app: Flask) -> None:
    source = '{% from "a" import one, two as three %}{% import "b" as four %}{{ one() }}'
    assert unused(app.jinja_env.parse(source)) == {"three", "four"}
