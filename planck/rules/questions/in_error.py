"""Whether values are in error where a rule looks: what is made of the rest is not what the plan says."""

from functools import reduce
from operator import getitem
from typing import Any

from planck.plan.model import Plan


def in_error(plan: Plan, target: str | None, field: str) -> bool:
    """Whether any value of a target, or of the plan at a key of its own, counts as not given."""
    found = plan.target(target) if target else None
    if found is None:
        key = field.partition(".")[0]
        return bool(plan.raw.get(key) != plan.written.get(key))
    held: Any = (plan.raw, plan.written)
    kept, written = (reduce(getitem, found.path, raw) for raw in held)
    return bool(kept != written)
