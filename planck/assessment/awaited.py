"""Which targets have not yet been reported for the last period that has ended, whether or not their grace is over."""

from datetime import date

from planck.assessment.assess import Assessment
from planck.assessment.course import Track
from planck.assessment.figures import last_ended, reported_for
from planck.plan.calendar import DAY
from planck.plan.progress import Progress, Series
from planck.words.status import Status

_SETTLED = (Status.CANCELLED, Status.MET, Status.MISSED)


def still_awaited(progress: Progress, item: Assessment) -> bool:
    """Whether a target that is not settled yet has still to be reported for the last period."""
    if item.status in _SETTLED:
        return False
    series = progress.series.get(item.target.id, Series()).until(item.as_of)
    return awaited(item.track, series, item.as_of)


def awaited(track: Track, series: Series, as_of: date) -> bool:
    """Whether the report for the last period that ended by a date, or the final figure, is still to come."""
    due = track.target.span.end
    if as_of >= due:
        return not any(item.on >= due for item in series.observations[-1:])
    last = last_ended(track, as_of, -DAY)
    return last is not None and not reported_for(series, last)
