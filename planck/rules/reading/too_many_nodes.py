"""A file with more keys and values than the limit."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A file holds more than 500,000 keys and values.", "文件的键和值超过50万个。"),
    why=Phrase(
        "A plan holds commitments and a progress file their figures: some hundreds of lines that people review. "
        "Data by the hundred thousand belong in a database or a spreadsheet, with their total in the progress file.",
        "规划写承诺，进展文件写数值，不过几百行，要有人逐行审阅。几十万条明细应放在数据库或电子表格里，"
        "进展文件只写合计数。",
    ),
    bad=Phrase(
        "A progress file into which a whole register was copied, entry by entry, with more than 500,000 keys, "
        "values, lists and maps.",
        "把整本名录逐条抄入的进展文件，键、值、列表和映射合计超过50万个。",
    ),
    good="""\
# progress/2022-06-30.yaml
values:
  firms: {value: 26, note: 名录见附件}
""",
    see=Phrase("RFC 9512, section 4.2 (resource exhaustion).", "RFC 9512 第4.2节（资源耗尽）。"),
)

RULE = Rule(refusals.TOO_MANY_NODES, PAGE, elsewhere)
