"""SARIF for code scanning: the rules that found something, with their pages, and a result for each finding.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0; GitHub, "SARIF support for code scanning".
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from planck.report.closing import closing_line
from planck.report.formats.json_v1 import element, listed
from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.totals import Totals
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.version import __version__
from planck.words.phrase import Lang, Phrase, same
from planck.words.visible import visible

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report
    from planck.rules.rule import Rule

Json = dict[str, object]

NAME = "sarif"
FOR = frozenset({Sheet.SHORTFALLS})
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://planck-plan.example"
"""Where planck's schemas say they are, too."""
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_FAMILIES = {"0": "reading", "1": "schema", "2": "plan", "3": "progress", "4": "change", "5": "shortfall"}


def section(_report: "Report", _plan: "PlanReport", _look: Look) -> Section:
    """Nothing is said of a plan beside its findings."""
    return Section("")


def told(report: "Report", look: Look) -> Iterator[Phrase]:
    """A result for each finding; the number of its rule is filled in when all rules are known."""
    from planck.report.fingerprints import fingerprints

    for finding, mark in zip(report.findings, fingerprints(report), strict=True):
        yield same(element(_result(finding, mark, look.lang or "en"), 4))


def assemble(totals: Totals, _sections: object, findings: Sequence[tuple[Told, Phrase]], look: Look) -> str:
    """A log of one run."""
    codes = sorted({one.code: one.name for one, _ in findings}.items())
    numbers = {code: number for number, (code, _) in enumerate(codes)}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(totals, codes, look.lang or "en")]}
    results = listed([_numbered(text.en, numbers[one.code]) for one, text in findings], 3)
    return element(log, 0).removesuffix(_ENDS) + f',\n      "results": {results}{_ENDS}\n'


_ENDS = "\n    }\n  ]\n}"
"""How a log of one run ends, behind the last of its keys."""
_RULE = '"ruleIndex": '


def _numbered(result: str, number: int) -> str:
    """A result with the number of its rule."""
    return result.replace(f"{_RULE}0", f"{_RULE}{number}", 1)


def _run(totals: Totals, codes: Sequence[tuple[str, str]], lang: Lang) -> Json:
    """A run without its results."""
    return {
        "tool": {"driver": _driver([_rule(Kind(code, name), lang) for code, name in codes])},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that planck was started in."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "exitCode": totals.exit_code,
                "exitCodeDescription": closing_line(totals).to(lang),
            }
        ],
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
def _book() -> "Mapping[str, Rule[Any]]":
    """The rules by their codes."""
    from planck.rules.book import every_rule

    return {rule.kind.code: rule for rule in every_rule()}


def _rule(kind: Kind, lang: Lang) -> Json:
    """A rule with its page; without one where the book does not have it."""
    rule = _book().get(kind.code)
    if rule is None:
        return {"id": kind.code, "name": kind.name}
    from planck.report.layout import lines, markdown
    from planck.report.pages import manual

    page, severity = tuple(manual.page(rule, lang)), rule.kind.severity
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": rule.page.finds.to(lang)},
        "fullDescription": {"text": rule.page.why.to(lang)},
        "help": {"text": lines.laid_out(page, Look(lang)), "markdown": markdown.laid_out(page)},
        "helpUri": f"{_HOME}/rules/{kind.code}",
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "tags": [_FAMILIES[kind.code[3]]],
            "precision": "very-high",
            "problem.severity": _PROBLEMS[severity],
        },
    }


def _result(finding: Finding, fingerprint: str, lang: Lang) -> Json:
    told = [finding.message.to(lang), *([finding.hint.to(lang)] if finding.hint else ())]
    result: Json = {
        "ruleId": finding.kind.code,
        "ruleIndex": 0,
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
