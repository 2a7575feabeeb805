"""The pages that stand in no menu: one for each profession, and the short way to an authority."""

import json

from flask import Response
from flask_babel import gettext
from flask_babel import lazy_gettext as _l

from . import pages
from .content import Professions
from .languages import speaking
from .pages import MY_PROFESSION, Page
from .site import current_site

# Three questions for those who do not find their profession.
QUESTIONS = tuple(
    Page(name, _l("The short way"), _l("Three questions lead to your authority"), "inner")
    for name in (
        "find",
        "find-certificate",
        "find-no-certificate",
        "find-university",
        "find-university-eu",
        "find-university-elsewhere",
        "find-training",
        "find-training-eu",
        "find-training-elsewhere",
    )
)


def site_pages(professions: Professions) -> tuple[Page, ...]:
    """Return all pages: those of the menus first, at the end one for each profession."""
    inner = (
        Page(f"{MY_PROFESSION.name}/{one.key}", _l(one.name), _l(one.german), "inner", one)
        for one in professions.all.values()
    )
    return (*pages.PAGES, *QUESTIONS, *inner)


def names() -> Response:
    """Answer with the names by which filter.js finds a profession, as a module of JavaScript.

    They are those of all languages, and others that people say. In the page they would be a third
    of its weight, and more with each language.
    """
    site = current_site()
    professions = [page.profession for page in site.pages if page.profession]
    found = {one.key: [one.german, *one.also] for one in professions}
    for language in site.languages:
        with speaking(language):
            for one in professions:
                found[one.key].append(gettext(one.name))
    listed = {key: " ".join(dict.fromkeys(several)) for key, several in found.items()}
    module = f"export default {json.dumps(listed, ensure_ascii=False)};\n"
    return Response(module, content_type="text/javascript; charset=utf-8")
