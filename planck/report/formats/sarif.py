"""SARIF for code scanning: the rules that found something, with their pages, and a result for each finding.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0; GitHub, "SARIF support for code scanning".
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from planck.report.closing import closing_line
from planck.report.fingerprints import fingerprints
from planck.report.formats import markdown, table
from planck.report.formats.json_v1 import Json
from planck.report.look import Look, Sheet
from planck.report.pages import manual
from planck.report.report import Report
from planck.rules.book import every_rule
from planck.rules.rule import Rule
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.version import __version__
from planck.words.phrase import Lang
from planck.words.visible import escaped, visible

NAME = "sarif"
FOR = frozenset({Sheet.SHORTFALLS})
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://planck-plan.example"
"""Where planck's schemas say they are, too."""
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_FAMILIES = {"0": "reading", "1": "schema", "2": "plan", "3": "progress", "4": "change", "5": "shortfall"}


def render(report: Report, look: Look) -> str:
    """The report as a log of one run."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, look.lang or "en")]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(report: Report, lang: Lang) -> Json:
    codes = sorted({finding.kind.code: finding.kind.name for finding in report.findings}.items())
    numbers = {code: number for number, (code, _) in enumerate(codes)}
    prints = fingerprints(report)
    found = zip(report.findings, prints, strict=True)
    return {
        "tool": {"driver": _driver([_rule(Kind(code, name), lang) for code, name in codes])},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that planck was started in."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "exitCode": report.exit_code,
                "exitCodeDescription": closing_line(report).to(lang),
            }
        ],
        "results": [_result(finding, mark, numbers, lang) for finding, mark in found],
    }


def _driver(rules: list[Json]) -> Json:
    return {
        "name": "planck",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": _HOME,
        "rules": rules,
    }


@lru_cache
def _book() -> Mapping[str, Rule[Any]]:
    """The rules by their codes."""
    return {rule.kind.code: rule for rule in every_rule()}


def _rule(kind: Kind, lang: Lang) -> Json:
    """A rule with its page; without one where the book does not have it."""
    rule = _book().get(kind.code)
    if rule is None:
        return {"id": kind.code, "name": kind.name}
    page, severity = tuple(manual.page(rule, lang)), rule.kind.severity
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": rule.page.finds.to(lang)},
        "fullDescription": {"text": rule.page.why.to(lang)},
        "help": {"text": table.laid_out(page, Look(lang)), "markdown": markdown.laid_out(page)},
        "helpUri": f"{_HOME}/rules/{kind.code}",
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "tags": [_FAMILIES[kind.code[3]]],
            "precision": "very-high",
            "problem.severity": _PROBLEMS[severity],
        },
    }


def _result(finding: Finding, fingerprint: str, numbers: Mapping[str, int], lang: Lang) -> Json:
    told = [finding.message.to(lang), *([finding.hint.to(lang)] if finding.hint else ())]
    result: Json = {
        "ruleId": finding.kind.code,
        "ruleIndex": numbers[finding.kind.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(map(plain, told))},
        "locations": [{"physicalLocation": _physical(finding.place)}],
        "partialFingerprints": {"planck/v1": fingerprint, "primaryLocationLineHash": fingerprint},
        "properties": {"plan": finding.plan, "target": finding.target, "path": finding.path},
    }
    if finding.related:
        others = enumerate(finding.related, start=1)
        result["relatedLocations"] = [_related(number, other, lang) for number, other in others]
    return result


def _related(number: int, other: Related, lang: Lang) -> Json:
    return {
        "id": number,
        "physicalLocation": _physical(other.place),
        "message": {"text": plain(other.message.to(lang))},
    }


def _physical(place: Place) -> Json:
    return {
        "artifactLocation": artifact(place.file),
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }


def artifact(file: str) -> Json:
    """Where a file is: relative to where planck was started, or absolute where it lies elsewhere."""
    uri = quote(file, safe="/", errors="surrogateescape")
    return {"uri": f"file://{uri}"} if uri.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def plain(text: str) -> str:
    """A text in which nothing is taken for a link: a bracket that would end one's name has a backslash in front."""
    return visible(text).replace("](", "\\](")
