"""What a site says of itself to the checker, which knows no site."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """The parts of a site that its texts point to; what is None is not checked.

    `names` are the words that a link "word:…" may name, `has_picture` says whether there is a
    drawing of a name, and `difficult` are the words that the easy catalogue must explain.
    """

    names: frozenset[str] | None = None
    has_picture: Callable[[str], bool] | None = None
    difficult: tuple[str, ...] = ()


NOTHING = Known()
