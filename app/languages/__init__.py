"""The languages: which there are, which one a page is in, and their catalogues."""

from .catalogues import N_, compile_catalogue, own_headers, read_po_file
from .current import PAIR, current_language, init_languages, reading_languages, speaking
from .folders import discover, tag_of
from .language import Language, Languages

__all__ = [
    "N_",
    "PAIR",
    "Language",
    "Languages",
    "compile_catalogue",
    "current_language",
    "discover",
    "init_languages",
    "own_headers",
    "read_po_file",
    "reading_languages",
    "speaking",
    "tag_of",
]
