"""The static files: read at start, sent from memory under names that hold their hash."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from mimetypes import MimeTypes
from pathlib import Path

from ..settings import SetupError
from .headers import FILE_HEADERS, FOR_EVER, SVG_HEADERS
from .minify import minified

FAVICON = "/favicon.ico"
STATIC = Path(__file__).parent.parent / "static"


@dataclass(frozen=True)
class StaticFile:
    """A file as it is sent; `name` is its path below app/static/, as templates call it."""

    name: str
    headers: Mapping[str, str]
    body: bytes


def static_files(root: Path = STATIC) -> dict[str, StaticFile]:
    """Return each file below `root` by its public path, read into memory.

    The path of favicon.svg is /static/favicon.0f3a….svg, with a hash of its content: a new
    content is a new address, so browsers may keep each one for ever.

    Raises:
        SetupError: a file is a link; what it leads to may be something that nobody should read.
    """
    found = {}
    for file in sorted(root.rglob("*")):
        if file.is_symlink():
            raise SetupError(f"{file}: is a link; put the file itself there")
        if file.is_file():
            name, body = file.relative_to(root), minified(file)
            digest = hashlib.sha256(body).hexdigest()[:8]
            url = f"/static/{name.with_suffix('').as_posix()}.{digest}{file.suffix}"
            found[url] = StaticFile(name.as_posix(), _headers(name, FOR_EVER), body)
    icon = next(file for file in found.values() if file.name == FAVICON[1:])
    # Browsers ask for this name without being told, old ones for every page.
    own = _headers(Path(icon.name), "public, max-age=86400")
    return found | {FAVICON: StaticFile(FAVICON[1:], own, icon.body)}


def _headers(name: Path, cache: str) -> dict[str, str]:
    # Without the machine's own list of types: every machine sends the same.
    types = MimeTypes()
    types.add_type("image/x-icon", ".ico")
    types.add_type("text/javascript", ".js")  # RFC 9239; Python 3.11 still knows the older name
    kind = types.guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    own = FILE_HEADERS | (SVG_HEADERS if name.suffix == ".svg" else {})
    return {"Content-Type": kind, **own, "Cache-Control": cache}
