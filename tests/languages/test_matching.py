"""Which of the site's languages is the closest to what a browser asks for, and what a folder is."""

import shutil
from pathlib import Path

import pytest
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from app import create_app
from app.languages.folders import discover
from app.languages.language import Languages
from app.settings import SetupError
from tests.conftest import init_catalogue
from tests.support.client import CheckingClient
from tests.support.everywhere import ROOT
from tests.support.small import copy_catalogues

FOLDERS = ("zh_Hant", "zh_Hans", "pt_BR", "es", "es_419", "sr_Latn", "nb", "fa_AF", "he", "ku")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a catalogue for each of FOLDERS, as pybabel begins it."""
    root = tmp_path_factory.mktemp("site")
    for name in ("site.toml", "professions.toml"):
        shutil.copy(ROOT / name, root)
    copy_catalogues(root)
    for folder in FOLDERS:
        init_catalogue(root, folder)
    return root


@pytest.fixture(scope="module")
def languages(many: Path) -> Languages:
    return discover(many / "translations")


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-Hant-MO", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("cmn-TW", "zh-Hant"),
        ("pt-PT", "pt-BR"),
        ("pt-PT,pt;q=0.9,en;q=0.1", "pt-BR"),
        ("pt", "pt-BR"),
        ("pt-AO", "pt-BR"),
        ("es-MX", "es-419"),
        ("es-ES", "es"),
        ("es", "es"),
        ("sr", "sr-Latn"),
        ("sr-ME", "sr-Latn"),
        ("sh", "sr-Latn"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("nb-NO", "nb"),
        ("prs", "fa-AF"),
        ("fa", "fa-AF"),
        ("fa-IR", "fa-AF"),
        ("iw-IL", "he"),
        ("kmr", "ku"),
        ("KMR-latn-tr", "ku"),
        ("zh-TW;q=0.5, pt-PT", "pt-BR"),
        ("zh-Hant;q=0, zh-TW", "zh-Hans"),
        ("en-AU", "en"),
        ("de-LU", "de"),
        ("de-CH-1996-x-private", "de"),
        ("de-simpel", "de"),
        ("und", "de"),
        ("zh_TW", "de"),  # no language tag (BCP 47), so it wishes for nothing
        ("zh-", "zh-Hans"),
        ("-zh", "de"),
        ("z\N{LATIN SMALL LETTER LONG S}", "de"),
        ("ſr", "de"),
        ("zh-TW" + "-x" * 4000, "zh-Hant"),
        (", ".join(f"fr-{number:03}" for number in range(1000)), "de"),
    ],
    ids=lambda text: text[:28],
)
def test_a_browser_gets_the_closest_language_that_there_is(
    header: str, tag: str, languages: Languages
) -> None:
    assert languages.negotiate(parse_accept_header(header, LanguageAccept)).tag == tag


def test_of_two_that_fit_the_one_with_the_same_parent_is_closer(root: Path) -> None:
    for folder in ("pt_BR", "pt_PT", "en_GB"):
        init_catalogue(root, folder)
    languages = discover(root / "translations")
    for header, tag in {
        "pt-AO": "pt-PT",
        "pt": "pt-BR",
        "pt-MO": "pt-PT",
        "en-AU": "en-GB",
        "en-US": "en",
        "en": "en",
    }.items():
        assert languages.negotiate(parse_accept_header(header, LanguageAccept)).tag == tag, header


def test_the_start_address_leads_to_the_closest_language(many: Path) -> None:
    client = CheckingClient(create_app(many))
    assert client.get("/", headers={"Accept-Language": "zh-TW"}).location == "/zh-Hant/"
    assert client.get("/", headers={"Accept-Language": "pt-PT"}).location == "/pt-BR/"


def test_an_easy_language_belongs_to_the_closest_standard_one(root: Path) -> None:
    init_catalogue(root, "zh_Hant")
    init_catalogue(root, "zh_Hant@simple", "易讀")
    languages = discover(root / "translations")
    easy = languages.get("zh-Hant-simple")
    assert easy and languages.standard_of(easy).tag == "zh-Hant"


@pytest.mark.parametrize(
    ("folder", "spelling"),
    [
        ("zh_TW", "zh_Hant_TW"),
        ("zh_CN", "zh_Hans_CN"),
        ("zh-TW", "zh_Hant_TW"),
        ("zh-hant", "zh_Hant"),
        ("pt-BR", "pt_BR"),
        ("PT_br", "pt_BR"),
        ("es-419", "es_419"),
        ("iw", "he"),
        ("no_NO", "no"),
        ("prs", "fa_AF"),
        ("sr@latin", "sr_Latn"),
        ("uz_UZ@cyrillic", "uz_Cyrl_UZ"),
        ("en_GB.UTF-8", "en_GB"),
        ("de-simple", "de@simple"),
        ("de_simple", "de@simple"),
        ("DE@Simple", "de@simple"),
        ("klingon", "like de, de_AT or de@simple"),
        ("ca@valencia", "like de, de_AT or de@simple"),
        ("root", "like de, de_AT or de@simple"),
    ],
)
def test_a_folder_named_otherwise_is_told_the_right_spelling(
    folder: str, spelling: str, root: Path
) -> None:
    (root / "translations" / folder).mkdir(exist_ok=True)
    with pytest.raises(SetupError) as caught:
        discover(root / "translations")
    (line,) = str(caught.value).splitlines()
    assert line.startswith(str(root / "translations" / folder))
    assert line.endswith(f"write it {spelling}")


def test_a_language_without_a_name_of_its_own_is_told_where_the_name_goes(root: Path) -> None:
    folder = init_catalogue(root, "en@simple")
    with pytest.raises(SetupError) as caught:
        discover(root / "translations")
    (line,) = str(caught.value).splitlines()
    assert line.startswith(str(folder / "LC_MESSAGES" / "messages.po"))
    assert "called English" in line
    assert "“English” in the context “name of this language”" in line
