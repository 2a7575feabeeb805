"""Static files as they leave: style and script without what only their authors need."""

from collections.abc import Callable
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

MINIFIERS: dict[str, Callable[[str], str]] = {".css": cssmin, ".js": jsmin}


def minified(file: Path) -> bytes:
    """Return the content of `file`, without comments and white space where it is CSS or JS."""
    minify = MINIFIERS.get(file.suffix)
    return minify(file.read_text("utf-8")).encode() if minify else file.read_bytes()
