"""The job for GitLab CI: a merge request answers for what it changes, the default branch for all shortfalls."""

from planck.scaffold.answers import Answers
from planck.scaffold.templates.comments import commented
from planck.words.phrase import Phrase

_TEXT = """\
planck:
  image: python:3.13
  variables:
    GIT_DEPTH: "0"  # DEPTH
  rules:
    # CHANGE
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      variables:
        PLANCK_OPTIONS: --against $CI_MERGE_REQUEST_DIFF_BASE_SHA --fail-on never
    # SHORTFALLS
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - pip install --quiet planck-plan==VERSION
    - planck check $PLANCK_OPTIONS --format table --format gitlab=planck.json
  artifacts:
    when: always
    reports:
      codequality: planck.json
"""
_COMMENTS = {
    "DEPTH": Phrase("what it is held against must be there", "须取得用于比对的历史版本"),
    "CHANGE": Phrase("a merge request fails on what it breaks itself", "合并请求只因自身改动的问题而失败"),
    "SHORTFALLS": Phrase("the default branch fails on shortfalls too", "默认分支上有短板也会失败"),
}


def text(answers: Answers) -> str:
    """The job."""
    return commented(_TEXT, answers, _COMMENTS)
