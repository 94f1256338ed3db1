"""The text of the document that a plan writes down, or why it cannot be had."""

from pathlib import Path

from msgspec import Struct

from planck.files import disk
from planck.files.evidence import Bounds, Standing, standing
from planck.text.findings import Finding
from planck.text.limits import Limits
from planck.text.refusals import NOT_UTF8
from planck.text.source import Source, decode
from planck.words.phrase import Phrase


class SourceText(Struct, frozen=True):
    """The document that a plan names as its source."""

    standing: Standing
    """Whether it is there; of what is outside the repository nothing has been looked at."""
    source: Source | None = None
    """Its name as shown and its text; None where it cannot be had."""
    trouble: Phrase | None = None
    """What keeps a document that is there from being read."""


def read_source_text(written: str, within: Bounds, plan: str, limits: Limits) -> SourceText:
    """The document at a path as written in a plan; `plan` is the name of the plan's file as shown."""
    stands = standing(written, within)
    if stands is not Standing.THERE:
        return SourceText(stands)
    name = disk.located(Path(written), Path(plan).parent).as_posix()
    content = disk.read(within.folder / written, name, limits)
    if isinstance(content, Finding):
        return SourceText(stands, trouble=content.message)
    source, findings = decode(name, content)
    # a control character, such as a page break, is no hindrance in a text that is not YAML
    broken = [finding.message for finding in findings if finding.kind == NOT_UTF8]
    return SourceText(stands, trouble=broken[0]) if broken else SourceText(stands, source)
