"""The first plan: three targets of three measures, all of them examples."""

from string import Template

from planck.scaffold.answers import Answers
from planck.text.flow import quoted
from planck.words.phrase import Phrase

_TEXT = Phrase(
    """\
# yaml-language-server: $$schema=${top}.planck/plan-v1.schema.json
# A plan to begin with. Its tasks and targets are examples: put your own in their place.
planck: plan/v1
id: $id
version: 0.1.0  # 0.x is a draft, which never fails a check; 1.0.0 once it is adopted, and then changed in the open
title: $title
language: en
period: $year
reporting: quarterly  # how often a figure of each target is owed

units:
  sessions: {whole: true}

owners:
  office: {name: $body}
owner: office  # answers for all that names nobody else

tasks:
  - id: staff
    title: "Example: train the staff"
    targets:
      - id: training-sessions
        title: "Example: training sessions held"
        measure: flow  # adds up over the year, from 0
        at_least: 12
        unit: sessions
        pace: quarterly  # 3 by the end of March, 6 by the end of June, ...

  - id: service
    title: "Example: answer faster"
    targets:
      - id: answered-in-time
        title: "Example: requests answered within five days"
        measure: ratio
        baseline: 80
        at_least: 90
        unit: "%"
        pace: quarterly
      - id: annual-report
        title: "Example: annual report published"
        measure: milestone  # done or not
        due: $due
""",
    """\
# yaml-language-server: $$schema=${top}.planck/plan-v1.schema.json
# 供起步用的规划。其中的任务和指标均为示例，请换成自己的。
planck: plan/v1
id: $id
version: 0.1.0  # 0.x 为草案，检查不会失败；印发后改为 1.0.0，此后须以修订方式变更
title: $title
language: zh
period: $year
reporting: quarterly  # 各项指标多久须报告一次

owners:
  office: {name: $body}
owner: office  # 未另行指明的，均由其负责

tasks:
  - id: staff
    title: 示例：开展干部培训
    targets:
      - id: training-sessions
        title: 示例：举办培训
        measure: flow  # 全年累计，从 0 起
        at_least: 12
        unit: 次
        pace: quarterly  # 3月底前3次，6月底前6次，依此类推

  - id: service
    title: 示例：提高办理效率
    targets:
      - id: answered-in-time
        title: 示例：五日内办结率
        measure: ratio
        baseline: 80
        at_least: 90
        unit: "%"
        pace: quarterly
      - id: annual-report
        title: 示例：发布年度报告
        measure: milestone  # 完成与否
        due: $due
""",
)


def text(answers: Answers) -> str:
    """The plan of some answers; what a user typed stands in quotes."""
    return Template(_TEXT.to(answers.language)).substitute(
        top=answers.to_top,
        id=answers.plan_id,
        title=quoted(answers.title),
        body=quoted(answers.body),
        year=answers.year,
        due=f"{answers.year}-12-20",
    )
