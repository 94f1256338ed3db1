"""A plan whose version is lower than it was."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "The version of a plan is lower than before.",
        "规划的版本号比原先低。",
    ),
    why=Phrase(
        "Versions tell readers which promise is the newer one. Back at 0.x, a plan would be a draft again, which "
        "never fails a check.",
        "版本号说明哪份承诺较新。退回 0.x 就又成了草案，永远不会不通过。",
    ),
    bad="""\
# before/plan.yaml
version: 1.2.0
# plan.yaml
version: 0.9.0  # <-
""",
    good="""\
# before/plan.yaml
version: 1.2.0
# plan.yaml
version: 1.2.1
""",
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """A version lower than that of an earlier version that was no draft."""
    if subject.old is None or not subject.binding:
        return
    was, now = subject.old.version, subject.plan.version
    import semver  # noqa: PLC0415  because most plans have one version, and loading it takes long

    if semver.Version.parse(now) < semver.Version.parse(was):
        yield Problem(
            ("version",),
            Phrase(f"the version fell from {was} to {now}", f"版本号由 {was} 降为 {now}"),
            Phrase(
                f"write {was}, or a higher one; where the other version is only newer, merge it first",
                f"请写 {was} 或更高的版本号；如对方只是更新，请先合并",
            ),
            related=((subject.old.document, ("version",), Phrase("it was here", "原处")),),
        )


RULE = Rule(Kind("PLK407", "version-fell"), PAGE, check)
