"""In which language a report is shown."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from planck.report.look import Look
from planck.report.totals import Totals, is_shortfall
from planck.text.findings import Finding
from planck.words.phrase import Lang, Phrase, same

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report


def spoken(own: str, look: Look) -> Lang:
    """The language that a plan whose own is given is shown in: the one asked for, else its own, else English."""
    return look.lang or ("zh" if own == "zh" else "en")


def shared(owns: Iterable[str], look: Look) -> Lang:
    """The language of what is said of several plans: the one asked for, else that of all of them, else English."""
    found = {spoken(own, look) for own in owns}
    return look.lang or (found.pop() if len(found) == 1 else "en")


def language(plan: "PlanReport", look: Look) -> Lang:
    """The language a plan's report is shown in."""
    return spoken(plan.plan.language, look)


def common(totals: Totals, look: Look) -> Lang:
    """The language of what is said of all plans of a run."""
    return shared((plan.language for plan in totals.plans), look)


def worded(report: "Report", look: Look, say: Callable[[Finding, Lang], str]) -> Iterator[Phrase | None]:
    """Each finding of a report but shortfalls, which tables show; in its plan's language, else it is in both."""
    languages = {plan.plan.id: language(plan, look) for plan in report.plans}
    for finding in report.findings:
        lang = languages.get(finding.plan or "", look.lang)
        if is_shortfall(finding):
            yield None
        elif lang:
            yield same(say(finding, lang))
        else:
            yield Phrase(say(finding, "en"), say(finding, "zh"))
