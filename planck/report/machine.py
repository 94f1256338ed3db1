"""Rules and explanations for programs: plain data, written out field by field."""

import json
from typing import Any

from planck.assessment.reckoning import Formula
from planck.change.change import Change, plain
from planck.plan.model import text_in
from planck.report.difference import Difference
from planck.report.explanation import Explanation, Input, Tried
from planck.report.reported import Figure
from planck.report.written import Json, finding_json, number
from planck.rules.rule import Rule
from planck.text.findings import Place
from planck.words.phrase import Lang, Phrase
from planck.words.visible import escaped


def dumped(data: object) -> str:
    """Data as JSON text, the same bytes for the same data."""
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def rule_json(rule: Rule[Any], lang: Lang) -> Json:
    """A rule with its page."""
    page = rule.page
    return {
        "code": rule.kind.code,
        "name": rule.kind.name,
        "severity": rule.kind.severity.value,
        "finds": page.finds.to(lang),
        "why": page.why.to(lang),
        "bad": page.bad.to(lang) if isinstance(page.bad, Phrase) else page.bad,
        "good": page.good,
        "see": page.see.to(lang) if page.see else None,
    }


def difference_json(difference: Difference, lang: Lang) -> Json:
    """What is different between two sides, written out as its published schema says."""
    return {
        "planck": "diff/v1",
        "exit_code": difference.exit_code,
        "changes": [_change(change, lang) for change in difference.changes],
        "findings": [finding_json(finding, lang) for finding in difference.findings],
    }


def _change(change: Change, lang: Lang) -> Json:
    title = text_in(change.subject, lang, lang)
    return {
        "class": change.change_class.value,
        "plan": change.plan,
        "target": change.target,
        "field": change.field,
        "from": plain(change.before),
        "to": plain(change.after),
        "amended": change.amended,
        "message": Phrase(f"'{title}': {change.said.en}", f"“{title}”：{change.said.zh}").to(lang),
        "old_at": _spot(change.old_at),
        "new_at": _spot(change.new_at),
        "fingerprint": change.fingerprint,
    }


def _spot(place: Place | None) -> Json | None:
    return {"file": place.file, "line": place.line, "column": place.column} if place else None


def explanation_json(told: Explanation, lang: Lang) -> Json:
    """Why a target stands as it does; exact values are fractions written as text."""
    item = told.item
    return {
        "planck": "explain/v1",
        "plan": told.plan.plan.id,
        "target": item.target.id,
        "as_of": item.as_of.isoformat(),
        "status": item.status.value,
        "because": item.because,
        "inputs": [_input(one, lang) for one in told.inputs],
        "figures": [_figure(one, lang) for one in told.figures],
        "formulas": [_formula(one, lang) for one in told.formulas],
        "steps": [_step(one, lang) for one in told.tried],
        "next": [{"on": turn.on.isoformat(), "status": turn.status.value} for turn in item.turns],
    }


def _input(one: Input, lang: Lang) -> Json:
    return {"key": one.key, "name": one.name.to(lang), "value": one.value.to(lang), **_place(one.place)}


def _figure(one: Figure, lang: Lang) -> Json:
    return {
        "on": one.on.isoformat(),
        "value": one.value.to(lang),
        "reported": one.reported.to(lang) if one.reported else None,
        "used": one.used,
        **_place(one.place),
    }


def _formula(one: Formula, lang: Lang) -> Json:
    return {
        "key": one.key,
        "name": one.name.to(lang),
        "formula": one.terms.to(lang),
        "put_in": one.put_in,
        "exact": str(one.value),
        "value": number(one.shown),
    }


def _step(one: Tried, lang: Lang) -> Json:
    return {
        "status": one.status.value,
        "applies": one.applies,
        "because": one.token,
        "text": one.because.to(lang),
    }


def _place(place: Place | None) -> Json:
    return {"file": place.file if place else None, "line": place.line if place else None}
