"""A plan that was amended under the version that it had."""

from collections.abc import Iterator

from planck.change.amended import fresh
from planck.rules.page import Page
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A plan was weakened, redefined or amended, and its version did not rise.",
        "规划已放宽、变更口径或写入修订，版本号却没有提高。",
    ),
    why=Phrase(
        "Two plans of one version that promise different things cannot be told apart in a report or in minutes.",
        "同一版本号、承诺不同的两份规划，在报表和会议纪要中无法区分。",
    ),
    bad="""\
# before/plan.yaml
version: 1.1.0
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
# plan.yaml
version: 1.1.0  # <-
amendments:
  - version: 1.1.0  # <-
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 20, to: 18}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 18, unit: 家, pace: quarterly}
""",
    good="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 20, to: 18}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 18, unit: 家, pace: quarterly}
""",
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """The plan's version, and those of new amendments, where they are not above that of an earlier, no draft."""
    if subject.old is None or not subject.binding:
        return
    was = subject.old.version
    new = fresh(subject.old, subject.plan)
    asked = any(change.change_class in _NEED for change in subject.changes)
    if (asked or new) and not _rose(was, subject.plan.version) and not _rose(subject.plan.version, was):
        yield Problem(
            ("version",),
            Phrase(f"the version is still {was}, though the promise is another", f"承诺已变，版本号仍为 {was}"),
            Phrase("raise it: the second number for an amendment", "请提高版本号：有修订时提高第二位"),
            related=((subject.old.document, ("version",), Phrase("it was here", "原处")),),
        )
    for amendment in new:
        if not _rose(was, amendment.version):
            yield Problem(
                (*amendment.path, "version"),
                Phrase(
                    f"the amendment makes version {amendment.version}, and the plan had {was} before",
                    f"修订写的版本为 {amendment.version}，而规划此前已为 {was}",
                ),
                Phrase(f"write the version that it made, above {was}", f"请写修订后的版本号，须高于 {was}"),
            )


def _rose(was: str, now: str) -> bool:
    import semver  # noqa: PLC0415  because most plans have one version, and loading it takes long

    return semver.Version.parse(now) > semver.Version.parse(was)


_NEED = (ChangeClass.WEAKENED, ChangeClass.REDEFINED)


RULE = Rule(Kind("PLK408", "version-not-raised"), PAGE, check)
