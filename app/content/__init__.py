"""What pages say and show: text, Markdown, glossary, professions, sources, icons, logos."""

from .alphabet import init_alphabet
from .logos import EMBLEM, LOGOS
from .markdown import render
from .page import Page
from .profession_pages import MY_PROFESSION, QUESTIONS, names, profession_pages
from .professions import Professions
from .professions_file import read_professions
from .sources import SOURCES
from .text import init_text

__all__ = [
    "EMBLEM",
    "LOGOS",
    "MY_PROFESSION",
    "QUESTIONS",
    "SOURCES",
    "Page",
    "Professions",
    "init_alphabet",
    "init_text",
    "names",
    "profession_pages",
    "read_professions",
    "render",
]
