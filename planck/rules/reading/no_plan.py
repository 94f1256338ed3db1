"""A folder without any plan in it."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("There is no plan in a folder.", "文件夹中没有规划文件。"),
    why=Phrase(
        "A check of nothing finds nothing wrong. A wrong path, or a plan moved elsewhere, would then pass for a "
        "sound plan for months.",
        "没有检查对象，自然查不出问题。路径写错或规划移走之后若照样通过，可能几个月都无人发现。",
    ),
    bad=Phrase(
        "A folder that holds only documents, spreadsheets or progress files, and no YAML file that starts with "
        "'planck: plan/v1'.",
        "文件夹中只有文档、电子表格或进展文件，没有以 planck: plan/v1 开头的 YAML 文件。",
    ),
    good="""\
# plans/2022/plan.yaml
planck: plan/v1
id: yueyang-2022
title: 岳阳县科学技术局2022年工作规划
""",
)

RULE = Rule(refusals.NO_PLAN, PAGE, elsewhere)
