"""Invented plans with two progress files each, made from a seed: the same seed gives the same bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.benchmarks.targets import Written, written
from tests.benchmarks.vocabulary import BUREAUS, TASK_TITLES, TOPICS, Named, county

AS_OF = "2022-07-20"
TARGETS = 25
_TARGETS_A_TASK = 4
# one plan in a hundred
_ERRORS_EVERY = 100

_NOTICE = "# Invented for benchmarks: there is no such county, bureau or figure.\n"

# the mistakes that people make, each with its correction the other way round
_MISTAKES = (
    ("measure: flow", "mesure: flow"),
    ("measure: rank", "measure: rank\n        at_least: 3"),
    ("owner: post-1\n", "owner: post-9\n"),
    ("language: zh\n", "language： zh\n"),
    ("unit: 家\n", "unit: 家\n        unit: 个\n"),
)

_HEAD = """\
planck: plan/v1
id: {key}
version: 1.0.0
title:
  zh: {county.zh}{bureau.zh}2022年工作计划（示例）
  en: "{county.en} {bureau.en}, 2022 work plan (example)"
language: zh
period: 2022
reporting: quarterly
units:
  场: {{title: {{en: sessions}}, whole: true}}
scales:
  delivery:
    - {{zh: 未开展, en: not begun}}
    - {{zh: 推进中, en: under way}}
    - {{zh: 取得实效, en: results}}
owners:
  bureau: {{name: {{zh: {county.zh}{bureau.zh}, en: {county.en} {bureau.en}}}, kind: unit}}
  post-1: {{name: {{zh: 局长, en: Director}}, kind: post}}
  post-2: {{name: {{zh: 分管副局长, en: Deputy director}}, kind: post}}
  post-3: {{name: {{zh: 业务股股长, en: Head of section}}, kind: post}}
policy: {{on_track: 1, at_risk: 0.8, owners: post}}
frameworks:
  city-assessment: {{title: {{zh: 全市综合考核, en: City assessment}}, level: city}}
goals:
  - id: front-rank
    title: {{zh: 主要指标位居全市前列, en: In the city's front rank}}
    clause: 二（一）
  - id: all-done
    title: {{zh: 全面完成年度任务, en: All the year's work done}}
    clause: 二（二）
tasks:
"""

_TASK = """\
  # 三（{number}）：{title.zh}
  - id: {title.key}-{number}
    title: {{zh: {title.zh}, en: {title.en}}}
    clause: 三（{number}）
    kind: delivery
    serves: [{goal}]
    owner: post-{post}
    support: [bureau]
    frameworks: [city-assessment]
    targets:
"""

_PROGRESS = """\
planck: progress/v1
plan: {key}
as_of: {as_of}
data: illustrative
reported_by: bureau
values:
"""


@dataclass(frozen=True)
class Texts:
    """A plan and its two progress files as texts."""

    key: str
    plan: str
    march: str
    june: str


def texts(seed: int, index: int, targets: int = TARGETS, *, mistaken: bool = False) -> Texts:
    """The plan of an index, which is the same whatever others are made beside it."""
    random = Random(f"{seed}/{index}/{targets}")  # noqa: S311  because a corpus is to be made again, not to be secret
    where, bureau = county(index), BUREAUS[index % len(BUREAUS)]
    key = f"{where.key}-{bureau.key}-{index:05d}"
    drawn = list(_drawn(random, targets))
    tasks = "".join(_tasks(drawn))
    plan = _NOTICE + _HEAD.format(key=key, county=where, bureau=bureau) + tasks
    march, june = (_NOTICE + _PROGRESS.format(key=key, as_of=day) for day in ("2022-03-31", "2022-06-30"))
    march += "".join(one.march for one in drawn)
    june += "".join(one.june for one in drawn)
    return Texts(key, _with_mistake(plan, index) if mistaken else plan, march, june)


def _drawn(random: Random, targets: int) -> Iterator[Written]:
    for first in range(0, targets, len(TOPICS)):
        # every kind once before any comes again: plans differ in order and figures, not in weight
        kinds = random.sample(TOPICS, len(TOPICS))
        for number, topic in enumerate(kinds[: targets - first], start=first + 1):
            yield written(random, topic, number)


def _tasks(drawn: list[Written]) -> Iterator[str]:
    for number, first in enumerate(range(0, len(drawn), _TARGETS_A_TASK), start=1):
        title: Named = TASK_TITLES[(number - 1) % len(TASK_TITLES)]
        goal = ("front-rank", "all-done")[number % 2]
        yield _TASK.format(number=number, title=title, goal=goal, post=number % 3 + 1)
        yield from (one.plan for one in drawn[first : first + _TARGETS_A_TASK])


def _with_mistake(plan: str, index: int) -> str:
    right, wrong = _MISTAKES[index // _ERRORS_EVERY % len(_MISTAKES)]
    return plan.replace(right, wrong, 1)


def write(folder: Path, seed: int, plans: int, *, targets: int = TARGETS, errors: bool = False) -> None:
    """Writes a corpus below `plans/` of a folder; with `errors` one plan in a hundred has a mistake."""
    for index in range(plans):
        made = texts(seed, index, targets, mistaken=errors and index % _ERRORS_EVERY == _ERRORS_EVERY // 2)
        home = folder / "plans" / made.key
        (home / "progress").mkdir(parents=True)
        (home / "plan.yaml").write_text(made.plan, encoding="utf-8")
        (home / "progress" / "2022-03-31.yaml").write_text(made.march, encoding="utf-8")
        (home / "progress" / "2022-06-30.yaml").write_text(made.june, encoding="utf-8")
