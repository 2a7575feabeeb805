"""Where the facts of the pages were read, and when: shown on each page, and watched by a check."""

from dataclasses import dataclass
from datetime import date, timedelta

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Source:
    """A page that facts were read on.

    `read` is the day of the last reading; a month is written as its first day. `until` is the
    last day on which what it says holds, where it says so itself.
    """

    title: str
    url: str
    read: date = date(2026, 11, 1)
    until: date | None = None

    def is_stale(self, today: date) -> bool:
        """Return whether the facts must be read anew on `today`: after a year, or past `until`."""
        return today - self.read > YEAR or (self.until is not None and today > self.until)


# By the names that templates use. Titles are German, as the pages are.
SOURCES = {
    "state-portal": Source(
        "Integrationsportal Sachsen-Anhalt",
        "https://integrationsportal.sachsen-anhalt.de/themen/ausbildung-und-arbeit/anerkennung-auslaendischer-abschluesse",
    ),
    "who-needs": Source(
        "Make it in Germany",
        "https://www.make-it-in-germany.com/en/working-in-germany/recognition/who-needs",
    ),
    "glossary": Source(
        "Anerkennung in Deutschland: Glossar",
        "https://www.anerkennung-in-deutschland.de/html/de/glossar.php",
    ),
    "fees": Source(
        "BQ-Portal: Kosten",
        "https://bq-portal.de/Anerkennung-f%C3%BCr-Betriebe/Anerkennungsverfahren/Kosten-und-Finanzierung",
    ),
    "zab": Source("ZAB", "https://zab.kmk.org"),
    "zab-statement": Source("ZAB: Gebühren", "https://zab.kmk.org/en/dab/fees"),
    "grant": Source(
        "Anerkennungszuschuss",
        "https://anerkennung-in-deutschland.de/html/de/pro/anerkennungszuschuss.php",
        until=date(2027, 6, 30),
    ),
    "grant-limits": Source(
        "Förderrichtlinie zum Anerkennungszuschuss",
        "https://bmbf.de/SharedDocs/Bekanntmachungen/DE/2025/01/2025-01-09-bekanntmachung-berufsqualifikationen.html",
        until=date(2027, 6, 30),
    ),
    "agency": Source(
        "Anerkennung in Deutschland: Förderung",
        "https://anerkennung-in-deutschland.de/html/de/ag/finanzielle-foerderung.php",
    ),
    "documents": Source("Make it in Germany", "https://www.make-it-in-germany.com"),
    "translators": Source("Justiz-Dolmetscher", "https://www.justiz-dolmetscher.de"),
    "analysis": Source(
        "Handwerkskammer Halle", "https://www.hwkhalle.de/auslaendische-bildungsabschluesse/"
    ),
    "health": Source(
        "Landesverwaltungsamt Sachsen-Anhalt",
        "https://lvwa.sachsen-anhalt.de/das-lvwa/landespruefungsamt-fuer-gesundheitsberufe/akademische-gesundheitsberufe/studium-im-ausland",
    ),
    "objection": Source("§ 7 BQFG", "https://www.gesetze-im-internet.de/bqfg/__7.html"),
    "month": Source("§ 70 VwGO", "https://www.gesetze-im-internet.de/vwgo/__70.html"),
    "partnership": Source(
        "Make it in Germany: Anerkennungspartnerschaft",
        "https://www.make-it-in-germany.com/de/unternehmen/einreise/beschaeftigung-anerkennungspartnerschaft",
    ),
    "fast-track": Source(
        "§ 81a AufenthG", "https://www.gesetze-im-internet.de/aufenthg_2004/__81a.html"
    ),
    "fair": Source("§ 45c AufenthG", "https://www.gesetze-im-internet.de/aufenthg_2004/__45c.html"),
    "programme": Source(
        "Bundesamt für Migration und Flüchtlinge: Förderprogramm IQ",
        "https://bamf.de/DE/Themen/Integration/TraegerLehrFachkraefte/TraegerProjektfoerderung/IntegrationQualifizierung/Foerderprogramm/foerderprogramm-node.html",
    ),
    "rounds": Source("IQ Sachsen", "https://www.netzwerk-iq-sachsen.de/foerderprogramm/"),
    "hotline": Source(
        "Hotline Arbeiten und Leben in Deutschland",
        "https://www.bamf.de/SharedDocs/Meldungen/DE/2019/20190820-am-tdot-hotline-alid.html",
    ),
    "abroad": Source(
        "Zentrale Servicestelle Berufsanerkennung",
        "https://arbeitsagentur.de/vor-ort/zav/working-living-in-germany/zsba/netzwerkpartner",
    ),
}
