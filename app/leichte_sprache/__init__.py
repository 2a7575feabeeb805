"""The checker of German easy-language texts ("Leichte Sprache").

It reads gettext catalogues or plain text and returns findings, by HanTa, Babel and markdown-it-py.
Production never imports it.
"""


from .checking import check_text
from .finding import Finding, Level

from .words import WordList

__all__ = [
    
    
    "Finding",
    "Level",
    "WordList",
    
    "check_text",
    
]
