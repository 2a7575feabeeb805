"""What pages say and show: text, Markdown, glossary, professions, sources, icons, logos."""

from .alphabet import init_alphabet
from .logos import EMBLEM, LOGOS
from .markdown import render
from .professions import Profession, Professions
from .professions_file import read_professions
from .sources import SOURCES
from .text import init_text

__all__ = [
    "EMBLEM",
    "LOGOS",
    "SOURCES",
    "Profession",
    "Professions",
    "init_alphabet",
    "init_text",
    "read_professions",
    "render",
]
