"""A small site of a few messages, whose template and catalogues a test may change."""

from collections.abc import Callable
from pathlib import Path

import polib
from click.testing import Result

TEMPLATE = Path("app/templates/pages/privacy.html")
EASY = Path("translations/de@simple/LC_MESSAGES/messages.po")
Run = Callable[..., Result]

MESSAGES = """\
{% block content %}
<h1>{{ label("Privacy") }}</h1>
{{ text("What happens to your data") }}
{{ label("Your questions") }}
{{ label("Error %(number)s", number=1) }}
{% endblock %}
"""
CODE = """\
TITLE = N_("This page does not exist")
NAME = pgettext("name of this language", "English")
"""
# For each message its German text and the one in easy language, which leaves the number out.
TRANSLATIONS = {
    "Privacy": ("Datenschutz", "Daten-Schutz"),
    "What happens to your data": ("Was mit Ihren Daten geschieht", "Das machen wir mit Daten"),
    "Your questions": ("Ihre Fragen", "Haben Sie Fragen?"),
    "Error %(number)s": ("Fehler %(number)s", "Ein Fehler"),
    "This page does not exist": ("Diese Seite gibt es nicht", "Diese Seite fehlt"),
    "English": ("Deutsch", "Leichte Sprache"),
}
# Of professions.toml, from which messages are extracted, too.
TABLES = ("groups", "authorities", "statements", "professions")
HEADER = """\
# Ein Katalog.
msgid ""
msgstr ""
"Project-Id-Version: small 1\\n"
"PO-Revision-Date: 2026-11-01 12:00+0000\\n"
"Last-Translator: Somebody\\n"
"Language: {folder}\\n"
"Language-Team: Somebody\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Generated-By: Babel\\n"
"""


def small_site(root: Path) -> None:
    """Write a template, code, and the catalogues of German and easy German into `root`."""
    (root / TEMPLATE).parent.mkdir(parents=True)
    (root / TEMPLATE).write_text(MESSAGES, "utf-8")
    (root / "app" / "errors.py").write_text(CODE, "utf-8")
    (root / "professions.toml").write_text("".join(f"[{one}]\n" for one in TABLES), "utf-8")
    for place, folder in enumerate(("de", "de@simple")):
        blocks = [HEADER.format(folder=folder)]
        for msgid, texts in TRANSLATIONS.items():
            context = 'msgctxt "name of this language"\n' if msgid == "English" else ""
            blocks.append(f'{context}msgid "{msgid}"\nmsgstr "{texts[place]}"\n')
        po = root / "translations" / folder / "LC_MESSAGES" / "messages.po"
        po.parent.mkdir(parents=True)
        po.write_text("\n".join(blocks), "utf-8")


def add(file: Path, text: str, before: str) -> None:
    content = file.read_text("utf-8")
    assert before in content
    file.write_text(content.replace(before, text + before, 1), "utf-8")


def read(file: Path) -> str:
    return file.read_text("utf-8")


def entry(tree: Path, msgid: str) -> polib.POEntry:
    """Return the entry of the easy catalogue, as another reader than ours sees it."""
    found = polib.pofile(read(tree / EASY)).find(msgid)
    assert found
    return found


def change_english(tree: Path, old: str, new: str) -> None:
    content = read(tree / TEMPLATE)
    assert old in content
    (tree / TEMPLATE).write_text(content.replace(old, new), "utf-8")


def everything(tree: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (tree / "translations").rglob("*.po*")}
