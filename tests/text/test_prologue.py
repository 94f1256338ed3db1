"""Directives before a document."""

import pytest

from planck.text.limits import LIMITS, Limits
from planck.text.parsers import Parser
from planck.text.source import Source
from planck.text.tree import parse

Found = tuple[str, tuple[int, int, int, int], str, str]
HINT = "delete the line; a file may begin with one '%YAML 1.2' and no other"


def told(text: str, parser: Parser, limits: Limits = LIMITS) -> list[Found]:
    """Code, place, message and hint of each finding."""
    found = []
    for finding in parse(Source("p", text), limits, parser)[1]:
        at = finding.place
        place = at.line, at.column, at.end_line, at.end_column
        found.append((finding.kind.code, place, finding.message.en, finding.hint.en if finding.hint else ""))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "%YAML 1.2\n---\na: 1\n",
        "%YAML 1.1\n--- {a: 1}\n",
        "# 规划\n\n  # plan\n%YAML \t1.2 # the latest\n# still\n---\na: 1\n",
        "%YAML 1.2#\r\n---\r\na: 1\r\n",
        "%YAML 1.2\x85---\na: 1\n",
    ],
    ids=repr,
)
def test_yaml_1_1_and_1_2_may_be_named(text: str, parser: Parser) -> None:
    document, findings = parse(Source("p", text), LIMITS, parser)
    assert (document.data, findings) == ({"a": 1}, [])


@pytest.mark.parametrize(
    ("text", "place", "shown"),
    [
        ("%YAML 1.3\n---\na: 1\n", (1, 1, 1, 10), "%YAML 1.3"),
        ("%YAML 2.0\n---\na: 1\n", (1, 1, 1, 10), "%YAML 2.0"),
        ("%YAML 1.10\n---\na: 1\n", (1, 1, 1, 11), "%YAML 1.10"),
        ("%YAML 99999999999.1\n---\na: 1\n", (1, 1, 1, 20), "%YAML 99999999999.1"),
        ("%YAML\n---\na: 1\n", (1, 1, 1, 6), "%YAML"),
        ("%YAML 1.2 x\n---\na: 1\n", (1, 1, 1, 12), "%YAML 1.2 x"),
        ("%YAML 1.2\n%YAML 1.2\n---\na: 1\n", (2, 1, 2, 10), "%YAML 1.2"),
        ("# 规划\n%TAG !e! tag:e,2000:  # tags\n---\na: 1\n", (2, 1, 2, 21), "%TAG !e! tag:e,2000:"),
        ("%TAG ! %C0%80\n---\na: 1\n", (1, 1, 1, 14), "%TAG ! %C0%80"),
        ("%规划\r\n---\r\na: 1\r\n", (1, 1, 1, 4), "%规划"),
        ("%\na: 1\n", (1, 1, 1, 2), "%"),
        ("%FOO\x85a: 1\n", (1, 1, 1, 5), "%FOO"),
    ],
)
def test_every_other_directive_is_refused_and_the_rest_is_read(
    text: str, place: tuple[int, int, int, int], shown: str, parser: Parser
) -> None:
    assert told(text, parser) == [("PLK022", place, f"directive '{shown}' is not allowed", HINT)]
    assert parse(Source("p", text), LIMITS, parser)[0].data == {"a": 1}


def test_each_directive_is_told_up_to_the_limit(parser: Parser) -> None:
    text = "%A\n%B\n%YAML 1.2\n%C\n---\na: &x 1\n"
    assert [(code, place[0]) for code, place, *_ in told(text, parser)] == [
        ("PLK022", 1),
        ("PLK022", 2),
        ("PLK022", 4),
        ("PLK005", 6),
    ]
    assert [(code, place[0]) for code, place, *_ in told(text, parser, Limits(max_findings=2))] == [
        ("PLK022", 1),
        ("PLK021", 2),
        ("PLK022", 2),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\n%YAML 1.3: b\n", (2, 1, 2, 2)),
        ("a: [b,\n%FOO]\n", (2, 1, 2, 2)),
        ("a: 1\n...\n%YAML 2.0\n---\n", (3, 1, 3, 2)),
        ("a: 1\n...\n%TAG ! x\n%TAG ! y\n---\n", (4, 1, 4, 2)),
        ("a: 1\n...\n%YAML 1.1\n%YAML 1.1\n---\n", (4, 1, 4, 2)),
        ("a: 1\n...\n# 规划\n%TAG ! %C0%80\n---\n", (4, 1, 4, 2)),
        ("a:\n%\tb\n", (2, 1, 2, 2)),
    ],
)
def test_a_percent_sign_further_down_is_no_directive(
    text: str, place: tuple[int, int, int, int], parser: Parser
) -> None:
    message, hint = "text cannot start with '%' here", "put it in quotes: '%…'"
    assert told(text, parser) == [("PLK002", place, message, hint)]


def test_a_percent_sign_within_a_text_is_left_alone(parser: Parser) -> None:
    document, findings = parse(Source("p", "'规划\n%YAML 9.9'"), LIMITS, parser)
    assert (document.data, findings) == ("规划 %YAML 9.9", [])
