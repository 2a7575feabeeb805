"""ETags: strong, of headers and body, the same in every worker."""

import subprocess
import sys

from app.delivery.compression import CODINGS
from app.delivery.variants import make_variants
from tests.support.everywhere import ONE_PAGE, ROOT

HOST = "127.0.0.1"


def test_another_header_is_another_etag() -> None:
    etags = set()
    for header in ("default-src 'none'", "default-src 'self'"):
        variants = make_variants([("Content-Security-Policy", header)], b"text" * 100)
        etags |= {variants[coding].etag for coding in CODINGS}
    assert len(etags) == 2 * len(CODINGS)


def test_etags_are_the_same_in_every_process_and_after_a_restart() -> None:
    program = f"""import wsgi
for path in {ONE_PAGE}:
    for coding in {CODINGS}:
        headers = {{"Accept-Encoding": coding, "Host": "{HOST}"}}
        print(wsgi.app.test_client().get(path, headers=headers).headers["ETag"])"""
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    (tags,) = runs
    assert len(set(tags.split())) == len(ONE_PAGE) * len(CODINGS)
