"""A character that no YAML text may hold."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("The text holds a control character that YAML does not allow.", "文本中有 YAML 不允许的控制字符。"),
    why=Phrase(
        "It shows neither in an editor nor in a diff, yet a terminal or a spreadsheet may obey it, and two names "
        "that look alike are not the same.",
        "这类字符在编辑器和版本对比中都看不见，终端或电子表格却可能照其行事；两个名称看上去一样，其实并不相同。",
    ),
    bad=Phrase(
        "A manual line break pasted from a word processor (U+000B), a backspace (U+0008), or a byte-order mark "
        "(U+FEFF) left where two files were joined.",
        "从文字处理软件粘贴来的手动换行符（U+000B）、退格符（U+0008），或两个文件拼接处残留的字节顺序标记（U+FEFF）。",
    ),
    good="""\
title: |-
  岳阳县科学技术局
  2022年工作规划
""",
    see=Phrase("YAML 1.2.2, section 5.1 (character set).", "YAML 1.2.2 第5.1节（字符集）。"),
)

RULE = Rule(refusals.CONTROL_CHARACTER, PAGE, elsewhere)
