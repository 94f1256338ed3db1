"""What a file says it is, told from its text before it is parsed."""

import codecs
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.files.header import FORMATS, Claim, Header, may_claim, sniff
from planck.text.source import Source, decode

NONE = Header(Claim.NONE)


def told(text: str) -> tuple[Claim, tuple[int, int, int, int], str]:
    """Claim, place and what is shown of it."""
    header = sniff(text)
    at = Source("p", text).place(header.span)
    return header.claim, (at.line, at.column, at.end_line, at.end_column), header.shown


@pytest.mark.parametrize(
    ("text", "claim", "place", "shown"),
    [
        ("planck: plan/v1\n", Claim.PLAN, (1, 1, 1, 16), "planck: plan/v1"),
        ("planck: progress/v1\n", Claim.PROGRESS, (1, 1, 1, 20), "planck: progress/v1"),
        ("# 规划\n---\nplanck: plan/v1\n", Claim.PLAN, (3, 1, 3, 16), "planck: plan/v1"),
        ("id: p\r\nplanck: plan/v1\r\n", Claim.PLAN, (2, 1, 2, 16), "planck: plan/v1"),
        ("planck:   plan/v1   # 说明：规划\n", Claim.PLAN, (1, 1, 1, 28), "planck:   plan/v1   # 说明：规划"),
        ("planck: 'plan/v1' \n", Claim.PLAN, (1, 1, 1, 18), "planck: 'plan/v1'"),
        ('"planck": "progress/v1"\n', Claim.PROGRESS, (1, 1, 1, 24), '"planck": "progress/v1"'),
        ("planck : plan/v1\n", Claim.PLAN, (1, 1, 1, 17), "planck : plan/v1"),
        ("planck:plan/v1\n", Claim.PLAN, (1, 1, 1, 15), "planck:plan/v1"),
        ("planck: plan/v1", Claim.PLAN, (1, 1, 1, 16), "planck: plan/v1"),
        ("plank: plan/v1\nplanck: plan/v1\n", Claim.PLAN, (2, 1, 2, 16), "planck: plan/v1"),
        ("{planck: plan/v1, id: p}\n", Claim.PLAN, (1, 2, 1, 17), "planck: plan/v1"),
        ('{"id": "p", "planck": "progress/v1"}\n', Claim.PROGRESS, (1, 13, 1, 36), '"planck": "progress/v1"'),
        ("\n  {\n  id: p,\n  planck: plan/v1\n}\n", Claim.PLAN, (4, 3, 4, 18), "planck: plan/v1"),
        ("# 规划\n--- {planck: plan/v1}\n", Claim.PLAN, (2, 6, 2, 21), "planck: plan/v1"),
        ("  planck: plan/v1\n  id: p\n", Claim.PLAN, (1, 3, 1, 18), "planck: plan/v1"),
        ("%YAML 1.2\n---\n# 规划\n\n planck: plan/v1\n", Claim.PLAN, (5, 2, 5, 17), "planck: plan/v1"),
        ("planck:\n  plan/v1\n", Claim.PLAN, (1, 1, 1, 8), "planck:"),
        ("planck: # 规划\r\n\r\n  # 一\r\n  'plan/v1'\r\n", Claim.PLAN, (1, 1, 1, 13), "planck: # 规划"),
    ],
)
def test_a_header(text: str, claim: Claim, place: tuple[int, int, int, int], shown: str) -> None:
    assert told(text) == (claim, place, shown)


@pytest.mark.parametrize(
    ("text", "place", "shown"),
    [
        ("planck: plan/v2\n", (1, 9, 1, 16), "plan/v2"),
        ("# 规划\nplanck: 'progress/v9'\n", (2, 10, 2, 21), "progress/v9"),
        ("planck: 1\n", (1, 9, 1, 10), "1"),
        ("planck: PLAN/V1\n", (1, 9, 1, 16), "PLAN/V1"),
        ("planck: report/v1\n", (1, 9, 1, 18), "report/v1"),
        ("planck:\n", (1, 8, 1, 8), ""),
        ("planck:\nid: p\n", (1, 8, 1, 8), ""),
        ("planck:\n  plan/v9\n", (2, 3, 2, 10), "plan/v9"),
        ("planck:  # plan/v1\n", (1, 8, 1, 8), ""),
        ("{planck: plan/v2}\n", (1, 10, 1, 17), "plan/v2"),
    ],
)
def test_an_unknown_version(text: str, place: tuple[int, int, int, int], shown: str) -> None:
    assert told(text) == (Claim.UNKNOWN_VERSION, place, shown)


@pytest.mark.parametrize(
    ("text", "place", "shown"),
    [
        ("plank: plan/v1\n", (1, 1, 1, 15), "plank: plan/v1"),
        ("Planck: plan/v1\n", (1, 1, 1, 16), "Planck: plan/v1"),
        ("planck：plan/v1\n", (1, 1, 1, 15), "planck：plan/v1"),
        ("# 规划\nplanck： progress/v1\n", (2, 1, 2, 20), "planck： progress/v1"),
        ("planc: progress/v1\n", (1, 1, 1, 19), "planc: progress/v1"),
        ("plancks: plan/v1\r\n", (1, 1, 1, 17), "plancks: plan/v1"),
        ("PLANCK: plan/v1.0  \n", (1, 1, 1, 18), "PLANCK: plan/v1.0"),
        ("plan: plan/v1\n", (1, 1, 1, 14), "plan: plan/v1"),
        ("planck_doc: plan/v1\n", (1, 1, 1, 20), "planck_doc: plan/v1"),
        ("{id: p, plank: plan/v1}\n", (1, 9, 1, 23), "plank: plan/v1"),
        ("{planck：plan/v1}\n", (1, 2, 1, 16), "planck：plan/v1"),
        ("plan: 5\nplank: plans/v1\nplanc: plan/v1\n", (2, 1, 2, 16), "plank: plans/v1"),
        ("'plank': plan/1\n", (1, 1, 1, 16), "'plank': plan/1"),
    ],
)
def test_a_near_miss(text: str, place: tuple[int, int, int, int], shown: str) -> None:
    assert told(text) == (Claim.MISSPELT, place, shown)


@pytest.mark.parametrize("text", ["planck plan/v1\n", "planck = plan/v1\n", "# 规划\nplanck\tprogress/v1\n"])
def test_a_header_without_its_colon_is_nearly_one(text: str) -> None:
    assert sniff(text).claim is Claim.MISSPELT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# planck: plan/v1\n",
        "- a\n- b\n",
        "a: 1\n",
        "plank: oak\n",
        "plank:\n",
        "Planck: 6.626e-34\n",
        "plan: plan\n",
        "plank: planning\n",
        "planck_docs: plan/v1\n",
        "plank_of_wood: plan/v1\n",
        "kind: plan/v1\n",
        "id: p\n  planck: plan/v1\n",
        "- planck: plan/v1\n",
        "x:\n  planck: plan/v1\n",
        "text: 'planck: plan/v1'\n",
        "{id: p, title: plan/v1}\n",
        "{plank: oak}\n",
        "[planck: plan/v1]\n",
        "about: planck plan/v1\n",
        "text: |\n  planck plan/v1\n",
        "planck is plan/v1\n",
    ],
)
def test_other_yaml_is_passed_over(text: str) -> None:
    assert sniff(text) == NONE


def test_the_formats_are_what_a_plan_and_a_progress_file_claim() -> None:
    assert [Claim(name) for name in FORMATS] == [Claim.PLAN, Claim.PROGRESS]


PARTS = st.sampled_from(
    [*"{}[]:：,#'\" \n\r", "planck", "plank", ": ", "plan/v1", "progress/v1", "plan/v2", "---", "局", "x: 1\n"]
)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=60) | st.lists(PARTS, max_size=12).map("".join))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the text, a claim whose span lies within it; without a claim nothing is shown."""
    header = sniff(text)
    assert 0 <= header.span.start <= header.span.end <= len(text)
    if header.claim is Claim.NONE:
        assert header == NONE
    assert header.shown == text[header.span.start : header.span.end]


@settings(deadline=None, max_examples=100)
@given(
    above=st.lists(st.sampled_from(["", "# 规划", "id: p", "title: {zh: 局}", "plank: plan/v1"])),
    claim=st.sampled_from(FORMATS),
)
def test_a_header_is_found_wherever_it_stands(above: list[str], claim: str) -> None:
    """A true header counts, whatever lines or near misses stand above it."""
    assert sniff("\n".join([*above, f"planck: {claim}", "id: q"])).claim.value == claim


# --- the look at the bytes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"apiVersion: v1\nkind: Plan\nplan: basic\n",
        b"args: [--plan=default, --plans]\n",
        b"progress: 5\nplanc: 1\n",
        "title: 规划\n".encode(),
        b"p: PLAN\n/v1: plans\n",
        b"progres/v1",
        b"\xc5\xbf",
    ],
)
def test_most_other_yaml_is_passed_over_by_its_bytes(content: bytes) -> None:
    assert not may_claim(content)


@pytest.mark.parametrize(
    "text", ["planck: 1", "Plank: PLANS/V1", "'planc': pLaN/1", "plan: PROGRESS/v1", "planc: planſ/v", "p: progreſſ/"]
)
def test_what_may_be_a_claim_is_looked_at_more_closely(text: str) -> None:
    assert may_claim(text.encode())
    assert may_claim(text.encode("utf-16"))
    assert may_claim(codecs.BOM_UTF8 + text.encode())


def test_no_letter_but_the_long_s_is_taken_for_another_one() -> None:
    """Where case is ignored, the letters of a claim's value match themselves, their capitals and the long s."""
    letters = re.compile("[plansroge]", re.IGNORECASE)
    found = {character for character in map(chr, range(sys.maxunicode + 1)) if letters.match(character)}
    assert found == {*"plansroge", *"PLANSROGE", "ſ"}
    assert sniff("planck_: planſ/v1\n").claim is sniff("planc: progreſſ/v1\n").claim is Claim.MISSPELT


BITS = st.sampled_from(
    [
        *("planck", "Planck", "plank", "planc", "PLANCKS", "plan", "plans", "planck_doc", "pla", "nck", "progress"),
        *("plan/v1", "plans/v1", "PLAN/V1", "pLanS/1.0", "planſ/v1", "progreſs/v1", "Progress/", "/v1", "progress/v9"),
        *(
            ": ",
            ":",
            "：",
            "'",
            '"',
            "{",
            "}",
            ",",
            "#",
            "---",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\ufeff",
            "局",
            "x: 1\n",
            "\0",
        ),
    ]
)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
AS_BYTES = st.builds(lambda bits, encoding: "".join(bits).encode(encoding), st.lists(BITS, max_size=10), ENCODINGS)
NEAR_MISSES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "{", "# 规划\n", "x: 1\n", "---\n", "{a: 1, ", "\ufeff"]),
    st.text("plancksPLANCKS_'", min_size=1, max_size=10),
    st.sampled_from([":", ": ", "：", " : "]),
    st.from_regex(re.compile(r"(?:plans?|progress)/v?[0-9]{0,2}", re.IGNORECASE), fullmatch=True),
    st.sampled_from(["", "\n", "}", " # x\n"]),
).map(str.encode)


@settings(deadline=None, max_examples=400)
@given(AS_BYTES | NEAR_MISSES | st.binary(max_size=40) | st.tuples(AS_BYTES, st.binary(max_size=4)).map(b"".join))
def test_no_claim_is_passed_over_by_its_bytes(content: bytes) -> None:
    """Wherever the text of some bytes makes a claim, or nearly makes one, the bytes are let through."""
    source, _ = decode("p", content)
    if sniff(source.text).claim is not Claim.NONE:
        assert may_claim(content)


@settings(deadline=None, max_examples=100)
@given(NEAR_MISSES)
def test_near_misses_are_among_what_is_tried(content: bytes) -> None:
    """The law above is not empty: such bytes are let through, whether or not they turn out to be near enough."""
    assert may_claim(content)
