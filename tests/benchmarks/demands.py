"""What must be shown: ratios, growth and memory, each with what it must be at least and what is striven for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks import contestants as who
from tests.benchmarks.cases import Case
from tests.benchmarks.figures import exponent, ratio, steady_exponent

_MIB = 2**20
WALL, CPU, PEAK = "wall", "cpu", "peak"


@dataclass(frozen=True)
class Shown:
    """One line of what must be shown."""

    case: str
    against: str
    measure: str
    measured: float | None
    """None: it was not measured in this run."""
    least: float | None = None
    strive: float | None = None
    spread: tuple[float, float] | None = None
    """The smallest and the largest ratio of a pair."""
    pairs: int | None = None
    more_is_better: bool = True
    unit: str = "x"

    @property
    def verdict(self) -> str:
        """Whether it is as striven for, as demanded, or short of that."""
        if self.measured is None:
            return "not measured"
        if self.strive is not None and self._holds(self.measured, self.strive):
            return "as striven for"
        if self.least is None:
            return "short of striving"
        return "holds" if self._holds(self.measured, self.least) else "SHORT"

    def _holds(self, measured: float, bound: float) -> bool:
        return measured >= bound if self.more_is_better else measured <= bound


@dataclass(frozen=True)
class Faster:
    """planck against somebody else, on one folder of plans."""

    case: str
    kind: str
    size: int
    planck: str
    other: str
    measure: str
    least: float | None
    strive: float | None
    more_is_better: bool = True
    """Whether it is told how much faster planck is; else how much longer it takes."""

    def shown(self, cases: Mapping[tuple[str, int], Case]) -> Shown:
        """The line, with the median over pairs of runs where both were run."""
        found = None
        case = cases.get((self.kind, self.size))
        if case and self.planck in case.measured and self.other in case.measured:
            planck, other = case.measured[self.planck].of(self.measure), case.measured[self.other].of(self.measure)
            found = ratio(other, planck) if self.more_is_better else ratio(planck, other)
        return Shown(
            self.case,
            self.other,
            self.measure,
            found.median if found else None,
            self.least,
            self.strive,
            (found.least, found.most) if found else None,
            found.pairs if found else None,
            self.more_is_better,
        )


def _against_peers(
    case: str, size: int, planck: str, measure: str, bounds: tuple[tuple[float, float], tuple[float, float]]
) -> Iterator[Faster]:
    kind = "shipped" if size == 1 else "plans"
    for peer, (least, strive) in zip((who.CHECK_JSONSCHEMA, who.YAMLLINT), bounds, strict=True):
        yield Faster(case, kind, size, planck, peer, measure, least, strive)


def _ratios() -> Iterator[Faster]:
    for measure in (WALL, CPU):
        yield from _against_peers("shipped plan, cold", 1, who.COLD, measure, ((4, 6), (2, 3)))
        yield Faster("shipped plan, warm", "shipped", 1, who.WARM, who.NOTHING, measure, 4, 2, more_is_better=False)
    for size in (100, 1_000):
        yield from _against_peers(f"{size:,} plans, cold", size, who.COLD, WALL, ((20, 35), (25, 45)))
        yield from _against_peers(f"{size:,} plans, cold", size, who.COLD, CPU, ((12, 25), (12, 25)))
        for measure in (WALL, CPU):
            yield from _against_peers(f"{size:,} plans, no jsonschema-rs", size, who.PLAIN, measure, ((2, 12), (2, 12)))
    for measure in (WALL, CPU):
        yield Faster("1,000 plans, warm", "plans", 1_000, who.WARM, who.COLD, measure, 8, 20)
        yield Faster("1,000 plans, warm", "plans", 1_000, who.WARM, who.NATIVE, measure, 1, None)
        yield Faster("1,000 plans, warm", "plans", 1_000, who.WARM, who.NATIVE_FAST, measure, 1, None)
    for measure in (WALL, CPU):
        yield Faster(
            "planck --version", "start", 1, who.VERSION, who.IMPORT_YAML, measure, 1, None, more_is_better=False
        )
        yield Faster("planck --version", "start", 1, who.VERSION, who.NOTHING, measure, None, 1.2, more_is_better=False)


def _growth(cases: Sequence[Case]) -> Iterator[Shown]:
    for kind, what, smallest in (("plans", "plans", 100), ("targets", "targets in one plan", 25)):
        told = [case for case in cases if case.kind == kind and case.size >= smallest]
        for measure in (WALL, CPU):
            times = {case.size: median(case.measured[who.COLD].of(measure)) for case in told}
            sizes = " to ".join(f"{size:,}" for size in sorted(times)[:: max(len(times) - 1, 1)])
            title = f"growth, {sizes} {what}" if sizes else f"growth, {what}"
            yield Shown(title, "size", measure, exponent(times), 1.05, 1.0, more_is_better=False, unit="exponent")
            if len(times) > 2:
                title = f"growth, without start-up, {what}"
                found = steady_exponent(times)
                yield Shown(title, "size", measure, found, 1.05, 1.0, more_is_better=False, unit="exponent")


def _memory(cases: Sequence[Case]) -> Iterator[Shown]:
    large = next((case for case in cases if case.kind == "plans" and case.size >= 10_000), None)
    title = f"memory, {large.size if large else 10_000:,} plans, cold"
    cold = large.measured[who.COLD] if large else None
    largest = max(cold.of(PEAK)) / _MIB if cold else None
    together = cold.memory / _MIB if cold and cold.memory else None
    yield Shown(title, "largest process", "peak", largest, 150, 80, more_is_better=False, unit="MiB")
    yield Shown(title, "all processes", "PSS", together, 150, 80, more_is_better=False, unit="MiB")


def must_show(cases: Sequence[Case]) -> list[Shown]:
    """Every line, measured or not."""
    by_size = {(case.kind, case.size): case for case in cases}
    return [*(one.shown(by_size) for one in _ratios()), *_growth(cases), *_memory(cases)]
