"""Which targets have not yet been reported for the last period that has ended, whether or not their grace is over."""

from datetime import date

from planck.assessment.course import Track
from planck.assessment.figures import owed_periods
from planck.plan.progress import Series


def awaited(track: Track, series: Series, as_of: date) -> bool:
    """Whether the report for the last period that ended by a date, or the final figure, is still to come."""
    due = track.target.span.end
    if as_of >= due:
        return not any(item.on >= due for item in series.observations)
    ended = [part for part in owed_periods(track) if part.end <= as_of]
    if not ended:
        return False
    reported = [item.on for item in series.observations] + list(series.withheld)
    return not any(on >= ended[-1].second_half for on in reported)
