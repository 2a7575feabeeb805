"""What holds in every language's catalogue: links, numbers, placeholders, signs, spelling."""

from pathlib import Path

import pytest
from babel import Locale

from app import ROOT
from app.commands import known_of
from app.leichte_sprache import check_catalogue
from app.leichte_sprache.conventions import Conventions
from app.leichte_sprache.pair import Pair, locale_of
from app.leichte_sprache.translations import translation_findings
from app.leichte_sprache.words import shipped_words

AGREED = Conventions()
SITE = known_of(ROOT / "translations" / "de" / "LC_MESSAGES" / "messages.po")
LINK = "[a](https://www.netzwerk-iq.de)"
# code, source, German translation that breaks the rule, German translation that does not
RULES = [
    ("links", f"See {LINK}.", "Siehe dort.", f"Siehe {LINK}."),
    ("links", "See it.", "Siehe [a](https://anders.example).", "Siehe dort."),
    ("links", f"See {LINK}.", "Siehe [a](http://www.netzwerk-iq.de).", f"{LINK} hilft."),
    ("word-links", "A word.", "Ein [Wort](word:nothing).", "Ein [Antrag](word:application)."),
    ("word-links", "A word.", "Ein [Wort](word:).", "Ein [Bescheid](word:decision)."),
    ("pictures", "A house.", "![](no-such-drawing)Ein Haus.", "![](house)Ein Haus."),
    ("pictures", "A house.", "Ein ![Haus](https://bild.example/a.png).", "Ein ![Haus](house)."),
    ("numbers", "By WCAG 2.1.", "Nach WCAG 2.2.", "Nach WCAG 2.1."),
    ("numbers", "16.5 million people", "16.5 Millionen Menschen", "16,5 Millionen Menschen"),
    ("numbers", "In 2015-2018.", "In den Jahren 2015 bis 2019.", "In den Jahren 2015–2018."),
    ("numbers", "1,000 people", "1 Mensch", "1.000 Menschen"),
    ("placeholders", "Error %(number)s", "Fehler", "Fehler %(number)s"),
    ("placeholders", "Error", "Fehler %(number)s", "Fehler"),
    ("markdown", "Very **good**.", "Sehr **gut.", "Sehr **gut**."),
    ("markdown", f"See {LINK}.", "Siehe [dort] (https://www.netzwerk-iq.de).", f"Siehe {LINK}."),
    ("markdown", "### Title", "###Titel", "### Titel"),
    ("quotation-marks", "It says “yes”.", 'Da steht "ja".', "Da steht „ja“."),
    ("quotation-marks", "It says “yes”.", "Da steht “ja”.", "Da steht „ja“."),
    ("quotation-marks", "one’s level", "Anna's Haus", "Annas Haus"),
    ("spelling", "The advice is free.", "Die Beratunng ist kostenlos.", "Die Beratung hilft."),
    ("spelling", "recognition", "Anerkenung", "Anerkennung"),
]


def codes(source: str, text: str, locale: str = "de") -> set[str]:
    pair = Pair(source, text, Locale.parse(locale))
    return {one.code for one in translation_findings([pair], shipped_words(), SITE, AGREED)[0]}


@pytest.mark.parametrize(("code", "source", "bad", "good"), RULES)
def test_each_rule_finds_the_fault_and_leaves_the_right_text_alone(
    code: str, source: str, bad: str, good: str
) -> None:
    assert code in codes(source, bad)
    assert codes(source, good) == set()


def test_easy_language_may_leave_out_numbers_but_no_year() -> None:
    source = "16.5 million, %(share)s, since 2005"
    assert codes(source, "Viele Menschen, seit 2005", "de@simple") == set()
    assert codes(source, "Viele Menschen", "de@simple") == {"numbers"}
    assert codes("Many", "Seit dem Jahr 1999", "de@simple") == {"numbers"}
    assert codes("Many", "Viele %(share)s", "de@simple") == {"placeholders"}


def test_words_of_the_word_list_and_acronyms_are_no_spelling_faults() -> None:
    assert codes("IQ, BMAS", "IQ, BMAS, WLAN") == set()


def test_a_language_without_a_dictionary_is_checked_for_the_rest() -> None:
    assert codes("Hello %(name)s", "سلام", "fa") == {"placeholders"}


@pytest.mark.parametrize(
    ("path", "header", "locale"),
    [
        ("translations/de/LC_MESSAGES/messages.po", "", "de"),
        ("translations/de@simple/LC_MESSAGES/messages.po", '"Language: de\\n"', "de@simple"),
        ("messages.po", '"Language: ar\\n"', "ar"),
        ("messages.po", "", "de@simple"),
        ("x/LC_MESSAGES/messages.po", '"Language: !\\n"', "de@simple"),
    ],
)
def test_the_language_is_told_by_the_folder_or_the_header(
    path: str, header: str, locale: str
) -> None:
    assert str(locale_of(Path(path), header)) == locale


def test_a_german_catalogue_is_not_measured_as_easy_language(tmp_path: Path) -> None:
    po = tmp_path / "de" / "LC_MESSAGES" / "messages.po"
    po.parent.mkdir(parents=True)
    text = "Der Antrag wird geprüft, weil das Gesetz es verlangt, und zwar %(when)s."
    po.write_text(f'msgid "It is checked."\nmsgstr "{text}"\n', "utf-8")
    assert [(one.code, one.line) for one in check_catalogue(po).reported] == [("placeholders", 2)]


def test_an_excuse_holds_for_these_rules_too(tmp_path: Path) -> None:
    po = tmp_path / "de" / "LC_MESSAGES" / "messages.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        '# leicht: ok numbers – im Deutschen sagt man es ohne Zahl\nmsgid "5"\nmsgstr "viele"\n',
        "utf-8",
    )
    assert not check_catalogue(po).reported
