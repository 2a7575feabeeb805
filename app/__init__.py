"""The site of the network “Integration through Qualification (IQ)” Saxony-Anhalt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

# Nothing is imported here: the checker of easy language is a part of this package, and needs
# nothing of the site.
ROOT = Path(__file__).parent.parent


def create_app(root: Path = ROOT) -> Flask:
    """Return the site whose site.toml, professions.toml and translations/ lie in `root`.

    Raises:
        SetupError: a setting, an entry or a catalogue is broken; the text names the file.
    """
    from flask import Flask
    from jinja2 import StrictUndefined

    from .commands import init_commands
    from .content import init_alphabet, init_text, read_professions
    from .delivery import headers_of, init_delivery, lead_to_canonical, static_files
    from .discovery import HEALTH, init_discovery
    from .errors import init_errors
    from .languages import discover, init_languages
    from .pages import MOVED, addresses, init_pages, site_pages
    from .readiness import is_sample
    from .settings import load_settings
    from .site import Site

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
    app.jinja_env.globals.update(is_sample=is_sample)
    professions = read_professions(root / "professions.toml")
    pages = site_pages(professions)
    languages = discover(root / "translations")
    paths, headers = addresses(pages, languages), headers_of(app.config["BASE_URL"])
    app.extensions["site"] = Site(languages, pages, paths, headers, static_files())
    init_languages(app, root / "translations")
    init_text(app)
    init_alphabet(app, professions)
    init_discovery(app)
    init_pages(app)
    lead_to_canonical(app, MOVED)
    init_errors(app)
    init_delivery(app, any_host=[HEALTH])
    init_commands(app)
    return app
