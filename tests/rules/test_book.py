"""What holds for all rules of the book."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import planck.rules
from planck.rules.book import ROOMS, every_rule, rules
from planck.rules.rule import elsewhere
from planck.shape.kinds import KINDS as SHAPE
from planck.text.findings import Kind
from planck.text.refusals import KINDS as READING

FAMILIES = {
    "reading": ("PLK0",),
    "shape": ("PLK1",),
    "plan": ("PLK2",),
    "progress": ("PLK3",),
    "change": ("PLK4",),
    "shortfall": ("PLK3", "PLK5"),
    "settings": ("PLK25",),
}
HOME = Path(planck.rules.__file__).parent
WARN = {
    "target-without-owner",
    "pace-left-to-guess",
    "owner-not-a-post",
    "grows-by-no-flow",
    "figure-not-as-worded",
    "figure-not-encoded",
    "source-text-missing",
    "as-of-after-period",
    "value-before-start",
    "overlapping-periods",
    "missing-period",
    "sum-differs",
    "unexplained-shortfall",
    "late-for-want-of-a-date",
    "value-that-fell",
    "evidence-missing",
    "evidence-required",
    "level-and-flow-disagree",
    "parts-exceed-whole",
    "goal-without-task",
    "task-without-target",
    "unused-owner",
    "unused-unit",
    "unused-scale",
    "unused-framework",
    "text-without-plan-language",
    "level-not-as-fed",
    "implausible-baseline",
    "unit-not-as-named",
    "due-not-as-worded",
    "implausible-value",
    "restated-figure",
    "past-unreadable",
    "at-risk",
    "unused-allow",
    "unclear-allow",
    "expired-allow",
}
"""All else is an error by the contract's section 4."""


def modules() -> Iterator[tuple[str, Path]]:
    for room in ROOMS:
        yield from ((room, path) for path in sorted((HOME / room).glob("*.py")) if path.name != "__init__.py")


def kinds() -> list[Kind]:
    return [rule.kind for rule in every_rule()]


@pytest.mark.parametrize("room", ROOMS)
def test_a_rule_is_a_file_named_after_it(room: str) -> None:
    files = [path.stem.replace("_", "-") for found, path in modules() if found == room]
    assert sorted(rule.kind.name for rule in rules(room)) == sorted(files)
    for rule in rules(room):
        told_elsewhere = rule.check is elsewhere
        assert told_elsewhere or Path(inspect.getfile(rule.check)).stem == rule.kind.name.replace("-", "_")


def test_every_file_has_its_own_tests() -> None:
    here = Path(__file__).parent
    checked = [(room, path) for room, path in modules() if "elsewhere" not in path.read_text(encoding="utf-8")]
    assert [path.name for room, path in checked if not (here / room / f"test_{path.name}").is_file()] == []


def test_every_kind_of_the_reader_and_of_the_schemas_has_a_page() -> None:
    assert [rule.kind for rule in rules("reading")] == list(READING)
    assert [rule.kind for rule in rules("shape")] == list(SHAPE)


@pytest.mark.parametrize(("room", "families"), FAMILIES.items())
def test_the_code_says_which_family_a_rule_is_of(room: str, families: tuple[str, ...]) -> None:
    codes = [rule.kind.code for rule in rules(room)]
    assert codes == sorted(codes)
    assert all(code.startswith(families) for code in codes)


def test_codes_and_names_are_used_once_over_all_families() -> None:
    assert len({kind.code for kind in kinds()}) == len(kinds())
    assert len({kind.name for kind in kinds()}) == len(kinds())
    assert [kind.code for kind in kinds() if not re.fullmatch(r"PLK[0-5]\d\d", kind.code)] == []


def test_names_are_kebab_case_and_fit_a_module() -> None:
    assert [kind.name for kind in kinds() if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", kind.name)] == []


def test_only_what_the_contract_does_not_call_an_error_warns() -> None:
    found = {kind.name: kind.severity.value for kind in kinds()}
    assert {name for name, severity in found.items() if severity == "warning"} == WARN
    assert set(found.values()) == {"error", "warning"}


@pytest.mark.parametrize("room", ROOMS)
def test_every_rule_says_in_both_languages_what_it_finds(room: str) -> None:
    for rule in rules(room):
        assert rule.page.finds.en.endswith(".")
        assert rule.page.finds.zh.endswith("。")
        assert re.search("[\u4e00-\u9fff]", rule.page.finds.zh)
        assert not re.search("[\u4e00-\u9fff]", rule.page.finds.en)


def test_every_module_begins_with_what_it_is_about() -> None:
    for _, path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        checks = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "check"]
        assert (ast.get_docstring(tree) or "").endswith(".")
        assert all(map(ast.get_docstring, checks))


def test_no_rule_is_longer_than_the_house_allows() -> None:
    assert [path.name for _, path in modules() if len(path.read_text(encoding="utf-8").splitlines()) > 160] == []
