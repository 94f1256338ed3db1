"""The earlier state that something is held against, as it stood at a git revision."""

from collections.abc import Iterable
from pathlib import Path

from planck.files.snapshot import Snapshot
from planck.files.trouble import Trouble
from planck.review.moved import plans_with
from planck.review.read import Reading, read
from planck.review.settings import Configuration


def read_past(paths: Iterable[Path], past: Snapshot, configuration: Configuration, now: Reading) -> Reading | Trouble:
    """The plans that stood at some paths, and those that stood elsewhere and have been moved there since.

    `configuration` are the settings of then. A trouble is what kept git from telling all of it.
    """
    cwd, named = configuration.cwd, list(paths)
    found = read(named, cwd, store=past, configuration=configuration)
    strangers = {file.plan_id for file in now.plans if file.plan_id} - {file.plan_id for file in found.plans}
    moved = plans_with({name for name in strangers if name}, past, configuration) if strangers else ()
    if moved:
        found = read([*named, *(file.path for file in moved)], cwd, store=past, configuration=configuration)
    return past.trouble or found
