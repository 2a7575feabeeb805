"""Who funds the network and who cooperates: names, roles, links and artwork, as they are shown."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Logo:
    """One logo of the footer.

    `width` and `height` are the shown size in CSS pixels; the artwork lies in static/logos/.
    """

    name: str
    file: str
    width: int
    role: Literal["funder", "partner"] = "funder"
    height: int = 48

    @property
    def alt(self) -> str:
        """The text alternative, worded as on the page that this site replaces."""
        return f"Logo {self.name}"


# The emblem is as high as every other logo, and as long as its proportions of 3 to 2 make it:
# Implementing Regulation (EU) 821/2014, article 4: at least as high or as wide as the biggest.
EMBLEM = Logo("Europäische Union", "logos/european-union.svg", 72)

LOGOS = (
    Logo("Bundesministerium für Arbeit und Soziales", "logos/bmas.svg", 192),
    Logo("Europäischer Sozialfonds für Deutschland", "logos/esf.svg", 198),
    EMBLEM,
    Logo(
        "Zusammen.Zukunft.Gestalten.",
        "logos/zusammen-zukunft-gestalten.svg",
        90,
    ),
    Logo(
        "Bundesministerium für Bildung und Forschung",
        "logos/bmbf.svg",
        180,
        "partner",
    ),
    Logo("Bundesagentur für Arbeit", "logos/bundesagentur.svg", 126, "partner"),
)
