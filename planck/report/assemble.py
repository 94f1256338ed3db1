"""From the parts of a run to a text in a format."""

from collections.abc import Sequence

from planck.report.maker import maker_of
from planck.report.share import Share, Wanted
from planck.report.totals import Totals


def assembled(totals: Totals, shares: Sequence[Share], number: int, wanted: Wanted) -> str:
    """The text in the format that is wanted; `number` is its place among those that the shares were made for."""
    plans = [
        (tally.file, sections[number])
        for share in shares
        for tally, sections in zip(share.tallies, share.sections, strict=True)
    ]
    plans.sort(key=lambda one: one[0])
    told = sorted((one for share in shares for one in share.told), key=lambda one: one.file)
    findings = [(one, text) for one in told if (text := one.texts[number])]
    return maker_of(wanted.format).assemble(totals, [section for _, section in plans], findings, wanted.look)
