"""What is worked out of a plan once and kept with it, for whoever asks next."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from planck.plan.model import Plan

Made = TypeVar("Made")


def once(work: Callable[[Plan], Made]) -> Callable[[Plan], Made]:
    """A function of a plan that does its work once for each: a plan never changes, and many rules ask the same."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(plan: Plan) -> Made:
        had = vars(plan)
        if name not in had:
            had[name] = work(plan)
        made: Made = had[name]
        return made

    return kept
