"""How a response leaves: headers, static files, compression, and the cache of responses."""

from .cache import ask
from .compression import IDENTITY, encode
from .static_files import FOR_EVER, PAGE_CACHE, init_delivery
from .variants import Finished

__all__ = [
    "FOR_EVER",
    "IDENTITY",
    "PAGE_CACHE",
    "Finished",
    "ask",
    "encode",
    "init_delivery",
]
