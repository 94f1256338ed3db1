"""A second document in one file."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A second document ('---') begins in a file.", "一个文件中出现了第二个文档（---）。"),
    why=Phrase(
        "Many programs read only the first document and never mention the rest, so that a quarter's figures would "
        "be lost. With one plan or one report a file, git tells the history of each.",
        "许多程序只读第一个文档，其余只字不提，一个季度的数据就会丢失。一个规划、一份进展各用一个文件，git "
        "就能分别记录其沿革。",
    ),
    bad="""\
# progress/2022-03-31.yaml
planck: progress/v1
plan: p
as_of: 2022-03-31
values: {firms: 12}
---  # <-
planck: progress/v1
plan: p
as_of: 2022-06-30
values: {firms: 26}
""",
    good="""\
# progress/2022-03-31.yaml
planck: progress/v1
plan: p
as_of: 2022-03-31
values: {firms: 12}
# progress/2022-06-30.yaml
planck: progress/v1
plan: p
as_of: 2022-06-30
values: {firms: 26}
""",
    see=Phrase("YAML 1.2.2, section 9.2 (streams).", "YAML 1.2.2 第9.2节（文档流）。"),
)

RULE = Rule(refusals.SECOND_DOCUMENT, PAGE, elsewhere)
