"""A directive other than the one that names the version of YAML."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A file begins with a directive ('%NAME') other than a single '%YAML 1.1' or '%YAML 1.2'.",
        "文件开头有指令（%名称），且不是单独一行“%YAML 1.1”或“%YAML 1.2”。",
    ),
    why=Phrase(
        "A directive changes how the lines below it are to be read, which people who review a plan will hardly "
        "notice. planck reads every file as YAML 1.2 and needs none.",
        "指令会改变以下各行的读法，审阅规划的人很难留意到。planck 一律按 YAML 1.2 读取，不需要指令。",
    ),
    bad="""\
%YAML 1.2
%TAG ! tag:yueyang.example,2022:  # <-
---
planck: plan/v1
title: 岳阳县科学技术局2022年工作规划
""",
    good="""\
%YAML 1.2
---
planck: plan/v1
title: 岳阳县科学技术局2022年工作规划
""",
    see=Phrase("YAML 1.2.2, section 6.8 (directives).", "YAML 1.2.2 第6.8节（指令）。"),
)

RULE = Rule(refusals.DIRECTIVE, PAGE, elsewhere)
