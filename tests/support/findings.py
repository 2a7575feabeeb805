"""What the checker of easy language finds."""

from app.leichte_sprache import Finding, check_text


def of(text: str, code: str) -> list[Finding]:
    """Return what the rule `code` finds in `text`."""
    return [one for one in check_text(text) if code in one.codes]
