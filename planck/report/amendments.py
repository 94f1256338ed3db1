"""What is said of what was amended: what it was before, since when, who agreed, and why."""

from collections.abc import Iterator
from datetime import date

from planck.assessment.assess import Assessment
from planck.plan.amend import COMPARATOR, Amended, Amendment, amendments
from planck.plan.build import COMPARATORS
from planck.plan.model import text_in
from planck.report.report import PlanReport
from planck.text.findings import Path
from planck.text.flow import flow
from planck.text.tree import Raw
from planck.words.phrase import LANGS, Lang, Phrase

SHORT_OF_ORIGINAL = Phrase("met as amended, short of the original", "按修订后已达成，未达原目标")
_CORRECTED = Phrase("corrected", "更正")
_AMENDED = Phrase("amended", "修订")
_PENDING = (" (not yet in force)", "（尚未生效）")
_NONE = Phrase("none", "无")


def told(plan: PlanReport, item: Assessment | None, lang: Lang) -> Iterator[str]:
    """A line for each change that an amendment in force made of a target, or of the plan itself, in their order."""
    for amendment, change in _of(plan, item):
        if _holds(plan, amendment):
            yield _line(plan, plan.plan.raw["amendments"][amendment.path[1]], change, lang)


def places(plan: PlanReport, item: Assessment) -> Iterator[tuple[Phrase, Path]]:
    """Each amendment of a target, whether in force or not yet, and where its change stands."""
    for amendment, change in _of(plan, item):
        step, (en, zh) = _step(plan, change), ("", "") if _holds(plan, amendment) else _PENDING
        yield Phrase(f"{amendment.on}, {step.en}{en}", f"{amendment.on}，{step.zh}{zh}"), change.path


def amended_since(plan: PlanReport, item: Assessment, start: date) -> bool:
    """Whether a target, or the plan itself, is judged otherwise than on an earlier date, as it was amended since."""
    found = (*_of(plan, item), *_of(plan, None))
    return any(start < amendment.on and _holds(plan, amendment) and not amendment.correction for amendment, _ in found)


def was_at(plan: PlanReport, path: Path) -> Path:
    """Where a value of the version in force is written: at its key, or in the amendment that takes it away later."""
    for amendment in amendments(plan.plan.raw):
        for change in () if _holds(plan, amendment) else amendment.changes:
            if path in _addresses(plan, change):
                return (*change.path, "from")
    return path


def _of(plan: PlanReport, item: Assessment | None) -> Iterator[tuple[Amendment, Amended]]:
    """The amendments of a target by the id that it has or had, or those of the plan itself."""
    for amendment in amendments(plan.plan.raw):
        for change in amendment.changes:
            found = plan.plan.target(change.target) if change.target else None
            if (found.id if found else change.target) == (item.target.id if item else None):
                yield amendment, change


def _holds(plan: PlanReport, amendment: Amendment) -> bool:
    return amendment.on <= plan.ruled_on or amendment.correction


def _addresses(plan: PlanReport, change: Amended) -> tuple[Path, ...]:
    """The addresses that an amended key may have; every comparator is the same key."""
    if change.target is None:
        return (tuple(change.field.split(".")),)
    target = plan.plan.target(change.target)
    fields = COMPARATORS if change.field in (COMPARATOR, *COMPARATORS) else (change.field,)
    return tuple((*target.path, field) for field in fields) if target else ()


def _step(plan: PlanReport, change: Amended) -> Phrase:
    """`at_least: 20 -> 16`: a key, and what stood there before and after."""
    values = [[_shown(value, lang, plan.plan.language) for value in (change.before, change.after)] for lang in LANGS]
    en, zh = (f"{change.field}: {before} -> {after}" for before, after in values)
    return Phrase(en, zh)


def _line(plan: PlanReport, written: Raw, change: Amended, lang: Lang) -> str:
    reason, by = (text_in(written[key], lang, plan.plan.language) for key in ("reason", "approved_by"))
    what, step = (_CORRECTED if written.get("correction") else _AMENDED).to(lang), _step(plan, change).to(lang)
    return Phrase(
        f"{what} {written['on']} (version {written['version']}), {step}; {reason}; approved by {by}",
        f"{written['on']} {what}（{written['version']} 版），{step}；{reason}；批准：{by}",
    ).to(lang)


def _shown(value: object, lang: Lang, default: str) -> str:
    """A value of the plan as readers want it: a figure with its unit, the day of a cancelling, a text as text."""
    if value is None or isinstance(value, str):
        return _NONE.to(lang) if value is None else value
    if isinstance(value, dict) and set(value) == {"value", "unit"}:
        return f"{_shown(value['value'], lang, default)} {value['unit']}"
    if isinstance(value, dict) and "reason" in value:
        return str(value.get("on"))
    if isinstance(value, dict) and value and all(key in LANGS for key in value):
        return text_in(value, lang, default)
    return flow([value])[1:-1]
