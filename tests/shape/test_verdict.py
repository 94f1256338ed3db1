"""Whoever is asked whether data holds says the same: the checks, the validator written in Rust, and jsonschema."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planck.files.schemas import schema_text
from planck.shape import checks, rust
from planck.shape.validate import check_shape
from planck.shape.validator import validator
from planck.shape.verdict import Verdict
from planck.text.source import Source
from planck.text.tree import Document
from tests.shape.conftest import HELD, LEAVES, SETTINGS, VALUES, near_data, nested

NAMES = sorted(HELD)
PLAIN = {name: checks.compiled(json.loads(schema_text(name))) for name in NAMES}
RUST = {name: rust.compiled(schema_text(name)) for name in NAMES}
SLOW = settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
LOADED = 10**9
"""More characters than it takes until the validator written in Rust is asked."""


def by_jsonschema(name: str, data: object) -> bool:
    return validator(schema_text(name)).is_valid(data)


def by_rust(name: str, data: object) -> bool | None:
    """None where it cannot take the data, which holds half a character."""
    try:
        return RUST[name](data)
    except UnicodeEncodeError:
        return None


def all_agree(name: str, data: object) -> bool:
    holds = by_jsonschema(name, data)
    assert PLAIN[name](data) is holds
    assert by_rust(name, data) in (holds, None)
    return holds


@pytest.mark.parametrize("name", NAMES)
def test_data_that_holds(name: str) -> None:
    assert [all_agree(name, data) for data in HELD[name]] == [True] * len(HELD[name])


@SLOW
@given(st.sampled_from(NAMES).flatmap(lambda name: st.tuples(st.just(name), near_data(name))))
def test_data_that_nearly_holds(case: tuple[str, object]) -> None:
    """All three agree on data that holds but for a few keys and values."""
    all_agree(*case)


@SLOW
@given(st.sampled_from(NAMES), VALUES)
def test_any_data(name: str, data: object) -> None:
    """All three agree on any data."""
    all_agree(name, data)


def _defs() -> list[tuple[str, str]]:
    return [(name, ref) for name in NAMES for ref in json.loads(schema_text(name)).get("$defs", {})]


PARTS = {
    (name, ref): (validator(text), checks.compiled(json.loads(text)), rust.compiled(text))
    for name, ref in _defs()
    for text in [json.dumps({"$ref": f"#/$defs/{ref}", "$defs": json.loads(schema_text(name))["$defs"]})]
}


@settings(SLOW, max_examples=600)
@given(st.sampled_from(sorted(PARTS)), LEAVES | VALUES)
def test_any_part(part: tuple[str, str], data: object) -> None:
    """All three agree on what each definition of a schema says, of whatever stands there."""
    slow, plain, fast = PARTS[part]
    holds = slow.is_valid(data)
    assert plain(data) is holds
    try:
        assert fast(data) is holds
    except UnicodeEncodeError:
        assert "\\ud" in ascii(data)


def test_every_day() -> None:
    slow, plain, fast = PARTS["plan-v1", "date"]
    for year in (1900, 1999, 2000, 2022, 2024, 2100, 2199):
        for each in (f"{year}-{month:02}-{day:02}" for month in range(14) for day in range(33)):
            assert [plain(each), fast(each)] == [slow.is_valid(each)] * 2
    assert fast(str(date(2024, 2, 28) + timedelta(1)))


@pytest.mark.parametrize("depth", [64, 1000, 100_000])
def test_nesting_crashes_nothing(depth: int) -> None:
    """What is below a key of one's own is not looked at; elsewhere nothing in a schema nests without end."""
    data = {**HELD["progress-v1"][0], "x-a": nested(depth)}
    assert PLAIN["progress-v1"](data)
    assert RUST["progress-v1"](data)
    assert not RUST["plan-v1"](nested(depth))
    assert not RUST["plan-v1"]({**HELD["plan-v1"][0], "period": nested(depth)})


# --- whom to ask ----------------------------------------------------------------------------------


def asked(monkeypatch: pytest.MonkeyPatch, check: Callable[[object], bool]) -> None:
    """Lets the validator written in Rust say this."""
    monkeypatch.setattr(rust, "compiled", lambda _: check)


def test_few_documents_are_left_to_the_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, lambda _: False)
    verdict = Verdict(schema_text("settings-v1"))
    assert [verdict.holds(SETTINGS, 400_000) for _ in range(4)] == [True, True, False, False]


class Panic(BaseException):
    """What is raised where Rust panics is no Exception."""


@pytest.mark.parametrize("failure", [UnicodeEncodeError("utf-8", "\ud800", 0, 1, "half"), TypeError(), Panic()])
def test_whoever_fails_says_no(monkeypatch: pytest.MonkeyPatch, failure: BaseException) -> None:
    def fails(_: object) -> bool:
        raise failure

    asked(monkeypatch, fails)
    assert not Verdict(schema_text("settings-v1")).holds(SETTINGS, LOADED)


def test_a_user_who_stops_it_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: object) -> bool:
        raise KeyboardInterrupt

    asked(monkeypatch, stopped)
    with pytest.raises(KeyboardInterrupt):
        Verdict(schema_text("settings-v1")).holds(SETTINGS, LOADED)


def test_another_version_of_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def unlike(_: str) -> Any:  # noqa: ANN401  because it never returns
        raise TypeError("unexpected keyword argument 'keywords'")

    monkeypatch.setattr(rust, "compiled", unlike)
    assert Verdict(schema_text("settings-v1")).holds(SETTINGS, LOADED)


def test_a_schema_that_the_checks_do_not_know() -> None:
    assert not Verdict(json.dumps({"multipleOf": 2})).holds(4, 1)
    assert check_shape(Document(Source("p", "4"), 4, {}), "own", lambda _: json.dumps({"multipleOf": 2})) == []


def test_data_that_no_file_holds() -> None:
    assert not Verdict(schema_text("settings-v1")).holds({"strict": 1.5}, 1)


ALONE = """
import sys
sys.modules["jsonschema_rs"] = None
from decimal import Decimal
from planck.files.schemas import schema_text
from planck.shape.validate import check_shape
from planck.text.source import Source
from planck.text.tree import Document
document = Document(Source("p", "x" * 10**6), {data}, {{}})
print(*(finding.message.en for finding in check_shape(document, "settings-v1", schema_text)))
print(*sorted({{"jsonschema", "referencing"}} & {{*sys.modules}}))
"""


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (SETTINGS, "\n\n"),
        ({"strict": Decimal(1)}, "'strict' should be true/false, not a decimal number\njsonschema referencing\n"),
    ],
)
def test_without_it_everything_works(data: object, told: str) -> None:
    """And nothing slow is loaded where there is nothing to word."""
    code = ALONE.format(data=data)
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == told
