"""The keys that amendments are about, and what to name instead of a key that has no meaning by itself."""

from planck.change.amended import Fault, FaultKind
from planck.change.fields import FIELDS
from planck.plan.amend import Amended
from planck.plan.build import COMPARATORS
from planck.words.phrase import Phrase, did_you_mean


def is_no_key(fault: Fault) -> bool:
    """Whether a change has no meaning under the key it names: what differs there is told under another."""
    change = fault.amended
    known = change.field in _FIELDS or change.field.startswith(_DECLARED)
    told_elsewhere = fault.kind is FaultKind.NO_STEP and change.before != change.after and not known
    return fault.kind is FaultKind.NO_MEANING or told_elsewhere


def key_meant(change: Amended) -> Phrase:
    """Which key to name instead of one that has no meaning by itself."""
    key, inside, _ = change.field.partition(".")
    if change.field in COMPARATORS and None in (change.before, change.after):
        return _ONE_CHANGE
    if key in _WHOLE and inside:
        return Phrase(f"name '{key}' as a whole", f"请写整个 {key}")
    if key in _INSTEAD and bool(inside) == (key == "scales"):
        return _INSTEAD[key]
    meant = None if change.field in _FIELDS else did_you_mean(change.field, _FIELDS)
    return meant or _VALUES


_ONE_CHANGE = Phrase(
    "write one change: field: comparator, from: {at_least: 20}, to: {more_than: 18}",
    "请合写为一处变更：field: comparator, from: {at_least: 20}, to: {more_than: 18}",
)
_WHOLE = ("baseline", "cancelled", "closed")
_INSTEAD = {
    "policy": Phrase("name its keys one by one, such as policy.at_risk", "请逐项写明，例如 policy.at_risk"),
    "scales": Phrase("name the 'scale' of each target that uses it", "请写明每项使用该量表的指标的 scale"),
}
_DECLARED = ("units.", "owners.", "frameworks.", "source.")
_VALUES = Phrase(
    "write both as the plan writes them, null where the key is absent", "请按规划中的写法填写，没有该键时写 null"
)
_PREFIXES = {"target": "", "plan": "", "policy": "policy.", "points": "policy.points."}
_UNNAMED = {"target": ("id", "was"), "policy": ("points",)}
_OF_THE_PLAN = ("period", "closed")
_FIELDS = (
    "comparator",
    *(
        f"{_PREFIXES[field.part]}{key}"
        for field in FIELDS
        if field.part in _PREFIXES
        for key in field.keys
        if key not in _UNNAMED.get(field.part, ()) and (field.part != "plan" or key in _OF_THE_PLAN)
    ),
)
"""The keys that amendments are about, for whoever misspells one."""
