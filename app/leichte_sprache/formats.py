"""How findings are written: lines for people, JSON, annotations for GitHub, SARIF 2.1.0."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from .finding import Finding, Level
from .rules import RULES, SPELLING_VARIANT
from .summary import Summary

LONGEST_SHOWN = 160  # characters of a line from the place of the finding
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True)
class Report:
    """All findings, each with the name of its file, and the figures over all files."""

    findings: Sequence[tuple[str, Finding]]
    summary: Summary


def as_text(report: Report) -> Iterator[str]:
    """Yield a linter line for each finding, its sentence with the place marked, the summary."""
    for name, finding in report.findings:
        yield f"{name}:{finding}"
        if finding.context.strip():
            yield from _marked(finding)
    yield str(report.summary)


def _marked(finding: Finding) -> Iterator[str]:
    """Yield the line as written, and below it marks under the place; long lines are cut."""
    first = max(finding.start - 60, 0)
    shown = finding.context[first : finding.start + LONGEST_SHOWN]
    yield "    " + "".join(c if c.isprintable() else " " for c in shown)
    marks, place = "", finding.start - first
    for piece in finding.excerpt.removesuffix(" …").split(" … "):
        place = max(shown.find(piece, place), place)
        marks = marks.ljust(place) + "^" * min(max(len(piece), 1), max(len(shown) - place, 1))
        place += len(piece)
    yield f"    {marks}"


def as_json(report: Report) -> Iterator[str]:
    """Yield one JSON object: findings and summary."""
    findings = [{"path": name, **asdict(finding)} for name, finding in report.findings]
    content = {"findings": findings, "summary": asdict(report.summary)}
    yield json.dumps(content, ensure_ascii=False, indent=2)


def as_github(report: Report) -> Iterator[str]:
    """Yield a workflow command for each finding (GitHub Actions, “Workflow commands”)."""
    for name, finding in report.findings:
        places = {
            "file": name,
            "line": finding.line,
            "col": finding.column,
            "endColumn": _end_column(finding),
            "title": f"leichte-sprache: {', '.join(finding.codes)}",
        }
        fields = ",".join(f"{key}={_escaped(str(value))}" for key, value in places.items())
        message = f"„{finding.excerpt}“ – {finding.advice}"
        yield f"::{finding.level} {fields}::{_escaped(message, ',:')}"


def _escaped(text: str, keep: str = "") -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text if sign in keep else text.replace(sign, code)
    return text


def _end_column(finding: Finding) -> int:
    first = finding.excerpt.removesuffix(" …").split(" … ")[0]
    return finding.column + max(len(first), 1)


def as_sarif(report: Report) -> Iterator[str]:
    """Yield one SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0)."""
    codes = sorted({finding.code for _, finding in report.findings} | set(RULES))
    driver = {"name": "leichte-sprache", "rules": [_sarif_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(name, finding) for name, finding in report.findings],
    }
    content = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(content, ensure_ascii=False, indent=2)


def _sarif_rule(code: str) -> dict[str, Any]:
    rule = {**RULES, SPELLING_VARIANT.code: SPELLING_VARIANT}.get(code)
    found: dict[str, Any] = {"id": code}
    if rule:
        found["shortDescription"] = {"text": rule.title}
        found["defaultConfiguration"] = {"level": str(rule.level)}
    return found


def _sarif_result(name: str, finding: Finding) -> dict[str, Any]:
    path = PurePath(name)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    region = {"startLine": finding.line, "startColumn": finding.column,
              "endColumn": _end_column(finding)}  # fmt: skip
    location = {"artifactLocation": {"uri": uri}, "region": region}
    return {
        "ruleId": finding.code,
        "level": str(Level(finding.level)),
        "message": {"text": f"„{finding.excerpt}“ – {finding.advice}"},
        "locations": [{"physicalLocation": location}],
    }


FORMATS: dict[str, Callable[[Report], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
