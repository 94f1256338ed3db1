"""The first progress file: figures that are made up, say so, and are where they should be on their date."""

from string import Template

from planck.scaffold.answers import Answers
from planck.words.phrase import Phrase

_TEXT = Phrase(
    """\
# yaml-language-server: $$schema=${top}../.planck/progress-v1.schema.json
# These figures are made up. Your own go into a file for each date, without the line 'data'; then delete this one.
planck: progress/v1
plan: $id
as_of: $as_of  # the day that the figures describe
data: illustrative
reported_by: office
values:
  training-sessions: $sessions
  answered-in-time: $share
  annual-report: $report
""",
    """\
# yaml-language-server: $$schema=${top}../.planck/progress-v1.schema.json
# 以下数值均为虚构。填报自己的数据时，请按日期在旁另建文件，不写 data 一行，并删除本文件。
planck: progress/v1
plan: $id
as_of: $as_of  # 数据所反映的日期
data: illustrative
reported_by: office
values:
  training-sessions: $sessions
  answered-in-time: $share
  annual-report: $report
""",
)


def text(answers: Answers) -> str:
    """The progress of some answers."""
    quarters = answers.quarters
    return Template(_TEXT.to(answers.language)).substitute(
        top=answers.to_top,
        id=answers.plan_id,
        as_of=answers.as_of,
        sessions=3 * quarters,
        share=f"{80 + 2.5 * quarters:g}",
        report=f"{{done: {answers.year}-12-18}}" if quarters == 4 else "false",
    )
