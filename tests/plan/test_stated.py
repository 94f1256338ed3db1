"""The figures that a document and a wording state."""

import pytest

from planck.plan.quantity import BUILT_IN
from planck.plan.stated import stated
from planck.plan.unit_names import MEASURE_WORDS

UNITS = {**MEASURE_WORDS, **BUILT_IN, "个百分点": BUILT_IN["百分点"]}


def told(text: str, *, in_document: bool = True) -> list[str]:
    """Each figure as it stands in the text, with what it has to agree in."""
    found = stated(text, UNITS, in_document=in_document)
    return [f"{text[one.span.start : one.span.end]}={one.key[0]} {one.key[1]}".rstrip() for one in found]


def test_figures_of_all_sorts_in_their_order() -> None:
    text = "投入100万，其中320万元；造林5公顷，保二争一，进入前三名，服务5—8家。"
    assert told(text) == [
        "100万=1000000",
        "320万元=3200000 元",
        "5=5",
        "保二争一=2 1",
        "前三名=3 rank",
        "5=5 家",
        "8家=8 家",
    ]


def test_a_number_as_written_beside_the_one_in_the_smallest_unit() -> None:
    assert [one.value for one in stated("3.2亿元，保二争一，前三，5", UNITS)] == [pytest.approx(3.2), 2, 3, 5]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三家企业", ["三家=3 家"]),
        ("两名、三人、两户", ["两名=2 名", "三人=3 人", "两户=2 户"]),
        ("两件、三台、四套、五亩", ["两件=2 件", "三台=3 台", "四套=4 套", "五亩=5 亩"]),
        ("三百二十个", ["三百二十个=320 个"]),
        ("十五家，十项，十二条", ["十五家=15 家", "十项=10 项", "十二条=12 条"]),
        ("一万亩，两千户", ["一万亩=10000 亩", "两千户=2000 户"]),
        ("一家以上，百分之五，三万元", ["一家=1 家", "百分之五=5 %", "三万元=30000 元"]),
        (
            "百分之三点五，一点五亿元，两点五公里",
            ["百分之三点五=7/2 %", "一点五亿元=150000000 元", "两点五公里=5/2 公里"],
        ),
        ("一点五万人次", ["一点五万人次=15000 人次"]),
        # numbers in words that count nothing
        ("上午八点五分，八点三十分，八点三家企业", []),
        ("一家、一名、一个、三个方面、五项、三条、九次", []),
        ("千家万户，百家争鸣，万人，百件，千亩，万份", []),
        ("十分重视，十个方面，十件实事，两件大事，四套班子，十二个月", []),
        # numbers in digits that are none
        ("## 4 件\n3 个人信息\n八时三十分，8：30分，8点15分，第三名，第5位", []),
        ("- 6 家", ["6 家=6 家"]),
        ("考核90分", ["90分=90 分"]),
        ("前3个月，前两年，目前三、要求", []),
    ],
)
def test_numbers_before_a_unit_in_a_document(text: str, found: list[str]) -> None:
    assert told(text) == found


def test_a_wording_is_taken_at_its_word() -> None:
    text = "一个、三项，2022年，第2位，2 公顷"
    found = ["一个=1 个", "三项=3 项", "2022=2022", "第2位=2 rank", "2=2"]
    assert told(text, in_document=False) == found
    assert told("前三名", in_document=False) == ["前三名=3 rank"]


OFFICIAL = """\
岳科发〔2022〕12号
# 关于印发《2022年科技创新工作要点》的通知
各县（市、区）科技局，局机关各科室：
　　根据《中华人民共和国科学技术进步法》第三条和湘政发〔2021〕18号文件精神，经2022年3月18日局务会议（第5次）研究，现印发给你们。
一、总体要求
　　落实“三高四新”战略，坚持“四个面向”，实施“1235”工程，建设“3+2”体系，统筹三个方面工作。
二、主要任务
（一）培育主体。1.建立“十四五”培育库；2.开展“三进”活动，一季度一调度。
1．开展一次摸底，每个乡镇明确一名联络员，24小时响应，3个工作日内办结。
2．召开两次会议。
（1）完善制度；
（2）强化考核。
（二）提升平台。发挥四套班子作用，走进千家万户，十分重视，用好5G、A4纸张和GB/T 7714-2015标准。
三、时间安排
第一阶段（3月1日—5月31日）：动员部署；第二阶段（6—11月）：组织实施；第三阶段（12月底前）：总结验收。
四、保障措施
（一）于2022年4月10日17:30前报送，联系人：李四，联系电话：0730-7622222，传真：7622223，邮箱：yykj123@163.com。
（二）12345热线、网址http://www.yyx.gov.cn/2022/03/18/a12.html。
附件：1．2022年重点任务分解表
      2．联系方式
岳阳市科学技术局
2022年3月18日
（此件主动公开）
地址：岳阳市南湖大道388号 邮编：414000
- 3 -
"""
REGULATION = """\
第一章 总则
第一条 为规范管理，根据有关法律法规，制定本办法。
第二条 本办法自2022年5月1日起施行，有效期5年。原办法（岳政办发〔2017〕3号）同时废止。
第二章 职责
第三条 由二级单位负责，第十二条所列事项除外，依照第二十条第（三）项执行。
第四条 一季度、二季度分别报告，2021—2025年连续考核，前3季度通报。
"""
MINUTES = """\
# 县政府第12次常务会议纪要
时间：2022年5月6日上午9:00  地点：县政府办公楼3楼第2会议室
## 一、审议《2022年民生实事》
1、会议指出，5月底前、“七一”前分别完成；2、由县发改局牵头，各乡镇（街道）配合，每月5日前报送。
## 二、其他
会议听取了“双减”“5·12”防灾减灾日情况，要求对照2021版目录，7×24小时值守。
| 序号 | 事项 | 时限 |
| --- | --- | --- |
| 1 | 污水管网 | 2022.06.30 |
| 2 | 5G基站 | 2022年Q3 |
抄送：县委办、县人大办。（共印30份）
"""


@pytest.mark.parametrize(
    ("document", "found"),
    [(OFFICIAL, []), (REGULATION, []), (MINUTES, ["30份=30 份"])],
    ids=["notice", "rules", "minutes"],
)
def test_documents_in_which_hardly_a_number_is_a_figure(document: str, found: list[str]) -> None:
    assert told(document) == found


@pytest.mark.parametrize("text", ["5家，", "1 ", "1\n", "第1、", "《1"])
def test_a_hostile_text_is_not_read_to_its_end(text: str) -> None:
    assert len(stated(text * (4_000_000 // len(text)), UNITS, in_document=True)) <= 20_000
