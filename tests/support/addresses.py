"""All addresses of the site, as tests/addresses.txt lists them.

Renewed by: .venv/bin/python -m tests.support.addresses > tests/addresses.txt
"""

from flask import Flask

from app import create_app
from app.languages import PAIR
from app.site import site_of

# In the place of a language, or of two side by side: a new language changes nothing in the list.
READING = "<language>"


def listed(app: Flask) -> list[str]:
    """Return the addresses of `app`, each page once and not once for each language."""
    languages = site_of(app).languages
    readings = {one.tag for one in languages}
    readings |= {PAIR.join(one.tag for one in pair) for pair in languages.pairs}
    rules = {rule.rule for rule in app.url_map.iter_rules() if "<" not in rule.rule}
    found = set()
    for path in rules | set(site_of(app).addresses):
        first, slash, rest = path[1:].partition("/")
        found.add(f"/{READING}/{rest}" if slash and first in readings else path)
    return sorted(found)


if __name__ == "__main__":
    print(*listed(create_app()), sep="\n")
