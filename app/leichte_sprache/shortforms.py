"""Short forms with a full stop that ends no sentence: abbreviations and titles."""

# Dotted letters: z. B., i. d. R., e. V., also without the last full stop: z.B
DOTTED = (
    r"(?<![\w.-])(?:[a-zäöü]\. ?(?:[A-Za-zÄÖÜäöü]{1,3}\. ?){0,4}[A-Za-zÄÖÜäöü]{1,3}\.|"
    r"(?:z\. ?B|d\. ?h|u\. ?a)\b)"
)
# Consonants alone: bzw., Nr., vgl., Std.; what is measured or driven may end a sentence ("5 km.").
CONSONANTS = (
    r"(?<![\w.-])(?!(?i:[kcdm]?[gm]|ml|hm|[km]?hz|kwh?|[lp]kw|kfz|pst|psst|brr)\.)"
    r"[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxzß]{1,5}\.|"
    r"(?<![\w.])[A-ZÄÖÜa-zäöüß-]{2,20}(?:str|nr)\."
)
# Short forms with a vowel.
KNOWN = (
    r"\b(?i:ca|etc|evtl|eventl|inkl|exkl|mind|abt|allg|ehem|eig|eigtl|einschl|ausschl|zuz|abzügl|"
    r"usf|jan|febr?|sept|okt|kap|sog|ggfs|gegr|verh|monatl|tägl|jährl|wöchentl|stündl|schriftl|"
    r"ausl|inl|entspr|vorauss|insb|insbes|öffentl|gesetzl|staatl|städt|kath|evang|dipl|ungef|"
    r"anschl|zusätzl|mögl|erforderl|persönl|tel|telef|u\.a|usw|bzw|bspw|mtl|sonst|max|min|abs|"
    r"art|gem|geb|ges|anl|anm|mo|di|mi|do|fr|sa|so|ev|aug|nov|dez|adr|bez|eur)\."
)
# These are words or names, too: only short forms where the sentence plainly goes on.
TWO_FACED = (
    r"(?i:max|min|abs|art|gem|geb|ges|anl|anm|mo|di|mi|do|fr|sa|so|ev|aug|sonst|adr|bez|eur|zuz|"
    r"jan)"
)
# And these, at the very end, are words: "mehr als sonst.", "Das ist Jan."
LAST_WORDS = r"(?:so|[Ss]onst|Art|Max|Jan|Kap|Abt|[Ss]og)"
GOES_ON = (
    rf"\b(?!{LAST_WORDS}\.[\s“”\"»«)]*$)"
    rf"(?:(?!{TWO_FACED}\.)|(?={TWO_FACED}\. ?(?:[a-zäöüß\d–-]|$)))"
)
WITHOUT_STOP = r"\b(?:usw|bzw|ggf|evtl|inkl|zzgl|bzgl|vgl|zB|dh)\b"
TITLE = r"\b(?:Dr|Prof|St|Ing|Dipl\.-Ing|Dipl)\."
SHORT = rf"{TITLE}|{DOTTED}|{GOES_ON}{KNOWN}|{CONSONANTS}|{WITHOUT_STOP}"

LONG_FORMS = {
    "z.b.": "zum Beispiel", "zb": "zum Beispiel", "z.b": "zum Beispiel",
    "usw.": "und so weiter", "usw": "und so weiter",
    "usf.": "und so weiter", "bzw.": "oder", "bzw": "oder", "u.a.": "auch", "u.a": "auch",
    "etc.": "und so weiter", "ca.": "ungefähr", "ungef.": "ungefähr", "evtl.": "vielleicht",
    "evtl": "vielleicht", "ggf.": "vielleicht", "ggf": "vielleicht", "ggfs.": "vielleicht",
    "nr.": "Nummer", "tel.": "Telefon", "inkl.": "mit", "inkl": "mit", "einschl.": "mit",
    "exkl.": "ohne", "max.": "höchstens", "min.": "mindestens", "mind.": "mindestens",
    "abs.": "Absatz", "art.": "Artikel", "bspw.": "zum Beispiel", "sog.": "so genannt",
    "mio.": "Millionen", "mrd.": "Milliarden", "std.": "Stunden", "str.": "Straße",
    "abt.": "Abteilung", "vgl.": "sehen Sie auch", "lt.": "nach", "i.d.r.": "meistens",
    "tägl.": "jeden Tag", "jan.": "Januar", "feb.": "Februar", "febr.": "Februar",
    "aug.": "August", "sept.": "September", "okt.": "Oktober", "nov.": "November",
    "dez.": "Dezember", "hr.": "Herr", "fr.": "Frau", "kap.": "Kapitel", "jh.": "Jahrhundert",
    "mo.": "Montag", "di.": "Dienstag", "mi.": "Mittwoch", "do.": "Donnerstag",
    "sa.": "Samstag", "so.": "Sonntag", "o.ä.": "oder ähnliche Dinge", "s.o.": "sehen Sie oben",
    "s.u.": "sehen Sie unten", "v.a.": "vor allem", "z.t.": "zum Teil", "geb.": "geboren",
    "ehem.": "früher", "tgl.": "jeden Tag",
}  # fmt: skip
