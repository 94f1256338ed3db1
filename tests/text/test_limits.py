"""The limits are those of the contract, and each can be raised."""

from msgspec.structs import asdict

from planck.text.limits import LIMITS, Limits
from planck.values import replace


def test_the_limits_of_the_contract() -> None:
    assert asdict(LIMITS) == {
        "max_bytes": 16_777_216,
        "max_depth": 64,
        "max_nodes": 500_000,
        "max_digits": 30,
        "max_exponent": 30,
        "max_findings": 500,
    }


def test_a_limit_can_be_raised_alone() -> None:
    assert replace(LIMITS, max_depth=100) == Limits(max_depth=100)
