"""How many answers a second each way of sending the page gives, measured in turns."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from app.delivery import encode
from app.export.freeze import file_name
from tests.bench.alike import check_alike
from tests.bench.load import Load, Measured, apart, measure
from tests.bench.servers import HEADED, MERE, front, granian, gunicorn
from tests.bench.sites import CODING, PAGE
from tests.support.deployment import NAME
from tests.support.export import freeze
from tests.support.wire import get

BROWSER = f"Accept-Encoding: {CODING}"
# nginx sends no Brotli, so its own two are compared in gzip.
PACKED = "Accept-Encoding: gzip"
Rounds = dict[str, list[Measured]]


@contextmanager
def loads() -> Iterator[dict[str, Load]]:
    """Start every server, and yield what is to be asked of each.

    What is compared stands side by side, so that the machine is in the same mood for both.
    """
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        work = Path(name)
        export, behind = work / "build", work / "front"
        behind.mkdir()
        assert freeze(export).returncode == 0
        # The one page that is asked for is packed; `--precompress` would pack thousands.
        page = export / file_name(PAGE)
        page.with_name(f"{page.name}.gz").write_bytes(encode(page.read_bytes())["gzip"])
        socket_path = work / "site.sock"
        also = ("-b", f"unix:{socket_path}")
        ours, _pid = stack.enter_context(gunicorn("site", work, *also))
        others = {
            site: stack.enter_context(gunicorn(site, work))[0]
            for site in ("bare", "uncached", "view")
        }
        again = stack.enter_context(gunicorn("bare", work))[0]
        fast = stack.enter_context(granian("site", work))
        cache, as_files = stack.enter_context(front(behind, socket_path, export))
        etag = get(ours, PAGE, accept_encoding=CODING).headers["ETag"]
        yield {
            "304": Load(ours + PAGE, (BROWSER, f"If-None-Match: {etag}")),
            "page": Load(ours + PAGE, (BROWSER,)),
            **{site: Load(url + PAGE, (BROWSER,)) for site, url in others.items()},
            # What two equal servers differ by is luck.
            "bare again": Load(again + PAGE, (BROWSER,)),
            "granian": Load(fast + PAGE, (BROWSER,)),
            "nginx export": Load(as_files + PAGE, (PACKED, f"Host: {NAME}")),
            "nginx file": Load(as_files + PAGE, (PACKED, f"Host: {HEADED}")),
            "nginx cache": Load(cache + PAGE, (PACKED, f"Host: {NAME}")),
            "no headers": Load(as_files + PAGE, (PACKED, f"Host: {MERE}")),
        }


def rounds(number: int, seconds: int) -> Rounds:
    """Measure every load once in each of `number` rounds, forwards and backwards in turn."""
    with apart() as before, loads() as all_loads:
        check_alike(all_loads)
        names = list(all_loads)
        measured: Rounds = {name: [] for name in names}
        for load in all_loads.values():
            measure(load, 1, before)  # not counted: caches fill
        for turn in range(number):
            for name in names if turn % 2 else reversed(names):
                measured[name].append(measure(all_loads[name], seconds, before))
    return measured


def ratio(measured: Rounds, one: str, other: str) -> float:
    """Return the median of the ratios of the rates of `one` and `other` in each round."""
    pairs = zip(measured[one], measured[other], strict=True)
    return median(first.rate / second.rate for first, second in pairs)
