"""What a file breaks of its schema, in words: one finding a mistake, at the key or value that is meant."""

import re

import pytest

from planck.files.schemas import schema_text
from planck.shape.kinds import KINDS
from planck.shape.validate import check_shape
from planck.text.findings import Finding
from planck.text.source import Source
from planck.text.tree import parse
from planck.words.phrase import Phrase

Told = tuple[str, tuple[int, int, int, int], str, str]


def findings_of(text: str, schema: str) -> list[Finding]:
    document, refused = parse(Source("p", text))
    assert refused == []
    return check_shape(document, schema, schema_text)


def told(text: str, schema: str) -> list[Told]:
    """Code, place, message and hint of each finding."""
    return [
        (
            finding.kind.code,
            (finding.place.line, finding.place.column, finding.place.end_line, finding.place.end_column),
            finding.message.en,
            finding.hint.en if finding.hint else "",
        )
        for finding in findings_of(text, schema)
    ]


# a head of five lines; what a case adds stands on line 6 and below
PLAN = "planck: plan/v1\nid: p\nversion: 1.0.0\ntitle: 规划\nperiod: 2022\n"
# a head of nine lines; what a case adds to the target stands on line 10 and below
TARGET = PLAN + "tasks:\n- id: work\n  title: 任务\n  targets:\n"
# a head of four lines; what a case adds to the values stands on line 5 and below
PROGRESS = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues:\n"

GIVE = "give it a value or delete the key"
ADD_ONE = "add at least one under 'goals:' or 'tasks:'"
THREE_PARTS = "complete it to three parts: 1.0.0"
PERIODS = "write 2022, 2022-H1, 2022-Q3 or 2022-04"
VERSION = "write three numbers with dots: 1.0.0"
HALF_WIDTH = "use half-width characters here"
OWN = "keys of your own start with 'x-'"
ID = "an id is lower-case letters and digits with single hyphens between: rd-office"
EMPTY = "it may not be empty"
QUOTE = "put it in quotes"
LANGUAGE = "a language is its ISO 639-1 code: en for English, zh for Chinese"
NO_DAY = "there is no such day"
DATE = "write a date as 2022-06-30"
ONE_ONLY = "keep exactly one"
ANY_COMPARATOR = "add one of at_least, more_than, at_most, less_than, exactly, within"
NOT_TAKEN = "this measure does not take it"
FIVE_ALONE = "write the number alone, 5, and '家' under 'unit'"
NO_STRETCH = "there is no stretch beyond 'exactly' or 'within'"
NOT_MISSING = "what has a value is not missing"
OR_WHY = "or say why under 'missing'"
ONCE = "give the value once"

HEADS: list[tuple[str, list[Told]]] = [
    ("", [("PLK103", (1, 1, 1, 1), "the file should be a map, not nothing", GIVE)]),
    (
        "planck: plan/v1\n",
        [
            ("PLK102", (1, 1, 1, 7), "key 'id' is missing", "add 'id:'"),
            ("PLK102", (1, 1, 1, 7), "key 'period' is missing", "add 'period:'"),
            ("PLK102", (1, 1, 1, 7), "key 'title' is missing", "add 'title:'"),
            ("PLK102", (1, 1, 1, 7), "key 'version' is missing", "add 'version:'"),
            ("PLK102", (1, 1, 1, 7), "the plan has neither a goal nor a task", ADD_ONE),
        ],
    ),
    (
        "planck: plan/v2\nid: p\nversion: 1.0\ntitle: 规划\nperiod: 2022-13\ntasks: [{id: a, title: b}]\n",
        [
            ("PLK104", (1, 9, 1, 16), "'planck' cannot be 'plan/v2'", "write plan/v1"),
            ("PLK103", (3, 10, 3, 13), "'version' should be text, not a decimal number", THREE_PARTS),
            ("PLK104", (5, 9, 5, 16), "'period' cannot be '2022-13'", PERIODS),
        ],
    ),
    (
        "planck: plan/v1\nid: p\nversion: 1\ntitle: 规划\nperiod: 2022.5\ntasks: [{id: a, title: b}]\n",
        [
            ("PLK103", (3, 10, 3, 11), "'version' should be text, not a whole number", THREE_PARTS),
            ("PLK103", (5, 9, 5, 15), "'period' should be a whole number, text or a map, not a decimal number", ""),
        ],
    ),
    (
        "planck: plan/v1\nid: p\nversion: '1.0'\ntitle: 规划\nperiod: 1800\ntasks: [{id: a, title: b}]\n",
        [
            ("PLK104", (3, 10, 3, 15), "'version' cannot be '1.0'", VERSION),
            ("PLK104", (5, 9, 5, 13), "'period' cannot be '1800'", "at least 1900"),
        ],
    ),
    (
        (
            "planck: plan/v1\nid: p\nversion: １.0.0\ntitle: 规划\n"
            "period: {start: 2022-01-01, stop: 2022-12-31}\ntasks: [{id: a, title: b}]\n"
        ),
        [
            ("PLK104", (3, 10, 3, 15), "'version' cannot be '１.0.0'", HALF_WIDTH),
            ("PLK102", (5, 1, 5, 7), "key 'end' is missing", "add 'end:'"),
            ("PLK101", (5, 29, 5, 33), "key 'stop' is not known", OWN),
        ],
    ),
    (
        "planck: plan/v1\nid: p\nversion: 1.0.0\ntitle: 规划\nperiod: true\ntasks: [{id: a, title: b}]\n",
        [("PLK103", (5, 9, 5, 13), "'period' should be a whole number, text or a map, not true/false", "")],
    ),
    (
        "planck: plan/v1\nid: p\nverson: 1.0.0\ntitle: 规划\nperiod: [2022]\ntasks: [{id: a, title: b}]\n",
        [
            ("PLK101", (3, 1, 3, 7), "key 'verson' is not known", "did you mean 'version'?"),
            ("PLK103", (5, 1, 5, 7), "'period' should be a whole number, text or a map, not a list", ""),
        ],
    ),
    ("- planck: plan/v1\n", [("PLK103", (1, 3, 1, 9), "the file should be a map, not a list", "")]),
    ("规划\n", [("PLK103", (1, 1, 1, 3), "the file should be a map, not text", "")]),
    ("5\n", [("PLK103", (1, 1, 1, 2), "the file should be a map, not a whole number", "")]),
]


PLANS: list[tuple[str, list[Told]]] = [
    ("", [("PLK102", (2, 5, 2, 6), "the plan has neither a goal nor a task", ADD_ONE)]),
    ("tasks: []\n", [("PLK102", (6, 1, 6, 6), "the plan has neither a goal nor a task", ADD_ONE)]),
    ("goals: []\ntasks: []\n", [("PLK102", (7, 1, 7, 6), "the plan has neither a goal nor a task", ADD_ONE)]),
    ("taks: []\n", [("PLK101", (6, 1, 6, 5), "key 'taks' is not known", "did you mean 'tasks'?")]),
    ("goal: []\n", [("PLK101", (6, 1, 6, 5), "key 'goal' is not known", "did you mean 'goals'?")]),
    ("tasks: {}\n", [("PLK103", (6, 1, 6, 6), "'tasks' should be a list, not a map", "")]),
    ("tasks:\n", [("PLK103", (6, 1, 6, 6), "'tasks' should be a list, not nothing", GIVE)]),
    (
        "tasks: 5\ngoals: 家\n",
        [
            ("PLK103", (6, 8, 6, 9), "'tasks' should be a list, not a whole number", ""),
            ("PLK103", (7, 8, 7, 9), "'goals' should be a list, not text", ""),
        ],
    ),
    ("tasks:\n- {id: work}\n", [("PLK102", (7, 8, 7, 12), "key 'title' is missing", "add 'title:'")]),
    ("tasks:\n- title: 任务\n", [("PLK102", (7, 3, 7, 8), "key 'id' is missing", "add 'id:'")]),
    (
        "tasks:\n- text\n- 5\n- []\n",
        [
            ("PLK103", (7, 3, 7, 7), "entry 1 of 'tasks' should be a map, not text", ""),
            ("PLK103", (8, 3, 8, 4), "entry 2 of 'tasks' should be a map, not a whole number", ""),
            ("PLK103", (9, 3, 9, 3), "entry 3 of 'tasks' should be a map, not a list", ""),
        ],
    ),
    (
        (
            "goals:\n- {id: 'x-a', title: 目标}\n- {id: A：b, title: 目标}\n"
            "- {id: \"a\\n\", title: 目标}\n- {id: a--b, title: ''}\n- {id: 2022, title: 5}\n"
        ),
        [
            ("PLK104", (7, 8, 7, 13), "'id' cannot be 'x-a'", "'x-' begins keys of your own, not ids"),
            ("PLK104", (8, 8, 8, 11), "'id' cannot be 'A：b'", HALF_WIDTH),
            ("PLK104", (9, 8, 9, 13), "'id' cannot be 'a\n'", ID),
            ("PLK104", (10, 8, 10, 12), "'id' cannot be 'a--b'", ID),
            ("PLK104", (10, 21, 10, 23), "'title' cannot be ''", EMPTY),
            ("PLK103", (11, 8, 11, 12), "'id' should be text, not a whole number", ID),
            ("PLK103", (11, 21, 11, 22), "'title' should be text or a map, not a whole number", QUOTE),
        ],
    ),
    (
        "tasks: \n- {id: a, title: {zh: 5, EN: x, en: '', fr: }}\n- {id: b, title: {}}\n",
        [
            ("PLK103", (7, 23, 7, 24), "'zh' should be text, not a whole number", QUOTE),
            ("PLK105", (7, 26, 7, 28), "'EN' cannot be a key here", LANGUAGE),
            ("PLK104", (7, 37, 7, 39), "'en' cannot be ''", EMPTY),
            ("PLK103", (7, 41, 7, 43), "'fr' should be text, not nothing", GIVE),
            ("PLK104", (8, 11, 8, 16), "'title' cannot be {}", EMPTY),
        ],
    ),
    (
        "tasks: [{id: a, title: b, serves: g, support: [5, null], evidence: must, kind: Delivery}]\n",
        [
            ("PLK103", (6, 35, 6, 36), "'serves' should be a list, not text", ""),
            ("PLK103", (6, 48, 6, 49), "entry 1 of 'support' should be text, not a whole number", QUOTE),
            ("PLK103", (6, 51, 6, 55), "entry 2 of 'support' should be text, not nothing", GIVE),
            ("PLK104", (6, 68, 6, 72), "'evidence' cannot be 'must'", "one of required, optional"),
            ("PLK104", (6, 80, 6, 88), "'kind' cannot be 'Delivery'", "did you mean 'delivery'?"),
        ],
    ),
    (
        "tasks: [{id: a, title: b, from: 2022-02-30, due: 2022/06/30, x: 1, x-y: 1}]\n",
        [
            ("PLK104", (6, 33, 6, 43), "'from' cannot be '2022-02-30'", NO_DAY),
            ("PLK104", (6, 50, 6, 60), "'due' cannot be '2022/06/30'", DATE),
            ("PLK101", (6, 62, 6, 63), "key 'x' is not known", OWN),
        ],
    ),
    (
        "tasks: [{id: a, title: b, from: 20220630, due: 二〇二二, reporting: weekly}]\n",
        [
            ("PLK103", (6, 33, 6, 41), "'from' should be text, not a whole number", DATE),
            ("PLK104", (6, 48, 6, 52), "'due' cannot be '二〇二二'", DATE),
            (
                "PLK104",
                (6, 65, 6, 71),
                "'reporting' cannot be 'weekly'",
                "one of monthly, quarterly, half-yearly, yearly, at-due",
            ),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\nlanguage: chinese\nowner:\nX-own: 1\nx-own: 1\n",
        [
            ("PLK104", (7, 11, 7, 18), "'language' cannot be 'chinese'", LANGUAGE),
            ("PLK103", (8, 1, 8, 6), "'owner' should be text, not nothing", GIVE),
            ("PLK101", (9, 1, 9, 6), "key 'X-own' is not known", "did you mean 'owner'?"),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\nunits: {1x: {}, 千元: {of: 元}, 场: {times: 0, of: 元}, 次: {whole: 1}, 件: 5}\n",
        [
            (
                "PLK105",
                (7, 9, 7, 11),
                "'1x' cannot be a key here",
                "a unit's name has at most 20 characters and starts with no digit",
            ),
            ("PLK102", (7, 17, 7, 19), "key 'times' is missing", "add 'times:'"),
            ("PLK104", (7, 41, 7, 42), "'times' cannot be '0'", "more than 0"),
            ("PLK103", (7, 63, 7, 64), "'whole' should be true/false, not a whole number", ""),
            ("PLK103", (7, 70, 7, 71), "'件' should be a map, not a whole number", ""),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\nowners: {Bureau: {name: 局}, b: {kind: Unit}, c: {name: 局, kind: team}}\n",
        [
            ("PLK105", (7, 10, 7, 16), "'Bureau' cannot be a key here", ID),
            ("PLK102", (7, 29, 7, 30), "key 'name' is missing", "add 'name:'"),
            ("PLK104", (7, 39, 7, 43), "'kind' cannot be 'Unit'", "did you mean 'unit'?"),
            ("PLK104", (7, 65, 7, 69), "'kind' cannot be 'team'", "one of person, post, unit"),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\nscales: {s: [一], t: 一, U: [一, 二]}\n",
        [
            ("PLK104", (7, 10, 7, 11), "'s' cannot be …", "entries: at least 2"),
            ("PLK103", (7, 21, 7, 22), "'t' should be a list, not text", ""),
            ("PLK105", (7, 24, 7, 25), "'U' cannot be a key here", ID),
        ],
    ),
    (
        (
            "tasks: [{id: a, title: b}]\n"
            "policy: {on_track: 80%, at_risk: 0, due_soon_days: -1, grace_days: 4000, points: {at_risk: -1}}\n"
        ),
        [
            ("PLK103", (7, 20, 7, 23), "'on_track' should be a number, not text", ""),
            ("PLK104", (7, 34, 7, 35), "'at_risk' cannot be '0'", "more than 0"),
            ("PLK104", (7, 52, 7, 54), "'due_soon_days' cannot be '-1'", "at least 0"),
            ("PLK104", (7, 68, 7, 72), "'grace_days' cannot be '4000'", "at most 3660"),
            ("PLK104", (7, 92, 7, 94), "'at_risk' cannot be '-1'", "at least 0"),
        ],
    ),
    (
        (
            "tasks: [{id: a, title: b}]\n"
            "policy: {on_track: '0.8', due_soon_days: 30天, grace_days: 1.5, owners: all, method: Ratio}\n"
        ),
        [
            (
                "PLK103",
                (7, 20, 7, 25),
                "'on_track' should be a number, not text",
                "write it as 0.8: plain digits, no separators, no quotes",
            ),
            (
                "PLK103",
                (7, 42, 7, 45),
                "'due_soon_days' should be a whole number, not text",
                "write the number alone: 30",
            ),
            ("PLK103", (7, 59, 7, 62), "'grace_days' should be a whole number, not a decimal number", ""),
            ("PLK104", (7, 72, 7, 75), "'owners' cannot be 'all'", "one of any, post"),
            ("PLK104", (7, 85, 7, 90), "'method' cannot be 'Ratio'", "did you mean 'ratio'?"),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\nsource: {url: 'ftp://x', text: '', issued: 2022-3-18}\n",
        [
            ("PLK104", (7, 15, 7, 24), "'url' cannot be 'ftp://x'", "an address starts with https:// or http://"),
            ("PLK104", (7, 32, 7, 34), "'text' cannot be ''", EMPTY),
            ("PLK104", (7, 44, 7, 53), "'issued' cannot be '2022-3-18'", DATE),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\namendments: [{version: 1.1, on: 2022-07-01, reason: 调整, changes: []}]\n",
        [
            ("PLK102", (7, 15, 7, 22), "key 'approved_by' is missing", "add 'approved_by:'"),
            ("PLK103", (7, 24, 7, 27), "'version' should be text, not a decimal number", VERSION),
            ("PLK104", (7, 57, 7, 64), "'changes' cannot be []", "entries: at least 1"),
        ],
    ),
    (
        "tasks: [{id: a, title: b}]\nclosed: {on: 2023-03-31}\n",
        [("PLK102", (7, 1, 7, 7), "key 'reason' is missing", "add 'reason:'")],
    ),
]


TARGETS: list[tuple[str, list[Told]]] = [
    (
        "{id: t, title: 指标, measure: flow, at_least: 5, at_most: 6, unit: 家}",
        [("PLK106", (10, 52, 10, 59), "'at_most' stands beside another comparator", ONE_ONLY)],
    ),
    (
        (
            "{id: t, title: 指标, measure: level, at_least: 5, more_than: 4, "
            "less_than: 9, exactly: 7, within: [6, 8], unit: 家}"
        ),
        [
            ("PLK106", (10, 53, 10, 62), "'more_than' stands beside another comparator", ONE_ONLY),
            ("PLK106", (10, 67, 10, 76), "'less_than' stands beside another comparator", ONE_ONLY),
            ("PLK106", (10, 81, 10, 88), "'exactly' stands beside another comparator", ONE_ONLY),
            ("PLK106", (10, 93, 10, 99), "'within' stands beside another comparator", ONE_ONLY),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, unit: 家}",
        [("PLK107", (10, 10, 10, 11), "the target has no target value", ANY_COMPARATOR)],
    ),
    (
        "{id: t, title: 指标, measure: rank}",
        [("PLK107", (10, 10, 10, 11), "the target has no target value", ANY_COMPARATOR)],
    ),
    (
        "{title: 指标, measure: ordinal, scale: s}",
        [
            ("PLK102", (10, 6, 10, 11), "key 'id' is missing", "add 'id:'"),
            ("PLK107", (10, 6, 10, 11), "the target has no target value", ANY_COMPARATOR),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_leest: 5, unit: 家}",
        [("PLK101", (10, 39, 10, 47), "key 'at_leest' is not known", "did you mean 'at_least'?")],
    ),
    (
        "{id: t, title: 指标, measure: flow, atleast: 5, unite: 家}",
        [
            ("PLK101", (10, 39, 10, 46), "key 'atleast' is not known", "did you mean 'at_least'?"),
            ("PLK101", (10, 51, 10, 56), "key 'unite' is not known", "did you mean 'unit'?"),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, minimum: 5, unit: 家}",
        [
            ("PLK107", (10, 10, 10, 11), "the target has no target value", ANY_COMPARATOR),
            ("PLK101", (10, 39, 10, 46), "key 'minimum' is not known", OWN),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: 5}",
        [("PLK102", (10, 10, 10, 11), "key 'unit' is missing", "a flow, level or ratio has a unit")],
    ),
    (
        "{id: t, title: 指标, measure: flwo, at_least: 5}",
        [("PLK104", (10, 33, 10, 37), "'measure' cannot be 'flwo'", "did you mean 'flow'?")],
    ),
    (
        "{id: t, title: 指标, measre: flow, at_least: 5, unit: 家}",
        [("PLK101", (10, 24, 10, 30), "key 'measre' is not known", "did you mean 'measure'?")],
    ),
    (
        "{id: t, title: 指标, measure: milestone, unit: 家, stretch: 2, baseline: 1, scale: s, grows_by: a}",
        [
            ("PLK108", (10, 44, 10, 48), "'unit' does not belong here", NOT_TAKEN),
            ("PLK108", (10, 53, 10, 60), "'stretch' does not belong here", NOT_TAKEN),
            ("PLK108", (10, 65, 10, 73), "'baseline' does not belong here", NOT_TAKEN),
            ("PLK108", (10, 78, 10, 83), "'scale' does not belong here", NOT_TAKEN),
            ("PLK108", (10, 88, 10, 96), "'grows_by' does not belong here", NOT_TAKEN),
        ],
    ),
    (
        "{id: t, title: 指标, measure: rank, at_most: 2, unit: 位, baseline: 3}",
        [
            ("PLK108", (10, 51, 10, 55), "'unit' does not belong here", NOT_TAKEN),
            ("PLK108", (10, 60, 10, 68), "'baseline' does not belong here", NOT_TAKEN),
        ],
    ),
    (
        "{id: t, title: 指标, measure: ordinal, at_least: 推进中}",
        [("PLK102", (10, 10, 10, 11), "key 'scale' is missing", "an ordinal needs its steps, worst first")],
    ),
    (
        "{id: t, title: 指标, measure: ordinal, at_least: 5, scale: [一]}",
        [
            ("PLK103", (10, 52, 10, 53), "'at_least' should be text, not a whole number", QUOTE),
            ("PLK104", (10, 55, 10, 60), "'scale' cannot be …", "entries: at least 2"),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: 5家, unit: 家}",
        [("PLK103", (10, 49, 10, 51), "'at_least' should be a number, not text", FIVE_ALONE)],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: '1,850', unit: 家}",
        [
            (
                "PLK103",
                (10, 49, 10, 56),
                "'at_least' should be a number, not text",
                "write it as 1850: plain digits, no separators, no quotes",
            )
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: ２０, unit: 家}",
        [
            (
                "PLK103",
                (10, 49, 10, 51),
                "'at_least' should be a number, not text",
                "write it as 20: plain digits, no separators, no quotes",
            )
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: many, unit: 家}",
        [("PLK103", (10, 49, 10, 53), "'at_least' should be a number, not text", "")],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: , unit: }",
        [
            ("PLK103", (10, 39, 10, 47), "'at_least' should be a number, not nothing", GIVE),
            ("PLK103", (10, 51, 10, 55), "'unit' should be text, not nothing", GIVE),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: true, unit: 5}",
        [
            ("PLK103", (10, 49, 10, 53), "'at_least' should be a number, not true/false", ""),
            ("PLK103", (10, 61, 10, 62), "'unit' should be text, not a whole number", QUOTE),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, within: [1, 2家, 3], unit: 家}",
        [
            ("PLK104", (10, 39, 10, 45), "'within' cannot be …", "entries: at most 2"),
            (
                "PLK103",
                (10, 51, 10, 53),
                "entry 2 of 'within' should be a number, not text",
                "write the number alone, 2, and '家' under 'unit'",
            ),
        ],
    ),
    (
        "{id: t, title: 指标, measure: flow, within: [1], unit: 家}",
        [("PLK104", (10, 39, 10, 45), "'within' cannot be …", "entries: at least 2")],
    ),
    (
        "{id: t, title: 指标, measure: flow, exactly: 5, stretch: 6, unit: 家}",
        [("PLK108", (10, 51, 10, 58), "'stretch' does not belong here", NO_STRETCH)],
    ),
    (
        "{id: t, title: 指标, measure: level, within: [5, 6], stretch: 7, unit: 家, baseline: 5家}",
        [
            ("PLK108", (10, 56, 10, 63), "'stretch' does not belong here", NO_STRETCH),
            ("PLK103", (10, 87, 10, 89), "'baseline' should be a number or a map, not text", FIVE_ALONE),
        ],
    ),
    (
        "{id: t, title: 指标, measure: level, at_least: 5, unit: 家, baseline: {value: 5家, on: 2021-13-01, not: x}}",
        [
            ("PLK103", (10, 80, 10, 82), "'value' should be a number, not text", FIVE_ALONE),
            ("PLK104", (10, 88, 10, 98), "'on' cannot be '2021-13-01'", NO_DAY),
            ("PLK101", (10, 100, 10, 103), "key 'not' is not known", "did you mean 'note'?"),
        ],
    ),
    (
        "{id: t, title: 指标, measure: level, at_least: 5, unit: 家, baseline: {on: 2021-12-31}}",
        [("PLK102", (10, 62, 10, 70), "key 'value' is missing", "add 'value:'")],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: 5, unit: 家, pace: linera}",
        [("PLK104", (10, 67, 10, 73), "'pace' cannot be 'linera'", "did you mean 'linear'?")],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: 5, unit: 家, pace: 5}",
        [("PLK103", (10, 67, 10, 68), "'pace' should be text or a map, not a whole number", "")],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: 5, unit: 家, pace: {}}",
        [("PLK104", (10, 61, 10, 65), "'pace' cannot be {}", EMPTY)],
    ),
    (
        "{id: t, title: 指标, measure: flow, at_least: 5, unit: 家, pace: {2022-02-30: 1, 2022-6-30: 2, 六月: [1]}}",
        [
            ("PLK105", (10, 68, 10, 78), "'2022-02-30' cannot be a key here", NO_DAY),
            ("PLK105", (10, 83, 10, 92), "'2022-6-30' cannot be a key here", DATE),
            ("PLK103", (10, 97, 10, 99), "'六月' should be a number or text, not a list", ""),
            ("PLK105", (10, 97, 10, 99), "'六月' cannot be a key here", DATE),
        ],
    ),
    (
        (
            "{id: t, title: 指标, measure: flow, at_least: 5, unit: 家, "
            "was: [Bad, 5, ''], grace_days: 15天, cancelled: 2022-05-01}"
        ),
        [
            ("PLK104", (10, 67, 10, 70), "entry 1 of 'was' cannot be 'Bad'", ID),
            ("PLK103", (10, 72, 10, 73), "entry 2 of 'was' should be text, not a whole number", ID),
            ("PLK104", (10, 75, 10, 77), "entry 3 of 'was' cannot be ''", ID),
            (
                "PLK103",
                (10, 92, 10, 95),
                "'grace_days' should be a whole number, not text",
                "write the number alone: 15",
            ),
            ("PLK103", (10, 108, 10, 118), "'cancelled' should be a map, not text", ""),
        ],
    ),
]


PROGRESS_HEADS: list[tuple[str, list[Told]]] = [
    (
        "planck: progress/v1\n",
        [
            ("PLK102", (1, 1, 1, 7), "key 'as_of' is missing", "add 'as_of:'"),
            ("PLK102", (1, 1, 1, 7), "key 'plan' is missing", "add 'plan:'"),
            ("PLK102", (1, 1, 1, 7), "key 'values' is missing", "add 'values:'"),
        ],
    ),
    (
        "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nbasis: period\nvalues: {}\n",
        [("PLK102", (1, 1, 1, 7), "key 'period' is missing", "increments say what period they cover")],
    ),
    (
        "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nperiod: 2022-Q2\nvalues: {}\n",
        [("PLK108", (4, 1, 4, 7), "'period' does not belong here", "only 'basis: period' has a period")],
    ),
    (
        "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nbasis: cumulative\nperiod: 2022-Q2\nvalues: []\n",
        [
            ("PLK108", (5, 1, 5, 7), "'period' does not belong here", "only 'basis: period' has a period"),
            ("PLK103", (6, 1, 6, 7), "'values' should be a map, not a list", ""),
        ],
    ),
    (
        "planck: progress/v1\nplan: 5\nas_of: 2022-6-30\nbasis: periode\nperiod: 2022-Q5\nvalues:\n",
        [
            ("PLK103", (2, 7, 2, 8), "'plan' should be text, not a whole number", QUOTE),
            ("PLK104", (3, 8, 3, 17), "'as_of' cannot be '2022-6-30'", DATE),
            ("PLK104", (4, 8, 4, 15), "'basis' cannot be 'periode'", "did you mean 'period'?"),
            ("PLK104", (5, 9, 5, 16), "'period' cannot be '2022-Q5'", PERIODS),
            ("PLK103", (6, 1, 6, 7), "'values' should be a map, not nothing", GIVE),
        ],
    ),
    (
        (
            "planck: progress/v1\nplan: p\nas_of: 2022-06-31\nbasis: period\n"
            "period: {start: 2022-04-01}\ndata: draft\nvalues: {}\n"
        ),
        [
            ("PLK104", (3, 8, 3, 18), "'as_of' cannot be '2022-06-31'", NO_DAY),
            ("PLK102", (5, 1, 5, 7), "key 'end' is missing", "add 'end:'"),
            ("PLK104", (6, 7, 6, 12), "'data' cannot be 'draft'", "one of official, provisional, illustrative"),
        ],
    ),
]


ENTRIES: list[tuple[str, list[Told]]] = [
    ("  t: {missing: 未公布, value: 5}", [("PLK108", (5, 7, 5, 14), "'missing' does not belong here", NOT_MISSING)]),
    (
        "  t: {missing: 未公布, numerator: 1, denominator: 2}",
        [("PLK108", (5, 7, 5, 14), "'missing' does not belong here", NOT_MISSING)],
    ),
    ("  t: {missing: 未公布, done: true}", [("PLK108", (5, 7, 5, 14), "'missing' does not belong here", NOT_MISSING)]),
    ("  t: {numerator: 1}", [("PLK102", (5, 3, 5, 4), "key 'denominator' is missing", "add 'denominator:'")]),
    ("  t: {denominator: 2}", [("PLK102", (5, 3, 5, 4), "key 'numerator' is missing", "add 'numerator:'")]),
    (
        "  t: {numerator: 1家, denominator: 0}",
        [
            (
                "PLK103",
                (5, 18, 5, 20),
                "'numerator' should be a number, not text",
                "write the number alone, 1, and '家' under 'unit'",
            ),
            ("PLK104", (5, 35, 5, 36), "'denominator' cannot be '0'", "more than 0"),
        ],
    ),
    ("  t: {}", [("PLK102", (5, 3, 5, 4), "key 'value' is missing", OR_WHY)]),
    ("  t: {unit: 家}", [("PLK102", (5, 3, 5, 4), "key 'value' is missing", OR_WHY)]),
    ("  t: {vlaue: 3}", [("PLK101", (5, 7, 5, 12), "key 'vlaue' is not known", "did you mean 'value'?")]),
    ("  t: {value: 1, done: true}", [("PLK108", (5, 7, 5, 12), "'value' does not belong here", ONCE)]),
    (
        "  t: {value: 1, numerator: 1, denominator: 2}",
        [("PLK108", (5, 7, 5, 12), "'value' does not belong here", ONCE)],
    ),
    (
        "  t: {done: true, numerator: 1, denominator: 2}",
        [("PLK108", (5, 7, 5, 11), "'done' does not belong here", ONCE)],
    ),
    ("  t: {done: 2022-02-30}", [("PLK104", (5, 13, 5, 23), "'done' cannot be '2022-02-30'", NO_DAY)]),
    ("  t: {done: 五月}", [("PLK104", (5, 13, 5, 15), "'done' cannot be '五月'", DATE)]),
    ("  t: {done: 5}", [("PLK103", (5, 13, 5, 14), "'done' should be true/false or text, not a whole number", "")]),
    ("  t:", [("PLK103", (5, 3, 5, 4), "'t' should be a number, text, true/false or a map, not nothing", GIVE)]),
    ("  t: [1]", [("PLK103", (5, 3, 5, 4), "'t' should be a number, text, true/false or a map, not a list", "")]),
    ("  t: ''", [("PLK104", (5, 6, 5, 8), "'t' cannot be ''", EMPTY)]),
    (
        "  t: {value: [1]}",
        [("PLK103", (5, 7, 5, 12), "'value' should be a number, text or true/false, not a list", "")],
    ),
    ("  t: {value: 3, evidence: a.md}", [("PLK103", (5, 27, 5, 31), "'evidence' should be a list, not text", "")]),
    (
        "  t: {value: 3, evidence: [5, '']}",
        [
            ("PLK103", (5, 28, 5, 29), "entry 1 of 'evidence' should be text, not a whole number", QUOTE),
            ("PLK104", (5, 31, 5, 33), "entry 2 of 'evidence' cannot be ''", EMPTY),
        ],
    ),
    (
        "  T: 1\n  x-t: [1]\n  t：a: 1",
        [
            ("PLK105", (5, 3, 5, 4), "'T' cannot be a key here", ID),
            ("PLK105", (7, 3, 7, 6), "'t：a' cannot be a key here", HALF_WIDTH),
        ],
    ),
    ("  t: {missing: }", [("PLK103", (5, 7, 5, 14), "'missing' should be text or a map, not nothing", GIVE)]),
    ("  t: {missing: {zhong: 未公布}}", [("PLK105", (5, 17, 5, 22), "'zhong' cannot be a key here", LANGUAGE)]),
]


def ids(cases: list[tuple[str, list[Told]]]) -> list[str]:
    return [repr(text[:60]) for text, _ in cases]


@pytest.mark.parametrize(("text", "expected"), HEADS, ids=ids(HEADS))
def test_the_head_of_a_plan(text: str, expected: list[Told]) -> None:
    assert told(text, "plan-v1") == expected


@pytest.mark.parametrize(("below", "expected"), PLANS, ids=ids(PLANS))
def test_a_plan(below: str, expected: list[Told]) -> None:
    assert told(PLAN + below, "plan-v1") == expected


@pytest.mark.parametrize(("target", "expected"), TARGETS, ids=ids(TARGETS))
def test_a_target(target: str, expected: list[Told]) -> None:
    assert told(f"{TARGET}  - {target}\n", "plan-v1") == expected


@pytest.mark.parametrize(("text", "expected"), PROGRESS_HEADS, ids=ids(PROGRESS_HEADS))
def test_the_head_of_a_progress_file(text: str, expected: list[Told]) -> None:
    assert told(text, "progress-v1") == expected


@pytest.mark.parametrize(("entry", "expected"), ENTRIES, ids=ids(ENTRIES))
def test_a_reported_value(entry: str, expected: list[Told]) -> None:
    assert told(f"{PROGRESS}{entry}\n", "progress-v1") == expected


EVERY = [
    *((text, "plan-v1") for text, _ in HEADS),
    *((PLAN + below, "plan-v1") for below, _ in PLANS),
    *((f"{TARGET}  - {target}\n", "plan-v1") for target, _ in TARGETS),
    *((text, "progress-v1") for text, _ in PROGRESS_HEADS),
    *((f"{PROGRESS}{entry}\n", "progress-v1") for entry, _ in ENTRIES),
]


def test_every_kind_is_met_in_these_tables() -> None:
    assert {finding.kind for text, schema in EVERY for finding in findings_of(text, schema)} == set(KINDS)


def test_every_mistake_is_told_in_chinese_too() -> None:
    for text, schema in EVERY:
        for finding in findings_of(text, schema):
            phrases = [finding.message, finding.hint] if finding.hint else [finding.message]
            assert [phrase.zh for phrase in phrases if not re.search("[\u4e00-\u9fff]", phrase.zh)] == []


def test_a_long_value_is_cut_short() -> None:
    (finding,) = findings_of(PLAN + f"tasks: [{{id: {'长' * 100}, title: b}}]\n", "plan-v1")
    assert finding.message == Phrase(f"'id' cannot be '{'长' * 59}…'", f"“id”不能是“{'长' * 59}…”")
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (6, 14, 114)
