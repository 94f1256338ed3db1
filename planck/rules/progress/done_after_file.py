"""A milestone said to be done later than its file's date."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A milestone is said to be done on a day after its file's 'as_of'.",
        "里程碑的完成日期晚于文件的 as_of。",
    ),
    why=Phrase(
        "A date that lies ahead is an intention, not a result. Were it accepted, the table would call done what has "
        "not yet happened; the value counts as not given.",
        "尚未到来的日期只是打算，不是结果。若予采用，报表就会把尚未办成的事列为已完成，因此该值按未填处理。",
    ),
    bad="""\
# progress/2022-04-30.yaml
values:
  training: {done: 2022-05-12}  # <-
""",
    good="""\
# progress/2022-04-30.yaml
values:
  training: {done: false, note: planned for 12 May}
# progress/2022-05-31.yaml
values:
  training: {done: 2022-05-12}
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """A file describes its `as_of`; what is done later belongs into a later file."""
    for trouble in subject.progress.of(TroubleKind.DONE_AFTER_FILE):
        yield about_trouble(
            trouble,
            Phrase(
                f"done on {trouble.written}, after the file's 'as_of'",
                f"完成日期 {trouble.written} 晚于本文件的 as_of",
            ),
            Phrase("report it in a file of that date or later", "请在该日期或之后的文件中报告"),
        )


RULE = Rule(Kind("PLK310", "done-after-file"), PAGE, check)
