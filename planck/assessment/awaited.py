"""Which targets have not yet been reported for the last period that has ended, whether or not their grace is over."""

from datetime import date

from planck.assessment.course import Track
from planck.assessment.figures import last_ended, reported_for
from planck.plan.calendar import DAY
from planck.plan.progress import Series


def awaited(track: Track, series: Series, as_of: date) -> bool:
    """Whether the report for the last period that ended by a date, or the final figure, is still to come."""
    due = track.target.span.end
    if as_of >= due:
        return not any(item.on >= due for item in series.observations)
    last = last_ended(track, as_of, -DAY)
    return last is not None and not reported_for(series, last)
