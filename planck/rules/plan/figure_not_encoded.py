"""A figure of the source document that stands in the wording of no target that cites its clause.

A document often says a figure twice, in its goals and in its tasks: a target that encodes both cites both clauses.
"""

from collections.abc import Iterator
from itertools import islice

from planck.plan.clauses import shown
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.encoded import Missing, missing
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.text.spots import Spot
from planck.text.tree import Document
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A figure in the source document does not stand in the `wording` of a target that cites its clause.",
        "来源文件中的数，未见于引用其所在条款的指标的 `wording`。",
    ),
    why=Phrase(
        "A figure that was promised and then left out of the plan is never reported, and nobody misses it before the "
        "year is over. A figure counts as often as it stands in a clause, so that one 1家 does not hide another. "
        "Targets without a `clause` of the document account for figures anywhere. Dates, times, years, ordinals and "
        "the numbers of documents, clauses and telephones are no figures. Numerals in words are figures only with "
        "money, percentages, comparator words such as 以上, in ranks such as 前三, from ten on before a unit, and from "
        "two on before units of real things, such as 三家.",
        "承诺过的数若在编制时漏掉，就无人报告，到年底才会被发现。数在同一条款中出现几次，就须对应几次，"
        "以免一个“1家”掩盖另一个。指标未写 `clause` 或所写条款在来源文件中找不到的，其 `wording` 对全文有效。"
        "日期、时间、年份、序数、文号、条款编号、电话等不是指标数；中文数字仅在表示金额、百分比、位次（如“前三”），"
        "带有“以上”等比较用语，满十并带单位，或满二并带“家”“名”等实物单位时，才视为指标数。",
    ),
    bad="""\
# plan.yaml
source:
  text: source.md  # <-
tasks:
  - id: certify
    title: Certification
    clause: 三（二）
    targets:
      - {id: platforms, title: Platforms, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 新认定平台1家}
  - id: win
    title: Winning projects
    clause: 三（三）
    targets:
      - {id: teams, title: Talent teams, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 人才团队1家以上}
# source.md
三、重点任务
（二）新认定平台1家。
（三）争取人才团队1家以上，平台1家以上。
""",
    good="""\
# plan.yaml
source:
  text: source.md
tasks:
  - id: certify
    title: Certification
    clause: 三（二）
    targets:
      - {id: platforms, title: Platforms, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 新认定平台1家}
  - id: win
    title: Winning projects
    clause: 三（三）
    targets:
      - {id: teams, title: Talent teams, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 人才团队1家以上}
      - {id: city-platforms, title: Platforms, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 平台1家以上}
# source.md
三、重点任务
（二）新认定平台1家。
（三）争取人才团队1家以上，平台1家以上。
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau: somebody answers for every indicator.",
        "岳阳县科学技术局2022年工作规划：“确保每一个指标、项目责任到人”。",
    ),
)

_MOST = 200
"""Figures that are told of one document: one with more of them is not what the plan writes down."""


def check(plan: Plan) -> Iterator[Problem]:
    """Each figure of the document that no wording accounts for, once in a clause, where it is the first such."""
    source = plan.source_text.source if plan.source_text else None
    if source is None:
        return
    found = list(islice(missing(plan, source.text), _MOST))
    document = Document(source, None, {(at,): Spot(one.span) for at, one in enumerate(found)})
    for at, one in enumerate(found):
        text = source.text[one.span.start : one.span.end]
        line = document.place((at,)).line
        here = Phrase(f"'{text}' on line {line} of {source.name}", f"{source.name} 第 {line} 行的“{text}”")
        yield Problem(
            ("source", "text"),
            _message(one, here),
            _hint(one),
            related=((document, (at,), Phrase("the figure is here", "该数在此处")),),
        )


def _message(one: Missing, here: Phrase) -> Phrase:
    if not one.clause:
        return Phrase(f"{here.en} stands in no target's wording", f"{here.zh}未见于任何指标的 wording")
    if not one.cited:
        return Phrase(
            f"{here.en} stands in the wording of no target that cites {shown(one.clause)}",
            f"{here.zh}未见于引用“{shown(one.clause)}”的指标的 wording",
        )
    clause, times = shown(one.cited), "once" if one.told == 1 else f"{one.told} times"
    return Phrase(
        f"{here.en} stands {one.stands} times in {clause}, in wordings that cite {clause} only {times}",
        f"{here.zh}在“{clause}”中出现 {one.stands} 次，在引用该条款的 wording 中仅有 {one.told} 次",
    )


def _hint(one: Missing) -> Phrase:
    if not one.clause:
        return Phrase(
            "add a target, or give the wording of the one that encodes it",
            "请增设指标，或在相应指标中写明 wording",
        )
    clause = shown(one.clause)
    return Phrase(
        f"add a target that cites {clause}, or give clause and wording of the one that encodes it",
        f"请增设引用“{clause}”的指标，或在相应指标中写明 clause 与 wording",
    )


RULE = Rule(Kind("PLK232", "figure-not-encoded", Severity.WARNING), PAGE, check)
