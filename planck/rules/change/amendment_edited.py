"""An amendment of an earlier version that reads otherwise now, or is gone."""

from collections.abc import Iterator

from planck.change.belonging import without_extensions
from planck.rules.page import Page
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An earlier amendment was edited or taken away.",
        "原有的修订被改动或删除。",
    ),
    why=Phrase(
        "Who edits an amendment afterwards edits the record of who agreed to what. A wrong one is put right by "
        "another.",
        "事后改动修订，就是改动“谁同意了什么”的记录。写错了，应另写一条修订更正。",
    ),
    bad="""\
# before/plan.yaml
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
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0  # <-
    on: 2022-07-01
    reason: as agreed
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
    """Every amendment of an earlier version, no draft, that does not stand where it stood, as it stood."""
    if subject.old is None or not subject.binding:
        return
    now = subject.plan.raw.get("amendments", ())
    for number, was in enumerate(subject.old.raw.get("amendments", ())):
        if number < len(now) and without_extensions(was) == without_extensions(now[number]):
            continue
        gone = number >= len(now)
        path = ("amendments",) if gone and now else ("version",) if gone else ("amendments", number, "version")
        yield Problem(
            path,
            Phrase(
                f"amendment {number + 1}, of {was['on']}, {'is gone' if gone else 'is not what it was'}",
                f"第 {number + 1} 条修订（{was['on']}）{'不见了' if gone else '与原先不同'}",
            ),
            Phrase(
                "put it back as it was, and write another amendment below; "
                "where the other version is only newer, merge it first",
                "请恢复原样，并在其后另写一条修订；如对方只是更新，请先合并",
            ),
            related=((subject.old.document, ("amendments", number, "version"), Phrase("it was here", "原处")),),
        )


RULE = Rule(Kind("PLK406", "amendment-edited"), PAGE, check)
