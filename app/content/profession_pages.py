"""The pages of the professions, and the short way of questions to an authority."""

import json

from flask import Response
from flask_babel import gettext
from flask_babel import lazy_gettext as _l

from ..languages import speaking
from ..site import current_site
from .page import Page
from .professions import Professions

MY_PROFESSION = Page(
    "professions", _l("My profession"), _l("Whether you need recognition, and who decides")
)
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


def profession_pages(professions: Professions) -> tuple[Page, ...]:
    """Return one page for each profession."""
    return tuple(
        Page(f"{MY_PROFESSION.name}/{one.key}", _l(one.name), _l(one.german), "inner", one)
        for one in professions.all.values()
    )


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
