"""Medians, ratios of pairs, and the exponent that a time grows by."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import linear_regression, median


@dataclass(frozen=True)
class Ratio:
    """The median of the ratios of pairs, the smallest and the largest of them, and how many pairs there were."""

    median: float
    least: float
    most: float
    pairs: int


def ratio(above: Sequence[float], below: Sequence[float]) -> Ratio | None:
    """One run above another of the same round; rounds that only one of the two took part in are left out.

    A noisy minute thus spoils both runs of a pair, and not one of two medians.
    """
    pairs = [one / other for one, other in zip(above, below, strict=False)]
    return Ratio(median(pairs), min(pairs), max(pairs), len(pairs)) if pairs else None


def exponent(times: Mapping[int, float]) -> float | None:
    """The slope of log time over log size by least squares: 1 where twice the work takes twice the time."""
    if len(times) < 2:
        return None
    return linear_regression([math.log(size) for size in times], [math.log(time) for time in times.values()]).slope


def steady_exponent(times: Mapping[int, float]) -> float | None:
    """The exponent without what every size takes, such as the start-up, which hides growth where sizes are small.

    It is read off the two last steps, where both are by the same factor: what does not grow falls out of them. None
    where there are no such sizes, or where noise is larger than the growth.
    """
    if len(times) < 3:
        return None
    (first, one), (second, two), (third, three) = sorted(times.items())[-3:]
    if first * third != second * second or one >= two or two >= three:
        return None
    return math.log((three - two) / (two - one)) / math.log(third / second)
