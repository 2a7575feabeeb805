"""What a page is: its name, its template, its place in the menus."""

from dataclasses import dataclass
from typing import Literal

from flask_babel import LazyString

from .professions import Profession


@dataclass(frozen=True)
class Page:
    """One page: its template is templates/pages/<name>.html, its address ends in its name.

    `about` says in a line what it holds. An `inner` page stands in no menu: other pages lead to it.
    All professions have one template.
    """

    name: str
    label: LazyString
    about: LazyString
    place: Literal["main", "legal", "inner"] = "main"
    profession: Profession | None = None

    @property
    def template(self) -> str:
        """The page's template."""
        return f"pages/{'profession' if self.profession else self.name}.html"
