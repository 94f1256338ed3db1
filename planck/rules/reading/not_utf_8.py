"""A file in another encoding than UTF-8."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A file is not UTF-8 text.", "文件不是 UTF-8 文本。"),
    why=Phrase(
        "Read in the wrong encoding, 局 turns into noise or, unnoticed, into another character, and no later step "
        "can tell. As UTF-8 a plan looks the same in every editor, in git and on the web.",
        "编码一错，“局”就成了乱码，甚至悄悄变成别的字，以后各步都无从察觉。存为 UTF-8，规划在任何编辑器、git "
        "和网页上看到的都一样。",
    ),
    bad=Phrase(
        "A file saved as GBK or GB 18030, as spreadsheets and older editors on a Chinese Windows do, or as UTF-16.",
        "以 GBK 或 GB 18030 保存的文件（中文 Windows 上的电子表格和老式编辑器常如此），或以 UTF-16 保存的文件。",
    ),
    good="""\
title: 岳阳县科学技术局2022年工作规划
""",
    see=Phrase(
        "RFC 3629 (UTF-8); YAML 1.2.2, section 5.2 (character encodings).",
        "RFC 3629（UTF-8）；YAML 1.2.2 第5.2节（字符编码）。",
    ),
)

RULE = Rule(refusals.NOT_UTF8, PAGE, elsewhere)
