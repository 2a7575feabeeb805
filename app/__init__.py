"""The site of the network “Integration through Qualification (IQ)” Saxony-Anhalt."""

from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from .commands import init_commands
from .delivery import init_delivery
from .discovery import init_discovery
from .errors import init_errors
from .pages import addresses, init_pages
from .reading import init_languages
from .service import init_service
from .settings import ROOT as ROOT
from .settings import load_settings, samples
from .text import init_text
from .words import init_words


def create_app(root: Path = ROOT, *, keep: bool = True) -> Flask:
    """Return the site whose site.toml and translations/ lie in `root`.

    Without `keep`, every page is made anew for each request.

    Raises:
        SetupError: a setting or a catalogue is missing or broken; the text names the file.
    """
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
    init_words(app, languages)
    init_discovery(app)
    init_pages(app, languages)
    init_errors(app)
    init_delivery(app, addresses(languages), keep=keep)
    init_service(app)
    init_commands(app)
    return app
