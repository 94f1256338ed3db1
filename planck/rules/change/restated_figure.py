"""A figure that was reported otherwise before, without a note."""

from collections.abc import Iterator

from planck.change.progress import Moved, said
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A figure that had been reported is another now, or is gone, and no `note` says why.",
        "已报的数值被改动或删除，且未以 `note` 说明。",
    ),
    why=Phrase(
        "Past figures are what decisions were made on. Statistics are revised, and that is fine; without a note "
        "nobody knows whether it was a revision, a slip or a kindness.",
        "已报的数是当时决策的依据。统计数据会修订，这很正常；但没有说明，就分不清是修订、笔误还是粉饰。",
    ),
    bad="""\
# before/progress/2022-06-30.yaml
values:
  firms: 9
# progress/2022-06-30.yaml
values:
  firms: 12  # <-
""",
    good="""\
# before/progress/2022-06-30.yaml
values:
  firms: 9
# progress/2022-06-30.yaml
values:
  firms: {value: 12, note: three registrations of May came in late}
""",
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every figure of an earlier state that is another now, where it stands; one that is gone at its target."""
    for moved in subject.restated:
        if subject.old and (moved.after is None or moved.after.note is None):
            yield _problem(subject.old, subject.plan, moved)


def _problem(old: Plan, new: Plan, moved: Moved) -> Problem:
    words, name = said(moved, old, new), moved.target.id
    after, before = moved.after, moved.before
    return Problem(
        after.path if after else moved.target.path,
        Phrase(f"'{name}': {words.en}", f"“{name}”：{words.zh}"),
        Phrase("say why under 'note'", "请在 note 中说明原因") if after else _PUT_BACK,
        on="key" if after else "value",
        document=after.document if after else None,
        target=name,
        related=((before.document, before.path, Phrase("it was here", "原处")),) if before else (),
    )


_PUT_BACK = Phrase("put it back, or report it as missing with the reason", "请放回，或以 missing 写明原因")


RULE = Rule(Kind("PLK411", "restated-figure", Severity.WARNING), PAGE, check)
