"""An allow-comment whose last day has passed."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An allow-comment no longer holds: its last day has passed.",
        "放行注释已过期。",
    ),
    why=Phrase(
        "A shortfall was accepted for a time; that time is over, and it counts again. Decide anew, in the open.",
        "短板只在一段时间内被接受，现已到期，重新计入；是否继续接受，应公开决定。",
    ),
    bad="""\
# as of 2022-11-01
tasks:
  - id: help
    title: Help firms
    targets:
      # planck: allow unreported until 2022-10-31 -- the register moves to a new system  # <-
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
# as of 2022-10-31
tasks:
  - id: help
    title: Help firms
    targets:
      # planck: allow unreported until 2022-10-31 -- the register moves to a new system
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
""",
)

RULE = Rule(Kind("PLK253", "expired-allow", Severity.WARNING), PAGE, elsewhere)
