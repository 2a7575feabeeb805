"""What holds in a translation into any language, and the glossary that it is held to."""

import re
from pathlib import Path

import pytest
from babel import Locale

from app import ROOT
from app.leichte_sprache import CatalogueError, check_catalogue, translations
from app.leichte_sprache.conventions import Conventions, read_conventions
from app.leichte_sprache.known import NOTHING
from app.leichte_sprache.pair import Pair
from app.leichte_sprache.spelling import dictionary
from app.leichte_sprache.translations import CODES, translation_findings
from app.leichte_sprache.words import shipped_words
from tests.leichte_sprache.test_translations import RULES
from tests.support.everywhere import ALL_LANGUAGES

AGREED = {
    "uk": Conventions("«»", terms={"decision": ("рішення",)}),
    "pl": Conventions("„”", terms={"decision": ("decyzj",)}),
    "fr": Conventions("«»"),
    "tr": Conventions("“”"),
    "ro": Conventions("„”"),
    "ar": Conventions("«»"),
    "fa": Conventions("«»"),
    "vi": Conventions("“”"),
}
BUTTON = "Translators: button; opens the list"
DECISION = "Read the [decision](word:decision)."
# language, code, source, translation that breaks the rule, translation that does not
FAULTS = [
    ("uk", "terms", DECISION, "Це [лист](word:decision).", "Це [рішення](word:decision)."),
    ("pl", "terms", DECISION, "Proszę czytać [list](word:decision).",
     "Proszę przeczytać [decyzję](word:decision)."),
    ("fr", "quotation-marks", "It says “yes”.", "On lit “oui”.", "On lit « oui »."),
    ("tr", "quotation-marks", "It says “yes”.", "Orada «evet» yazıyor.", "Orada “evet” yazıyor."),
    ("uk", "untranslated", "Ask the authority whether it is right.",
     "Запитайте: ask the authority whether it is right.", "Запитайте про це."),
    ("pl", "untranslated", "all professions", "all professions", "wszystkie zawody"),
    ("uk", "letters", "A letter.", "Лиcт від установи.", "Лист від установи."),
    ("ro", "letters", "The decision.", "Este recunoaşterea.", "Este recunoașterea."),
    ("fa", "letters", "A book.", "كتاب", "کتاب"),
    ("ar", "direction", "Call +49 30 1815-1111.", "اتصلوا على ‎+49 30 1815-1111.",
     "اتصلوا على \u2066+49 30 1815-1111\u2069."),
    ("fa", "direction", "A letter.", "نامه \u202bA", "نامه \u2066A\u2069"),
    ("pl", "button-length", "Menu", "Spis wszystkich stron tej witryny", "Menu"),
    ("uk", "button-length", "Back", "Повернутися до попереднього", "Назад"),
    ("fr", "numbers", "1,200 euros", "1 300 euros".replace(" ", "\u00a0"), "1\u202f200 euros"),
    ("vi", "placeholders", "On %(day)s", "Vào ngày", "Vào %(day)s"),
]  # fmt: skip
MISSPELT = [
    ("pl", "spelling", "The letter.", "To jest lisst.", "To jest list."),
    ("vi", "spelling", "The letter.", "Đây là một látt.", "Đây là một lá."),
]


def codes(tag: str, source: str, text: str) -> set[str]:
    pair = Pair(source, text, Locale.parse(tag), BUTTON)
    return {
        one.code for one in translation_findings([pair], shipped_words(), NOTHING, AGREED[tag])[0]
    }


@pytest.fixture
def without_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out hunspell, which takes seconds to read some languages' dictionaries."""
    monkeypatch.setattr(translations, "misspelled", lambda *_: ())


@pytest.mark.usefixtures("without_dictionaries")
@pytest.mark.parametrize(("tag", "code", "source", "bad", "good"), FAULTS)
def test_each_rule_finds_the_fault_and_leaves_the_right_text_alone(
    tag: str, code: str, source: str, bad: str, good: str
) -> None:
    assert code in codes(tag, source, bad)
    assert codes(tag, source, good) == set()


@pytest.mark.parametrize(("tag", "code", "source", "bad", "good"), MISSPELT)
def test_a_misspelt_word_is_found_in_each_language(
    tag: str, code: str, source: str, bad: str, good: str
) -> None:
    assert code in codes(tag, source, bad)
    assert code not in codes(tag, source, good)


def test_each_rule_has_two_faults_to_find() -> None:
    tried = [code for code, *_ in RULES] + [code for _tag, code, *_ in [*FAULTS, *MISSPELT]]
    assert all(tried.count(code) >= 2 for code in CODES)


def test_names_and_german_words_are_no_faults_of_another_language() -> None:
    source = "Ask the IHK Halle-Dessau or the Landesverwaltungsamt about the *Bescheid*."
    text = "Proszę zapytać IHK Halle-Dessau albo Landesverwaltungsamt o *Bescheid*."
    assert codes("pl", source, text) == set()


def test_every_translated_language_has_a_glossary_and_a_dictionary_that_debian_has() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (without,) = re.findall(r"^WITHOUT_DICTIONARY := (.*)$", makefile, re.MULTILINE)
    translated = [one for one in ALL_LANGUAGES if one.locale.language not in {"de", "en"}]
    for language in translated:
        folder = ROOT / "translations" / str(language.locale)
        agreed = read_conventions(folder / "LC_MESSAGES" / "messages.po")
        assert agreed.quotation_marks and len(agreed.terms) > 40, language
        assert dictionary(language.locale) or language.tag in without.split()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("words = [", "kein Glossar"),
        ('quotation_marks = "«"', "das öffnende und das schließende"),
        ('words = "one"', "words: eine Liste von Texten"),
        ("[terms]\ndecision = [1]", "decision: eine Liste von Texten"),
        ("colour = 1", "colour"),
    ],
)
def test_a_broken_glossary_is_told_by_its_name(content: str, said: str, tmp_path: Path) -> None:
    po = tmp_path / "uk" / "LC_MESSAGES" / "messages.po"
    po.parent.mkdir(parents=True)
    po.write_text('msgid "Home"\nmsgstr "Головна"\n', "utf-8")
    (tmp_path / "uk" / "glossary.toml").write_text(content, "utf-8")
    with pytest.raises(CatalogueError) as told:
        check_catalogue(po)
    assert "glossary.toml" in str(told.value) and said in str(told.value)
