"""Data that holds against planck's schemas, and data that nearly does."""

import json
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from planck.files.schemas import schema_text
from planck.text.source import Source
from planck.text.tree import parse

PLANS = Path(__file__).parents[2] / "plans/yueyang-county-stb-2022"
SETTINGS: dict[str, Any] = {
    "paths": ["plans"],
    "strict": True,
    "fail_on": "missed",
    "select": ["PLK2"],
    "severity": {"owner-not-a-post": "info"},
    "limits": {"max_depth": 64},
}


def _read(path: str) -> Any:  # noqa: ANN401  because it is data of any shape
    return parse(Source(path, (PLANS / path).read_text(encoding="utf-8")))[0].data


def _examples(part: Any) -> list[Any]:  # noqa: ANN401  as above
    """All that a schema gives as an example, with the numbers as a file would hold them."""
    if isinstance(part, list):
        return [example for each in part for example in _examples(each)]
    if not isinstance(part, dict):
        return []
    own = part.get("examples", [])
    return [*(own if isinstance(own, list) else []), *_examples(list(part.values()))]


def _short(plan: dict[str, Any]) -> dict[str, Any]:
    """A plan with few targets, so that much can be tried on it."""
    return plan | {
        "goals": plan["goals"][:1],
        "tasks": [{**each, "targets": each["targets"][:2]} for each in plan["tasks"][:2]],
    }


HELD = {
    "plan-v1": [_short(_read("plan.yaml"))],
    "progress-v1": [_read("progress/2022-06-30.yaml")],
    "settings-v1": [SETTINGS],
}
"""Data that holds, by schema."""
EXAMPLES = {name: _examples(json.loads(schema_text(name), parse_float=Decimal)) for name in HELD}

NUMBERS = st.sampled_from(
    [
        *(0, 1, -1, 2022, 2199, 2200, 1900, 10**40, -(10**40), 2**63, 2**64),
        *map(
            Decimal,
            ("0.0", "-0.0", "5.0", "5E+3", "2022.0", "2199.0000000000000000000001", "1899.99999999999999999999999"),
        ),
        *map(Decimal, ("1E-30", "-1E-30", "1E+30", "0.1", "60", "3660.00000000000000000000000001")),
    ]
)
TEXTS = st.sampled_from(
    [
        *("", "a", "x-a", "x-a\n", "x-", "X-a", "a\n", "a-b", "a--b", "２０", "5家", "\n", " ", "zh", "zh\n"),
        *("\x1c", "家\x1c", "\x1c家", "\x85家", "\ufeff家", "家\u3000", "\u180e家", "a\rb", "a\u2028b", "\u200b"),
        *("😀" * 20, "家" * 21, "\ud800", "家\udfff"),
        *("2022", "2022-H1", "2022-06-30", "2022-02-29", "2024-02-29", "2100-02-29", "2022-13-01", "2022-06-31"),
        *("2022-06-30\n", "２022-06-30", "1.0.0", "1.0.0\n", "1.0.0-a.1+b", "01.0.0", "https://a", "https://a\x1cb"),
        *("https://a\u3000", "https://\x85", "http://a\n", "flow", "level", "ordinal", "rank", "milestone"),
    ]
)  # fmt: skip
KEYS = st.sampled_from(
    [
        *("x-a", "x-a\n", "x", "\nx-a", "id", "title", "measure", "unit", "scale", "at_least", "within", "exactly"),
        *("stretch", "baseline", "value", "values", "missing", "done", "period", "basis", "from", "to", "of", "times"),
        *("tasks", "goals", "zh", "en", "zh\n", "家", "\x1c", "5", "", "numerator", "denominator", "2022-02-30"),
    ]
)
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS | st.integers() | st.text(max_size=5)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | TEXTS, inner, max_size=4),
    max_leaves=6,
)


@st.composite
def near_data(draw: st.DrawFn, name: str) -> object:
    """Data that holds against a schema but for a few values and keys."""
    data = deepcopy(draw(st.sampled_from(HELD[name])))
    for _ in range(draw(st.integers(0, 4))):
        value = draw(VALUES | st.sampled_from(EXAMPLES[name]).map(deepcopy))
        where = draw(st.sampled_from(list(_collections(data))))
        if isinstance(where, list):
            at = draw(st.integers(0, len(where)))
            where[at : at + draw(st.integers(0, 1))] = draw(st.sampled_from([[], [value], [value]]))
        else:
            key = draw(st.sampled_from([*where, *where, "x-a"]) | KEYS | TEXTS)
            where.pop(key, None)
            if draw(st.integers(0, 3)):
                where[draw(st.sampled_from([key, key, key]) | KEYS)] = value
    return data


def _collections(data: Any) -> list[Any]:  # noqa: ANN401  because it is data of any shape
    """All lists and maps within data."""
    if not isinstance(data, (list, dict)):
        return []
    within = data if isinstance(data, list) else list(data.values())
    return [data, *(each for value in within for each in _collections(value))]


def nested(depth: int) -> object:
    """Lists and maps within each other."""
    data: object = Decimal("5.0")
    for level in range(depth):
        data = [data] if level % 2 else {"x-a": data}
    return data
