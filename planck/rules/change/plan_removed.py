"""A plan of an earlier version that is no longer checked; found in review, where all plans are known."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A plan that an earlier version had is gone, or is no longer among those that are checked.",
        "原有的规划不见了，或不再受检。",
    ),
    why=Phrase(
        "With the plan all its promises are gone, and a check that finds nothing else passes. A plan that has run its "
        "course is closed: then it stays, with the last state of its targets.",
        "规划一删，全部承诺随之消失，而检查照样通过。规划到期应写明结束（closed），各项指标的最后状态仍在。",
    ),
    bad=Phrase(
        "`git rm plans/office-2022/plan.yaml`, its folder left out of `paths`, or its `id` changed to `office-2023`.",
        "执行 `git rm plans/office-2022/plan.yaml`，把其文件夹移出 `paths`，或将 `id` 改为 `office-2023`。",
    ),
    good="""\
# plan.yaml
closed: {on: 2023-03-31, reason: the year is over and its report is written}
""",
)

RULE = Rule(Kind("PLK404", "plan-removed"), PAGE, elsewhere)
