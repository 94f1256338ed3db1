"""An allow-comment that allows nothing that is there."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An allow-comment silences nothing.",
        "放行注释没有放行任何问题。",
    ),
    why=Phrase(
        "What it allowed has been mended, or it stands on the wrong line; left there, it would hide the next mistake.",
        "所放行的问题已经改正，或注释写错了行；留着它会掩盖以后的错误。",
    ),
    bad="""\
tasks:
  - id: help
    title: Help firms
    targets:
      # planck: allow unknown-owner -- a deputy follows  # <-
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
""",
)

RULE = Rule(Kind("PLK251", "unused-allow", Severity.WARNING), PAGE, elsewhere)
