"""One invented target: its lines in the plan, and what two progress files say of it."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.benchmarks.vocabulary import REASONS, REMEDIES, TOWNSHIPS, Shape, Topic


@dataclass(frozen=True)
class Drawn:
    """What makes a target's measure, and its figures at the end of March and of June (None: nothing was reported)."""

    keys: tuple[str, ...]
    march: str
    june: str
    short: bool = False


def _count(random: Random, topic: Topic, lag: bool) -> Drawn:
    step = random.randint(2, 15)
    goal = step * 4
    keys = (
        "measure: flow",
        f"at_least: {goal}",
        f"stretch: {goal + step}",
        f"unit: {topic.unit}",
        "pace: quarterly",
        f"wording: {goal}{topic.unit}以上",
    )
    june = step if lag else 2 * step + random.randint(0, step)
    return Drawn(keys, f"{step}", f"{june}", lag)


def _money(random: Random, topic: Topic, lag: bool) -> Drawn:
    step = random.randint(20, 400)
    goal = step * 12
    keys = (
        "measure: flow",
        f"at_least: {goal}",
        f"unit: {topic.unit}",
        "pace: monthly",
        "evidence: optional",
        f"wording: {goal}{topic.unit}以上",
    )
    june = 4 * step if lag else 6 * step + random.randint(0, step)
    return Drawn(keys, f"{3 * step}.5", f"{{value: {june}0000, unit: 元}}", lag)


def _total(random: Random, topic: Topic, lag: bool) -> Drawn:
    start, step = random.randint(40, 400), random.randint(2, 10)
    goal = start + 4 * step
    keys = (
        "measure: level",
        f"at_least: {goal}",
        f"unit: {topic.unit}",
        f"baseline: {{value: {start}, on: 2021-12-31}}",
        "pace: quarterly",
        f"wording: 总量达到{goal}{topic.unit}",
    )
    june = start + (step if lag else 2 * step + random.randint(0, 2))
    return Drawn(keys, f"{start + step}", f"{june}", lag)


def _share(random: Random, topic: Topic, lag: bool) -> Drawn:
    start, people = random.randint(500, 800), random.randint(2, 40) * 1000
    goal = start + 100
    keys = (
        "measure: ratio",
        f"at_least: {goal // 10}.{goal % 10}",
        f'unit: "{topic.unit}"',
        f"baseline: {start // 10}.{start % 10}",
        "pace: linear",
        f'wording: "{goal // 10}.{goal % 10}%以上"',
    )
    june = start + (30 if lag else random.randint(60, 90))
    march = f"{{numerator: {(start + 30) * people // 1000}, denominator: {people}}}"
    return Drawn(keys, march, f"{{numerator: {june * people // 1000}, denominator: {people}}}", lag)


def _ceiling(random: Random, topic: Topic, lag: bool) -> Drawn:
    goal = random.randint(10, 60)
    keys = (
        "measure: ratio",
        f"at_most: {goal // 10}.{goal % 10}",
        f'unit: "{topic.unit}"',
        "pace: standing",
        f"wording: 控制在{goal // 10}.{goal % 10}%以内",
    )
    june = goal + 8 if lag else goal - random.randint(0, 8)
    return Drawn(keys, f"{goal // 10}.{goal % 10}", f"{june // 10}.{june % 10}", lag)


def _rank(random: Random, topic: Topic, lag: bool) -> Drawn:  # noqa: ARG001  one signature for every shape
    keys = ("measure: rank", "at_most: 3", "stretch: 1", "wording: 保三争一")
    return Drawn(keys, "3", f"{4 if lag else random.randint(1, 3)}", lag)


def _step(random: Random, topic: Topic, lag: bool) -> Drawn:  # noqa: ARG001  one signature for every shape
    keys = ("measure: ordinal", "scale: delivery", "at_least: 取得实效", "pace: at-due", "reporting: quarterly")
    return Drawn(keys, "未开展", random.choice(("推进中", "取得实效")))


def _done(random: Random, topic: Topic, lag: bool) -> Drawn:  # noqa: ARG001  one signature for every shape
    day = f"2022-05-{random.randint(10, 30)}"
    return Drawn(("measure: milestone", f"due: {day}"), "false", "false" if lag else f"{{done: {day}}}", lag)


_SHAPES: dict[Shape, Callable[[Random, Topic, bool], Drawn]] = {
    Shape.COUNT: _count,
    Shape.MONEY: _money,
    Shape.TOTAL: _total,
    Shape.SHARE: _share,
    Shape.CEILING: _ceiling,
    Shape.RANK: _rank,
    Shape.STEP: _step,
    Shape.DONE: _done,
}


@dataclass(frozen=True)
class Written:
    """A target as it stands in three files; a progress file that does not name it has an empty text."""

    plan: str
    march: str
    june: str


def written(random: Random, topic: Topic, number: int) -> Written:
    """A target of a kind; about one in eight is short at the end of June, a few figures are missing or left out."""
    town, luck = TOWNSHIPS[number % len(TOWNSHIPS)], random.randrange(100)
    drawn = _SHAPES[topic.shape](random, topic, luck < 12)
    key = f"{town.key}-{topic.stem}-{number:04d}"
    lines = (
        f"- id: {key}",
        f"  title: {{zh: {town.zh}{topic.zh}, en: {topic.en} in {town.en}}}",
        "  description:",
        f"    zh: 由{town.zh}会同有关单位组织实施，按季度报送进展，年底统一核验",
        f'    en: "Carried out by {town.en} with the units concerned, reported each quarter, verified at the end"',
        *(f"  {one}" for one in drawn.keys),
    )
    return Written(_indented(lines), f"  {key}: {drawn.march}\n", f"  {key}: {_june(random, drawn, luck)}\n")


def _june(random: Random, drawn: Drawn, luck: int) -> str:
    if luck >= 96:
        return "{missing: {zh: 统计部门尚未公布, en: not yet published by the statistics bureau}}"
    if not drawn.short or luck % 3 == 0:
        return drawn.june
    reason, remedy = random.choice(REASONS), random.choice(REMEDIES)
    inner = drawn.june[1:-1] if drawn.june.startswith("{") else f"value: {drawn.june}"
    return (
        f"\n    {{{inner}, reason: {{zh: {reason.zh}, en: {reason.en}}},"
        f'\n     remedy: {{zh: {remedy.zh}, en: "{remedy.en}"}}}}'
    )


def _indented(lines: tuple[str, ...]) -> str:
    return "".join(f"      {line}\n" for line in lines)
