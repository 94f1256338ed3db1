"""How great or small a figure may be before a slip of the unit or of a digit is the likelier reading."""

from fractions import Fraction
from typing import NamedTuple

from planck.plan.model import Measure, Target
from planck.words.phrase import Phrase


class Limit(NamedTuple):
    """A figure that another one is held against."""

    than: Fraction
    name: Phrase
    times: int = 10
    """How many times it the other may be."""
    least: bool = False
    """Whether the other must instead come up to a tenth of it."""

    def broken_by(self, value: Fraction) -> bool:
        """Whether a value is beyond belief; what may go below 0 may be any part of another figure."""
        return 0 <= value * 10 < self.than if self.least else value > self.times * self.than

    def said(self, figure: Phrase) -> Phrase:
        """What it means to break it, the figure held against being shown as given."""
        if self.least:
            return Phrase(
                f"under a tenth of its {self.name.en} of {figure.en}",
                f"不到{self.name.zh} {figure.zh}的十分之一",
            )
        return Phrase(
            f"over {self.times:,} times its {self.name.en} of {figure.en}",
            f"超过{self.name.zh} {figure.zh}的 {self.times} 倍",
        )


_TARGET_VALUE = Phrase("target value", "目标值")
_STRETCH = Phrase("stretch", "争取值")
_BASELINE = Phrase("baseline", "基数")


def promised(target: Target) -> Limit:
    """The target value, of two the upper."""
    return Limit(target.bound.written[-1], _TARGET_VALUE)


def asked(target: Target) -> Limit:
    """The greater of target value and stretch."""
    value, stretch = promised(target), target.stretch
    return value if stretch is None or stretch <= value.than else Limit(stretch, _STRETCH)


def begins_at(target: Target) -> Limit | None:
    """The baseline; None without one."""
    return None if target.baseline is None else Limit(target.baseline, _BASELINE)


def wants_more(target: Target) -> bool:
    """Whether it has a lower bound alone, so that nobody means to lower its figure."""
    return target.bound.one_sided and target.bound.rising


def keeps_up(target: Target) -> bool:
    """Whether it is a stock that is not to fall."""
    return target.measure is Measure.LEVEL and wants_more(target)
