"""Every catalogue is whole, and agrees with the templates."""

import re
import shutil
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from flask import Flask

from app.languages.language import Language
from app.languages.maintenance import extract
from app.settings import SetupError
from tests.support.everywhere import PAGES, ROOT, address, every_language
from tests.support.messages import extract_labels, read

POT = ROOT / "translations" / "messages.pot"
CATALOGUES = sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po"))
every_catalogue = pytest.mark.parametrize(
    "po", CATALOGUES, ids=lambda po: str(po.relative_to(ROOT / "translations").parts[0])
)
PLACEHOLDER = re.compile(r"%\((\w+)\)s|%%")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The messages as they stand in the code at this moment."""
    pot = tmp_path_factory.mktemp("messages") / "messages.pot"
    extract(ROOT, pot)
    return pot


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The messages of `_()` and lazy_gettext."""
    pot = tmp_path_factory.mktemp("labels") / "labels.pot"
    extract_labels(pot)
    return [str(message.id) for message in read(pot) if message.id]


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(message.context, str(message.id)) for message in catalogue if message.id}


def test_the_extraction_finds_labels_texts_and_the_messages_of_the_code(
    template: Path, labels: list[str]
) -> None:
    everything = {message for _context, message in keys(read(template))}
    assert "Legal notice" in labels
    assert "European Union" in labels
    assert set(labels) < everything


def test_the_committed_template_is_a_fresh_extraction(template: Path) -> None:
    def without_dates(path: Path) -> list[str]:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if not re.match(r'"POT-Creation-Date|# .*\d{4}', line)]

    assert without_dates(POT) == without_dates(template)


@every_catalogue
def test_every_message_is_translated_and_none_is_fuzzy(po: Path, template: Path) -> None:
    catalogue = read(po)
    assert keys(catalogue) == keys(read(template))
    assert not [one.id for one in catalogue if one.id and not one.string]
    assert not [one.id for one in catalogue if one.id and one.fuzzy]
    assert not list(catalogue.check())


@every_catalogue
def test_a_label_holds_nothing_that_html_or_the_percent_operator_would_misread(
    po: Path, labels: list[str]
) -> None:
    catalogue = read(po)
    for label in labels:
        translated = catalogue.get(label)
        assert translated
        for wording in (label, str(translated.string)):
            bare = PLACEHOLDER.sub("", wording)
            assert not set("%<&") & set(bare), wording


@every_catalogue
def test_translations_have_no_straight_quotation_marks(po: Path) -> None:
    assert not [one.string for one in read(po) if one.id and set("\"'") & set(str(one.string))]


@every_language
def test_every_label_renders(language: Language, labels: list[str], app: Flask) -> None:
    template = app.jinja_env.from_string("{{ _(label, **values) }}")
    for label in labels:
        names = [name for name in PLACEHOLDER.findall(label) if name]
        with app.test_request_context(address(PAGES[0], language)):
            shown = template.render(label=label, values={name: f"<{name}>" for name in names})
        assert "%(" not in shown
        # An easy language may say it without the number.
        if not language.is_easy:
            assert all(f"&lt;{name}&gt;" in shown for name in names), shown


def test_a_template_with_a_syntax_error_stops_the_extraction(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "app", tmp_path / "app")
    for name in ("babel.cfg", "professions.toml"):
        shutil.copy(ROOT / name, tmp_path)
    extract(tmp_path, tmp_path / "before.pot")
    broken = tmp_path / "app" / "templates" / "pages" / "broken.html"
    broken.write_text('{{ _("Lost without a word") }}{% if %}', encoding="utf-8")
    with pytest.raises(SetupError, match=r"broken\.html:1: "):
        extract(tmp_path, tmp_path / "after.pot")
    broken.unlink()
    (tmp_path / "professions.toml").write_text('[sources]\na = "lost\n', encoding="utf-8")
    with pytest.raises(SetupError, match=r"professions\.toml: .* line 2"):
        extract(tmp_path, tmp_path / "after.pot")
