"""A validator's error in words: one finding a missing or unknown key, each with what to do."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, cast

from jsonschema import ValidationError
from msgspec import Struct

from planck.shape import kinds
from planck.text.findings import Kind, Path
from planck.text.numerals import meant_number
from planck.text.tree import Raw
from planck.words.phrase import Phrase, did_you_mean

COMPARATORS = ("at_least", "more_than", "at_most", "less_than", "exactly", "within")


class Worded(Struct, frozen=True):
    """One mistake in words, not yet located."""

    path: Path
    on: str
    """What it points at: the key or the value at the path."""
    kind: Kind
    message: Phrase
    hint: Phrase | None = None
    parent: Path = ()
    meant: tuple[str, ...] = ()
    """For a missing key, the keys that would mend it; for an unknown key, the known one nearest to it."""

    def excused_by(self, misspelt: set[tuple[Path, str]]) -> bool:
        """Whether a key is missing only because another of its map is its misspelling."""
        missing = self.kind in (kinds.MISSING_KEY, kinds.NO_COMPARATOR)
        return missing and any((self.path, key) in misspelt for key in self.meant)


def worded(error: ValidationError) -> Iterator[Worded]:
    """The mistakes that one error of the validator amounts to."""
    path = tuple(error.absolute_path)
    comment = error.schema.get("$comment") if isinstance(error.schema, dict) else None
    if "propertyNames" in error.absolute_schema_path:
        yield _key_name(path, error)
    elif comment in _TOKENS:
        yield _TOKENS[comment](path, error)
    elif error.validator in ("required", "dependentRequired"):
        yield from _missing(path, error)
    elif error.validator == "additionalProperties":
        yield from _unknown(path, error)
    elif error.validator == "type":
        yield _wrong_type(path, error)
    else:
        yield _wrong_value(path, error)


def _missing(path: Path, error: ValidationError) -> Iterator[Worded]:
    instance, wanted = _given(error), cast("Any", error.validator_value)
    if error.validator == "dependentRequired":
        wanted = [key for given, needed in wanted.items() if given in instance for key in needed]
    for key in wanted:
        if key not in instance:
            message = Phrase(f"key '{key}' is missing", f"缺少键“{key}”")
            hint = Phrase(f"add '{key}:'", f"请补充 {key}:")
            yield Worded(path, "value", kinds.MISSING_KEY, message, hint, meant=(key,))


def _unknown(path: Path, error: ValidationError) -> Iterator[Worded]:
    known = list(cast("Raw", error.schema)["properties"])
    for key in _given(error):
        if key not in known and not key.startswith("x-"):
            message = Phrase(f"key '{key}' is not known", f"未知的键“{key}”")
            own = Phrase("keys of your own start with 'x-'", "自定义的键须以 x- 开头")
            meant = tuple(get_close_matches(key, known, n=1))
            dated = key in _DATES and "fail_on" in known
            hint = _NO_DATE if dated else did_you_mean(key, meant) or own
            yield Worded((*path, key), "key", kinds.UNKNOWN_KEY, message, hint, path, meant)


_DATES = ("date", "as_of", "as-of", "asof", "today")
_NO_DATE = Phrase(
    "there is no setting for the date: give it on the command line, --as-of 2022-06-30 or --as-of latest",
    "日期不能在设置中指定：请在命令行写 --as-of 2022-06-30 或 --as-of latest",
)


def _given(error: ValidationError) -> Raw:
    """The map that an error is about."""
    return cast("Raw", error.instance)


def _key_name(path: Path, error: ValidationError) -> Worded:
    key = str(error.instance)
    message = Phrase(f"'{key}' cannot be a key here", f"“{key}”不能用作此处的键")
    return Worded((*path, key), "key", kinds.KEY_NAME, message, _value_hint(error))


_TYPE_NAMES = {
    "string": Phrase("text", "文本"),
    "number": Phrase("a number", "数字"),
    "integer": Phrase("a whole number", "整数"),
    "decimal": Phrase("a decimal number", "小数"),
    "boolean": Phrase("true/false", "true/false"),
    "array": Phrase("a list", "列表"),
    "object": Phrase("a map", "映射"),
    "null": Phrase("nothing", "空值"),
}


def _type_of(value: object) -> str:
    if value is None:
        return "null"
    for kind, name in (
        (bool, "boolean"),
        (int, "integer"),
        (Decimal, "decimal"),
        (str, "string"),
        (list, "array"),
    ):
        if isinstance(value, kind):
            return name
    return "object"


def _wrong_type(path: Path, error: ValidationError) -> Worded:
    wanted = cast("str | list[str]", error.validator_value)
    names = [_TYPE_NAMES[name] for name in ([wanted] if isinstance(wanted, str) else wanted)]
    given, called = _TYPE_NAMES[_type_of(error.instance)], _called(path)
    message = Phrase(
        f"{called.en} should be {' or '.join(_split(', ', [name.en for name in names]))}, not {given.en}",
        f"{called.zh}应为{'或'.join(_split('、', [name.zh for name in names]))}，而不是{given.zh}",
    )
    return Worded(path, "value", kinds.WRONG_TYPE, message, _type_hint(path, error, wanted))


def _called(path: Path) -> Phrase:
    """What a value is called: by its key, or by its number in the list that the key holds."""
    if not path:
        return Phrase("the file", "文件")
    key = path[-1]
    if isinstance(key, int):
        return Phrase(f"entry {key + 1} of '{path[-2]}'", f"“{path[-2]}”的第 {key + 1} 项")
    return Phrase(f"'{key}'", f"“{key}”")


def _split(comma: str, names: list[str]) -> list[str]:
    """All names but the last, with commas, and the last."""
    return [comma.join(names[:-1]), names[-1]] if len(names) > 1 else names


def _type_hint(path: Path, error: ValidationError, wanted: object) -> Phrase | None:
    value, schema = error.instance, cast("Raw", error.schema)
    if value is None:
        return Phrase("give it a value or delete the key", "请填写值，或删除该键")
    if path == ("version",) and isinstance(value, (int, Decimal)):
        full = ".".join([*str(value).split("."), "0", "0"][:3])
        return Phrase(f"complete it to three parts: {full}", f"请补足三段：{full}")
    if "number" in str(wanted) or "integer" in str(wanted):
        return meant_number(value, with_unit=not _TAKE_UNIT.isdisjoint(map(str, path[-2:])))
    if wanted == "boolean" and value in ("true", "false"):
        return Phrase(f"write it without quotes: {value}", f"请去掉引号：{value}")
    if isinstance(value, (int, Decimal)) and (wanted == "string" or "minLength" in schema):
        return (
            _pattern_hint(schema["pattern"], error) if "pattern" in schema else Phrase("put it in quotes", "请加引号")
        )
    return None


_TAKE_UNIT = frozenset((*COMPARATORS, "stretch", "baseline", "value", "numerator", "denominator"))
"""Keys beside which the unit of their number stands."""


_PATTERNS = (
    (
        "H[12]",
        Phrase("write 2022, 2022-H1, 2022-Q3 or 2022-04", "请写作 2022、2022-H1、2022-Q3 或 2022-04"),
    ),
    ("https?", Phrase("an address starts with https:// or http://", "地址须以 https:// 或 http:// 开头")),
    (
        ".{0,18}",
        Phrase(
            "a unit's name has at most 20 characters and starts with no digit", "单位名不超过 20 字，且不以数字开头"
        ),
    ),
    ("(19|20|21)", Phrase("write a date as 2022-06-30", "日期请写作 2022-06-30")),
    ("(0|[1-9]", Phrase("write three numbers with dots: 1.0.0", "请写作以点分隔的三个数：1.0.0")),
    (
        "z[ahu]",
        Phrase(
            "a language is its ISO 639-1 code: en for English, zh for Chinese",
            "语言须为 ISO 639-1 代码：中文 zh、英文 en",
        ),
    ),
    (
        "[a-z][a-z0-9]*",
        Phrase(
            "an id is lower-case letters and digits with single hyphens between: rd-office",
            "标识由小写字母和数字组成，中间可用单个连字符：rd-office",
        ),
    ),
)


def _pattern_hint(pattern: str, error: ValidationError) -> Phrase | None:
    if re.search("[“”\uff01-\uff5e]", str(error.instance)):
        return Phrase("use half-width characters here", "此处请用半角字符")
    if "(?!x-)" in pattern and str(error.instance).startswith("x-"):
        return Phrase("'x-' begins keys of your own, not ids", "x- 开头的是自定义的键，不能作标识")
    return next((hint for part, hint in _PATTERNS if part in pattern), None)


def _wrong_value(path: Path, error: ValidationError) -> Worded:
    called, shown = _called(path), _shown(error.instance)
    message = Phrase(f"{called.en} cannot be {shown.en}", f"{called.zh}不能是{shown.zh}")
    return Worded(path, "value", kinds.WRONG_VALUE, message, _value_hint(error))


def _shown(value: object) -> Phrase:
    if isinstance(value, (list, dict)):
        text = "[]" if value == [] else "{}" if value == {} else "…"
        return Phrase(text, f" {text}")
    text = str(value)
    short = text if len(text) <= 60 else text[:59] + "…"
    return Phrase(f"'{short}'", f"“{short}”")


def _value_hint(error: ValidationError) -> Phrase | None:
    limit: Any = error.validator_value
    if error.validator == "enum":
        known = [str(value) for value in limit]
        names = ", ".join(known)
        return did_you_mean(str(error.instance), known) or Phrase(f"one of {names}", f"可选：{'、'.join(known)}")
    if error.validator == "pattern":
        return _pattern_hint(limit, error)
    if error.validator == "format":
        return Phrase("there is no such day", "没有这一天")
    bound = _BOUNDS[str(error.validator)]
    return Phrase(bound.en.format(limit), bound.zh.format(limit))


_BOUNDS = {
    "const": Phrase("write {}", "请写 {}"),
    "minimum": Phrase("at least {}", "不小于 {}"),
    "exclusiveMinimum": Phrase("more than {}", "须大于 {}"),
    "maximum": Phrase("at most {}", "不大于 {}"),
    "minItems": Phrase("entries: at least {}", "至少 {} 项"),
    "maxItems": Phrase("entries: at most {}", "最多 {} 项"),
    **dict.fromkeys(("minLength", "minProperties"), Phrase("it may not be empty", "不能为空")),
}
"""How the limit reads that a value breaks."""


def _two_comparators(path: Path, error: ValidationError) -> Worded:  # noqa: ARG001  because all are called alike
    message = Phrase(f"'{path[-1]}' stands beside another comparator", f"“{path[-1]}”与另一个比较方式并存")
    return Worded(path, "key", kinds.TWO_COMPARATORS, message, Phrase("keep exactly one", "只能保留一个"))


def _no_comparator(path: Path, error: ValidationError) -> Worded:  # noqa: ARG001  because all are called alike
    hint = Phrase(
        "add one of at_least, more_than, at_most, less_than, exactly, within",
        "请加入 at_least、more_than、at_most、less_than、exactly、within 之一",
    )
    message = Phrase("the target has no target value", "指标没有目标值")
    return Worded(path, "value", kinds.NO_COMPARATOR, message, hint, meant=COMPARATORS)


def _no_goal_nor_task(path: Path, error: ValidationError) -> Worded:  # noqa: ARG001  because all are called alike
    message = Phrase("the plan has neither a goal nor a task", "规划没有目标，也没有任务")
    hint = Phrase("add at least one under 'goals:' or 'tasks:'", "请在 goals: 或 tasks: 中至少写一项")
    return Worded(path, "value", kinds.MISSING_KEY, message, hint, meant=("goals", "tasks"))


def _needs(key: str, why: Phrase) -> Callable[[Path, ValidationError], Worded]:
    def word(path: Path, error: ValidationError) -> Worded:  # noqa: ARG001  because all are called alike
        message = Phrase(f"key '{key}' is missing", f"缺少键“{key}”")
        return Worded(path, "value", kinds.MISSING_KEY, message, why, meant=(key,))

    return word


def _out_of_place(why: Phrase) -> Callable[[Path, ValidationError], Worded]:
    def word(path: Path, error: ValidationError) -> Worded:  # noqa: ARG001  because all are called alike
        message = Phrase(f"'{path[-1]}' does not belong here", f"此处不应有“{path[-1]}”")
        return Worded(path, "key", kinds.KEY_OUT_OF_PLACE, message, why)

    return word


_TOKENS: dict[str | None, Callable[[Path, ValidationError], Worded]] = {
    "two-comparators": _two_comparators,
    "no-comparator": _no_comparator,
    "unit-needed": _needs("unit", Phrase("a flow, level or ratio has a unit", "flow、level、ratio 须有单位")),
    "scale-needed": _needs("scale", Phrase("an ordinal needs its steps, worst first", "ordinal 须列出由差到好的各级")),
    "period-needed": _needs("period", Phrase("increments say what period they cover", "增量须注明所属时段")),
    "no-value": _needs("value", Phrase("or say why under 'missing'", "或在 missing 中说明原因")),
    "no-goal-nor-task": _no_goal_nor_task,
    "not-for-measure": _out_of_place(Phrase("this measure does not take it", "该 measure 不使用此键")),
    "not-with-range": _out_of_place(
        Phrase("there is no stretch beyond 'exactly' or 'within'", "exactly、within 之外没有争取值")
    ),
    "period-not-needed": _out_of_place(Phrase("only 'basis: period' has a period", "仅 basis: period 才有时段")),
    "missing-with-value": _out_of_place(Phrase("what has a value is not missing", "已有数值就不是缺报")),
    "value-twice": _out_of_place(Phrase("give the value once", "数值只能给一次")),
}
