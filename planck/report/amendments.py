"""What is said of a target that was amended: what it was before, since when, who agreed, and why."""

from collections.abc import Iterator

from planck.assessment.assess import Assessment
from planck.plan.amend import Amended, amendments, target_named
from planck.plan.model import text_in
from planck.report.report import PlanReport
from planck.text.findings import Path
from planck.text.flow import flow
from planck.text.tree import Raw
from planck.words.phrase import Lang, Phrase

SHORT_OF_ORIGINAL = Phrase("met as amended, short of the original", "按修订后已达成，未达原目标")
_CORRECTED = Phrase("corrected", "更正")
_AMENDED = Phrase("amended", "修订")


def told(plan: PlanReport, item: Assessment, lang: Lang) -> Iterator[str]:
    """A line for each change that an amendment in force made of a target, in their order."""
    raw = plan.plan.raw
    for number, amendment in enumerate(amendments(raw)):
        if amendment.on <= plan.as_of or amendment.correction:
            for change in amendment.changes:
                named = target_named(raw, change.target) if change.target else None
                if named and named.raw["id"] == item.target.id:
                    yield _line(raw["amendments"][number], change, plan.plan.language, lang)


def places(plan: PlanReport, item: Assessment) -> Iterator[tuple[Phrase, Path]]:
    """Each amendment of a target, whether in force or not yet, and where its change stands."""
    raw = plan.plan.raw
    for amendment in amendments(raw):
        for change in amendment.changes:
            named = target_named(raw, change.target) if change.target else None
            if named and named.raw["id"] == item.target.id:
                pending = amendment.on > plan.as_of and not amendment.correction
                yield _step(change, amendment.on.isoformat(), pending=pending), change.path


def _step(change: Amended, on: str, *, pending: bool) -> Phrase:
    step = f"{on}, {change.field}: {_shown(change.before)} -> {_shown(change.after)}"
    return Phrase(step + " (not yet in force)", f"{step}（尚未生效）") if pending else Phrase(step, step)


def _line(written: Raw, change: Amended, default: str, lang: Lang) -> str:
    reason, by = (text_in(written[key], lang, default) for key in ("reason", "approved_by"))
    what = (_CORRECTED if written.get("correction") else _AMENDED).to(lang)
    step = f"{change.field}: {_shown(change.before)} -> {_shown(change.after)}"
    return Phrase(
        f"{what} {written['on']} (version {written['version']}), {step}; {reason}; approved by {by}",
        f"{written['on']} {what}（{written['version']} 版），{step}；{reason}；批准：{by}",
    ).to(lang)


def _shown(value: object) -> str:
    return flow([value])[1:-1]
