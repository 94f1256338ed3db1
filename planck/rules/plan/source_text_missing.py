"""A source document that cannot be compared with the plan: not there, not readable, or outside the repository.

The repository is the git work tree that holds the plan, or without git the folder of the plan. Nothing outside is
looked at.
"""

from collections.abc import Iterator

from planck.files.evidence import Standing, is_absolute
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "The file in `source.text` is missing, cannot be read as text, or (an error) lies outside the repository.",
        "`source.text` 所指的文件不存在、不能作为文本读取，或位于仓库之外（后者为错误）。",
    ),
    why=Phrase(
        "Without the document nobody can check that the plan holds every figure that was promised, and a web page may "
        "be changed or gone by the end of the year.",
        "没有来源文件，就无法核对规划是否收录了承诺的每一个数；而网页到年底可能已更改或撤下。",
    ),
    bad="""\
source:
  text: published.md  # <-
""",
    good="""\
# plan.yaml
source:
  text: published.md
# published.md
岳阳县科学技术局2022年工作规划
""",
)

_HINTS = {
    Standing.THERE: Phrase("save the document as plain UTF-8 text", "请将文件另存为 UTF-8 纯文本"),
    Standing.ABSENT: Phrase(
        "give its path from the plan's folder, and add it to the repository",
        "请写相对于规划所在文件夹的路径，并将文件存入仓库",
    ),
    Standing.OUTSIDE: Phrase(
        "put it into the repository and give its path from the plan's folder",
        "请将文件存入仓库，并写相对于规划所在文件夹的路径",
    ),
}


def check(plan: Plan) -> Iterator[Problem]:
    """The one document that the plan names."""
    text = plan.source_text
    if text is None or text.source is not None:
        return
    written = plan.written["source"]["text"]
    if text.standing is Standing.OUTSIDE:
        message = _outside(written)
    elif text.trouble is None:
        message = Phrase(f"source text '{written}' cannot be found", f"找不到来源文件“{written}”")
    else:
        trouble = text.trouble
        message = Phrase(
            f"source text '{written}' cannot be compared: {trouble.en}", f"无法核对来源文件“{written}”：{trouble.zh}"
        )
    severity = Severity.ERROR if text.standing is Standing.OUTSIDE else None
    yield Problem(("source", "text"), message, _HINTS[text.standing], severity=severity)


def _outside(written: str) -> Phrase:
    if is_absolute(written):
        return Phrase(f"source text '{written}' is an absolute path", f"来源文件“{written}”为绝对路径")
    return Phrase(f"source text '{written}' leads out of the repository", f"来源文件“{written}”指向仓库之外")


RULE = Rule(Kind("PLK233", "source-text-missing", Severity.WARNING), PAGE, check)
