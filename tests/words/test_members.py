"""Enumerations whose members are plain attributes are the same as ever."""

import pickle
from enum import StrEnum

from planck.words.members import at_hand


class Plain(StrEnum):
    """An enumeration as it comes."""

    ONE = "one"
    OTHER = "other"


@at_hand
class Quick(StrEnum):
    """The same with its members at hand."""

    ONE = "one"
    OTHER = "other"


def test_members_are_what_they_were() -> None:
    assert list(Quick) == [Quick.ONE, Quick.OTHER]
    assert [(one.name, one.value, str(one)) for one in Quick] == [(one.name, one.value, str(one)) for one in Plain]
    assert Quick("one") is Quick["ONE"] is Quick.ONE
    assert isinstance(Quick.ONE, Quick)
    assert pickle.loads(pickle.dumps(Quick.OTHER)) is Quick.OTHER  # noqa: S301  because it was written here


def test_they_are_attributes_of_their_own() -> None:
    assert vars(Quick)["ONE"] is Quick.ONE
