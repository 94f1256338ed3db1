"""Two plans have the same id; found in review, where all files are known."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("Two plans have the same id.", "两个规划的标识相同。"),
    why=Phrase(
        "A new year's plan often begins as a copy of last year's. If the id is copied with it, figures for 2023 "
        "are counted toward the plan of 2022; only the first of the two is assessed, and the other drops out of "
        "the meeting's table.",
        "新一年的规划往往由上一年的改写而来。标识若忘了改，2023年的数就会计入2022年的规划；两者只评估第一个，"
        "另一个不会出现在会议用表中。",
    ),
    bad="""\
# plans/science-2022/plan.yaml
id: science
title: Work plan for 2022
# plans/science-2023/plan.yaml
id: science  # <-
title: Work plan for 2023
""",
    good="""\
# plans/science-2022/plan.yaml
id: science-2022
title: Work plan for 2022
# plans/science-2023/plan.yaml
id: science-2023
title: Work plan for 2023
""",
)

RULE = Rule(Kind("PLK202", "duplicate-plan"), PAGE, elsewhere)
