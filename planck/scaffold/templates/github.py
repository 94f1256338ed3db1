"""The workflow for GitHub Actions: a pull request answers for what it changes, the weekly run for all shortfalls."""

from planck.scaffold.answers import Answers
from planck.scaffold.templates.comments import commented
from planck.words.phrase import Phrase

_TEXT = """\
name: planck
on:
  pull_request:
  push:
    branches: [main, master]
  schedule:
    - cron: "0 6 * * 1"  # MONDAYS
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0  # DEPTH
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install planck-plan==VERSION
      # CHANGE
      - if: github.event_name == 'pull_request'
        env:
          BASE: ${{ github.base_ref }}
        run: planck check --against "origin/$BASE" --fail-on never --format github
      # SHORTFALLS
      - if: github.event_name != 'pull_request'
        run: planck check --format github
"""
_COMMENTS = {
    "MONDAYS": Phrase("Mondays", "每周一"),
    "DEPTH": Phrase("what it is held against must be there", "须取得用于比对的历史版本"),
    "CHANGE": Phrase("a pull request fails on what it breaks itself", "合并请求只因自身改动的问题而失败"),
    "SHORTFALLS": Phrase("all else fails on shortfalls too", "其他情况下有短板也会失败"),
}


def text(answers: Answers) -> str:
    """The workflow."""
    return commented(_TEXT, answers, _COMMENTS)
