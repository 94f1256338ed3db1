"""An anchor, which would let other lines repeat a value unseen."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A value carries an anchor ('&name').", "值带有锚点（&名称）。"),
    why=Phrase(
        "An anchor lets other lines repeat a value without showing it. In a plan each commitment should stand "
        "where it is read, and a diff should show every line that a change touches.",
        "锚点使别处可以引用这个值而不写出来。规划中的每项承诺都应写在读到它的地方，改动涉及哪些内容，"
        "也应在版本对比中逐行可见。",
    ),
    bad="""\
owners:
  office: &lead  # <-
    name: 办公室
    kind: post
owner: office
""",
    good="""\
owners:
  office:
    name: 办公室
    kind: post
owner: office
""",
    see=Phrase("YAML 1.2.2, section 6.9.2 (node anchors).", "YAML 1.2.2 第6.9.2节（节点锚点）。"),
)

RULE = Rule(refusals.ANCHOR, PAGE, elsewhere)
