"""The map: from a part to what comes out of it, by nothing but its arguments and the files it names."""

import traceback
from collections.abc import Iterator

from planck.report.report import Report
from planck.report.sharing import share_of
from planck.review.check import unread_in
from planck.review.read import Reading, read_found
from planck.review.settings import Configuration
from planck.survey.part import Order, Outcome, Part, Relied
from planck.survey.watch import Watching, state_of
from planck.survey.whole import checked
from planck.text import refusals
from planck.text.findings import Place
from planck.values import replace


def examine(part: Part, order: Order) -> Outcome:
    """What comes out of a part; where planck itself fails at it, a finding that says so."""
    try:
        return examined(part, order)
    except Exception:
        return failed(part, order, traceback.format_exc())


def failed(part: Part, order: Order, crash: str) -> Outcome:
    """What is told of a part that planck failed at; `crash` is the trace of it."""
    names = [Watching().shown(path, order.cwd) for path, _ in part.files]
    terms = order.terms
    report = Report(
        terms.as_of,
        terms.fail_on,
        terms.strict,
        (),
        (refusals.planck_failed(Place(names[0]), crash.strip().rpartition("\n")[2]),),
        len(names),
        0,
    )
    share = replace(share_of(report, order.wanted), read=tuple(names), crash=crash)
    return Outcome(share, has_plan=True)


def examined(part: Part, order: Order) -> Outcome:
    """What comes out of a part; raises whatever planck fails with."""
    store = Watching()
    configuration = Configuration(order.cwd, order.limits)
    reading = read_found(part.files, order.cwd, part.findings, configuration=configuration, store=store)
    texts = tuple(_texts(reading))
    report = checked(reading, order, part.elsewhere)
    known = [file.plan_id for file in reading.plans if file.plan_id]
    told_of = [file.plan_id for file in reading.progress if file.plan_id]
    return Outcome(
        share_of(report, order.wanted),
        tuple(known),
        tuple(dict.fromkeys(name for name in told_of if name not in known)),
        tuple(dict.fromkeys(folder.as_posix() for folder in unread_in(reading))),
        bool(reading.plans) or any(finding.kind != refusals.UNREADABLE for finding in reading.findings),
        (*texts, *store.cited),
        store.digests,
    )


def _texts(reading: Reading) -> Iterator[Relied]:
    """The documents that plans write down, as they stand now."""
    for file in reading.plans:
        written = file.document.raw.get("source", {}).get("text") if file.sound else None
        if written is not None:
            home = file.path.parent
            state = state_of("text", file.path, home, written, reading.configuration.limits_of(home))
            yield Relied("text", str(file.path), str(home), written, state)
