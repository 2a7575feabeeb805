"""Verbs that somebody may be the receiver of: "der Polizei berichten", "der Frau helfen"."""

import re
from collections.abc import Sequence

from ..tokens import Token

GIVING = frozenset(
    "geben helfen schicken senden zeigen erklären bringen danken gehören antworten folgen sagen "
    "schreiben schenken leihen empfehlen erlauben bieten lesen melden erzählen dienen gefallen "
    "glauben kaufen holen nützen schaden trauen vertrauen begegnen hören stimmen machen raten "
    "gratulieren berichten versprechen überreichen überweisen zahlen liefern wünschen verzeihen "
    "vorschlagen vorstellen zustellen vorlegen mitteilen widersprechen drohen verbieten fehlen "
    "schulden gehorchen ähneln winken schmecken verkaufen vermieten verleihen kündigen überlassen "
    "beistehen abnehmen wegnehmen".split())
# "zurückgeben", "vorlesen": with these before it, the verb still gives.
PREFIX = re.compile(r"^(?:ab|an|auf|aus|bei|ein|heim|her|hin|mit|nach|vor|weg|weiter|wieder|zu|"
                    r"zurück|entgegen|herein|hinzu)")
RECEIVERS = {"mir", "dir", "ihm", "ihr", "ihnen", "uns", "euch"}


def may_have_receiver(tokens: Sequence[Token]) -> bool:
    """Whether a noun may be who gets something: the verb takes one, and no pronoun is it."""
    verbs = {token.lemma for token in tokens if token.tag.startswith("VV")}
    receiver = any(token.text.lower() in RECEIVERS for token in tokens)
    return not receiver and any(
        verb in GIVING or PREFIX.sub("", verb, count=1) in GIVING for verb in verbs)
