"""The clauses of a document, and what citations name of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.plan.clauses import Clauses, clauses_of, shown, with_plain_marks

OFFICIAL = """\
# 规划
## 一、目标
（一）位居前列
## 二、任务
### （一）统计
### （二）认定
1. 企业
（1）高新技术企业
（2）中小企业
①初创
2．平台
（三）资金
"""
ARTICLES = """\
第一章 总则
第一条 目的
第二章 任务
第二条 企业
（一）高新
第三条 资金
附件1
一、表
"""
DECIMAL = """\
# 1 Aims
## 1.1 Scope
## 1.2 Rank
# 2 Tasks
## 2.1 Firms
"""


def outline(text: str) -> list[tuple[int, str]]:
    """The line on which each clause begins, and the clause."""
    return [(text.count("\n", 0, offset) + 1, shown(clause)) for offset, clause in clauses_of(text).begins]


def cited(document: Clauses, citation: str) -> list[str]:
    named = document.cited(citation)
    return [shown(clause) for clause in dict.fromkeys(one for _, one in document.begins) if clause in named]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            OFFICIAL,
            [
                (1, ""),
                (2, "一"),
                (3, "一（一）"),
                (4, "二"),
                (5, "二（一）"),
                (6, "二（二）"),
                (7, "二（二）1"),
                (8, "二（二）1（1）"),
                (9, "二（二）1（2）"),
                (10, "二（二）1（2）①"),
                (11, "二（二）2"),
                (12, "二（三）"),
            ],
        ),
        (
            ARTICLES,
            [
                (1, "第一章"),
                (2, "第一章第一条"),
                (3, "第二章"),
                (4, "第二章第二条"),
                (5, "第二章第二条（一）"),
                (6, "第二章第三条"),
                (7, "附件1"),
                (8, "附件1 一"),
            ],
        ),
        (DECIMAL, [(1, "1"), (2, "1.1"), (3, "1.2"), (4, "2"), (5, "2.1")]),
        (
            "　　一、甲\n  (一)乙\n１．丙\n1）丁\n",
            [(1, "一"), (2, "一（一）"), (3, "一（一）1"), (4, "一（一）1（1）")],
        ),
        ("**三、** 甲\n一 乙\n", [(1, "三"), (2, "一")]),
        ("3.1.2 甲\n3.2、乙\n3.3丙\n4.2022年丁\n", [(1, "3.1.2"), (2, "3.2"), (3, "3.3"), (4, "4")]),
        ("一、（二）1.甲\n（一）（1）乙\n", [(1, "一（二）"), (2, "一（一）（1）")]),
        ("（一）（二）（三）（四）（五）甲\n", [(1, "（四）")]),
        ("附件：清单\n附表2\n附件所列\n", [(1, "附件"), (2, "附件2")]),
        ("1.5万元\n3.2 亿元\n2022.3.18\n第三次\n三家\n目标一、\n三五、\n", []),
        ("一、\r\n二、\r\n", [(1, "一"), (2, "二")]),
        ("", []),
    ],
)
def test_marks_at_the_beginning_of_lines(text: str, begins: list[tuple[int, str]]) -> None:
    assert outline(text) == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        # a reference that a line happens to begin with
        ("（一）甲\n（三）乙\n（二）的要求\n（四）丙\n", [(1, "（一）"), (2, "（三）"), (4, "（四）")]),
        # a list below a heading that is numbered in the same way
        ("## 2. 甲\n1. 乙\n2. 丙\n## 3. 丁\n", [(1, "2"), (4, "3")]),
        # a second list in one clause
        (
            "（一）甲\n1.乙\n（1）子\n2.丙\n1.丁\n（1）丑\n2.戊\n（二）己\n1.庚\n",
            [
                (1, "（一）"),
                (2, "（一）1"),
                (3, "（一）1（1）"),
                (4, "（一）2"),
                (5, ""),
                (6, ""),
                (7, ""),
                (8, "（二）"),
                (9, "（二）1"),
            ],
        ),
        ("1.甲\n（1）乙\n（1）丙\n2.丁\n", [(1, "1"), (2, "1（1）"), (3, ""), (4, "2")]),
        # headings without a number, inside a clause and beside it
        (
            "## 一、甲\n### 乙\n## 丙\n## 二、丁\n（一）\n### 戊\n",
            [(1, "一"), (3, ""), (4, "二"), (5, "二（一）"), (6, "")],
        ),
    ],
)
def test_what_can_be_misread_belongs_to_a_wider_clause_or_to_none(text: str, begins: list[tuple[int, str]]) -> None:
    assert outline(text) == begins


def test_a_place_lies_in_the_clause_begun_last() -> None:
    text = "前言\n一、甲\n乙\n"
    document = clauses_of(text)
    assert [shown(document.at(text.index(part))) for part in ("前言", "一、", "甲", "乙")] == ["", "一", "一", "一"]


@pytest.mark.parametrize(
    ("citation", "clauses"),
    [
        ("二（二）", ["二（二）"]),
        ("二、（二）", ["二（二）"]),
        ("二(二)", ["二（二）"]),
        ("二（二）1", ["二（二）1"]),
        ("二（二）１．（２）", ["二（二）1（2）"]),
        ("二（一）、（二）", ["二（一）", "二（二）"]),
        ("二（一）、二（二），二（三）", ["二（一）", "二（二）", "二（三）"]),
        ("二（二）1、2", ["二（二）1", "二（二）2"]),
        ("一（一）; 二（三）", ["一（一）", "二（三）"]),
        ("一和二", ["一", "二"]),
        ("一 and 二", ["一", "二"]),
        ("一和九", []),
        # outer marks left out
        ("（三）", ["二（三）"]),
        ("（一）", ["一（一）", "二（一）"]),
        # parts that begin no line
        ("二（三）2", ["二（三）"]),
        ("二（二）9", []),
        ("九", []),
        ("（九）", []),
        ("三五", []),
        ("导言", []),
        ("二（一）注", []),
        ("", []),
    ],
)
def test_citations_of_an_official_document(citation: str, clauses: list[str]) -> None:
    assert cited(clauses_of(OFFICIAL), citation) == clauses


@pytest.mark.parametrize(
    ("text", "citation", "clauses"),
    [
        (ARTICLES, "第三条", ["第二章第三条"]),
        (ARTICLES, "第二章第三条", ["第二章第三条"]),
        (ARTICLES, "第2条（一）第1项", ["第二章第二条（一）"]),
        (ARTICLES, "第一章第三条", []),
        (ARTICLES, "附件1一", ["附件1 一"]),
        (DECIMAL, "1.2", ["1.2"]),
        (DECIMAL, "Section 1.2 and 2", ["1.2", "2"]),
        (DECIMAL, "2.2", []),
    ],
)
def test_citations_of_other_documents(text: str, citation: str, clauses: list[str]) -> None:
    assert cited(clauses_of(text), citation) == clauses


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1．5家\n　　１２．2022年\n", "1、5家\n　　１２、2022年\n"),
        ("1．1 总则\n1．1．1甲\n", "1．1 总则\n1．1．1甲\n"),
        ("达到1．5家\n", "达到1．5家\n"),
    ],
)
def test_a_mark_that_could_be_read_as_a_decimal(text: str, plain: str) -> None:
    assert with_plain_marks(text) == plain


def test_a_document_with_too_many_marks_is_taken_for_one_without() -> None:
    assert clauses_of("一、\n" * 20_001).begins == ()


@given(
    st.text("第章条附件一二十（）()①1２2.．、 #>*\n年元", max_size=40), st.text("一二（）1.、第条和章 ", max_size=12)
)
def test_no_text_is_too_odd(text: str, citation: str) -> None:
    """Clauses begin in their order, and a citation names only clauses of the document."""
    document = clauses_of(text)
    offsets = [offset for offset, _ in document.begins]
    assert offsets == sorted(set(offsets))
    assert document.cited(citation) <= {clause for _, clause in document.begins}
