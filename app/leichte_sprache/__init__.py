"""The checker of German easy-language texts ("Leichte Sprache").

It reads gettext catalogues or plain text and returns findings, by HanTa, Babel and markdown-it-py.
Production never imports it.
"""

from .catalogue import CatalogueError, Checked, check_catalogue
from .checking import check_text
from .finding import Finding, Level
from .report import run_check
from .words import WordList

__all__ = [
    "CatalogueError",
    "Checked",
    "Finding",
    "Level",
    "WordList",
    "check_catalogue",
    "check_text",
    "run_check",
]
