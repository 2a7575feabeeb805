"""The word list: every difficult word of the site, with its explanation and its picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from flask import Flask
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from pyuca import Collator

from ..languages import N_
from ..site import site_of


@dataclass(frozen=True)
class Word:
    """One word: `name` is its anchor in the word list, in every language the same."""

    name: str
    picture: str
    term: LazyString
    explanation: str

    @property
    def letter(self) -> str:
        """The letter with which the term begins in the current language, without its accents."""
        return normalize("NFD", str(self.term))[0].upper()

    def id(self, tag: str) -> str:
        """Return the id of the word's explanation on a page that speaks the language `tag`."""
        return word_id(self.name, tag)


def word_id(name: str, tag: str) -> str:
    """Return the id of the explanation of the word `name` in the language `tag`."""
    return f"word-{tag}-{name}"


# One word, one block; the formatter would make five lines of three.
# fmt: off
WORDS = (
    Word("accessibility", "accessibility", _l("Accessibility"),
         N_("Everyone can use something without help: a building, a bus or a website.")),
    Word("adaptation-period", "hammer", _l("Adaptation period"),
         N_("You work in your profession while a qualified member of it supervises you, with "
            "training if you need it. It makes good what is missing in a regulated profession.")),
    Word("adaptation-qualification", "puzzle", _l("Adaptation qualification"),
         N_("Training with which you learn what is missing in a training occupation. Afterwards "
            "you apply for recognition a second time.")),
    # Translators: to an authority; in German: Antrag.
    Word("application", "file-pen-line", _l("Application"),
         N_("The form and the documents with which you ask an authority for something, for "
            "example for recognition.")),
    Word("aptitude-test", "list-checks", _l("Aptitude test"),
         N_("An examination with which you make good what is missing in a regulated profession.")),
    Word("certificate", "scroll-text", _l("Certificate"),
         N_("A document that says what you have learned.")),
    Word("certified-copy", "stamp", _l("Certified copy"),
         N_("A copy with an official stamp. The stamp says that the copy is like the original.")),
    Word("compensatory-measure", "git-merge", _l("Compensatory measure"),
         N_("Training or a test that makes good what is missing for full recognition.")),
    Word("competent-authority", "landmark", _l("Competent authority"),
         N_("The office or chamber that decides on your application. Which one it is depends on "
            "your profession.")),
    Word("data-protection", "lock", _l("Data protection"),
         N_("Rules that keep what others know about you from being misused.")),
    # Translators: the authority's letter; in German: Bescheid.
    Word("decision", "mail-open", _l("Decision"),
         N_("The letter in which an authority answers your application.")),
    # Translators: of a training course or a university; in German: Abschluss.
    Word("degree", "graduation-cap", _l("Degree"),
         N_("What you have when you have completed a training course or a course of study.")),
    Word("discrimination", "ban", _l("Discrimination"),
         N_("Someone is treated worse than others, for example because of where they come from.")),
    Word("easy-language", "book-open-text", _l("Easy language"),
         N_("Language with short sentences and common words, by fixed rules. It helps people with "
            "learning difficulties and people who are still learning German.")),
    Word("equivalence", "equal", _l("Equivalence"),
         N_("A qualification from another country is worth the same as the German one, by what "
            "was taught and for how long.")),
    Word("esf", "piggy-bank", _l("European Social Fund"),
         N_("Money from the European Union with which projects about work are funded.")),
    Word("full-recognition", "circle-check", _l("Full recognition"),
         N_("Your qualification is worth the same as the German one.")),
    Word("funding", "hand-coins", _l("Funding"),
         N_("Money for a good purpose, for example from a ministry.")),
    Word("imprint", "id-card", _l("Imprint"),
         N_("The page that says who is responsible for a website and how to reach them.")),
    Word("integration", "heart-handshake", _l("Integration"),
         N_("Everyone belongs, at work and everywhere else.")),
    Word("intercultural-skills", "messages-square", _l("Intercultural skills"),
         N_("You can understand people from other countries and work well with them.")),
    Word("knowledge-test", "pencil", _l("Knowledge test"),
         N_("An examination with which you make good differences. In it you show what you know.")),
    Word("migration-background", "globe", _l("Migration background"),
         N_("Someone has come from another country, or their parents have.")),
    Word("ministry", "building-2", _l("Ministry"),
         N_("A large authority of the government. Each one has a subject of its own, for example "
            "labour.")),
    Word("network", "waypoints", _l("Network"),
         N_("Many organisations that work together.")),
    Word("partial-recognition", "circle-dashed", _l("Partial recognition"),
         N_("Part of your qualification corresponds to the German one; the rest is missing.")),
    # Translators: what one has learned, and training for it; in German: Qualifizierung.
    Word("qualification", "trending-up", _l("Qualification"),
         N_("What you can do in your profession because you have learned it. Also: training with "
            "which you learn more for it.")),
    Word("recognition", "badge-check", _l("Recognition"),
         N_("An authority says officially how far your qualification from another country "
            "corresponds to a German one.")),
    Word("reference-occupation", "scale", _l("Reference occupation"),
         N_("The German occupation with which your qualification is compared.")),
    Word("regulated-profession", "shield-check", _l("Regulated profession"),
         N_("A profession in which you may work only with recognition, for example doctor, nurse, "
            "teacher or lawyer.")),
    Word("skilled-worker", "hard-hat", _l("Skilled worker"),
         N_("Someone who has learned a profession.")),
    Word("test-group", "users-round", _l("Test group"),
         N_("People with learning difficulties who read a text in easy language and test it.")),
    Word("translation", "languages", _l("Translation"),
         N_("The same text in another language.")),
)
# fmt: on
BY_NAME = {word.name: word for word in WORDS}


def alphabetical(words: Iterable[Word], collator: Collator) -> list[Word]:
    """Return `words` in the alphabetical order of the current language.

    By the Unicode Collation Algorithm (UTS 10) with its default table: the order of English and
    of German dictionaries (DIN 5007-1). A language that orders letters otherwise, such as
    Swedish, would need a table of its own.
    """
    return sorted(words, key=lambda word: collator.sort_key(str(word.term)))


def init_glossary(app: Flask) -> None:
    """Put the word list in the order of each language, once: the table costs 12 MB while used."""
    collator, ordered = Collator(), {}
    for language in site_of(app).languages:
        with app.test_request_context(f"/{language.tag}/"):
            ordered[language.tag] = alphabetical(WORDS, collator)
    app.jinja_env.globals["words"] = ordered
