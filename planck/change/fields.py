"""Every key of the plan file, and the classes that a change of it can have; the README's table is made from it."""

from msgspec import Struct

from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

_EASY = (ChangeClass.WEAKENED, ChangeClass.TIGHTENED)
_FIGURE = (*_EASY, ChangeClass.REDEFINED)
_REDEFINED = (ChangeClass.REDEFINED,)
_REASSIGNED, _MOVED, _REWORDED = (ChangeClass.REASSIGNED,), (ChangeClass.MOVED,), (ChangeClass.REWORDED,)
_CAME = (ChangeClass.ADDED, ChangeClass.REMOVED)


class Field(Struct, frozen=True):
    """Some keys of one part of the plan file, and what a change of them means."""

    part: str
    """The part of the schema that has the keys: `plan`, or a name among its definitions."""
    keys: tuple[str, ...]
    classes: tuple[ChangeClass, ...]
    """The classes that a change can have; none where a change means nothing, or is told of what it leads to."""
    means: Phrase
    """Which change has which class."""


def _field(part: str, keys: str, classes: tuple[ChangeClass, ...], en: str, zh: str) -> Field:
    return Field(part, tuple(keys.split()), classes, Phrase(en, zh))


FIELDS = (
    _field(
        "target",
        "at_least more_than at_most less_than",
        _FIGURE,
        "easier to satisfy: weakened, harder: tightened; another kind of comparator: redefined",
        "更易达到为放宽，更难为收紧；比较方式的种类改变为口径变更",
    ),
    _field(
        "target",
        "exactly within",
        _FIGURE,
        "a wider range: weakened, a narrower one within it: tightened, any other: redefined",
        "范围变宽为放宽，在原范围内变窄为收紧，其余为口径变更",
    ),
    _field(
        "target",
        "stretch",
        _FIGURE,
        "easier or taken away: weakened; harder or added: tightened; redefined where the target is",
        "更易或取消为放宽，更难或新增为收紧；指标口径变更时亦为口径变更",
    ),
    _field(
        "target",
        "baseline",
        (*_REDEFINED, *_REWORDED),
        "another figure: redefined; its note or date: reworded",
        "数值不同为口径变更；其日期或说明为文字修改",
    ),
    _field("dated-baseline", "value on note", (*_REDEFINED, *_REWORDED), "as for baseline", "同 baseline"),
    _field("target", "measure", _REDEFINED, "redefined", "口径变更"),
    _field(
        "target",
        "unit",
        _REDEFINED,
        "another family: redefined; 320 万元 and 3200000 元 are the same",
        "换了不能换算的单位为口径变更；320 万元与 3200000 元相同",
    ),
    _field(
        "target",
        "scale",
        (*_REDEFINED, *_REWORDED),
        "other steps: redefined; the same in other words: reworded",
        "等级不同为口径变更；仅措辞不同为文字修改",
    ),
    _field(
        "target",
        "from",
        _FIGURE,
        "later: weakened, earlier: tightened; of a flow: redefined, as it counts other days",
        "推迟为放宽，提前为收紧；增量指标为口径变更（统计的日期不同）",
    ),
    _field(
        "target",
        "due",
        _FIGURE,
        "later: weakened, earlier: tightened; of what must hold all along, or stay below a limit: redefined",
        "推迟为放宽，提前为收紧；须全程保持的，或有上限的增量指标，为口径变更",
    ),
    _field(
        "target",
        "pace",
        _FIGURE,
        "flatter: weakened, steeper: tightened; checkpoints that are both: redefined",
        "进度放缓为放宽，加快为收紧；检查点有升有降为口径变更",
    ),
    _field("target", "reporting", _EASY, "rarer: weakened, more often: tightened", "次数减少为放宽，增多为收紧"),
    _field("target", "grace_days", _EASY, "longer: weakened, shorter: tightened", "延长为放宽，缩短为收紧"),
    _field(
        "target",
        "evidence",
        _EASY,
        "no longer required: weakened, required now: tightened",
        "不再要求为放宽，改为要求为收紧",
    ),
    _field(
        "target",
        "cancelled",
        _EASY,
        "cancelled, or earlier: weakened; pursued again, or longer: tightened",
        "取消或提前取消为放宽，恢复或推迟取消为收紧",
    ),
    _field(
        "cancellation",
        "on reason",
        (*_EASY, *_REWORDED),
        "on: as for cancelled; reason: reworded",
        "on 同 cancelled；reason 为文字修改",
    ),
    _field("target", "owner support", _REASSIGNED, "reassigned", "责任变更"),
    _field(
        "target",
        "serves frameworks grows_by part_of",
        _MOVED,
        "moved, as is a target under another task or goal",
        "归属调整；指标移到其他任务或目标下亦同",
    ),
    _field("target", "title description clause wording", _REWORDED, "reworded", "文字修改"),
    _field(
        "target",
        "id",
        (*_REWORDED, *_CAME),
        "reworded where `was` names the earlier id; else one target is removed, one added",
        "was 写明原标识的为文字修改；否则视为删除一项、新增一项",
    ),
    _field(
        "target", "was", (), "nothing by itself: it tells which target is which", "本身不算变更，仅用于对应新旧指标"
    ),
    _field("goal", "id targets", _CAME, "added, removed; so are its targets", "新增、删除；其指标亦同"),
    _field("task", "id targets", _CAME, "added, removed; so are its targets", "新增、删除；其指标亦同"),
    _field(
        "goal",
        "title description clause",
        _REWORDED,
        "reworded; a clause is told of the targets that inherit it",
        "文字修改；由指标继承的条款，在指标上显示",
    ),
    _field(
        "task",
        "title description clause",
        _REWORDED,
        "reworded; a clause is told of the targets that inherit it",
        "文字修改；由指标继承的条款，在指标上显示",
    ),
    _field("task", "kind", _MOVED, "moved", "归属调整"),
    _field(
        "goal",
        "owner support frameworks reporting from due evidence",
        (*_REASSIGNED, *_MOVED),
        "told of the targets that inherit them; owner, support, frameworks of the goal where none does",
        "在继承的指标上显示；没有指标继承的，责任与归属在目标上显示",
    ),
    _field(
        "task",
        "owner support serves frameworks reporting from due evidence",
        (*_REASSIGNED, *_MOVED),
        "told of the targets that inherit them; owner, support, serves, frameworks of the task where none does",
        "在继承的指标上显示；没有指标继承的，责任与归属在任务上显示",
    ),
    _field(
        "plan",
        "period",
        _REDEFINED,
        "redefined; due dates that follow from it are not told again",
        "口径变更；随之改变的截止日不另列出",
    ),
    _field("span", "start end", _REDEFINED, "as for period", "同 period"),
    _field(
        "plan",
        "reporting",
        _EASY,
        "as for a target, told once for all that inherit it",
        "同指标的 reporting，由规划统一规定的只列一次",
    ),
    _field("plan", "policy", _FIGURE, "by its keys", "见其各键"),
    _field("policy", "method", _REDEFINED, "redefined", "口径变更"),
    _field(
        "policy",
        "on_track at_risk due_soon_days",
        _EASY,
        "lower: weakened, higher: tightened",
        "调低为放宽，调高为收紧",
    ),
    _field("policy", "points", _EASY, "by its keys", "见其各键"),
    _field(
        "points", "on_track at_risk", _EASY, "more points: weakened, fewer: tightened", "点数增加为放宽，减少为收紧"
    ),
    _field("policy", "grace_days", _EASY, "longer: weakened, shorter: tightened", "延长为放宽，缩短为收紧"),
    _field(
        "policy",
        "owners explain_shortfalls",
        _EASY,
        "no longer wanted: weakened, wanted now: tightened",
        "不再要求为放宽，改为要求为收紧",
    ),
    _field(
        "plan",
        "closed",
        (*_EASY, *_REWORDED),
        "before the period ends: weakened, taken back: tightened; afterwards: reworded",
        "规划期内结束为放宽，撤销为收紧；期后结束为文字修改",
    ),
    _field(
        "closing",
        "on reason",
        (*_EASY, *_REWORDED),
        "on: as for closed; reason: reworded",
        "on 同 closed；reason 为文字修改",
    ),
    _field(
        "plan",
        "units",
        (*_REDEFINED, *_REWORDED),
        "by the keys of a unit that both versions have",
        "见两个版本都有的单位的各键",
    ),
    _field("unit", "of times whole", _REDEFINED, "redefined", "口径变更"),
    _field("unit", "title", _REWORDED, "reworded", "文字修改"),
    _field("plan", "scales", (), "told of the targets that use a scale", "在使用该量表的指标上显示"),
    _field(
        "plan", "owners", _REASSIGNED, "by the keys of an owner that both versions have", "见两个版本都有的责任方的各键"
    ),
    _field("owner", "name kind", _REASSIGNED, "reassigned", "责任变更"),
    _field("plan", "owner", (), "told of the targets that inherit it", "在继承的指标上显示"),
    _field(
        "plan",
        "frameworks",
        _REWORDED,
        "by the keys of a framework that both versions have",
        "见两个版本都有的考核体系的各键",
    ),
    _field("framework", "title level description", _REWORDED, "reworded", "文字修改"),
    _field("plan", "title language source", _REWORDED, "reworded", "文字修改"),
    _field("source", "title issuer issued url text", _REWORDED, "reworded", "文字修改"),
    _field("plan", "goals tasks", _CAME, "by what they hold", "见其内容"),
    _field(
        "plan",
        "id",
        _CAME,
        "another id is another plan: one removed, one added",
        "标识不同即另一规划：删除一个、新增一个",
    ),
    _field(
        "plan",
        "version amendments planck",
        (),
        "nothing by themselves: rules PLK4 hold them against the changes",
        "本身不算变更，由 PLK4 规则与变更核对",
    ),
    _field("amendment", "version on reason approved_by changes correction", (), "as amendments", "同 amendments"),
    _field("change", "target field from to", (), "as amendments", "同 amendments"),
)
"""All of them, those of a target first."""
