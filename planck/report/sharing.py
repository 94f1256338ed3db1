"""From a report to what it adds to that of a whole run."""

from collections.abc import Iterator, Sequence

from planck.report.maker import maker_of
from planck.report.report import Report
from planck.report.share import Share, Told, Wanted
from planck.report.tallies import tallies_of
from planck.report.totals import is_shortfall


def share_of(report: Report, wanted: Sequence[Wanted]) -> Share:
    """What a report adds in each wanted format."""
    makers = [(maker_of(one.format), one.look) for one in wanted]
    return Share(
        tuple(tallies_of(report)),
        report.as_of if report.plans else None,
        tuple(tuple(maker.section(report, plan, look) for maker, look in makers) for plan in report.plans),
        tuple(_told(report, wanted)),
        report.errors,
        report.warnings,
        tuple(report.sources),
        report.files_read,
        report.files_skipped,
        report.unread,
        report.dropped,
    )


def _told(report: Report, wanted: Sequence[Wanted]) -> Iterator[Told]:
    """The findings of which any format says something."""
    standing = {
        (plan.plan.id, item.target.id): item.status.badness for plan in report.plans for item in plan.assessments
    }
    every = zip(*(maker_of(one.format).told(report, one.look) for one in wanted), strict=True)
    for finding, texts in zip(report.findings, every, strict=True):
        if any(texts):
            kind, short = finding.kind, is_shortfall(finding)
            badness = standing.get((finding.plan or "", finding.target or ""), 0) if short else 0
            yield Told(finding.place.file, kind.code, kind.name, kind.severity, short, badness, texts)
