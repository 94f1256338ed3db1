"""Evidence that is cited and not there; the figure counts all the same."""

from collections.abc import Iterator

from planck.files.evidence import Standing
from planck.rules.page import Page
from planck.rules.questions.cited import cited
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("Evidence that is cited does not exist.", "所引用的佐证材料不存在。"),
    why=Phrase(
        "A reviewer who follows the path finds nothing, so the proof is only claimed; the figure counts all the same. "
        "A folder will do where the proof is many files; a link to a web page will not, as nobody can tell later what "
        "it showed.",
        "审阅的人按路径找不到材料，佐证便无从核实；所报数值照常采用。材料较多的可以写文件夹；网页链接不行，"
        "日后无从得知当时的内容。",
    ),
    bad="""\
# progress/2022-06-30.yaml
values:
  firms: {value: 30, evidence: [evidence/2022-06.md]}  # <-
""",
    good="""\
# progress/2022-06-30.yaml
values:
  firms: {value: 30, evidence: [evidence/2022-06.md]}
# progress/evidence/2022-06.md
Firms helped up to 30 June 2022, with the date of each visit.
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Each path, from the folder of the file that cites it."""
    for place in cited(subject, Standing.ABSENT):
        yield Problem(
            place.path,
            Phrase(f"evidence '{place.written}' cannot be found", f"找不到佐证材料“{place.written}”"),
            _hint(place.written),
            document=place.document,
            target=place.target,
        )


def _hint(written: str) -> Phrase:
    if "://" in written:
        return Phrase(
            "evidence is a file: keep a copy of the page in the repository",
            "佐证材料应为文件：请将网页的副本存入仓库",
        )
    return Phrase(
        "give its path from this file's folder, and add it to the repository",
        "请写相对于本文件所在文件夹的路径，并将材料存入仓库",
    )


RULE = Rule(Kind("PLK320", "evidence-missing", Severity.WARNING), PAGE, check)
