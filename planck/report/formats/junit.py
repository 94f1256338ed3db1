"""JUnit XML for whatever shows the results of tests: a suite for each plan, a test for each target.

Source: the schema that Jenkins publishes for its xUnit plug-in (junit-10.xsd); what GitLab reads of it. A test fails
where its target fails the check, has an error where the input is wrong, and is skipped where nothing is due.
"""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.patterns import pattern
from planck.plan.model import text_in
from planck.report.closing import closing_line
from planck.report.details import notes
from planck.report.look import Look, Sheet
from planck.report.report import PlanReport, Report
from planck.report.share import Section, Told
from planck.report.totals import Totals, is_shortfall
from planck.rules.questions.standing import message
from planck.text.findings import Finding, Severity
from planck.values import replace
from planck.words.phrase import Lang, Phrase, same
from planck.words.status import Status
from planck.words.visible import visible

NAME = "junit"
FOR = frozenset({Sheet.SHORTFALLS})
_NOT_XML = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = pattern(r"\r\n?|\n")
_SKIPPED = (Status.NOT_DUE, Status.CANCELLED)


class _Case(Struct, frozen=True):
    """One test: what it is called, and what is told of it."""

    group: str
    name: str
    outcome: str = ""
    """failure, error, skipped; empty where it passes."""
    kind: str = ""
    head: str = ""
    told: tuple[str, ...] = ()
    """What is told of it below, each of one line or more."""


def section(report: Report, plan: PlanReport, look: Look) -> Section:
    """A suite for a plan."""
    return _section(_suite(report, plan, look.lang or "en"))


def told(report: Report, look: Look) -> Iterator[Phrase | None]:
    """A test for each file with findings that belong to no plan, told in place of the first of them."""
    ids = {plan.plan.id for plan in report.plans}
    cases = _by_file(report, (each for each in report.findings if each.plan not in ids), NOBODY, look.lang or "en")
    tests = {case.name: same(ET.tostring(_test(case), encoding="unicode")) for case in cases}
    return (None if each.plan in ids else tests.pop(each.place.file, None) for each in report.findings)


def assemble(totals: Totals, sections: Sequence[Section], findings: Sequence[tuple[Told, Phrase]], look: Look) -> str:
    """The suites of all plans as XML; a last one holds what belongs to no plan."""
    rest = [ET.fromstring(text.en) for _, text in findings]  # noqa: S314  because it has just been written
    if totals.exit_code == 3 and not totals.invalid:
        rest.append(_test(_Case(NOBODY, "input", "error", "input", closing_line(totals).to(look.lang or "en"))))
    if totals.untouched:
        # Jenkins fails where there is no test at all
        rest.append(_test(_Case(NOBODY, "input", "skipped", "untouched", closing_line(totals).to(look.lang or "en"))))
    suites = list(sections)
    if rest:
        on = totals.as_of.isoformat()
        suites.append(_section(_element(NOBODY, rest, [("as_of", on)], on)))
    root = ET.Element("testsuites", {"name": "planck", "time": "0"})
    for key, number in zip(_COUNTED, _sums(suites), strict=True):
        root.set(key, str(number))
    begins = ET.tostring(root, encoding="unicode").removesuffix(_EMPTY)
    inner = "".join(f"\n  {suite.text}" for suite in suites)
    ends = f">{inner}\n</testsuites>" if suites else _EMPTY
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{begins}{ends}\n'


NOBODY = "planck"
"""The suite of what belongs to no plan."""
_COUNTED = ("tests", "failures", "errors")
_EMPTY = " />"


def _section(suite: ET.Element) -> Section:
    """A suite as text, as deep as it stands, with its numbers."""
    ET.indent(suite, level=1)
    return Section(ET.tostring(suite, encoding="unicode"), tuple(int(suite.get(key, "0")) for key in _COUNTED))


def _sums(suites: Iterable[Section]) -> tuple[int, ...]:
    return tuple(sum(suite.counts[place] for suite in suites) for place in range(len(_COUNTED)))


def _suite(report: Report, plan: PlanReport, lang: Lang) -> ET.Element:
    found = [finding for finding in report.findings if finding.plan == plan.plan.id]
    own = _own(found)
    ids = {item.target.id for item in plan.assessments}
    rest = [finding for finding in found if finding.target not in ids]
    cases = [
        *_by_file(report, rest, plan.plan.id, lang),
        *(
            _judged(
                report, _target(plan, item, lang, fails=report.fails(plan, item)), own.get(item.target.id, ()), lang
            )
            for item in plan.assessments
        ),
    ]
    properties = [
        ("title", text_in(plan.plan.title, lang, plan.plan.language)),
        ("version", plan.plan.version),
        ("as_of", plan.as_of.isoformat()),
        ("data", plan.data or ""),
        ("fail_on", report.fail_on.value),
        ("binding", "true" if plan.binding else "false"),
    ]
    return _element(plan.plan.id, [_test(case) for case in cases], properties, plan.as_of.isoformat())


def _by_file(report: Report, findings: Iterable[Finding], group: str, lang: Lang) -> Iterator[_Case]:
    """A test for each file with findings that belong to no target."""
    files: dict[str, list[Finding]] = {}
    for finding in findings:
        files.setdefault(finding.place.file, []).append(finding)
    for file, found in files.items():
        yield _judged(report, _Case(group, file), found, lang)


def _own(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings about targets, by their ids, but for how these stand."""
    own: dict[str, list[Finding]] = {}
    for finding in found:
        if finding.target and not is_shortfall(finding):
            own.setdefault(finding.target, []).append(finding)
    return own


def _target(plan: PlanReport, item: Assessment, lang: Lang, *, fails: bool) -> _Case:
    """The test of a target: its failure, or what else is to be told of how it stands."""
    target, status = item.target, item.status
    title = " ".join(text_in(target.title, lang, plan.plan.language).split())
    case = _Case(f"{plan.plan.id}.{target.task or target.goal}", f"{target.id}: {title}", told=notes(plan, item, lang))
    stands = message(plan.plan, item).to(lang)
    if fails:
        place = plan.plan.document.place(target.path)
        at = visible(f"{place.file}:{place.line}:{place.column}")
        return replace(case, outcome="failure", kind=status.value, head=stands, told=(at, *case.told))
    if status in _SKIPPED:
        return replace(case, outcome="skipped", kind=status.value, head=status.to(lang))
    if status.short or status is Status.AT_RISK:
        return replace(case, told=(visible(stands), *case.told))
    return case


def _wrong(report: Report, finding: Finding) -> bool:
    """Whether a finding makes the input invalid."""
    wrong = (Severity.ERROR, Severity.WARNING) if report.strict else (Severity.ERROR,)
    return finding.severity in wrong and not is_shortfall(finding)


def _judged(report: Report, case: _Case, found: Sequence[Finding], lang: Lang) -> _Case:
    """A test with its findings: an error, whatever else it would be, where one makes the input invalid."""
    lines = tuple(_line(finding, lang) for finding in found)
    wrong = [finding for finding in found if _wrong(report, finding)]
    if not wrong:
        return replace(case, told=(*case.told, *lines))
    kind = f"{wrong[0].kind.code} {wrong[0].kind.name}"
    told = (*lines, *([visible(case.head)] if case.head else ()), *case.told)
    return replace(case, outcome="error", kind=kind, head=wrong[0].message.to(lang), told=told)


def _line(finding: Finding, lang: Lang) -> str:
    place, kind = finding.place, finding.kind
    severity = finding.severity.to(lang)
    said = f"{place.file}:{place.line}:{place.column}: {severity} {kind.code} {kind.name}: {finding.message.to(lang)}"
    return visible(f"{said} ({finding.hint.to(lang)})" if finding.hint else said)


def _element(name: str, tests: Sequence[ET.Element], properties: Iterable[tuple[str, str]], on: str) -> ET.Element:
    suite = ET.Element("testsuite", {"name": name, "tests": str(len(tests))})
    for key, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(sum(test.find(outcome) is not None for test in tests)))
    suite.attrib |= {"time": "0", "timestamp": f"{on}T00:00:00"}
    listed = ET.SubElement(suite, "properties")
    for key, value in properties:
        ET.SubElement(listed, "property", {"name": key, "value": legal(value)})
    suite.extend(tests)
    return suite


def _test(case: _Case) -> ET.Element:
    test = ET.Element("testcase", {"name": legal(case.name), "classname": legal(case.group), "time": "0"})
    text = "\n".join(legal(line) for told in case.told for line in _BREAK.split(told.rstrip("\r\n")))
    if case.outcome:
        outcome = ET.SubElement(test, case.outcome, {"type": case.kind, "message": legal(case.head)})
        if case.outcome != "skipped":
            outcome.text = text or None
            return test
    if text:
        ET.SubElement(test, "system-out").text = text
    return test


def legal(text: str) -> str:
    r"""A text that XML 1.0 can hold: what it cannot, and what cannot be seen, is written as its code, `\u0007`."""
    return _NOT_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", visible(text))
