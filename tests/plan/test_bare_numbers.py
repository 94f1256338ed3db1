"""Numbers without a known unit that may be figures, and those that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.plan.bare_numbers import all_numbers, bare_numbers


def told(text: str) -> list[str]:
    return [f"{text[span.start : span.end]}={value}" for span, value in bare_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("投入100万，其中50", ["100万=1000000", "50=50"]),
        ("造林200公顷，亩产1,850斤", ["200=200", "1,850=1850"]),
        ("５倍，1.5倍", ["５=5", "1.5=3/2"]),
        ("5—8公顷", ["5=5", "8=8"]),
        ("2000公顷，达到2022.5万，2022家", ["2000=2000", "2022.5万=20225000", "2022=2022"]),
        ("3亿2千万", ["3亿2千万=320000000"]),
        ("道路5km，5.5km，100MW", ["5=5", "5.5=11/2", "100=100"]),
        ("压缩至3天，100余家，500多万，￥100", ["3=3", "100=100", "500=500", "100=100"]),
        ("in 12 villages, at least 1,200 visits", ["12=12", "1,200=1200"]),
        ("达到20，5月底前完成", ["20=20"]),
        ("| 企业 | 67 | 家 |", ["67=67"]),
        ("热线受理100起", ["100=100"]),
        ("“确保全年造林5公顷以上并完成验收”", ["5=5"]),
    ],
)
def test_numbers_that_may_be_figures(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        # days, years, times, how long something takes
        "2022年3月18日，2022-03-18 10:54，2022.3.18，20220318，3月18日，12月底前，1—6月，5、6月",
        "2021—2025年，2021-2025，2021—25年，2022年度，2035远景目标，2022、2023年",
        "8时30分，10:54:30，9点半，17：30，24小时值班",
        "3个月内，5分钟，5-10分钟，5年，3年行动，2周，1个季度，5个工作日内，3天前，48小时之内，90后，21世纪",
        "18 March 2022, March 18, by May 30, 2nd place",
        # ordinals, and numbers of documents
        "第5条，第2批，第1、2季度，第3—5条，第 12 次，前3季度",
        "岳县科发〔2022〕12号，（2022）5号，12号文，388号",
        "Section 3.2, Article 5, page 3, No. 5",
        # telephones, postal codes, addresses
        "电话：7622222、7621111，联系电话：张三 7622222转8012，0730-7622222，（0730）7622222，13873012345",
        "邮编414100，邮政编码：414100，400-123-4567，110报警，统一社会信用代码123456789012，12345热线",
        "岳阳县414100\n",
        "http://www.yyx.gov.cn/2022/03/18/123.html，www.a.cn/12，zhang12@qq.com，12345@163.com",
        # names
        "A4纸，G20峰会，5G基站，4A级景区，PM2.5，COVID-19，GB/T 7714-2015，ISO 9001，v1.2.3，192.168.1.1",
        "工业4.0，“3+2”体系，“1235”工程，12·4宪法日，3·15，7×24，1+N，5+，《中国制造2025》，985、211工程",
        "3级，4星级，1等奖，5大行动，7部门联合，3部委，2.0版，共3页",
        # lists and pages
        "1.项目\n2、甲\n3、2022年乙\n（3）丙\n4）丁\n3.2 Title\n2.1新建\n3 个人\n1.2022年\n## 4 件\n12、5月\n",
        "目标：1.甲；2.乙；（2）丙；2）丁。3.戊\n- 1. 己\n附件：1．2022年任务\n",
        "- 3 -\n—12—\n5\n| 1 | 企业 |\n",
        "",
    ],
)
def test_numbers_that_are_none(text: str) -> None:
    assert told(text) == []


def test_all_numbers_of_a_text() -> None:
    text = "2022年5家，１.5万，三家"
    assert [f"{text[span.start : span.end]}={value}" for span, value in all_numbers(text)] == [
        "2022=2022",
        "5=5",
        "１.5万=15000",
    ]


def test_a_number_with_ambiguous_scales_is_none() -> None:
    assert told("3万2") == []


@given(st.text("0123456789.,-—年月日号万亿第（）〔〕 \n:：、“”《》aG电话", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    """Numbers stand where they say, in order and without overlap."""
    ends = [0, *(end for span, _ in bare_numbers(text) for end in span)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
