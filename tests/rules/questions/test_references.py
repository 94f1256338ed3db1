"""Where ids refer to each other."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from planck.rules.questions.references import on_a_cycle


def leads_back(name: str, refers: Mapping[str, str]) -> bool:
    """Whether a name, followed step by step, comes up again."""
    at = refers[name]
    for _ in refers:
        if at == name:
            return True
        at = refers.get(at, "")
    return False


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghi")))
def test_a_name_is_on_a_cycle_if_it_leads_back_to_itself(refers: Mapping[str, str]) -> None:
    assert list(on_a_cycle(refers)) == [name for name in refers if leads_back(name, refers)]
