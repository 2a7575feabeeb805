"""The checker of German easy-language texts ("Leichte Sprache").

It reads gettext catalogues or plain text and returns findings, by HanTa, Babel and markdown-it-py.
It knows no site; production never imports it.
"""

from .catalogue import CatalogueError, Checked, check_catalogue
from .checking import check_text
from .finding import Finding, Level
from .known import Known
from .report import run_check
from .style import Style, StyleError, found_style, read_style
from .words import WordList

__all__ = [
    "CatalogueError",
    "Checked",
    "Finding",
    "Known",
    "Level",
    "Style",
    "StyleError",
    "WordList",
    "check_catalogue",
    "check_text",
    "found_style",
    "read_style",
    "run_check",
]
