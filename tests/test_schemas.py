"""The JSON Schemas: sound in themselves, readable in an editor, one error for one mistake."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

Schema = dict[str, Any]
Place = tuple[str, ...]
Error = tuple[str, str, str | None]

FOLDER = Path(__file__).parents[1] / "schemas"
NAMES = ("plan-v1", "progress-v1", "report-v1", "diff-v1", "explain-v1", "settings-v1")
SCHEMAS: dict[str, Schema] = {
    name: json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")) for name in NAMES
}
VALIDATORS = {
    name: Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for name, schema in SCHEMAS.items()
}

ONE = ("if", "then", "else", "not", "items", "additionalProperties", "propertyNames")
LISTED = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties", "$defs")
BRANCHES = {"if", "then", "else", "not"}
KEYWORDS = {
    *ONE[:-2],
    *("allOf", "anyOf", "additionalProperties", "propertyNames", *NAMED),
    *("$schema", "$id", "$ref", "$comment", "title", "description", "default", "examples", "deprecationMessage"),
    *("type", "enum", "const", "pattern", "format", "minLength", "required", "dependentRequired"),
    *("minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems", "minProperties"),
}


def children(schema: Schema) -> Iterator[tuple[Place, Schema]]:
    for key, value in schema.items():
        if key in ONE and isinstance(value, dict):
            yield (key,), value
        elif key in LISTED:
            yield from (((key, str(n)), each) for n, each in enumerate(value))
        elif key in NAMED:
            yield from (((key, name), each) for name, each in value.items())


def walk(schema: Schema, at: Place = ()) -> Iterator[tuple[Place, Schema]]:
    yield at, schema
    for step, child in children(schema):
        yield from walk(child, at + step)


def every() -> Iterator[tuple[str, Place, Schema]]:
    for name, schema in SCHEMAS.items():
        yield from ((name, at, each) for at, each in walk(schema))


def shown(name: str, at: Place) -> str:
    return f"{name}#/{'/'.join(at)}"


def is_described(name: str, schema: Schema) -> bool:
    meant = schema if "title" in schema else SCHEMAS[name]["$defs"][schema["$ref"].split("/")[-1]]
    return all(meant.get(key, "").strip() for key in ("title", "description"))


def is_property(at: Place) -> bool:
    ends = at[-1:] == ("additionalProperties",) or at[-2:-1] in {("properties",), ("$defs",)}
    return (ends or at[-2:-1] == ("patternProperties",)) and not BRANCHES & set(at)


def described() -> list[tuple[str, Place, Schema]]:
    return [place for place in every() if is_property(place[1])]


@pytest.mark.parametrize("name", NAMES)
def test_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[name]["$id"] == f"https://planck-plan.example/schemas/{name}.schema.json"
    assert SCHEMAS[name]["title"]
    assert SCHEMAS[name]["description"]


@pytest.mark.parametrize("name", NAMES)
def test_is_written_for_people(name: str) -> None:
    text = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert text.startswith('{\n  "$schema"')
    assert text.endswith("}\n")
    assert "\\u" not in text
    assert "\t" not in text


def test_every_property_has_a_title_and_a_description() -> None:
    bare = [shown(name, at) for name, at, each in described() if not is_described(name, each)]
    assert bare == []
    assert len(described()) > 200


def test_a_description_is_made_of_sentences() -> None:
    texts = [(shown(name, at), each.get("description", "A.")) for name, at, each in every()]
    assert [at for at, text in texts if not text.endswith(".") or text[0] == " "] == []


def test_only_keywords_that_editors_know() -> None:
    strange = [(shown(name, at), each.keys() - KEYWORDS) for name, at, each in every()]
    assert [place for place in strange if place[1]] == []


def test_what_is_refused_says_why_to_editors() -> None:
    """Of a key that `not` refuses, they say by themselves only that it matches what is not allowed."""
    refused = [(shown(name, at), each) for name, at, each in every() if each.get("not") == {}]
    assert [at for at, each in refused if not {"$comment", "deprecationMessage"} <= each.keys()] == []
    assert len(refused) == 15


def test_any_of_lists_required_keys_inside_an_if_only() -> None:
    uses = [(at, each["anyOf"]) for _, at, each in every() if "anyOf" in each]
    assert all("if" in at for at, _ in uses)
    assert all(list(option) == ["required"] for _, options in uses for option in options)


def test_no_key_is_refused_with_a_bare_false() -> None:
    # for these jsonschema reports the object and not the key
    maps = [each.get("properties", {}) for _, _, each in every()]
    assert [key for each in maps for key, value in each.items() if value is False] == []


@pytest.mark.parametrize("name", NAMES)
def test_references_are_local_and_every_definition_is_used(name: str) -> None:
    used = {each["$ref"] for _, each in walk(SCHEMAS[name]) if "$ref" in each}
    assert used == {f"#/$defs/{key}" for key in SCHEMAS[name]["$defs"]}


def test_objects_are_closed() -> None:
    objects = [(name, at, each) for name, at, each in every() if "properties" in each]
    whole = [place for place in objects if not BRANCHES & set(place[1])]
    assert [shown(name, at) for name, at, each in whole if each["additionalProperties"]] == []
    carries = {name for name, _, each in whole if "patternProperties" in each}
    assert carries == {"plan-v1", "progress-v1"}


def test_the_tokens() -> None:
    tokens = {(name, each["$comment"]) for name, _, each in every() if "$comment" in each}
    assert {token for name, token in tokens if name == "plan-v1"} == {
        "two-comparators", "no-comparator", "unit-needed", "not-for-measure", "scale-needed",
        "not-with-range", "no-goal-nor-task",
    }  # fmt: skip
    assert {token for name, token in tokens if name == "progress-v1"} == {
        "period-needed", "period-not-needed", "missing-with-value", "value-twice", "no-value",
    }  # fmt: skip


def samples() -> Iterator[tuple[str, Schema, Any]]:
    for name, at, each in every():
        alone = {**each, "$defs": SCHEMAS[name]["$defs"]}
        alone.pop("$id", None)
        values = [*each.get("examples", []), *([each["default"]] if "default" in each else [])]
        yield from ((shown(name, at), alone, value) for value in values)


def test_examples_and_defaults_hold() -> None:
    checker = Draft202012Validator.FORMAT_CHECKER
    wrong = [
        (at, value, error.message)
        for at, schema, value in samples()
        for error in Draft202012Validator(schema, format_checker=checker).iter_errors(value)
    ]
    assert wrong == []
    assert len(list(samples())) > 200


# --- documents -----------------------------------------------------------------------------------

AT = "/tasks/0/targets/0"
STEPS = ["未开展", "推进中", "取得实效"]


def plan(*targets: object, **keys: object) -> Schema:
    head = {"planck": "plan/v1", "id": "p", "version": "1.0.0", "title": "规划", "period": 2022}
    task = {"id": "work", "title": "任务", "targets": list(targets)}
    return {**head, "tasks": [task], **keys}


def target(measure: str, **keys: object) -> Schema:
    return {"id": "t", "title": "指标", "measure": measure, **keys}


def flow(**keys: object) -> Schema:
    return target("flow", **{"at_least": 5, "unit": "家", **keys})


def progress(value: object, **keys: object) -> Schema:
    head = {"planck": "progress/v1", "plan": "p", "as_of": "2022-06-30"}
    return {**head, "values": {"t": value}, **keys}


def without(document: Schema, *keys: str) -> Schema:
    return {key: value for key, value in document.items() if key not in keys}


def told(error: ValidationError) -> Error:
    where = "".join(f"/{step}" for step in error.absolute_path)
    token = error.schema.get("$comment") if isinstance(error.schema, dict) else None
    return where, str(error.validator), token


def errors(name: str, document: object) -> list[Error]:
    found = [told(error) for error in VALIDATORS[name].iter_errors(document)]
    return sorted(found, key=str)


AMENDMENT = {
    "version": "1.1.0",
    "on": "2022-07-01",
    "reason": {"zh": "任务调整", "en": "tasks were changed"},
    "approved_by": "局长办公会",
    "correction": False,
    "changes": [
        {"target": "t", "field": "at_least", "from": 67, "to": {"value": 65, "unit": "家"}},
        {"target": "t", "field": "comparator", "from": {"at_least": 67}, "to": {"exactly": 67}},
        {"field": "policy.at_risk", "from": None, "to": Decimal("0.6")},
    ],
}
WHOLE_PLAN = plan(
    flow(wording="5家以上", pace={"2022-06-30": 2, "2022-09-30": 4}, grace_days=0, was=["old"]),
    target("level", at_least=67, unit="家", baseline=62, grows_by="t", stretch=70),
    target("level", less_than=9, unit="件", baseline={"value": 9, "on": "2021-12-31", "note": "n"}),
    target("ratio", more_than=Decimal("2.5"), unit="%", pace="at-due", reporting="at-due"),
    target("ratio", within=[Decimal("0.5"), 1], unit="%", evidence="required"),
    target("rank", at_most=2, stretch=1, frameworks=["province"], serves=[], support=[]),
    target("ordinal", at_least="推进中", stretch="取得实效", scale=STEPS),
    target("ordinal", within=STEPS[1:], scale="ladder", pace={"2022-06-30": "推进中"}),
    target("milestone", due="2022-06-30", cancelled={"on": "2022-05-01", "reason": "合并"}),
    language="zh",
    reporting="half-yearly",
    source={"title": "规划", "issued": "2022-03-18", "url": "https://a.example/", "text": "s.md"},
    units={"场": {"title": {"en": "sessions"}, "whole": True}, "千元": {"of": "元", "times": 1000}},
    scales={"ladder": STEPS},
    owners={"bureau": {"name": {"zh": "局"}, "kind": "post"}, "x-note": 1},
    frameworks={"province": {"title": "省考评", "level": "province", "description": "说明"}},
    goals=[{"id": "g", "title": "目标", "clause": "二（一）", "targets": [flow()]}],
    policy={"method": "points", "points": {"on_track": 0, "at_risk": 30}, "owners": "post"},
    amendments=[AMENDMENT],
    closed={"on": "2023-03-31", "reason": "年度结束"},
    **{"x-anything": {"at": ["all"]}},
)
# not the schema's business: the rules tell of these
LEFT_TO_RULES = plan(
    target("rank", at_least=Decimal("1.5"), pace="linear"),
    target("milestone", at_least="done", pace="monthly"),
    target("ordinal", at_most="no such step", scale="none"),
    flow(stretch=4, due="2030-01-01", part_of="nobody", owner="No Such Owner"),
    target("flow", within=[9, 1], unit="no such unit"),
)

SETTINGS = {
    "paths": ["plans", "../districts/plan.yaml"],
    "strict": True,
    "fail_on": "at-risk",
    "language": "zh",
    "select": ["PLK2", "target-without-owner"],
    "ignore": ["PLK204"],
    "severity": {"PLK204": "info", "behind": "error"},
    "limits": dict.fromkeys(("max_bytes", "max_depth", "max_nodes", "max_digits", "max_exponent", "max_findings"), 1),
}
GOOD: list[tuple[str, Any]] = [
    ("settings-v1", {}),
    ("settings-v1", SETTINGS),
    ("settings-v1", {"select": [], "ignore": [], "severity": {}, "limits": {}}),
    ("plan-v1", WHOLE_PLAN),
    ("plan-v1", LEFT_TO_RULES),
    ("plan-v1", plan(period="2022-H1")),
    ("plan-v1", plan(period="2022-Q4")),
    ("plan-v1", plan(period="2022-12")),
    ("plan-v1", plan(period={"start": "2022-02-01", "end": "2023-01-31"})),
    ("plan-v1", plan(version="0.1.0-draft.1+build.7")),
    ("plan-v1", {**without(plan(), "tasks"), "goals": [{"id": "g", "title": "目标"}]}),
    ("progress-v1", without(progress(1), "values") | {"values": {}}),
    ("progress-v1", progress(3, values={"x-mine": None, "t": 3})),
    ("progress-v1", progress(Decimal("3.1"), data="provisional", reported_by="bureau", note="n")),
    ("progress-v1", progress("推进中", basis="cumulative")),
    ("progress-v1", progress(3, basis="period", period="2022-Q2")),
    ("progress-v1", progress(value=False)),
    ("progress-v1", progress({"value": 1850000, "unit": "元", "evidence": ["e/1.md"]})),
    ("progress-v1", progress({"value": 0, "reason": {"zh": "推迟"}, "remedy": "r", "x-y": 1})),
    ("progress-v1", progress({"numerator": Decimal("3.1"), "denominator": 120})),
    ("progress-v1", progress({"done": "2022-05-12"})),
    ("progress-v1", progress({"done": False, "note": "n"})),
    ("progress-v1", progress({"missing": {"zh": "尚未公布", "en": "not yet published"}})),
]

Bad = tuple[str, str, Any, list[Error]]
BAD: list[Bad] = [
    ("not a map", "plan-v1", [], [("", "type", None)]),
    ("two comparators", "plan-v1", plan(flow(at_most=9)),
     [(f"{AT}/at_most", "not", "two-comparators")]),
    ("three comparators", "plan-v1", plan(flow(at_most=9, within=[1, 2])),
     [(f"{AT}/at_most", "not", "two-comparators"), (f"{AT}/within", "not", "two-comparators")]),
    ("no comparator", "plan-v1", plan(target("flow", unit="家")),
     [(AT, "required", "no-comparator")]),
    ("rank without comparator", "plan-v1", plan(target("rank")),
     [(AT, "required", "no-comparator")]),
    ("ordinal without comparator", "plan-v1", plan(target("ordinal", scale=STEPS)),
     [(AT, "required", "no-comparator")]),
    ("milestone with unit", "plan-v1", plan(target("milestone", unit="件")),
     [(f"{AT}/unit", "not", "not-for-measure")]),
    ("milestone with stretch", "plan-v1", plan(target("milestone", stretch=1)),
     [(f"{AT}/stretch", "not", "not-for-measure")]),
    ("rank with unit", "plan-v1", plan(target("rank", at_most=2, unit="位")),
     [(f"{AT}/unit", "not", "not-for-measure")]),
    ("flow with baseline", "plan-v1", plan(flow(baseline=3)),
     [(f"{AT}/baseline", "not", "not-for-measure")]),
    ("flow with scale", "plan-v1", plan(flow(scale=STEPS)),
     [(f"{AT}/scale", "not", "not-for-measure")]),
    ("ratio that grows", "plan-v1", plan(target("ratio", at_least=1, unit="%", grows_by="t")),
     [(f"{AT}/grows_by", "not", "not-for-measure")]),
    ("missing unit", "plan-v1", plan(without(flow(), "unit")), [(AT, "required", "unit-needed")]),
    ("ordinal without scale", "plan-v1", plan(target("ordinal", at_least="推进中")),
     [(AT, "required", "scale-needed")]),
    ("scale of one step", "plan-v1", plan(target("ordinal", at_least="a", scale=["a"])),
     [(f"{AT}/scale", "minItems", None)]),
    ("stretch beside a range", "plan-v1", plan(target("flow", unit="家", exactly=5, stretch=6)),
     [(f"{AT}/stretch", "not", "not-with-range")]),
    ("missing id", "plan-v1", plan(without(flow(), "id")), [(AT, "required", None)]),
    ("id in capitals", "plan-v1", plan(flow(id="New")), [(f"{AT}/id", "pattern", None)]),
    ("id of an extension", "plan-v1", plan(flow(id="x-new")), [(f"{AT}/id", "pattern", None)]),
    ("unknown key", "plan-v1", plan(flow(wordings="5家")), [(AT, "additionalProperties", None)]),
    ("unknown measure", "plan-v1", plan(target("stock", unit="家", baseline=3)),
     [(f"{AT}/measure", "enum", None)]),
    ("measure in capitals", "plan-v1", plan(target("Milestone", stretch=1)),
     [(f"{AT}/measure", "enum", None)]),
    ("measure as a number", "plan-v1", plan(target("flow") | {"measure": 5}),
     [(f"{AT}/measure", "enum", None)]),
    ("missing measure", "plan-v1", plan(without(flow(stretch="a"), "measure")),
     [(AT, "required", None)]),
    ("target that is a text", "plan-v1", plan("5家以上"), [(AT, "type", None)]),
    ("text for a number", "plan-v1", plan(flow(at_least="5家")),
     [(f"{AT}/at_least", "type", None)]),
    ("truth for a number", "plan-v1", plan(flow(at_least=True)),
     [(f"{AT}/at_least", "type", None)]),
    ("number for a step", "plan-v1", plan(target("ordinal", at_least=2, scale=STEPS)),
     [(f"{AT}/at_least", "type", None)]),
    ("range of one", "plan-v1", plan(target("flow", within=[90], unit="家")),
     [(f"{AT}/within", "minItems", None)]),
    ("baseline as a text", "plan-v1",
     plan(target("level", at_least=9, unit="家", baseline="62家")),
     [(f"{AT}/baseline", "type", None)]),
    ("baseline without value", "plan-v1",
     plan(target("level", at_least=9, unit="家", baseline={"on": "2021-12-31"})),
     [(f"{AT}/baseline", "required", None)]),
    ("pace as a number", "plan-v1", plan(flow(pace=4)), [(f"{AT}/pace", "type", None)]),
    ("unknown pace", "plan-v1", plan(flow(pace="weekly")), [(f"{AT}/pace", "enum", None)]),
    ("no checkpoints", "plan-v1", plan(flow(pace={})), [(f"{AT}/pace", "minProperties", None)]),
    ("checkpoint on 31 June", "plan-v1", plan(flow(pace={"2022-06-31": 2})),
     [(f"{AT}/pace", "format", None)]),
    ("checkpoint in June", "plan-v1", plan(flow(pace={"2022-06": 2})),
     [(f"{AT}/pace", "pattern", None)]),
    ("30 February", "plan-v1", plan(flow(due="2022-02-30")), [(f"{AT}/due", "format", None)]),
    ("date with slashes", "plan-v1", plan(flow(due="2022/06/30")),
     [(f"{AT}/due", "pattern", None)]),
    ("too much grace", "plan-v1", plan(flow(grace_days=3661)),
     [(f"{AT}/grace_days", "maximum", None)]),
    ("cancelled for no reason", "plan-v1", plan(flow(cancelled={"on": "2022-05-01"})),
     [(f"{AT}/cancelled", "required", None)]),
    ("month 13", "plan-v1", plan(period="2022-13"), [("/period", "pattern", None)]),
    ("year 22", "plan-v1", plan(period=22), [("/period", "minimum", None)]),
    ("period without end", "plan-v1", plan(period={"start": "2022-01-01"}),
     [("/period", "required", None)]),
    ("period as a list", "plan-v1", plan(period=[2022]), [("/period", "type", None)]),
    ("version as a number", "plan-v1", plan(version=Decimal("1.0")), [("/version", "type", None)]),
    ("version of two numbers", "plan-v1", plan(version="1.0"), [("/version", "pattern", None)]),
    ("version of planck", "plan-v1", plan(planck="plan/v2"), [("/planck", "const", None)]),
    ("empty title", "plan-v1", plan(title=""), [("/title", "minLength", None)]),
    ("title in no language", "plan-v1", plan(title={}), [("/title", "minProperties", None)]),
    ("title in a long language", "plan-v1", plan(title={"zho": "规划"}),
     [("/title", "pattern", None)]),
    ("title as a number", "plan-v1", plan(title=2022), [("/title", "type", None)]),
    ("neither goal nor task", "plan-v1", without(plan(), "tasks"),
     [("", "required", "no-goal-nor-task")]),
    ("no goal", "plan-v1", {**without(plan(), "tasks"), "goals": []},
     [("", "required", "no-goal-nor-task")]),
    ("no task", "plan-v1", plan(tasks=[]), [("/tasks", "minItems", "no-goal-nor-task")]),
    ("tasks of nothing", "plan-v1", plan(tasks=None), [("/tasks", "type", None)]),
    ("factor without base", "plan-v1", plan(units={"千元": {"times": 1000}}),
     [("/units/千元", "dependentRequired", None)]),
    ("base without factor", "plan-v1", plan(units={"千元": {"of": "元"}}),
     [("/units/千元", "dependentRequired", None)]),
    ("unit that starts with a digit", "plan-v1", plan(units={"2元": {}}),
     [("/units", "pattern", None)]),
    ("owner without name", "plan-v1", plan(owners={"bureau": {}}),
     [("/owners/bureau", "required", None)]),
    ("owner's id in capitals", "plan-v1", plan(owners={"Bureau": {"name": "局"}}),
     [("/owners", "pattern", None)]),
    ("address that runs code", "plan-v1", plan(source={"url": "javascript:alert(1)"}),
     [("/source/url", "pattern", None)]),
    ("amendment without changes", "plan-v1",
     plan(amendments=[without(AMENDMENT, "changes")]), [("/amendments/0", "required", None)]),
    ("missing and value", "progress-v1", progress({"missing": "尚未公布", "value": 3}),
     [("/values/t/missing", "not", "missing-with-value")]),
    ("missing and a ratio", "progress-v1",
     progress({"missing": "尚未公布", "numerator": 3, "denominator": 120}),
     [("/values/t/missing", "not", "missing-with-value")]),
    ("value and a ratio", "progress-v1", progress({"value": 3, "numerator": 3, "denominator": 9}),
     [("/values/t/value", "not", "value-twice")]),
    ("value and done", "progress-v1", progress({"value": True, "done": True}),
     [("/values/t/value", "not", "value-twice")]),
    ("done and a ratio", "progress-v1", progress({"done": True, "numerator": 3, "denominator": 9}),
     [("/values/t/done", "not", "value-twice")]),
    ("numerator alone", "progress-v1", progress({"numerator": 3}),
     [("/values/t", "dependentRequired", None)]),
    ("denominator alone", "progress-v1", progress({"denominator": 3}),
     [("/values/t", "dependentRequired", None)]),
    ("denominator 0", "progress-v1", progress({"numerator": 3, "denominator": 0}),
     [("/values/t/denominator", "exclusiveMinimum", None)]),
    ("details without a value", "progress-v1", progress({"note": "n"}),
     [("/values/t", "required", "no-value")]),
    ("nothing", "progress-v1", progress(None), [("/values/t", "type", None)]),
    ("done on 30 February", "progress-v1", progress({"done": "2022-02-30"}),
     [("/values/t/done", "format", None)]),
    ("done soon", "progress-v1", progress({"done": "soon"}), [("/values/t/done", "pattern", None)]),
    ("done 1", "progress-v1", progress({"done": 1}), [("/values/t/done", "type", None)]),
    ("unknown key of a value", "progress-v1", progress({"value": 3, "evidences": []}),
     [("/values/t", "additionalProperties", None)]),
    ("target's id in capitals", "progress-v1", progress(3, values={"T": 3}),
     [("/values", "pattern", None)]),
    ("period without basis", "progress-v1", progress(3, period="2022-Q2"),
     [("/period", "not", "period-not-needed")]),
    ("basis without period", "progress-v1", progress(3, basis="period"),
     [("", "required", "period-needed")]),
    ("unknown basis", "progress-v1", progress(3, basis="monthly", period="2022-04"),
     [("/basis", "enum", None)]),
    ("no values", "progress-v1", without(progress(3), "values"), [("", "required", None)]),
    ("settings that are a number", "settings-v1", 3, [("", "type", None)]),
    ("unknown setting", "settings-v1", {"fail-on": "missed"}, [("", "additionalProperties", None)]),
    ("no path", "settings-v1", {"paths": []}, [("/paths", "minItems", None)]),
    ("one path", "settings-v1", {"paths": "plans"}, [("/paths", "type", None)]),
    ("empty path", "settings-v1", {"paths": [""]}, [("/paths/0", "minLength", None)]),
    ("strict 1", "settings-v1", {"strict": 1}, [("/strict", "type", None)]),
    ("unknown status", "settings-v1", {"fail_on": "late"}, [("/fail_on", "enum", None)]),
    ("status as a number", "settings-v1", {"fail_on": 3}, [("/fail_on", "enum", None)]),
    ("severity as a number", "settings-v1", {"severity": {"PLK204": 1}}, [("/severity/PLK204", "enum", None)]),
    ("unknown language", "settings-v1", {"language": "fr"}, [("/language", "enum", None)]),
    ("one rule", "settings-v1", {"select": "PLK2"}, [("/select", "type", None)]),
    ("rule as a number", "settings-v1", {"ignore": [204]}, [("/ignore/0", "type", None)]),
    ("unknown severity", "settings-v1", {"severity": {"PLK204": "off"}}, [("/severity/PLK204", "enum", None)]),
    ("severity for all", "settings-v1", {"severity": "info"}, [("/severity", "type", None)]),
    ("limit of nothing", "settings-v1", {"limits": {"max_bytes": 0}}, [("/limits/max_bytes", "minimum", None)]),
    ("limit with a fraction", "settings-v1", {"limits": {"max_depth": Decimal("1.5")}},
     [("/limits/max_depth", "type", None)]),
    ("unknown limit", "settings-v1", {"limits": {"max": 1}}, [("/limits", "additionalProperties", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "document"), GOOD)
def test_good_documents_are_accepted(name: str, document: object) -> None:
    assert errors(name, document) == []


@pytest.mark.parametrize("bad", BAD, ids=[bad[0] for bad in BAD])
def test_one_mistake_one_error(bad: Bad) -> None:
    _, name, document, expected = bad
    assert errors(name, document) == expected


# --- the report ----------------------------------------------------------------------------------

COUNTS = dict.fromkeys(("met", "on-track", "at-risk", "behind", "unreported", "missed", "not-due", "cancelled"), 0)
PLACE = {"file": "p/plan.yaml", "line": 41, "column": 7}
ENDS = {**PLACE, "end_line": 41, "end_column": 12}
ROW: Schema = {
    "id": "t", "title": {"zh": "指标"}, "task": "work", "goal": None, "serves": ["g"],
    "frameworks": [], "owner": "bureau", "support": [], "clause": "三（二）", "wording": "5家以上",
    "part_of": None, "measure": "flow", "unit": "家", "comparator": "at_least", "target_value": 5,
    "stretch": None, "baseline": 0, "from": "2022-01-01", "due": "2022-12-31",
    "pace_kind": "quarterly", "actual": 3, "observed_on": "2022-06-30", "data": "illustrative",
    "expected": 2, "pace": 0.5, "completion": 0.6, "shortfall": 2, "behind_by": 0,
    "required_rate": 0.330842, "forecast": 6, "status": "on-track", "because": "at-or-above-pace",
    "stretch_met": False, "late": False, "next": {"on": "2022-10-16", "status": "unreported"},
    "accepted_until": None, "missing": None, "reason": None, "remedy": None, "note": None,
    "evidence": [], "original_value": 5, "file": "p/plan.yaml", "line": 41, "column": 7,
    "observed_at": PLACE,
}  # fmt: skip
FINDING: Schema = {
    "code": "PLK203", "name": "target-without-owner", "severity": "error", **ENDS,
    "path": "/tasks/0/owner", "plan": "p", "target": None, "message": "m", "hint": None,
    "related": [{**ENDS, "message": "first here"}],
}  # fmt: skip
PLAN: Schema = {
    "id": "p", "version": "1.0.0", "version_in_force": None, "file": "p/plan.yaml",
    "title": "规划", "language": "zh", "period": {"start": "2022-01-01", "end": "2022-12-31"},
    "as_of": "2022-06-30", "data": None, "owners": {"bureau": {"name": "局", "kind": "unit"}},
    "complete": True, "targets": [ROW],
    "rollup": [{"kind": "task", "id": "work", "status": None, "by_status": COUNTS}],
}  # fmt: skip
SUMMARY: Schema = {
    "plans": 1, "targets": 1, "by_status": {**COUNTS, "on-track": 1}, "withheld": 0, "errors": 1,
    "warnings": 0, "files_read": 2, "files_skipped": 0,
}  # fmt: skip
REPORT: Schema = {
    "planck": "report/v1", "planck_version": "0.1.0", "as_of": "2022-06-30", "fail_on": "behind",
    "exit_code": 3, "summary": SUMMARY, "plans": [PLAN], "findings": [FINDING],
}  # fmt: skip


def report(**row: object) -> Schema:
    return {**REPORT, "plans": [{**PLAN, "targets": [{**ROW, **row}]}]}


KINDS: list[Schema] = [
    {},
    {"measure": "milestone", "comparator": "done", "target_value": True, "actual": "2022-05-28"},
    {"measure": "milestone", "unit": None, "baseline": None, "expected": None, "actual": False},
    {"measure": "ordinal", "target_value": "取得实效", "actual": "推进中", "expected": "推进中"},
    {"comparator": "within", "target_value": [90, 110], "original_value": [90, 100.5]},
    {"status": "cancelled", "because": "cancelled", "actual": None, "next": None, "pace": None},
    {"observed_on": None, "observed_at": None, "data": None, "missing": {"zh": "尚未公布"}},
    {"task": None, "goal": "g", "owner": None, "original_value": None, "reason": "推迟"},
]


@pytest.mark.parametrize("row", KINDS)
def test_reports_are_accepted(row: Schema) -> None:
    assert errors("report-v1", report(**row)) == []


def lacking(path: tuple[str | int, ...], key: str, whole: Schema = REPORT) -> Schema:
    copy: Schema = json.loads(json.dumps(whole))
    inner: Any = copy
    for step in path:
        inner = inner[step]
    del inner[key]
    return copy


PARTS: list[tuple[tuple[str | int, ...], Schema]] = [
    ((), REPORT),
    (("summary",), SUMMARY),
    (("summary", "by_status"), COUNTS),
    (("plans", 0), PLAN),
    (("plans", 0, "targets", 0), ROW),
    (("plans", 0, "rollup", 0), PLAN["rollup"][0]),
    (("findings", 0), FINDING),
    (("findings", 0, "related", 0), FINDING["related"][0]),
]


@pytest.mark.parametrize(("path", "key"), [(path, key) for path, part in PARTS for key in part], ids=str)
def test_every_key_of_a_report_is_always_there(path: tuple[str | int, ...], key: str) -> None:
    where = "".join(f"/{step}" for step in path)
    assert errors("report-v1", lacking(path, key)) == [(where, "required", None)]


ROW_AT = "/plans/0/targets/0"
WRONG_ROWS: list[tuple[Schema, str, str]] = [
    ({"actual": True}, "/actual", "const"),
    ({"target_value": False}, "/target_value", "const"),
    ({"target_value": None}, "/target_value", "type"),
    ({"target_value": [1, 2, 3]}, "/target_value", "maxItems"),
    ({"status": "late"}, "/status", "enum"),
    ({"because": "because"}, "/because", "enum"),
    ({"observed_on": "2022-06-31"}, "/observed_on", "format"),
    ({"next": {"on": "2022-10-16"}}, "/next", "required"),
    ({"line": 0}, "/line", "minimum"),
    ({"x-mine": 1}, "", "additionalProperties"),
]


@pytest.mark.parametrize(("row", "where", "keyword"), WRONG_ROWS)
def test_wrong_reports_are_refused(row: Schema, where: str, keyword: str) -> None:
    assert errors("report-v1", report(**row)) == [(ROW_AT + where, keyword, None)]


def test_every_because_is_explained() -> None:
    because = SCHEMAS["report-v1"]["$defs"]["target"]["properties"]["because"]
    tokens = SCHEMAS["report-v1"]["$defs"]["because"]["enum"]
    assert [token for token in tokens if f" {token}: " not in because["description"]] == []


# --- the explanation of a target -----------------------------------------------------------------

SPOT = {"file": "p/plan.yaml", "line": 41}
INPUT = {"key": "from", "name": "from", "value": "2022-01-01", **SPOT}
FIGURE = {"on": "2022-06-30", "value": "118", "reported": "1180000 元", "used": True, **SPOT}
FORMULA = {
    "key": "pace", "name": "pace", "formula": "days / days", "put_in": "181 / 365", "exact": "181/365",
    "value": 0.49589,
}  # fmt: skip
STEP = {"status": "met", "applies": False, "because": "target-value-not-reached", "text": "118 is below 320"}
LAST = {"status": "behind", "applies": True, "because": "below-pace", "text": "it lags"}
TURN = {"on": "2022-10-16", "status": "unreported"}
EXPLAINED: Schema = {
    "planck": "explain/v1", "plan": "p", "target": "t", "as_of": "2022-06-30", "status": "behind",
    "because": "below-pace", "inputs": [INPUT, {**INPUT, "file": None, "line": None}],
    "figures": [FIGURE, {**FIGURE, "reported": None}], "formulas": [FORMULA], "steps": [STEP, LAST], "next": [TURN],
}  # fmt: skip
LISTS = ("inputs", "figures", "formulas", "steps", "next")


def test_an_explanation_is_accepted() -> None:
    assert errors("explain-v1", EXPLAINED) == []
    assert errors("explain-v1", {**EXPLAINED, "inputs": [], "figures": [], "formulas": [], "next": []}) == []


EXPLAINED_KEYS = [((), key) for key in EXPLAINED] + [((name, 0), key) for name in LISTS for key in EXPLAINED[name][0]]


@pytest.mark.parametrize(("path", "key"), EXPLAINED_KEYS, ids=str)
def test_every_key_of_an_explanation_is_always_there(path: tuple[str | int, ...], key: str) -> None:
    where = "".join(f"/{step}" for step in path)
    assert errors("explain-v1", lacking(path, key, EXPLAINED))[:1] == [(where, "required", None)]


@pytest.mark.parametrize(
    ("name", "part", "where", "keyword"),
    [
        ("inputs", {**INPUT, "key": "colour"}, "/inputs/0/key", "enum"),
        ("inputs", {**INPUT, "line": 0}, "/inputs/0/line", "minimum"),
        ("figures", {**FIGURE, "value": 118}, "/figures/0/value", "type"),
        ("figures", {**FIGURE, "on": "2022-06-31"}, "/figures/0/on", "format"),
        ("figures", {**FIGURE, "file": None}, "/figures/0/file", "type"),
        ("formulas", {**FORMULA, "exact": "0.5"}, "/formulas/0/exact", "pattern"),
        ("formulas", {**FORMULA, "key": "sum"}, "/formulas/0/key", "enum"),
        ("steps", {**STEP, "applies": True}, "/steps/0/because", "enum"),
        ("steps", {**LAST, "applies": False}, "/steps/0/because", "enum"),
        ("steps", {**LAST, "because": None}, "/steps/0/because", "enum"),
        ("steps", {**LAST, "text": None}, "/steps/0/text", "type"),
        ("next", {**TURN, "status": "late"}, "/next/0/status", "enum"),
        ("next", {**TURN, "x-mine": 1}, "/next/0", "additionalProperties"),
    ],
)
def test_wrong_explanations_are_refused(name: str, part: Schema, where: str, keyword: str) -> None:
    assert (where, keyword, None) in errors("explain-v1", {**EXPLAINED, name: [part]})


def test_an_explanation_has_a_step() -> None:
    assert errors("explain-v1", {**EXPLAINED, "steps": []}) == [("/steps", "minItems", None)]


def test_both_schemas_list_the_same_reasons() -> None:
    one, other = (SCHEMAS[name]["$defs"]["because"]["enum"] for name in ("report-v1", "explain-v1"))
    assert one == other


@pytest.mark.parametrize("name", ["because", "why-not"])
def test_every_token_of_an_explanation_is_explained(name: str) -> None:
    tokens = SCHEMAS["explain-v1"]["$defs"][name]
    assert [token for token in tokens["enum"] if f" {token}: " not in tokens["description"]] == []
