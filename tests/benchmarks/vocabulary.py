"""The words of invented plans: counties named after the sixty-year cycle, so that nobody takes them for real ones."""

from dataclasses import dataclass
from enum import Enum, auto


class Shape(Enum):
    """What a target is measured by, and how its figure is worded."""

    COUNT = auto()
    MONEY = auto()
    TOTAL = auto()
    SHARE = auto()
    CEILING = auto()
    RANK = auto()
    STEP = auto()
    DONE = auto()


@dataclass(frozen=True)
class Topic:
    """A kind of target: the beginning of its id, its title in both languages, its unit where it has one."""

    stem: str
    zh: str
    en: str
    shape: Shape
    unit: str = ""


@dataclass(frozen=True)
class Named:
    """A name in both languages, and the part of an id that stands for it."""

    key: str
    zh: str
    en: str


# as many kinds of each shape as a county's plans have, roughly
TOPICS = (
    Topic("new-enterprises", "新认定示范企业", "Newly certified model enterprises", Shape.COUNT, "家"),
    Topic("training-sessions", "举办业务培训", "Training sessions held", Shape.COUNT, "场"),
    Topic("new-projects", "新开工重点项目", "Key projects begun", Shape.COUNT, "个"),
    Topic("people-trained", "培训技能人才", "Skilled workers trained", Shape.COUNT, "人"),
    Topic("inspections", "开展专项检查", "Special inspections carried out", Shape.COUNT, "次"),
    Topic("proposals-answered", "办理建议提案", "Proposals dealt with", Shape.COUNT, "件"),
    Topic("funds-won", "争取上级资金", "Funds won from above", Shape.MONEY, "万元"),
    Topic("investment-made", "完成固定资产投资", "Fixed investment made", Shape.MONEY, "万元"),
    Topic("loans-granted", "发放贴息贷款", "Loans granted with interest paid", Shape.MONEY, "万元"),
    Topic("enterprises-total", "示范企业总量", "Model enterprises in all", Shape.TOTAL, "家"),
    Topic("stations-total", "服务站点总量", "Service stations in all", Shape.TOTAL, "个"),
    Topic("volunteers-total", "登记志愿者总数", "Registered volunteers in all", Shape.TOTAL, "人"),
    Topic("coverage", "服务覆盖率", "Coverage of the service", Shape.SHARE, "%"),
    Topic("satisfaction", "群众满意率", "Share of people who are content", Shape.SHARE, "%"),
    Topic("online-share", "网上办理率", "Share of cases handled online", Shape.SHARE, "%"),
    Topic("overdue-share", "逾期办件率", "Share of cases overdue", Shape.CEILING, "%"),
    Topic("accident-share", "隐患未整改率", "Share of hazards not yet mended", Shape.CEILING, "%"),
    Topic("city-rank", "全市考核排名", "Place in the city's assessment", Shape.RANK),
    Topic("reform-rank", "改革工作排名", "Place in the reform assessment", Shape.RANK),
    Topic("data-platform", "推进数据平台建设", "The data platform built", Shape.STEP),
    Topic("duty-system", "落实责任制度", "The system of duties kept up", Shape.STEP),
    Topic("village-outreach", "政策宣传进村", "Outreach in villages", Shape.STEP),
    Topic("annual-plan-issued", "印发实施方案", "The implementation plan issued", Shape.DONE),
    Topic("half-year-review", "召开半年推进会", "The half-year review held", Shape.DONE),
)

BUREAUS = (
    Named("agriculture", "农业农村局", "Agriculture Bureau"),
    Named("commerce", "商务局", "Commerce Bureau"),
    Named("culture", "文化旅游局", "Culture and Tourism Bureau"),
    Named("education", "教育局", "Education Bureau"),
    Named("forestry", "林业局", "Forestry Bureau"),
    Named("health", "卫生健康局", "Health Bureau"),
    Named("housing", "住房建设局", "Housing Bureau"),
    Named("industry", "工业信息化局", "Industry Bureau"),
    Named("labour", "人力资源局", "Labour Bureau"),
    Named("science", "科学技术局", "Science and Technology Bureau"),
    Named("transport", "交通运输局", "Transport Bureau"),
    Named("water", "水利局", "Water Bureau"),
)

TOWNSHIPS = (
    Named("donghe", "东河镇", "Donghe"),
    Named("nanshan", "南山乡", "Nanshan"),
    Named("xiqiao", "西桥镇", "Xiqiao"),
    Named("beiling", "北岭乡", "Beiling"),
    Named("zhongtan", "中滩镇", "Zhongtan"),
    Named("shangping", "上坪乡", "Shangping"),
    Named("xiawan", "下湾镇", "Xiawan"),
    Named("gaoqiao", "高桥镇", "Gaoqiao"),
)

_STEMS = tuple(
    zip("甲乙丙丁戊己庚辛壬癸", ("jia", "yi", "bing", "ding", "wu", "ji", "geng", "xin", "ren", "gui"), strict=True)
)
_BRANCHES = tuple(
    zip(
        "子丑寅卯辰巳午未申酉戌亥",
        ("zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you", "xu", "hai"),
        strict=True,
    )
)


def county(index: int) -> Named:
    """The county of the sixty that an index falls on."""
    (stem, stem_latin), (branch, branch_latin) = _STEMS[index % 10], _BRANCHES[index % 12]
    latin = stem_latin + branch_latin
    return Named(latin, f"{stem}{branch}县", f"{latin.capitalize()} County")


TASK_TITLES = (
    Named("growth", "推动高质量发展", "Growth that lasts"),
    Named("service", "提升公共服务", "Better public services"),
    Named("projects", "抓好项目建设", "Projects built"),
    Named("reform", "深化重点改革", "Reforms carried further"),
    Named("safety", "守牢安全底线", "Safety kept"),
    Named("people", "加强队伍建设", "People trained"),
)

REASONS = (
    Named("weather", "受汛期影响，现场工作推迟", "Work on site was put off by the floods"),
    Named("money", "上级资金尚未下达", "The money from above is not allotted yet"),
    Named("papers", "前期手续办理时间较长", "The papers took longer than planned"),
)

REMEDIES = (
    Named("monthly", "按月调度，三季度追回进度", "Monthly reviews, to catch up in the third quarter"),
    Named("team", "成立专班，倒排工期", "A team of its own, with a schedule drawn up backwards"),
    Named("press", "加强对接，争取尽快到位", "Press for it, so that it comes soon"),
)
