from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

FLOW = "id: firms, title: Firms, measure: level, pace: at-due, unit: 家"
FIXED = (
    "version: {}, on: {}, reason: R, approved_by: A, "
    "correction: {}, changes: [{{target: firms, field: {}, from: {}, to: {}}}]"
)


def fixed(
    field: str, before: str, after: str, *, version: str = "1.1.0", on: str = "2022-07-01", correction: str = "true"
) -> str:
    return FIXED.format(version, on, correction, field, before, after)


FROM_76 = fixed("at_least", "76", "67")
PLACE = ("PLK410", "plan.yaml", 8)


def told(found: Any) -> list[tuple[str, str, int]]:  # noqa: ANN401  because it is what the fixture gives
    return [place[:3] for place in found.places if place[0] == "PLK410"]


def test_a_wording_that_gives_the_corrected_figure(held: Check) -> None:
    sides = (f"{FLOW}, wording: 总量达到67家, at_least: {value}" for value in (76, 67))
    assert held(*sides, FROM_76).places == []
    sides = (f"{FLOW}, wording: '保60家，力争67家', at_least: 60, stretch: {value}" for value in (76, 67))
    assert held(*sides, fixed("stretch", "76", "67")).places == []


@pytest.mark.parametrize("wording", ["", ", wording: 总量达到80家", ", wording: 总量明显增加"])
def test_one_that_does_not(held: Check, wording: str) -> None:
    found = held(*(f"{FLOW}{wording}, at_least: {value}" for value in (76, 67)), FROM_76)
    assert told(found) == [PLACE]
    said = [words for words, place in zip(found.words, found.places, strict=True) if place[0] == "PLK410"]
    assert said == [
        (
            "'firms': its wording does not give the corrected figure",
            "give the figure as the source words it under 'wording', or leave 'correction' out",
        )
    ]


@pytest.mark.parametrize(
    ("wording", "before", "after"),
    [
        ("去年18家，今年20家以上", "20", "18"),
        ("5家企业，共20家以上", "20", "5"),
        ("67家以上，其中5家为省级", "67", "5"),
    ],
)
def test_a_wording_that_gives_the_figure_before_as_well(held: Check, wording: str, before: str, after: str) -> None:
    """What the wording gave all along was typed as it stood; the smaller figure beside it is no correction."""
    sides = (f"{FLOW}, wording: '{wording}', at_least: {value}" for value in (before, after))
    found = held(*sides, fixed("at_least", before, after))
    assert told(found) == [PLACE]
    assert (
        "'firms': its wording gives the figure before as well, so that was no slip",
        "leave 'correction' out: this is an amendment",
    ) in found.words


def test_a_wording_changed_together_with_the_figure(held: Check) -> None:
    sides = f"{FLOW}, wording: 总量达到76家, at_least: 76", f"{FLOW}, wording: 总量达到67家, at_least: 67"
    found = held(*sides, FROM_76)
    assert found.places == [("PLK410", "plan.yaml", 8, 140, 142)]
    assert found.words == [
        (
            "'firms': its wording was changed together with the figure",
            "put the wording right first, in a change of its own, or leave 'correction' out",
        )
    ]
    assert (found.severities, found.belongs) == (["error"], ["firms"])
    # a draft may change as it likes; and once it stands, a correction is held against the wording alone
    assert told(held(*sides, FROM_76, was="0.9.0")) == []
    assert told(held(sides[0].replace("at_least: 76", "at_least: 67"), sides[1], FROM_76, had=(FROM_76,))) == []


@pytest.mark.parametrize(
    ("field", "before", "now"),
    [("due", "2022-10-31", "2022-11-30"), ("grace_days", "3", "9")],
)
def test_what_is_no_figure(held: Check, field: str, before: str, now: str) -> None:
    sides = (f"{FLOW}, at_least: 67, wording: 67家, {field}: {value}" for value in (before, now))
    found = held(*sides, fixed(field, before, now))
    assert told(found) == [PLACE]
    assert found.words == [
        (
            "'firms': only a figure that the wording gives can be corrected",
            "leave 'correction' out: this is an amendment",
        )
    ]


def test_a_threshold_of_the_plan(held: Check) -> None:
    target = f"{FLOW}, at_least: 67, wording: 67家"
    change = fixed("at_least", "0.8", "0.5").replace("target: firms, field: at_least", "field: policy.at_risk")
    found = held(target, target, change, new="policy: {at_risk: 0.5}")
    assert (told(found), found.words[0][0]) == (
        [PLACE],
        "'policy.at_risk': only a figure that the wording gives can be corrected",
    )


def test_a_target_that_is_not_there_is_another_rule_s_to_tell(held: Check) -> None:
    target = f"{FLOW}, at_least: 67, wording: 67家"
    found = held(target, target, FROM_76.replace("target: firms", "target: zzz"))
    assert [place[0] for place in found.places] == ["PLK405"]


def test_what_was_corrected_and_then_amended(held: Check) -> None:
    lowered = fixed("at_least", "67", "60", version="1.2.0", on="2022-09-01", correction="false")
    sides = (f"{FLOW}, wording: 总量达到67家, at_least: {value}" for value in (76, 60))
    assert held(*sides, FROM_76, lowered, version="1.2.0").places == []
