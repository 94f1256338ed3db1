"""What a file can break of its schema: the kinds and their codes."""

import re

from planck.shape.kinds import KINDS
from planck.text.findings import Severity


def test_the_codes_are_numbered_through() -> None:
    assert [kind.code for kind in KINDS] == [f"PLK{number}" for number in range(101, 109)]


def test_every_kind_is_an_error_with_a_name_of_its_own() -> None:
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch("[a-z]+(-[a-z]+)*", name)] == []
    assert {kind.severity for kind in KINDS} == {Severity.ERROR}
