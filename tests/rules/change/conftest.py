"""A plan held against an earlier version of it, each with one task whose targets stand from line 6 on."""

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]


def plan_of(targets: tuple[str, ...], version: str, amendments: tuple[str, ...], more: str) -> str:
    lines = [f"version: {version}", "tasks:", "  - id: w", "    title: W", "    targets:"]
    lines += [f"      - {{{target}}}" for target in targets]
    lines += ["amendments:", *(f"  - {{{amendment}}}" for amendment in amendments)] if amendments else []
    return "\n".join([*lines, more])


@pytest.fixture
def held(check_text: Check) -> Check:
    """`held(before, now, amendments)`: what is found of the targets as they are now.

    The plan was version 1.0.0 with `had` for amendments, and is 1.1.0 unless the test says otherwise; `old` and `new`
    are more lines of either.
    """

    def run(
        before: tuple[str, ...] | str,
        now: tuple[str, ...] | str,
        *amendments: str,
        version: str = "1.1.0",
        was: str = "1.0.0",
        had: tuple[str, ...] = (),
        old: str = "",
        new: str = "",
    ) -> Any:  # noqa: ANN401  because tests ask it for this and that
        listed = [(side,) if isinstance(side, str) else side for side in (before, now)]
        earlier = plan_of(listed[0], was, had, old)
        return check_text(plan_of(listed[1], version, amendments, new), before=(earlier,))

    return run
