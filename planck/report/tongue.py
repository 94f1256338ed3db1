"""In which language a report is shown."""

from planck.report.look import Look
from planck.report.report import PlanReport, Report
from planck.words.phrase import Lang


def language(plan: PlanReport, look: Look) -> Lang:
    """The language a plan is shown in: the one asked for, else the plan's own, else English."""
    return look.lang or ("zh" if plan.plan.language == "zh" else "en")


def common_language(report: Report, look: Look) -> Lang:
    """The language of what is said of all plans: the one asked for, else that of all plans, else English."""
    spoken = {language(plan, look) for plan in report.plans}
    return look.lang or (spoken.pop() if len(spoken) == 1 else "en")
