"""`planck check --changed`: the report where only files changed that belong to no plan."""

from planck.cli.run import Scope
from planck.report.report import FailOn, Report


def untouched(scope: Scope, fail_on: FailOn, *, strict: bool) -> Report:
    """A report on nothing, which is not the silent pass of plans that were not found: nothing was to be checked."""
    return Report(scope.when.as_of, fail_on, strict, (), (), 0, 0, untouched=True)
