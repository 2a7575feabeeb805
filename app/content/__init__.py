"""What pages say and show: text, Markdown, glossary, sources, icons, logos."""

from .glossary import init_glossary
from .logos import EMBLEM, LOGOS
from .markdown import render
from .sources import SOURCES
from .text import init_text

__all__ = ["EMBLEM", "LOGOS", "SOURCES", "init_glossary", "init_text", "render"]
