"""The line drawings: those of the lucide family, as inline SVG."""

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

from markupsafe import escape

SIZE = 40  # CSS pixels


@lru_cache(maxsize=1)
def _family() -> ZipFile:
    # lucide's own loader reads the archive's list of 1,745 names anew for each drawing, which
    # takes 10 ms. From memory, because forked workers would share a file and its position.
    return ZipFile(BytesIO((files("lucide") / "lucide.zip").read_bytes()))


@lru_cache(maxsize=256)
def _lines(name: str) -> str:
    """Return what is inside the <svg> of `name`; raise KeyError if there is no such drawing."""
    svg = _family().read(f"{name}.svg").decode().partition(">")[2].rpartition("</svg>")[0]
    return "".join(line.strip().replace(" />", "/>") for line in svg.splitlines())


def picture(name: str, alternative: str = "", size: int = SIZE) -> str:
    """Return the line drawing `name` of the lucide family as inline SVG, or "" if there is none.

    Without an `alternative` it is hidden from screen readers; it then only decorates. The style
    sheet says for all of them how their lines are drawn.
    """
    says = f'role="img" aria-label="{escape(alternative)}"' if alternative else 'aria-hidden="true"'
    try:
        lines = _lines(name)
    except KeyError:
        return ""
    return f'<svg width="{size}" height="{size}" viewBox="0 0 24 24" {says}>{lines}</svg>'
