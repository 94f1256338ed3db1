"""A progress file reports on a plan that is not there; found in review, where all files are known."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A progress file reports on a plan that is not there.", "进展文件所属的规划不存在。"),
    why=Phrase(
        "Its figures enter no table: those who reported think that they have done so, and those who review see "
        "targets that nobody reported. Most often last year's file was copied and its 'plan' left as it was.",
        "文件中的数值不会进入任何报表：填报的人以为已经报了，审阅的人看到的却是“未报告”。多半是沿用上年的文件，"
        "忘了修改 plan。",
    ),
    bad="""\
# plan.yaml
id: science-office-2022
# progress/2022-06-30.yaml
plan: science-office-2021  # <-
values:
  firms: 30
""",
    good="""\
# plan.yaml
id: science-office-2022
# progress/2022-06-30.yaml
plan: science-office-2022
values:
  firms: 30
""",
)

RULE = Rule(Kind("PLK301", "unknown-plan"), PAGE, elsewhere)
