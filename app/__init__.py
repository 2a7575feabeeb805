"""The site of the network “Integration through Qualification (IQ)” Saxony-Anhalt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

# Nothing is imported here: the checker of easy language is a part of this package, and needs
# nothing of the site.
ROOT = Path(__file__).parent.parent


def create_app(root: Path = ROOT, *, keep: bool = True) -> Flask:
    """Return the site whose site.toml and translations/ lie in `root`.

    Without `keep`, every page is made anew for each request.

    Raises:
        SetupError: a setting or a catalogue is missing or broken; the text names the file.
    """
    from flask import Flask
    from jinja2 import StrictUndefined

    from .commands import init_commands
    from .content import init_glossary, init_text
    from .delivery import init_delivery
    from .discovery import init_discovery
    from .errors import init_errors
    from .languages import init_languages
    from .pages import addresses, init_pages
    from .settings import load_settings, samples

    app = Flask(__name__, static_folder=None)
    load_settings(app.config, root / "site.toml")
    app.jinja_options = {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        # Jinja's optimizer runs filters on constants when a template is compiled: the numbers of
        # every language would be written as in the first one that was asked for.
        "optimized": False,
    }
    app.jinja_env.globals.update(has_samples=bool(samples(app.config)))
    languages = init_languages(app, root / "translations")
    init_text(app)
    init_glossary(app, languages)
    init_discovery(app)
    init_pages(app, languages)
    init_errors(app)
    init_delivery(app, addresses(languages), keep=keep)
    init_commands(app)
    return app
