"""From the parser's events to a located tree.

Positions, duplicate keys and exact numbers come together here; nothing of YAML's anchors and tags is ever acted upon.
"""

from collections.abc import Mapping
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct, field

from planck.patterns import pattern
from planck.text import prologue, refusals, syntax
from planck.text.findings import Finding, Path, Place
from planck.text.limits import Limits
from planck.text.parsers import FASTEST, Parser
from planck.text.scalars import NumberRefused, Scalar, resolve
from planck.text.source import Source, Span, forbidden
from planck.text.spots import Spot
from planck.text.tree import Document

_NO_COLON = pattern(r"\s*[,}]")


class _Frame(Struct):
    """A list or map that is still open."""

    path: Path
    items: list[Any] | dict[str, Any]
    flow: bool
    is_key: bool = False
    """It stands where a key belongs, which is refused; its content is read and dropped."""
    key: str | int = ""
    """A number for a refused key, whose value is read but belongs to nothing."""
    key_span: Span | None = None
    """Set once a key has been read and its value is awaited."""
    skipped: int = 0
    """Entries left out because their key was refused."""
    keys: dict[str, Span] = field(default_factory=dict)

    @property
    def awaits_key(self) -> bool:
        return isinstance(self.items, dict) and self.key_span is None


class _StopReadingError(Exception):
    """What was found makes the rest of the text unreadable."""


class _Builder:
    """Turns one document's events into data, spots and findings."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self.findings: list[Finding] = []
        self.spots: dict[Path, Spot] = {}
        self.data: object = None
        self.open: list[_Frame] = []
        self.documents = 0
        self.nodes = 0
        self.last_scalar = Span(0, 0)

    def place(self, span: Span) -> Place:
        return self.source.place(span)

    def refuse(self, finding: Finding) -> None:
        self.findings.append(finding)
        if len(self.findings) >= self.limits.max_findings:
            self.findings.append(refusals.too_many_mistakes(finding.place, self.limits.max_findings))
            raise _StopReadingError

    def refuse_directives(self, spans: list[Span]) -> None:
        """Refuse what stands at these places, before the document."""
        for span in spans:
            self.refuse(refusals.directive(self.place(span), self.source.text[span.start : span.end]))

    def take(self, event: yaml.Event) -> None:
        """Act on one event."""
        start, end = event.start_mark, event.end_mark
        span = Span(start.index, end.index) if start and end else Span(0, 0)
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(span)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(span)
        elif isinstance(event, yaml.NodeEvent):
            self._node(event, span)

    def _document(self, span: Span) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse(refusals.second_document(self.place(span)))
            raise _StopReadingError

    def _node(self, event: yaml.NodeEvent, span: Span) -> None:
        self.nodes += 1
        if self.nodes > self.limits.max_nodes:
            self.refuse(refusals.too_many_nodes(self.place(span), self.limits.max_nodes))
            raise _StopReadingError
        self._refuse_references(event, span)
        if isinstance(event, yaml.CollectionStartEvent):
            self._open(event, span)
            return
        value = self._scalar(event, span) if isinstance(event, yaml.ScalarEvent) else None
        if self.open and self.open[-1].awaits_key:
            self._key(event, value, span)
        else:
            self._put(value, span)

    def _refuse_references(self, event: yaml.NodeEvent, span: Span) -> None:
        """Anchors, aliases and tags."""
        if isinstance(event, yaml.AliasEvent):
            self.refuse(refusals.alias(self.place(span), str(event.anchor)))
            return
        if event.anchor is not None:
            at = self.source.text.index("&" + event.anchor, span.start)
            self.refuse(refusals.anchor(self.place(Span(at, at + len(event.anchor) + 1)), event.anchor))
        if getattr(event, "tag", None) is not None and (tag := syntax.TAG.search(self.source.text, span.start)):
            self.refuse(refusals.tag(self.place(Span(*tag.span())), tag.group()))

    def _scalar(self, event: yaml.ScalarEvent, span: Span) -> Scalar:
        self.last_scalar = span
        if event.style or event.tag is not None:
            return str(event.value)
        try:
            return resolve(event.value, self.limits)
        except NumberRefused as refused:
            self.refuse(refusals.number_out_of_range(self.place(span), refused.why))
            return None

    def _open(self, event: yaml.CollectionStartEvent, span: Span) -> None:
        if len(self.open) >= self.limits.max_depth:
            self.refuse(refusals.too_deep(self.place(span), self.limits.max_depth))
            raise _StopReadingError
        items: list[Any] | dict[str, Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        is_key = bool(self.open) and self.open[-1].awaits_key
        if is_key:
            self.refuse(refusals.key_not_text(self.place(span), "{…}" if items == {} else "[…]"))
            path: Path = (*self.open[-1].path, -1)
        else:
            path = self._put(items, Span(span.start, span.start))
        self.open.append(_Frame(path, items, bool(event.flow_style), is_key))

    def _close(self, span: Span) -> None:
        if self.open.pop().is_key:
            self._skip_value(span)

    def _key(self, event: yaml.NodeEvent, value: Scalar, span: Span) -> None:
        """Remember a key until its value comes."""
        frame = self.open[-1]
        if not isinstance(value, str):
            if not isinstance(event, yaml.AliasEvent):
                shown = f"'{getattr(event, 'value', '')}'"
                bare = frame.flow and _NO_COLON.match(self.source.text, span.end) is not None
                self.refuse(refusals.key_not_text(self.place(span), shown, bare=bare))
            self._skip_value(span)
        elif value == "<<" and not getattr(event, "style", None):
            self.refuse(refusals.merge_key(self.place(span)))
            self._skip_value(span)
        elif value in frame.keys:
            self.refuse(refusals.duplicate_key(self.place(span), value, self.place(frame.keys[value])))
            self._skip_value(span)
        else:
            frame.keys[value] = span
            frame.key, frame.key_span = value, span

    def _skip_value(self, span: Span) -> None:
        frame = self.open[-1]
        frame.skipped += 1
        frame.key, frame.key_span = frame.skipped, span

    def _put(self, value: object, span: Span) -> Path:
        """Hang a value into the collection that is open; returns its path."""
        if not self.open:
            self.data = value
            self.spots[()] = Spot(span)
            return ()
        frame = self.open[-1]
        if isinstance(frame.items, list):
            frame.items.append(value)
            path = (*frame.path, len(frame.items) - 1)
            self.spots[path] = Spot(span)
            return path
        return self._put_in_map(frame, frame.items, value, span)

    def _put_in_map(self, frame: _Frame, items: dict[str, Any], value: object, span: Span) -> Path:
        key_span = frame.key_span or span
        path = (*frame.path, frame.key)
        if isinstance(frame.key, str):
            if frame.flow and value is None and span.start == span.end == key_span.end:
                first = not items and not frame.skipped
                self.refuse(refusals.key_without_value(self.place(key_span), frame.key, first=first))
            items[frame.key] = value
            self.spots[path] = Spot(span, key_span)
        frame.key_span = None
        return path


def build(source: Source, limits: Limits, parser: Parser | None) -> tuple[Document, list[Finding]]:
    """What `tree.parse` gives, by a parser or else by the fastest that there is."""
    unfit = forbidden(source)
    if unfit:
        return Document(source, None, {}), unfit
    directives = list(islice(prologue.refused(source.text), limits.max_findings))
    builder = _Builder(source, limits)
    try:
        builder.refuse_directives(directives)
        for event in (parser or FASTEST)(prologue.without(source.text, directives)):
            builder.take(event)
    except _StopReadingError:
        pass
    except yaml.YAMLError as error:
        builder.findings.append(syntax.finding(source, error, builder.last_scalar))
    return Document(source, builder.data, _pointing(builder)), sorted(builder.findings)


def _pointing(builder: _Builder) -> dict[Path, Spot]:
    """Spots in which a list or map is pointed at by its key, or else by its `id` or what stands first in it."""
    spots = builder.spots
    first: tuple[Path, Spot] | None = None
    for path, spot in reversed(spots.items()):
        if spot.value.start == spot.value.end:
            child = first[1] if first and first[0][:-1] == path and first[0] else None
            spots[path] = Spot(_mark_of(path, spot, spots, child), spot.key)
        first = (path, spots[path])
    return spots


def _mark_of(path: Path, spot: Spot, spots: Mapping[Path, Spot], first: Spot | None) -> Span:
    if spot.key:
        return spot.key
    named = spots.get((*path, "id"))
    if named:
        return named.value
    return (first.key or first.value) if first else spot.value
