"""What the first visit of a page weighs: `make weigh`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app import create_app
from app.delivery.compression import FIRST_ROUND_TRIP
from app.site import site_of

FETCHED = re.compile(r'(?:src|href)="(/static/[^"]+)"')


@dataclass(frozen=True)
class Weight:
    """Bytes of content that the first visit of `path` fetches, compressed with Brotli.

    `page` is its HTML, with the style sheet in it.
    """

    path: str
    page: int
    scripts: int
    pictures: int


def weights(paths: Iterable[str] = ()) -> list[Weight]:
    """Weigh the pages at `paths`, or every page in every language and every two side by side."""
    app = create_app()
    client = app.test_client()

    def size(url: str) -> int:
        return len(client.get(url, headers={"Accept-Encoding": "br"}).data)

    found = []
    for path in paths or site_of(app).addresses:
        files = set(FETCHED.findall(client.get(path).text))
        scripts = sum(size(url) for url in files if url.endswith(".js"))
        found.append(Weight(path, size(path), scripts, sum(map(size, files)) - scripts))
    return found


def main() -> None:
    """Print a table, the heaviest page last."""
    print(f"{'page':<40}{'HTML':>8}{'scripts':>10}{'pictures':>10}")
    for one in sorted(weights(), key=lambda weight: weight.page):
        print(f"{one.path:<40}{one.page:>8}{one.scripts:>10}{one.pictures:>10}")
    print(f"limit of the HTML: {FIRST_ROUND_TRIP}")


if __name__ == "__main__":
    main()
