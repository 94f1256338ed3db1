"""Every clause and every figure of the shipped plan's source document, held against the plan.

The lists below are made by hand, in the order of the document. A part of the text either names the
targets that encode it, which then cite its clause, or says why it is no commitment of its own (and
may name the targets that carry what it says elsewhere).
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

FOLDER = Path(__file__).parents[1] / "plans" / "yueyang-county-stb-2022"


class Part(NamedTuple):
    """A piece of the source, verbatim: the targets that encode it, or why none does."""

    text: str
    targets: tuple[str, ...] = ()
    why: str = ""


class Figure(NamedTuple):
    """A figure, once for each place where it stands, and the targets whose wording holds it."""

    clause: str
    text: str
    targets: tuple[str, ...]


EIGHT_RANKS = (
    "rd-spending-to-gdp",
    "basic-research-share",
    "industrial-rd-spending",
    "industrial-firms-with-rd",
    "rd-personnel",
    "high-tech-value-added",
    "technology-contracts",
    "fiscal-science-spending",
)

AIM = "an aim without a measure of its own: what the duties of its clause are for"
HEADING = "the clause's own heading, said in full after it"
MANNER = "how the work is done, not what is to be reached"
INTRODUCTION = "leads to what follows"
ORIGIN = "on whose behalf: the plan's frameworks name the two assessments"

HEADINGS = [
    "# 岳阳县科学技术局2022年工作规划",
    "## 一、指导思想",
    "## 二、工作目标",
    "## 三、重点任务",
    "### （一）突出科技统计指标对接",
    "### （二）强化科技绩效指标认定",
    "### （三）全力争取科技立项争资",
    "### （四）抓实科技专家服务团工作",
    "### （五）深入推进科普宣传工作",
    "## 四、保障措施",
]

CLAUSES: dict[str, list[Part]] = {
    "": [Part("来源：县科技局  2022-03-18 10:54", why="where and when it was published")],
    "一": [
        Part(
            "2022年，县科技局将始终坚持以习近平新时代中国特色社会主义思想为指导，"
            "坚决贯彻落实“三高四新”战略，围绕县委、县政府及省市科技主管部门工作部署",
            why="guiding thought: in what spirit the year's work is done",
        ),
        Part(
            "全面完成或超额完成各项工作任务",
            ("full-completion",),
            why="said as a goal in 二（二）, encoded there",
        ),
        Part("为强力推动我县高质量发展发挥科技支撑作用作出积极贡献", why=AIM),
    ],
    "二（一）": [
        Part("对标对表省科技投入产出真抓实干督查激励措施指标", ("front-rank-province",)),
        Part("和岳阳市“三区一中心”综合绩效考核指标", ("front-rank-city",)),
        Part("补短板强弱项，强化工作措施，加大工作力度", why=MANNER),
        Part(
            "主动对接汇报",
            ("higher-department-contacts",),
            why="said as a duty in 四（一）, encoded there",
        ),
        Part("确保各项考核指标任务位居前列", ("front-rank-province", "front-rank-city")),
    ],
    "二（二）": [
        Part("全面完成全县基础工作、重点工作指标任务", ("full-completion",)),
        Part("争取跻身全县经济管理部门系列先进行列", ("full-completion",)),
    ],
    "三（一）": [
        Part("根据省科技厅投入产出考评与市综合绩效考评", why=ORIGIN),
        Part("涉及县科技局有关科技统计指标分为两大类：一类为研发指标，包括", why=INTRODUCTION),
        Part("研发支出与地区生产总值占比", ("rd-spending-to-gdp",)),
        Part("基础研究支出占研发支出占比", ("basic-research-share",)),
        Part("规模以上工业企业研发经费支出", ("industrial-rd-spending",)),
        Part("规模以上工业企业中有研发活动企业占比", ("industrial-firms-with-rd",)),
        Part("研发人员数（占比）", ("rd-personnel",)),
        Part("另一类为非研发指标，即", why=INTRODUCTION),
        Part("高新技术产业增加值与地区生产值占比", ("high-tech-value-added",)),
        Part("技术合同成交额与地区生产总值占比", ("technology-contracts",)),
        Part("地方财政科技支出", ("fiscal-science-spending",)),
        Part("以上科技统计指标任务，根据上级指导意见与其他县（市区）情况", why=INTRODUCTION),
        Part("加强统计工作对接", ("statistics-coordination",)),
        Part("努力实现保二争一", EIGHT_RANKS),
    ],
    "三（二）": [
        Part("根据省科技厅投入产出考评与市综合绩效考评", why=ORIGIN),
        Part("归类科技绩效指标任务为", why=INTRODUCTION),
        Part("新认定高新技术企业5家以上", ("new-high-tech-enterprises",)),
        Part("全县高新技术企业总量达到67家", ("high-tech-enterprises-total",)),
        Part("新认定科技型中小企业8家以上", ("new-tech-smes",)),
        Part("全县科技型中小企业达到55家", ("tech-smes-total",)),
        Part("新认定省级以上科技创新创业平台1家", ("provincial-platform",)),
        Part("重点申报高新园区省级公共创新平台科技企业孵化器或众创空间", ("provincial-platform",)),
        Part("以上科技绩效指标认定任务，根据上级指导意见与其他县（市区）情况", why=INTRODUCTION),
        Part("及时统筹调整", why="the right to amend the plan: amendments, not a target"),
        Part("努力实现保二争一", ("recognition-rank",)),
    ],
    "三（三）": [
        Part("及时关注省市网站申报通知", ("application-guidance",)),
        Part("加强项目申报与研发奖补资金申报指导", ("application-guidance",)),
        Part("全年争取国家、省、市科技项目资金320万元以上", ("project-funds",)),
        Part("其中包括争取市级科技创新创业人才团队1家以上", ("municipal-talent-team",)),
        Part("市级科技创新创业平台1家以上", ("municipal-platform",)),
        Part("在做好科技项目申报的同时", ("application-guidance",)),
        Part("加强项目实施跟踪管理", ("project-follow-up",)),
        Part("落实好有关项目验收工作", ("project-follow-up",)),
    ],
    "三（四）": [
        Part("进一步扩大科技专家团服务行业范畴", ("expert-service-teams",)),
        Part("不断壮大科技专家队伍", ("expert-service-teams",)),
        Part("创新服务方式方法", ("expert-service-teams",)),
        Part("争取实质性工作成效", ("expert-service-teams",)),
        Part("做好科技专家服务团成员与科技特派员的有机结合", ("technical-commissioners",)),
        Part("找准工作结合点", ("technical-commissioners",)),
        Part("积极开展科技特派员工作", ("technical-commissioners",)),
    ],
    "三（五）": [
        Part("结合相关部门要求与科技项目实施内容", why=MANNER),
        Part("充分利用科技活动周", ("science-week",)),
        Part("科技工作者日", ("science-workers-day",)),
        Part("志愿者活动周", ("volunteer-week",)),
        Part("宪法宣传周", ("constitution-week",)),
        Part("等重要节日", why="leaves room for other occasions and names none"),
        Part("深入推进科普工作进农村", ("outreach-villages",)),
        Part("进社区", ("outreach-communities",)),
        Part("进学校", ("outreach-schools",)),
        Part("进企业", ("outreach-enterprises",)),
        Part("进家庭", ("outreach-families",)),
        Part("引领全社会形成尊重知识、崇尚创新、尊重人才、热爱科学、献身科学的浓厚氛围", why=AIM),
    ],
    "三（六）": [
        Part("加强党的建设", ("party-building",)),
        Part("党风廉政建设", ("clean-government",)),
        Part("和意识形态工作", ("ideological-work",)),
        Part("以巡察整改工作为契机", why=MANNER),
        Part("切实加强党建工作", ("party-building",)),
        Part("党风廉政建设", ("clean-government",)),
        Part("和意识形态工作", ("ideological-work",)),
        Part("努力打造一支作风优良、纪律严明、敢于担当的干部队伍", why=AIM),
    ],
    "三（七）": [Part("完成县委县政府下达的各项中心工作任务", ("assigned-tasks",))],
    "四（一）": [
        Part("加强工作对接", why=HEADING),
        Part("主动与省市科技局部门汇报", ("higher-department-contacts",)),
        Part(
            "在科技投入产出和市综合绩效考核上、科技项目申报上争取工作上的支持",
            ("higher-department-contacts",),
        ),
        Part("充分认识统计工作的重要性", why=MANNER),
        Part("主动与市县统计部门对接", ("statistics-bureau-contacts",)),
        Part("在科技统计指标上争取业务指导与政策倾斜", ("statistics-bureau-contacts",)),
    ],
    "四（二）": [
        Part("举办业务培训", why=HEADING),
        Part("加强机关干部自身能力建设", why=AIM),
        Part("举办公文处理培训班", ("document-training",)),
        Part("切实提升干部公文处理能力", why=AIM),
        Part("举办全县统计业务培训", ("statistics-training",)),
        Part("提升科技统计指标填报质量", why=AIM),
    ],
    "四（三）": [
        Part("明确责任分工", why=HEADING),
        Part("根据年度总体目标任务", why=INTRODUCTION),
        Part("细化分解", ("responsibilities-assigned",)),
        Part("明确责任", ("responsibilities-assigned",)),
        Part("分工负责", ("responsibilities-assigned",)),
        Part("确保每一个指标、项目责任到人", ("responsibilities-assigned",)),
        Part("落实到岗", ("responsibilities-assigned",)),
        Part("调动一切积极因素，切实提高干部队伍执行力", why=AIM),
        Part("确保各项工作落到实处", ("full-completion",), why="all work done is 二（二）"),
    ],
    "四（四）": [
        Part("加强机关管理", why=HEADING),
        Part("进一步加强机关管理", ("orderly-offices",)),
        Part("规范机关工作秩序", ("orderly-offices",)),
        Part("确保机关廉洁、文明、高效运转", ("orderly-offices",)),
        Part("努力营造团结、和谐、活泼、严肃、紧张、有序的机关工作氛围", why=AIM),
    ],
    "signature": [
        Part("岳阳县科学技术局", why="who signed it: the plan's issuer"),
        Part("2022年3月18日", why="when it was signed: the source's date of issue"),
    ],
}

FIGURES = [
    Figure("三（一）", "保二争一", EIGHT_RANKS),
    Figure("三（二）", "5家以上", ("new-high-tech-enterprises",)),
    Figure("三（二）", "67家", ("high-tech-enterprises-total",)),
    Figure("三（二）", "8家以上", ("new-tech-smes",)),
    Figure("三（二）", "55家", ("tech-smes-total",)),
    Figure("三（二）", "1家", ("provincial-platform",)),
    Figure("三（二）", "保二争一", ("recognition-rank",)),
    Figure("三（三）", "320万元以上", ("project-funds",)),
    Figure("三（三）", "1家以上", ("municipal-talent-team",)),
    Figure("三（三）", "1家以上", ("municipal-platform",)),
]

DATES = {
    "2022-03-18 10:54": "when it was published",
    "2022年3月18日": "when it was signed",
    "2022年": "the plan's period",
}

NUMERALS_IN_WORDS = {
    "三高四新": "the name of a strategy",
    "三区一中心": "the name of an assessment",
    "两大类": "counts the kinds of indicator, of which all are encoded",
    "一类": "the first kind, the other kind",
    "进一步": "further",
    "一支": "one body of staff, an aim",
    "每一个": "each",
    "一切": "all",
}


def read_source() -> str:
    """The document's text."""
    return (FOLDER / "source.md").read_text(encoding="utf-8")


def split_clauses(document: str) -> dict[str, str]:
    """The text under each clause, headings and clause numbers left out."""
    clauses: dict[str, str] = {}
    section = clause = ""
    for line in document.splitlines():
        if heading := re.match(r"## ([一二三四])、", line):
            section = clause = heading[1]
            continue
        if number := re.match(r"(?:### )?(（[一二三四五六七]）)", line):
            clause = section + number[1]
        if line == "岳阳县科学技术局":
            clause = "signature"
        body = "" if line.startswith("#") else line.removeprefix("> ")
        clauses[clause] = clauses.get(clause, "") + body.removeprefix(number[1] if number else "")
    return {name: text for name, text in clauses.items() if text}


def read_targets() -> dict[str, dict[str, Any]]:
    """Each target of the plan by its id, with the clause that it has or inherits."""
    text = (FOLDER / "plan.yaml").read_text(encoding="utf-8")
    # BaseLoader builds nothing but strings, lists and maps
    plan = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    return {
        target["id"]: {"clause": parent["clause"], **target}
        for parent in plan["goals"] + plan["tasks"]
        for target in parent["targets"]
    }


def leave_out(text: str, parts: list[Part]) -> str:
    """What is left of a text once its parts are taken out, each after the one before it."""
    left, position = "", 0
    for part in parts:
        start = text.find(part.text, position)
        assert start >= 0, f"not in the source at its place: {part.text}"
        left += text[position:start]
        position = start + len(part.text)
    return left + text[position:]


SOURCE = read_source()
CLAUSE_TEXTS = split_clauses(SOURCE)
TARGETS = read_targets()
PARTS = [(clause, part) for clause, parts in CLAUSES.items() for part in parts]


def test_the_document_has_the_sections_and_clauses_of_the_list() -> None:
    assert [line for line in SOURCE.splitlines() if line.startswith("#")] == HEADINGS
    assert list(CLAUSE_TEXTS) == list(CLAUSES)


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_parts_of_a_clause_are_its_whole_text(clause: str) -> None:
    left = leave_out(CLAUSE_TEXTS[clause], CLAUSES[clause])
    assert re.sub(r"[，。；：、（）\s]", "", left) == ""


@pytest.mark.parametrize(("clause", "part"), PARTS)
def test_a_part_is_encoded_under_its_clause_or_says_why_not(clause: str, part: Part) -> None:
    assert part.text in SOURCE
    assert part.targets or part.why
    for target in part.targets:
        assert target in TARGETS
        assert part.why or TARGETS[target]["clause"] == clause


def test_every_target_encodes_a_part_of_the_clause_it_cites() -> None:
    encoded = {(target, clause) for clause, part in PARTS for target in part.targets}
    assert {(name, target["clause"]) for name, target in TARGETS.items()} <= encoded


def test_the_figures_of_the_list_are_all_that_the_source_has() -> None:
    found = [
        (clause, figure)
        for clause, text in CLAUSE_TEXTS.items()
        for figure in re.findall(r"\d+万?[家元](?:以上)?|保二争一", text)
    ]
    assert found == [(figure.clause, figure.text) for figure in FIGURES]


def test_what_else_is_written_with_numerals_is_a_date_or_a_word() -> None:
    left = "".join([SOURCE.splitlines()[0], *CLAUSE_TEXTS.values()])
    known = [*(figure.text for figure in FIGURES), *DATES, *NUMERALS_IN_WORDS]
    for words in sorted(known, key=len, reverse=True):
        assert words in SOURCE
        left = left.replace(words, "")
    assert re.findall(r"[\d〇零一二两三四五六七八九十百千万亿]", left) == []


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_stands_in_the_wording_of_its_targets(figure: Figure) -> None:
    for name in figure.targets:
        target = TARGETS[name]
        assert target["clause"] == figure.clause
        assert figure.text in target["wording"]
        parts = [part for part in CLAUSES[figure.clause] if name in part.targets]
        assert any(target["wording"] in part.text for part in parts)


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_the_encoded_one(figure: Figure) -> None:
    for name in figure.targets:
        target = TARGETS[name]
        if figure.text == "保二争一":
            assert (target["measure"], target["at_most"], target["stretch"]) == ("rank", "2", "1")
        else:
            assert target["at_least"] + target["unit"] == figure.text.removesuffix("以上")


def test_every_wording_holds_a_figure_of_the_list() -> None:
    worded = {name for name, target in TARGETS.items() if "wording" in target}
    assert worded == {name for figure in FIGURES for name in figure.targets}
