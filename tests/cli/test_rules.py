"""`planck rules` from the outside: every rule once, in the order of codes, with its page as data."""

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

from planck.report.layout.lines import laid_out
from planck.report.look import Look
from planck.report.pages.manual import listing, page
from planck.rules.book import every_rule
from planck.words.phrase import LANGS, Lang

Run = Callable[..., Any]
CODES = [rule.kind.code for rule in every_rule()]


def test_every_rule_once_in_the_order_of_codes(planck: Run, tmp_path: Path) -> None:
    code, out, err = planck(tmp_path, "rules")
    assert (code, err) == (0, "")
    rows = [line.split()[:3] for line in out.splitlines() if line.startswith("PLK")]
    assert rows == [[rule.kind.code, rule.kind.name, rule.kind.severity.value] for rule in every_rule()]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})


@pytest.mark.parametrize("lang", LANGS)
def test_a_row_says_what_a_rule_finds(planck: Run, tmp_path: Path, lang: Lang) -> None:
    out = planck(tmp_path, "rules", "--lang", lang).out
    head = {"en": "code name severity What it finds", "zh": "代码 名称 级别 检查内容"}[lang]
    assert " ".join(out.splitlines()[0].split()) == head
    [rule] = [rule for rule in every_rule() if rule.kind.code == "PLK214"]
    assert f"PLK214  stretch-not-better  {rule.kind.severity.to(lang)}" in re.sub(r"  +", "  ", out)
    assert rule.page.finds.to(lang) in laid_out(tuple(listing(every_rule(), lang)), Look(lang, 200))


def test_the_data_hold_every_page(planck: Run, tmp_path: Path) -> None:
    data = json.loads(planck(tmp_path, "rules", "--format", "json").out)
    assert [each["code"] for each in data] == CODES
    for each in data:
        assert json.loads(planck(tmp_path, "explain", each["code"], "--format", "json").out) == each
    chinese = json.loads(planck(tmp_path, "rules", "--format", "json", "--lang", "zh").out)
    assert [each["finds"] for each in chinese] == [rule.page.finds.zh for rule in every_rule()]
    assert [each.keys() for each in chinese] == [each.keys() for each in data]


def test_into_a_file(planck: Run, tmp_path: Path) -> None:
    assert planck(tmp_path, "rules", "--output", "rules.json") == (0, "", "")
    assert planck(tmp_path, "rules", "--output", "rules.txt") == (0, "", "")
    assert [each["code"] for each in json.loads((tmp_path / "rules.json").read_text(encoding="utf-8"))] == CODES
    assert (tmp_path / "rules.txt").read_text(encoding="utf-8") == planck(tmp_path, "rules").out


def test_no_line_is_wider_than_asked_but_examples() -> None:
    for lang in LANGS:
        for width in (60, 77, 100, 200):
            text = laid_out(tuple(listing(every_rule(), lang)), Look(lang, width))
            assert max(wcswidth(line) for line in text.splitlines()) <= width
            for rule in every_rule():
                examples = f"{rule.page.bad}\n{rule.page.good}".splitlines()
                lines = laid_out(tuple(page(rule, lang)), Look(lang, width)).splitlines()
                assert [line for line in lines if wcswidth(line) > width and line not in examples] == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_has_fixed_headings(lang: Lang) -> None:
    heads = {
        "en": ["What it finds", "Why it matters", "Bad", "Good", "See"],
        "zh": ["检查内容", "为何重要", "错误示例", "正确示例", "参见"],
    }[lang]
    for rule in every_rule():
        lines = laid_out(tuple(page(rule, lang)), Look(lang)).splitlines()
        underlined = [line for line, below in pairwise(lines) if line and below == "-" * wcswidth(line)]
        assert underlined == (heads if rule.page.see else heads[:-1])
