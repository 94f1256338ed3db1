"""Evidence whose path leads out of the repository: an absolute one, one with too many `..`, or one through a link.

The repository is the git work tree that holds the file, or without git the folder of the plan.
"""

from collections.abc import Iterator

from planck.files.evidence import Standing, is_absolute
from planck.rules.page import Page
from planck.rules.questions.cited import cited
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("Evidence lies outside the repository.", "佐证材料位于仓库之外。"),
    why=Phrase(
        "A path to one's own computer is of no use on anybody else's: the reviewer cannot open it, and it is lost "
        "when the computer is replaced. Nothing outside is looked at; such evidence counts as not given, the figure "
        "itself counts.",
        "指向本人电脑的路径，审阅的人打不开，换了电脑，材料也就丢了。仓库之外的文件一律不读取，此项佐证按未附处理，"
        "数值照常采用。",
    ),
    bad="""\
# progress/2022-06-30.yaml
values:
  firms:
    value: 30
    evidence:
      - D:/2022/firms-june.md  # <-
""",
    good="""\
# progress/2022-06-30.yaml
values:
  firms:
    value: 30
    evidence:
      - evidence/firms-june.md
# progress/evidence/firms-june.md
Firms helped up to 30 June 2022, with the date of each visit.
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """What is to prove a figure goes with it wherever the repository goes."""
    for place in cited(subject, Standing.OUTSIDE):
        yield Problem(
            place.path,
            _message(place.written),
            Phrase(
                "put it into the repository and give its path from this file's folder",
                "请将材料存入仓库，并写相对于本文件所在文件夹的路径",
            ),
            document=place.document,
            target=place.target,
        )


def _message(written: str) -> Phrase:
    if is_absolute(written):
        return Phrase(f"evidence '{written}' is an absolute path", f"佐证材料“{written}”为绝对路径")
    return Phrase(f"evidence '{written}' leads out of the repository", f"佐证材料“{written}”指向仓库之外")


RULE = Rule(Kind("PLK321", "evidence-outside-repository"), PAGE, check)
