"""A header that nearly says what the file is."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "The line that says what a file is, is nearly but not quite a planck header.",
        "标明文件类型的一行近似 planck 文件头，但写法有误。",
    ),
    why=Phrase(
        "A YAML file without the header is passed over as none of planck's, and a whole plan, or a quarter's "
        "figures, would go unchecked because of one letter. So a near miss is an error.",
        "没有文件头的 YAML 文件会当作无关文件略过。差一个字母，整个规划或一个季度的数据就没人检查，"
        "因此近似写法一律按错误处理。",
    ),
    bad="""\
# visits/plan.yml
plank: plan/v1  # <-
id: visits
version: 1.0.0
title: 走访工作规划
period: 2022
owners: {office: {name: 办公室, kind: post}}
owner: office
tasks:
  - id: visit
    title: 走访
    targets:
      - {id: homes, title: 走访农户, measure: flow, at_least: 200, unit: count}
# visits/progress/2022-06-30.yml
planck：progress/v1  # <-
plan: visits
as_of: 2022-06-30
values: {homes: 120}
""",
    good="""\
# visits/plan.yml
planck: plan/v1
id: visits
version: 1.0.0
title: 走访工作规划
period: 2022
owners: {office: {name: 办公室, kind: post}}
owner: office
tasks:
  - id: visit
    title: 走访
    targets:
      - {id: homes, title: 走访农户, measure: flow, at_least: 200, unit: count}
# visits/progress/2022-06-30.yml
planck: progress/v1
plan: visits
as_of: 2022-06-30
values: {homes: 120}
""",
)

RULE = Rule(refusals.MISSPELT_HEADER, PAGE, elsewhere)
