"""Values: copies with changes, and a field that does not count."""

import pickle
from typing import Any, cast

import pytest

from planck.values import AllButLast, replace


class Said(AllButLast, frozen=True):
    text: str
    number: int = 0
    quoted: tuple[object, ...] = ()
    """What is last does not count."""


class Other(AllButLast, frozen=True):
    text: str
    number: int = 0
    quoted: tuple[object, ...] = ()


def test_a_copy_has_what_is_changed_and_no_other_fields() -> None:
    assert replace(Said("a", 1), number=2) == Said("a", 2)
    with pytest.raises(TypeError, match="no field 'nothing'"):
        cast(Any, replace)(Said("a"), nothing=1)


def test_the_last_field_does_not_count() -> None:
    one, same = Said("a", 1, ("x",)), Said("a", 1, ([],))
    assert one == same
    assert hash(one) == hash(same)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301  because it was made here


@pytest.mark.parametrize("other", [Said("a", 2), Said("b", 1), Other("a", 1), ("a", 1)])
def test_all_others_do(other: object) -> None:
    assert Said("a", 1) != other
