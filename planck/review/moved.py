"""Plans looked for by their ids wherever a repository held them, as a plan may have been moved since."""

from collections.abc import Collection

from planck.files.header import Claim, may_claim
from planck.files.snapshot import Snapshot
from planck.review.read import File, file_of
from planck.review.settings import Configuration


def plans_with(ids: Collection[str], past: Snapshot, configuration: Configuration) -> tuple[File, ...]:
    """The plan files of a revision that have one of some ids, in the order of paths; only likely ones are parsed."""
    found = []
    for path in past.every_yaml_file():
        limits = configuration.limits_of(path.parent)
        content = past.read(path, path.name, limits)
        if isinstance(content, bytes) and _may_be(content, ids):
            file = file_of(path, past.shown(path, configuration.cwd), content, limits)
            if isinstance(file, File) and file.claim is Claim.PLAN and file.plan_id in ids:
                found.append(file)
    return tuple(found)


def _may_be(content: bytes, ids: Collection[str]) -> bool:
    """Whether a file may be a plan with one of some ids: it holds it, or an escape, which may stand for any letter."""
    return may_claim(content) and (b"\\" in content or any(one.encode() in content for one in ids))
