"""The word list: every difficult word of the site, with its explanation and its picture."""

from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from ..languages import N_


@dataclass(frozen=True)
class Word:
    """One word: `name` is its anchor in the word list, in every language the same."""

    name: str
    picture: str
    term: LazyString
    explanation: str

    def id(self, tag: str) -> str:
        """Return the id of the word's explanation on a page that speaks the language `tag`."""
        return word_id(self.name, tag)


def word_id(name: str, tag: str) -> str:
    """Return the id of the explanation of the word `name` in the language `tag`.

    It holds the word's number: a reader view (Readability.js) takes a link whose id has “author” in
    it, such as competent-authority, for the name of the page's author, and drops it.
    """
    return f"word-{tag}-{list(BY_NAME).index(name)}"


# One word, one block; the formatter would make five lines of three.
# fmt: off
WORDS = (
    Word("accessibility", "accessibility", _l("Accessibility"),
         N_("A building, a bus or a website can be used by everyone, with or without a "
            "disability.")),
    Word("adaptation-period", "user-round-check", _l("Adaptation period"),
         N_("A time in which you already work in your regulated profession. A qualified "
            "colleague supervises you, and training is part of it where needed. It makes up for "
            "what is missing.")),
    Word("adaptation-qualification", "presentation", _l("Adaptation qualification"),
         N_("Training for people in a training occupation: you learn what your own training did "
            "not cover. Afterwards you apply for recognition a second time.")),
    # Translators: to an authority; in German: Antrag.
    Word("application", "file-pen-line", _l("Application"),
         N_("The form and the documents with which you ask an authority for something, for "
            "example for recognition.")),
    Word("aptitude-test", "list-checks", _l("Aptitude test"),
         N_("An examination for regulated professions. It covers the parts that are missing in "
            "your training, and is mostly for qualifications from the EU, the European Economic "
            "Area and Switzerland.")),
    # Translators: of a school, a training or a job; in German: Zeugnis.
    Word("certificate", "scroll-text", _l("Certificate"),
         N_("A document that says what you have learned.")),
    Word("certified-copy", "stamp", _l("Certified copy"),
         N_("A copy with an official stamp. The stamp confirms that the copy matches the "
            "original.")),
    # Translators: of industry and commerce, of skilled crafts, of doctors …; in German: Kammer.
    Word("chamber", "store", _l("Chamber"),
         N_("An organisation that looks after certain professions and has the tasks of an "
            "authority. For many professions a chamber decides on recognition.")),
    Word("compensatory-measure", "puzzle", _l("Compensatory measure"),
         N_("In a regulated profession: an adaptation period or an examination that makes up for "
            "what is missing for full recognition.")),
    Word("competent-authority", "landmark", _l("Competent authority"),
         N_("The authority or chamber that decides on your application. Which one it is depends "
            "on your profession.")),
    Word("data-protection", "lock", _l("Data protection"),
         N_("Rules that protect your personal data.")),
    Word("deadline", "alarm-clock", _l("Deadline"),
         N_("The last day on which you can do something, for example object to a decision.")),
    # Translators: the authority's letter; in German: Bescheid.
    Word("decision", "mail-open", _l("Decision"),
         N_("The letter in which an authority answers your application.")),
    # Translators: of vocational training or a university; in German: Abschluss.
    Word("degree", "graduation-cap", _l("Qualification"),
         N_("What you have when you have completed vocational training or a degree course. Your "
            "certificate proves it.")),
    Word("discrimination", "ban", _l("Discrimination"),
         N_("Someone is treated worse than others, for example because of where they come from.")),
    Word("easy-language", "book-open-text", _l("Easy German"),
         N_("German with short sentences and common words, written by fixed rules. It helps "
            "people with learning difficulties and people who are still learning German.")),
    Word("eea", "map", _l("European Economic Area"),
         N_("The EU together with Iceland, Liechtenstein and Norway. Short name: EEA.")),
    Word("employment-agency", "briefcase-business", _l("Employment agency"),
         N_("The office that helps people to find work. It can pay for recognition.")),
    Word("equivalence", "equal", _l("Equivalence"),
         N_("A qualification from another country is worth as much as a German one. What counts"
            " is what you learned and for how long.")),
    Word("esf", "euro", _l("European Social Fund"),
         N_("European Union money that funds projects to do with work. Its present "
            "name is European Social Fund Plus (ESF Plus).")),
    Word("european-union", "flag", _l("European Union"),
         N_("Many countries in Europe that work together, Germany among them. Short name: EU.")),
    Word("fee", "coins", _l("Fee"),
         N_("Money that you pay to an authority for its work.")),
    Word("finder", "search", _l("Recognition Finder"),
         N_("A page on the internet that tells you which authority handles your profession.")),
    Word("full-recognition", "circle-check", _l("Full recognition"),
         N_("Your qualification is worth as much as a German one.")),
    Word("funding", "hand-coins", _l("Funding"),
         N_("Money that a ministry, for example, gives to support a project.")),
    # Translators: of a website; in German: Impressum.
    Word("imprint", "id-card", _l("Legal notice"),
         N_("The page that says who is responsible for a website and how to reach them.")),
    Word("integration", "heart-handshake", _l("Integration"),
         N_("Everyone belongs, at work and everywhere else.")),
    Word("intercultural-skills", "speech", _l("Intercultural skills"),
         N_("You get on well with people from other countries, and you work well with them.")),
    Word("job-centre", "building", _l("Job centre"),
         N_("The office that supports people who have little money and are looking for work. It "
            "can pay for recognition.")),
    Word("knowledge-test", "clipboard-check", _l("Knowledge test"),
         N_("An examination for regulated professions, for qualifications from outside the EU, "
            "the European Economic Area and Switzerland. In the health professions it covers "
            "the content of the final examination, and it is both oral and practical.")),
    # Translators: of German, for example B2; in German: Sprachniveau.
    Word("language-level", "signal", _l("Language level"),
         N_("How well you know a language: from A1 for beginners to C2, the highest.")),
    Word("migration-background", "globe", _l("Migration background"),
         N_("The person, or at least one parent, was born without German citizenship.")),
    Word("ministry", "landmark", _l("Ministry"),
         N_("A large authority of the government. Each ministry has a subject of its own, for "
            "example labour.")),
    Word("network", "waypoints", _l("Network"),
         N_("Many organisations that work together.")),
    # Translators: against a decision; in German: Widerspruch.
    Word("objection", "megaphone", _l("Objection"),
         N_("A letter to the authority in which you say that its decision is wrong. As a "
            "rule it must arrive within one month.")),
    Word("ombuds", "life-buoy", _l("Ombuds office"),
         N_("An office that mediates when two sides disagree, for example about a barrier on a "
            "website.")),
    Word("original", "file-badge", _l("Original"),
         N_("The document itself, not a copy of it.")),
    Word("partial-recognition", "circle-dashed", _l("Partial recognition"),
         N_("Part of your qualification matches a German one; the rest is missing.")),
    Word("prejudice", "eye-off", _l("Prejudice"),
         N_("A fixed and wrong opinion about other people.")),
    # Translators: the Q of IQ; in German: Qualifizierung.
    Word("qualification", "trending-up", _l("Further training"),
         N_("Training that builds on what you have learned for your profession.")),
    Word("recognition", "badge-check", _l("Recognition"),
         N_("An official statement of how closely your qualification from another country "
            "matches a German one.")),
    Word("recognition-grant", "badge-euro", _l("Recognition grant"),
         N_("Money from the federal government for the costs of recognition or of an assessment. "
            "You apply for it first, before the procedure.")),
    Word("reference-occupation", "scale", _l("Reference occupation"),
         N_("The German occupation with which your qualification is compared.")),
    Word("regulated-profession", "shield-check", _l("Regulated profession"),
         N_("A profession in which you may work, or use the professional title, only with "
            "recognition or a permit: for example in medicine, in nursing or in schools.")),
    Word("residence-status", "book-user", _l("Residence status"),
         N_("What German authorities have decided about how long you may stay in Germany, and "
            "whether you may work.")),
    Word("sign-language", "hand", _l("Sign language"),
         N_("The language of deaf people. They use their hands and their faces.")),
    Word("skilled-worker", "id-card-lanyard", _l("Skilled worker"),
         N_("A person with vocational training or a degree.")),
    Word("skills-analysis", "pencil-ruler", _l("Skills analysis"),
         N_("A way to recognition in training occupations for people whose certificates are "
            "missing. By doing a practical task or by talking with experts, you show what you "
            "can do.")),
    # Translators: to practise a profession; in German: Berufserlaubnis.
    Word("temporary-permit", "file-clock", _l("Temporary permit"),
         N_("A permit that allows you to work in a regulated profession for a limited time.")),
    Word("test-group", "glasses", _l("Test group"),
         N_("People with learning difficulties who read a text in easy German and test it.")),
    Word("training-occupation", "wrench", _l("Training occupation"),
         N_("A profession that is learned in Germany through vocational training in a company "
            "and at school, and not at a university.")),
    Word("translation", "languages", _l("Translation"),
         N_("The same text in another language. For authorities, a sworn translator makes it.")),
    Word("visa", "plane", _l("Visa"),
         N_("A permit to come to Germany.")),
    # Translators: the name of an office: Zentralstelle für ausländisches Bildungswesen.
    Word("zab", "university", _l("ZAB"),
         N_("The Central Office for Foreign Education in Bonn. It assesses university degrees "
            "for professions that are not regulated, for a fee.")),
)
# fmt: on
BY_NAME = {word.name: word for word in WORDS}
