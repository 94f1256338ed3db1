"""What comes out of a part, as bytes that are kept, and back; what is damaged is nothing."""

import json
import zlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from planck.report.share import Section, Share, Told
from planck.report.totals import Dropped, Tally
from planck.survey.part import Outcome, Relied
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase
from planck.words.status import Status

Plain = Any
"""What JSON can hold."""


def packed(outcome: Outcome) -> bytes:
    """An outcome as bytes; what is known of its files is left out, as it is a part of the key."""
    plain = [
        _share(outcome.share),
        outcome.plans,
        outcome.strangers,
        outcome.unread,
        outcome.has_plan,
        [[one.kind, one.file, one.home, one.written, one.state] for one in outcome.relied],
    ]
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _ANY), 1)


_ANY = "surrogatepass"
"""Names of files may be in no encoding."""


def unpacked(content: bytes) -> Outcome | None:
    """The outcome that some bytes were made from; None where they are damaged."""
    try:
        share, plans, strangers, unread, has_plan, relied = json.loads(zlib.decompress(content).decode("utf-8", _ANY))
        return Outcome(
            _to_share(share),
            tuple(plans),
            tuple(strangers),
            tuple(unread),
            bool(has_plan),
            tuple(Relied(*one) for one in relied),
        )
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, MemoryError):
        return None


def _share(share: Share) -> Plain:
    return [
        [_tally(tally) for tally in share.tallies],
        share.as_of.isoformat() if share.as_of else None,
        [[_section(section) for section in sections] for sections in share.sections],
        [_told(one) for one in share.told],
        share.errors,
        share.warnings,
        share.read,
        share.files_read,
        share.files_skipped,
        share.unread,
        [[one.file, [[kind.code, kind.name, kind.severity] for kind in one.kinds]] for one in share.dropped],
    ]


def _to_share(plain: Plain) -> Share:
    tallies, as_of, sections, told, errors, warnings, read, files_read, files_skipped, unread, dropped = plain
    return Share(
        tuple(map(_to_tally, tallies)),
        date.fromisoformat(as_of) if as_of else None,
        tuple(tuple(map(_to_section, each)) for each in sections),
        tuple(map(_to_told, told)),
        int(errors),
        int(warnings),
        tuple(read),
        int(files_read),
        int(files_skipped),
        int(unread),
        tuple(Dropped(file, tuple(map(_to_kind, kinds))) for file, kinds in dropped),
    )


def _to_kind(plain: Plain) -> Kind:
    code, name, severity = plain
    return Kind(code, name, Severity(severity))


def _tally(tally: Tally) -> Plain:
    return [
        tally.plan,
        tally.file,
        tally.language,
        tally.title if isinstance(tally.title, str) else dict(tally.title),
        [[mark.en, mark.zh] for mark in tally.marks],
        tally.as_of.isoformat(),
        dict(tally.counts),
        tally.withheld,
        tally.gating,
        tally.accepted,
        tally.failing,
        tally.failing_on.isoformat() if tally.failing_on else None,
    ]


def _to_tally(plain: Plain) -> Tally:
    plan, file, language, title, marks, as_of, counts, withheld, gating, accepted, failing, failing_on = plain
    return Tally(
        plan,
        file,
        language,
        title,
        tuple(Phrase(*mark) for mark in marks),
        date.fromisoformat(as_of),
        {Status(status): number for status, number in counts.items()},
        int(withheld),
        int(gating),
        int(accepted),
        tuple(map(Status, failing)),
        date.fromisoformat(failing_on) if failing_on else None,
    )


def _section(section: Section) -> Plain:
    """A section; of its texts with fewer rows those that are as the one before are left out."""
    before: Sequence[str] = (section.text, *section.fewer)
    fewer = [None if text == last else text for last, text in zip(before, section.fewer, strict=False)]
    return [section.text, section.counts, fewer]


def _to_section(plain: Plain) -> Section:
    text, counts, fewer = plain
    texts: list[str] = []
    for one in fewer:
        texts.append((texts or [text])[-1] if one is None else one)
    return Section(text, tuple(counts), tuple(texts))


def _told(one: Told) -> Plain:
    texts = [None if text is None else [text.en] if text.en == text.zh else [text.en, text.zh] for text in one.texts]
    return [one.file, one.code, one.name, one.severity, one.short, one.badness, texts]


def _to_told(plain: Plain) -> Told:
    file, code, name, severity, short, badness, texts = plain
    phrases = tuple(None if text is None else Phrase(text[0], text[-1]) for text in texts)
    return Told(file, code, name, Severity(severity), bool(short), int(badness), phrases)
