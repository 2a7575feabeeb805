"""What a host of static files must be told: redirects, headers, error pages."""

import re
from collections.abc import Iterable, Mapping

from ..delivery import FILE_HEADERS, FOR_EVER, PAGE_CACHE

MISSING = "404.html"
# Beside text/html; nginx's own table has, by its age, the one or the other name for JavaScript.
COMPRESSED_BY_NGINX = (
    "text/css",
    "text/plain",
    "text/xml",
    "text/javascript",
    "application/javascript",
    "image/svg+xml",
)
# Old address -> new address and status.
Redirects = Mapping[str, tuple[str, int]]


def redirects_file(moved: Redirects, pairs: Mapping[str, str], tags: list[str]) -> str:
    """Return what leads on, and where each language's error page lies, for Netlify and Cloudflare.

    They lead /de/imprint/ to /de/imprint by themselves.
    """
    lines = [f"{old} {new} {code}" for old, (new, code) in moved.items()]
    lines += [f"{old}* {new}:splat 301" for old, new in pairs.items()]
    # Cloudflare finds the nearest 404.html by itself and passes over these.
    lines += [f"/{tag}/* /{tag}/{MISSING} 404" for tag in tags]
    return "\n".join([*lines, ""])


def headers_file(headers: Mapping[str, str]) -> str:
    """Return `headers`, those of pages, for Netlify and Cloudflare.

    Static files get them, too: in these files a header can be added to a folder, not taken away.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    return "\n".join([*lines, "/static/*", f"  Cache-Control: {FOR_EVER}", ""])


def nginx_snippet(
    moved: Redirects,
    pairs: Mapping[str, str],
    pages: Iterable[str],
    tags: list[str],
    headers: Mapping[str, str],
) -> str:
    """Return what an nginx server includes whose root is the folder of the site.

    As on the live site, an address in capitals or with slashes at its end leads to that of `pages`.
    """
    lines = [
        "# Written by flask freeze: include it in a server whose root is this folder.",
        "index index.html;",
        "absolute_redirect off;",
        "server_tokens off;",
        "charset utf-8;",
        "charset_types text/css text/plain text/xml;",
        # Files of `flask freeze --precompress` as they are, the others compressed for each answer.
        "gzip_static on;",
        "gzip on;",
        "gzip_comp_level 6;",
        f"gzip_types {' '.join(COMPRESSED_BY_NGINX)};",
        "gzip_vary on;",
        "# With Debian's libnginx-mod-http-brotli-static: brotli_static on;",
        *(f'add_header {name} "{value}" always;' for name, value in headers.items()),
        # Set where it differs: an add_header inside a location would hide all those above.
        'set $kept "no-cache";',
        "add_header Cache-Control $kept always;",
    ]
    for folder in ("/", *(f"/{tag}/" for tag in tags)):
        missing = f"{folder}{MISSING}"
        told = f"set $missing {missing}; error_page 404 $missing;"
        # $uri.html before $uri/: /de/imprint is a page, and only /de is a folder.
        found = "try_files $uri $uri.html $uri/ @otherwise;"
        lines += [
            f'location {folder} {{ set $kept "{PAGE_CACHE}"; {found} {told} }}',
            # Asked for by a visitor, it is refused before `set` is carried out.
            f'location = {missing} {{ set $kept "no-store"; internal; error_page 404 {missing}; }}',
        ]
    known = {page: page for page in pages} | {old: new for old, (new, _code) in moved.items()}
    lines += [
        "location @otherwise {",
        "  error_page 404 $missing;",
        *(f"  rewrite (?i)^{_pattern(old)}/*$ {new} permanent;" for old, new in known.items()),
        *(
            f"  rewrite (?i)^{_pattern(old)}/*(.*)$ {new}$1 permanent;"
            for old, new in pairs.items()
        ),
        "  return 404;",
        "}",
    ]
    lines += [
        # These hide the headers of pages, which mean nothing for a file.
        "location /static/ {",
        *(f'    add_header {name} "{value}" always;' for name, value in FILE_HEADERS.items()),
        f'    add_header Cache-Control "{FOR_EVER}";',
        f"    error_page 404 /{MISSING};",
        "}",
        *(f"location = {old} {{ return {code} {new}; }}" for old, (new, code) in moved.items()),
        f"location ~ ^/(_|\\.flask-freeze) {{ error_page 404 /{MISSING}; return 404; }}",
    ]
    return "\n".join([*lines, ""])


def _pattern(path: str) -> str:
    return re.escape(path.rstrip("/"))
