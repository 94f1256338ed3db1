"""A comment that speaks to planck and is not understood."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A comment speaks to planck, but names no known rule, no reason, or no date where one is needed.",
        "注释写给 planck，但规则名不明、未写理由，或缺少应有的日期。",
    ),
    why=Phrase(
        "Whoever reads the plan next year must be told why something was let pass, and until when a shortfall was "
        "accepted.",
        "明年读规划的人应当知道为何放行、短板接受到何时。",
    ),
    bad="""\
tasks:
  - id: help
    title: Help firms
    targets:
      # planck: allow pace-left-to-guess  # <-
      - {id: total, title: Total, measure: level, at_least: 67, unit: 家, pace: at-due}
""",
    good="""\
tasks:
  - id: help
    title: Help firms
    targets:
      # planck: allow pace-left-to-guess -- the bureau publishes no path
      - {id: total, title: Total, measure: level, at_least: 67, unit: 家}
""",
)

RULE = Rule(Kind("PLK252", "unclear-allow", Severity.WARNING), PAGE, elsewhere)
