"""A plan that cannot be read at the revision it is to be held against; found in review."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "The earlier version of a plan cannot be read, so what changed since is not judged.",
        "规划的旧版本无法读取，因而无法判断其后的变更。",
    ),
    why=Phrase(
        "A commitment could be weakened between a version that cannot be read and the next that can. Compare with the "
        "last sound version before you merge.",
        "承诺可能在无法读取的版本与下一个可读版本之间被放宽。合并前请与最后一个完好的版本比较。",
    ),
    bad=Phrase(
        "`planck check --against HEAD~1` where the plan of the commit before is no valid YAML.",
        "执行 `planck check --against HEAD~1`，而上一次提交中的规划不是有效的 YAML。",
    ),
    good="""\
# before/plan.yaml
version: 1.0.0
# plan.yaml
version: 1.0.0
""",
)

RULE = Rule(Kind("PLK412", "past-unreadable", Severity.WARNING), PAGE, elsewhere)
