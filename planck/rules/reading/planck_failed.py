"""A plan that planck itself failed at."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A plan at which planck itself failed.", "planck 在检查某个规划时自身出错。"),
    why=Phrase(
        "Of many plans one must not keep the others from being judged, and what was not judged must not pass. The "
        "others are told as always, and the check ends with exit code 4.",
        "在众多规划中，不能因一个规划而使其余规划得不到评估；未经评估的也不能当作通过。"
        "其余规划照常报告，检查以退出码 4 结束。",
    ),
    bad=Phrase(
        "Nothing that anybody may write in a plan: it is a bug of planck's. Please report it with the lines on stderr.",
        "与规划的写法无关：这是 planck 的缺陷。请连同标准错误输出中的内容报告。",
    ),
    good="""\
# plans/2022/plan.yaml
planck: plan/v1
id: yueyang-2022
title: 岳阳县科学技术局2022年工作规划
""",
)

RULE = Rule(refusals.PLANCK_FAILED, PAGE, elsewhere)
