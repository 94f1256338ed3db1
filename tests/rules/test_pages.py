"""Every rule's page: in both languages, and its examples hold.

An example is one file or several. A line `# NAME` begins a file (`plan.yaml` where there is none); `# as of DATE` says
when it is judged; what stands in `before/` is an earlier version that the rest is held against. What every file needs
and the example leaves out is added after it, so that lines count as shown.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import planck
from planck.rules.book import every_rule
from planck.rules.rule import Rule
from planck.values import replace

PLAN = {
    "planck": "plan/v1",
    "id": "p",
    "version": "1.0.0",
    "title": "P",
    "period": "2022",
    "owners": "{office: {name: Office, kind: post}}",
    "owner": "office",
    "tasks": (
        "[{id: help, title: Help, targets: ["
        "{id: firms, title: Firms, measure: flow, at_least: 50, unit: 家},"
        "{id: training, title: Training, measure: milestone, due: 2022-05-31}]}]"
    ),
}
PROGRESS = {"planck": "progress/v1", "plan": "p", "as_of": "2022-06-30", "values": "{}"}
RULES = every_rule()
MARK = "# <-"
BEFORE = "before/"


def files_of(example: str) -> tuple[date, dict[str, str]]:
    """The day and the files of an example, each made whole."""
    day, name = date(2022, 1, 1), "plan.yaml"
    texts: dict[str, str] = {}
    for line in example.strip("\n").splitlines():
        when, begins = re.fullmatch(r"# as of (\S+)", line), re.fullmatch(r"# (\S+\.(?:ya?ml|md|toml))", line)
        if when:
            day = date.fromisoformat(when[1])
        elif begins:
            name = begins[1]
        else:
            texts[name] = texts.get(name, "") + line + "\n"
    texts.setdefault("plan.yaml", "")
    return day, {name: _whole(name, text) for name, text in texts.items()}


def _whole(name: str, text: str) -> str:
    if not name.endswith("yaml"):
        return text
    present = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    if name.removeprefix(BEFORE).startswith("plan") or "plan/v1" in text:
        needed = {key: value for key, value in PLAN.items() if key != "owner" or "owners" not in present}
        needed = {key: value for key, value in needed.items() if key != "tasks" or "goals" not in present}
    else:
        day = re.search(r"\d{4}-\d\d-\d\d", name)
        needed = {**PROGRESS, "as_of": day.group() if day else "2022-06-30"}
    return text + "".join(f"{key}: {value}\n" for key, value in needed.items() if key not in present)


def check(folder: Path, example: str) -> tuple[planck.Report, list[tuple[str, int]]]:
    """The report on an example, and the places that are marked in it."""
    day, files = files_of(example)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    before = [name for name in files if name.startswith(BEFORE)]
    if any(name.startswith(f"{BEFORE}progress") for name in before) and f"{BEFORE}plan.yaml" not in files:
        (folder / BEFORE / "plan.yaml").write_text((folder / "plan.yaml").read_text("utf-8"), encoding="utf-8")
    against = planck.read([folder / BEFORE], folder / BEFORE) if before else None
    report = planck.check(_without_before(planck.read([Path()], folder), folder), day, against=against)
    lines = ((name, number, line) for name, text in files.items() for number, line in enumerate(text.splitlines(), 1))
    return report, sorted((name, number) for name, number, line in lines if line.endswith(MARK))


def _without_before(reading: planck.Reading, folder: Path) -> planck.Reading:
    """What was read, less the earlier version."""

    def kept(files: tuple[planck.File, ...]) -> tuple[planck.File, ...]:
        return tuple(file for file in files if not file.path.is_relative_to(folder / BEFORE))

    return replace(reading, plans=kept(reading.plans), progress=kept(reading.progress))


def name_of(rule: Rule[Any]) -> str:
    return rule.kind.name


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_page_is_whole_and_in_both_languages(rule: Rule[Any]) -> None:
    phrases = [rule.page.finds, rule.page.why, *([rule.page.see] if rule.page.see else [])]
    for phrase in phrases:
        assert re.fullmatch(r"[A-Z0-9`'].*[.)]", phrase.en, re.DOTALL)
        assert re.search("[\u4e00-\u9fff]", phrase.zh)
        assert phrase.zh.endswith(("。", "）"))
    assert rule.page.bad
    assert rule.page.good


@pytest.mark.parametrize("rule", [rule for rule in RULES if isinstance(rule.page.bad, str)], ids=name_of)
def test_the_bad_example_is_found_where_it_is_marked(tmp_path: Path, rule: Rule[Any]) -> None:
    report, marked = check(tmp_path, str(rule.page.bad))
    found = sorted((finding.place.file, finding.place.line) for finding in report.findings if finding.kind == rule.kind)
    assert marked
    assert found == marked
    others = [finding for finding in report.findings if finding.kind.code != rule.kind.code]
    assert [finding for finding in others if not finding.kind.code.startswith("PLK5")] == []


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_good_example_is_silent(tmp_path: Path, rule: Rule[Any]) -> None:
    report, marked = check(tmp_path, rule.page.good)
    found = [finding for finding in report.findings if not finding.kind.code.startswith("PLK5")]
    assert (found, marked) == ([], [])
    if rule.kind.code.startswith("PLK5"):
        assert [finding for finding in report.findings if finding.kind == rule.kind] == []
