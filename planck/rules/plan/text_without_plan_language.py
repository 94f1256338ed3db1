"""A text given by language that lacks the plan's own language.

The title of a unit is no such text: a unit's key is its name in the plan's language, and the title adds others.
"""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path, Severity
from planck.text.tree import Raw
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A text of the plan is given by language and lacks the plan's own.",
        "规划中分语种书写的文本缺少规划本身的语言。",
    ),
    why=Phrase(
        "Reports in the plan's language fall back on another one there, and the reader of a Chinese table meets an "
        "English line. What was promised should be readable in the language it was promised in.",
        "以规划语言出具的报告到此只能改用其他语言，中文表格里会冒出一行外文。以何种语言作出的承诺，就应能以何种语言读到。",
    ),
    bad="""\
language: zh
title: {zh: 工作规划, en: Work plan}
tasks:
  - id: help
    title: {en: Help firms}  # <-
    targets:
      - {id: firms, title: {zh: 服务企业}, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
language: zh
title: {zh: 工作规划, en: Work plan}
tasks:
  - id: help
    title: {zh: 助企纾困, en: Help firms}
    targets:
      - {id: firms, title: {zh: 服务企业}, measure: flow, at_least: 50, unit: 家}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every text of the plan that is a map; a string is in the plan's language by itself."""
    lang = plan.language
    add = Phrase(f"add '{lang}: …'", f"请补充 {lang} 文本")
    if "language" not in plan.raw:
        add = Phrase(
            f"{add.en}, or write the plan's language: 'language: zh'", f"{add.zh}，或写明规划的语言，如 language: zh"
        )
    for path, key, text in _texts(plan):
        if isinstance(text, dict) and lang not in text:
            message = Phrase(f"the text lacks the plan's language '{lang}'", f"文本缺少规划语言“{lang}”")
            yield Problem((*path, key), message, add)


_Found = Iterator[tuple[Path, str | int, object]]
"""The address of what holds a text, its key there, and the text."""


def _texts(plan: Plan) -> _Found:
    raw = plan.raw
    yield from _of(raw, (), "title")
    yield from _of(raw.get("source", {}), ("source",), "title", "issuer")
    yield from _of(raw.get("closed", {}), ("closed",), "reason")
    for name, steps in outline.entries(raw.get("scales", {})):
        yield from _steps(steps, ("scales", name))
    for key in ("owners", "frameworks"):
        for name, declared in outline.entries(raw.get(key, {})):
            yield from _of(declared, (key, name), "name", "title", "description")
    for holder in plan.holders:
        yield from _of(holder.raw, holder.path, "title", "description")
    for written in plan.written_targets:
        yield from _of_target(written.raw, written.path)
    for number, amendment in enumerate(raw.get("amendments", ())):
        yield from _of(amendment, ("amendments", number), "reason", "approved_by")


def _of_target(raw: Raw, path: Path) -> _Found:
    for key in ("title", "description"):
        if key in raw:
            yield path, key, raw[key]
    if "scale" in raw:
        yield from _steps(raw["scale"], (*path, "scale"))
    for key, inner in (("baseline", "note"), ("cancelled", "reason")):
        if key in raw:
            yield from _of(raw[key], (*path, key), inner)


def _of(raw: object, path: Path, *keys: str) -> _Found:
    """The texts at some keys of what is, perhaps, a map."""
    if isinstance(raw, dict):
        yield from ((path, key, raw[key]) for key in keys if key in raw)


def _steps(steps: object, path: Path) -> _Found:
    """The steps of what is, perhaps, a scale written out."""
    if isinstance(steps, list):
        yield from ((path, number, step) for number, step in enumerate(steps))


RULE = Rule(Kind("PLK240", "text-without-plan-language", Severity.WARNING), PAGE, check)
