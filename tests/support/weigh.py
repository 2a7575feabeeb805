"""What the first visit of a page weighs: `make weigh`."""

import re
from dataclasses import dataclass

from app import create_app
from tests.support.everywhere import addresses

# What the first round trip carries: ten segments of 1,460 bytes (RFC 6928).
FIRST_ROUND_TRIP = 14_600
# A browser fetches them after all else, and the one for a home screen only for that.
ICONS = re.compile(r'<link rel="[\w-]*icon"[^>]*>')
FETCHED = re.compile(r'(?:src|href)="(/static/[^"]+)"')


@dataclass(frozen=True)
class Weight:
    """Bytes of content that the first visit of `path` fetches, compressed with Brotli.

    `page` is its HTML, with the style sheet in it.
    """

    path: str
    page: int
    script: int
    pictures: int

    @property
    def whole(self) -> int:
        """All requests together."""
        return self.page + self.script + self.pictures


def weights() -> list[Weight]:
    """Weigh every page in every language, and in every two side by side."""
    client = create_app().test_client()

    def size(url: str) -> int:
        return len(client.get(url, headers={"Accept-Encoding": "br"}).data)

    found = []
    for path in addresses():
        files = set(FETCHED.findall(ICONS.sub("", client.get(path).text)))
        kinds = {kind: sum(size(url) for url in files if url.endswith(kind)) for kind in SUFFIXES}
        found.append(Weight(path, size(path), kinds[".js"], kinds[".svg"] + kinds[".png"]))
    return found


SUFFIXES = (".js", ".svg", ".png")


def main() -> None:
    """Print a table, the heaviest page last."""
    print(f"{'page, with its style':<40}{'HTML':>8}{'JS':>8}{'pictures':>10}{'all':>8}")
    for one in sorted(weights(), key=lambda weight: weight.whole):
        print(f"{one.path:<40}{one.page:>8}{one.script:>8}{one.pictures:>10}{one.whole:>8}")
    print(f"limit: HTML {FIRST_ROUND_TRIP}")


if __name__ == "__main__":
    main()
