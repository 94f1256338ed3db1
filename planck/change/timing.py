"""By when, at which pace and how often: from, due, pace, reporting, grace, cancelling, evidence of a target."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from planck.assessment.course import Track, reporting_of, track
from planck.assessment.pace import expected
from planck.change.belonging import without_extensions
from planck.change.change import Delta, Pair, Side, Value
from planck.change.figures import NOTHING, became, easier_or_harder, in_unit_of, one_kind, same_baseline, sizes
from planck.plan.calendar import Period, Rhythm, touched
from planck.plan.model import Measure, PaceKind, Target
from planck.words.change_class import ChangeClass
from planck.words.kinds import RHYTHMS
from planck.words.phrase import Phrase, count

REDEFINED = ChangeClass.REDEFINED
STEEPER = (
    PaceKind.AT_DUE,
    PaceKind.HALF_YEARLY,
    PaceKind.QUARTERLY,
    PaceKind.MONTHLY,
    PaceKind.LINEAR,
    PaceKind.STANDING,
)
"""Paces, each asking for no less before the due date than the one before it, but for the lengths of months."""
RARER = (Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.HALF_YEARLY, Rhythm.YEARLY, Rhythm.AT_DUE)
"""How often is reported, the most often first."""


def timing(pair: Pair) -> Iterator[Delta]:
    """The changes of when a target is to be reached, reported and proved."""
    yield from _dates(pair)
    yield from _pace(pair)
    yield from _reporting(pair)
    yield from _grace(pair)
    yield from _evidence(pair)
    yield from _cancelled(pair)


def _given(pair: Pair, key: str) -> bool:
    """Whether a version gives a key for the target, itself or by its task or goal; else a change is the plan's own."""
    return any(side.written.where(key) for side in (pair.old, pair.new))


def _dates(pair: Pair) -> Iterator[Delta]:
    """A later start of a flow counts other days, and so measures something else; else it asks for less till then.

    The same is true of the due date where a target value is not to be reached by then, but to be kept until then.
    """
    old, new = pair.old.target, pair.new.target
    if old.span.start != new.span.start and _given(pair, "from"):
        later = new.span.start > old.span.start
        kind = REDEFINED if Measure.FLOW in (old.measure, new.measure) else easier_or_harder(later)
        yield _dated("from", kind, Phrase("start", "起始日"), old.span.start, new.span.start)
    if old.span.end != new.span.end and _given(pair, "due"):
        kind = REDEFINED if _kept(old) or _kept(new) else easier_or_harder(new.span.end > old.span.end)
        yield _dated("due", kind, Phrase("due date", "截止日"), old.span.end, new.span.end)


def _kept(target: Target) -> bool:
    """Whether a target value is to hold all along, or a flow to stay below a limit: then an earlier end asks less."""
    capped = target.measure is Measure.FLOW and target.bound.high is not None
    return capped or track(target).pace is PaceKind.STANDING


def _dated(field: str, kind: ChangeClass, what: Phrase, was: date, now: date) -> Delta:
    days = abs((now - was).days)
    later = now > was
    said = Phrase(
        f"{what.en} moved from {was} to {now}, {count(days, 'day')} {'later' if later else 'earlier'}",
        f"{what.zh}由 {was} 改为 {now}，{'推迟' if later else '提前'} {days} 天",
    )
    return Delta(field, kind, was.isoformat(), now.isoformat(), said)


def _pace(pair: Pair) -> Iterator[Delta]:
    """Another pace in the plan; one that only follows from another baseline or rhythm is no change of its own."""
    kind = _class_of_pace(pair)
    if kind:
        before, after = (_written_pace(side, pair) for side in (pair.old, pair.new))
        yield Delta("pace", kind, before, after, became(Phrase("pace", "进度方式"), *_paces(pair)))


def _written_pace(side: Side, pair: Pair) -> Value:
    written = side.written.raw.get("pace")
    return in_unit_of(side, pair, written) if isinstance(written, dict) else written


def _class_of_pace(pair: Pair) -> ChangeClass | None:
    old, new = pair.old.target, pair.new.target
    if old.own_pace is new.own_pace and _scaled_checkpoints(pair, old) == _scaled_checkpoints(pair, new):
        return None
    if not one_kind(pair) or not same_baseline(pair):
        # what follows where none is written is another course then, so that only the writing can be compared
        return REDEFINED
    was, now = track(old), track(new)
    if was.pace is now.pace and was.pace is not PaceKind.CHECKPOINTS:
        return None
    if PaceKind.CHECKPOINTS in (was.pace, now.pace):
        return _class_of_paths(pair, was, now)
    return easier_or_harder(STEEPER.index(now.pace) < STEEPER.index(was.pace))


def _scaled_checkpoints(pair: Pair, target: Target) -> list[tuple[date, Fraction]]:
    end = 0 if target is pair.old.target else 1
    return [(on, sizes(pair, value, value)[end]) for on, value in target.checkpoints]


def _class_of_paths(pair: Pair, was: Track, now: Track) -> ChangeClass | None:
    """Which of two paths asks for less on the days that both have; None where they ask for the same."""
    rising = now.target.bound.rising
    steps = {_step(pair, expected(was, on), expected(now, on), rising=rising) for on in _looked_at(was, now)} - {0}
    return None if not steps else REDEFINED if len(steps) > 1 else easier_or_harder(steps == {-1})


def _step(pair: Pair, was: Fraction | None, now: Fraction | None, *, rising: bool) -> int:
    """Whether less (-1), as much (0) or more (1) is expected; nothing is less than anything."""
    if was is None or now is None:
        return (now is not None) - (was is not None)
    was, now = sizes(pair, was, now)
    return ((now > was) - (now < was)) * (1 if rising else -1)


def _looked_at(was: Track, now: Track) -> list[date]:
    """The days on which either path may turn, and those before them: in between, neither overtakes the other."""
    spans = [tracked.target.span for tracked in (was, now)]
    first, last = max(span.start for span in spans), min(span.end for span in spans)
    turns = {first, last, *(on for tracked in (was, now) for on, _ in tracked.target.checkpoints)}
    turns.update(month.end for month in touched(Rhythm.MONTHLY, Period(first, last)))
    days = {on - timedelta(before) for on in turns for before in (0, 1)}
    return sorted(on for on in days if first <= on < last)


def _paces(pair: Pair) -> Iterator[Phrase]:
    """Both paces in words, with the defaults where these tell them apart."""
    written = [side.written.raw.get("pace") for side in (pair.old, pair.new)]
    meant = [pace or track(side.target).pace.value for pace, side in zip(written, (pair.old, pair.new), strict=True)]
    return map(_shown_pace, meant if meant[0] != meant[1] else written)


def _shown_pace(written: Value) -> Phrase:
    if written is None:
        return NOTHING
    if not isinstance(written, dict):
        return RHYTHMS[str(written)]
    listed = ", ".join(f"{on}: {value}" for on, value in sorted(written.items()))
    return Phrase(f"{{{listed}}}", f"{{{listed}}}")


def _reporting(pair: Pair) -> Iterator[Delta]:
    """Another rhythm, also one that follows from a pace: what is judged at its end is reported at its end."""
    old, new = pair.old.target, pair.new.target
    was, now = reporting_of(old), reporting_of(new)
    if was is not now and (_given(pair, "reporting") or old.own_pace is not new.own_pace):
        yield reporting_delta(was, now)


def reporting_delta(was: Rhythm, now: Rhythm) -> Delta:
    """Another rhythm of reports; the rarer the weaker."""
    kind = easier_or_harder(RARER.index(now) > RARER.index(was))
    said = became(Phrase("reporting", "报告频率"), RHYTHMS[was.value], RHYTHMS[now.value])
    return Delta("reporting", kind, was.value, now.value, said)


def _grace(pair: Pair) -> Iterator[Delta]:
    was, now = pair.old.target.grace_days, pair.new.target.grace_days
    if was != now and _given(pair, "grace_days"):
        said = became(Phrase("grace days", "宽限天数"), _same(was), _same(now))
        yield Delta("grace_days", easier_or_harder(now > was), was, now, said)


def _same(value: object) -> Phrase:
    return Phrase(str(value), str(value))


def _evidence(pair: Pair) -> Iterator[Delta]:
    was, now = pair.old.target.evidence_required, pair.new.target.evidence_required
    if was is not now:
        names = [_EVIDENCE[wanted] for wanted in (was, now)]
        said = became(Phrase("evidence", "佐证材料"), *(words for _, words in names))
        yield Delta("evidence", easier_or_harder(was), names[0][0], names[1][0], said)


_EVIDENCE = {True: ("required", Phrase("required", "须提供")), False: ("optional", Phrase("optional", "可不提供"))}


def _cancelled(pair: Pair) -> Iterator[Delta]:
    """A target cancelled, or earlier than it was; one pursued again, or longer."""
    was, now = (side.target.cancelled.on if side.target.cancelled else None for side in (pair.old, pair.new))
    if was == now:
        return
    weaker = was is None or (now is not None and now < was)
    before, after = (without_extensions(side.written.raw.get("cancelled")) for side in (pair.old, pair.new))
    yield Delta("cancelled", easier_or_harder(weaker), before, after, _ended(was, now))


def _ended(was: date | None, now: date | None) -> Phrase:
    if now is None:
        return Phrase(f"no longer cancelled, it was from {was}", f"不再取消，原自 {was} 起取消")
    if was is None:
        return Phrase(f"cancelled from {now}", f"自 {now} 起取消")
    return Phrase(f"cancelled from {now}, it was from {was}", f"自 {now} 起取消，原自 {was} 起")
