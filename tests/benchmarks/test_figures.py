import pytest

from tests.benchmarks.figures import Ratio, exponent, ratio, steady_exponent


def test_the_ratio_is_that_of_pairs_and_not_of_medians() -> None:
    # the second round was noisy for both, the third for one alone
    assert ratio([10.0, 40.0, 12.0], [1.0, 4.0, 6.0]) == Ratio(10.0, 2.0, 10.0, 3)


def test_an_even_number_of_pairs_meets_in_the_middle() -> None:
    assert ratio([2.0, 4.0], [1.0, 1.0]) == Ratio(3.0, 2.0, 4.0, 2)


def test_rounds_of_one_alone_count_for_nothing() -> None:
    assert ratio([8.0], [2.0, 1.0]) == Ratio(4.0, 4.0, 4.0, 1)
    assert ratio([], [2.0]) is None


@pytest.mark.parametrize("power", [0.5, 1.0, 1.5, 2.0])
def test_the_exponent_of_a_power_is_the_power(power: float) -> None:
    assert exponent({size: 3 * size**power for size in (100, 1_000, 10_000)}) == pytest.approx(power)


def test_the_exponent_is_that_of_least_squares() -> None:
    assert exponent({1: 1.0, 10: 100.0, 100: 100.0}) == pytest.approx(1.0)


def test_one_size_does_not_grow() -> None:
    assert exponent({100: 1.0}) is None
    assert exponent({}) is None


@pytest.mark.parametrize("power", [0.5, 1.0, 1.5])
def test_the_steady_exponent_forgets_the_start_up(power: float) -> None:
    times = {size: 300 + size**power for size in (2_500, 25, 250)}
    assert steady_exponent(times) == pytest.approx(power)
    assert exponent(times) < power  # type: ignore[operator]  # there are three sizes


@pytest.mark.parametrize(
    "times",
    [
        {25: 1.0, 250: 2.0},
        {25: 1.0, 250: 2.0, 1_000: 3.0},
        {25: 1.0, 250: 1.0, 2_500: 3.0},
        {25: 1.0, 250: 3.0, 2_500: 2.0},
    ],
)
def test_there_is_no_steady_exponent_of_uneven_steps_or_of_noise(times: dict[int, float]) -> None:
    assert steady_exponent(times) is None
