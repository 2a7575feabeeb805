"""What pages say and show: text, Markdown, glossary, icons, logos."""

from .glossary import init_glossary
from .logos import EMBLEM, LOGOS
from .markdown import render
from .text import init_text

__all__ = ["EMBLEM", "LOGOS", "init_glossary", "init_text", "render"]
