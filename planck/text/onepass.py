"""A sound text, read in one pass over libyaml's events.

Whatever is out of the ordinary ends the pass: `building` then reads the text from its beginning, and says what there is
to say of it. So the words for what is wrong have one source, and what is right is read twice as fast.
"""

from collections.abc import Callable
from itertools import islice
from typing import Any

import yaml

from planck.text.limits import Limits
from planck.text.scalars import NumberRefused, resolve
from planck.text.spots import Mark, Spots, Within


class OddError(Exception):
    """The text is not, or not surely, without a mistake."""


_SCALAR: Any = yaml.ScalarEvent
_MAP: Any = yaml.MappingStartEvent
_MAP_END: Any = yaml.MappingEndEvent
_LIST_END: Any = yaml.SequenceEndEvent
_ALIAS: Any = yaml.AliasEvent
_BEGIN_MORE_THAN_TEXT = frozenset("~nNtTfF+-.0123456789")
"""With what a plain scalar begins that may be anything but text."""


def read(text: str, limits: Limits) -> tuple[object, Spots]:
    """The data and the spots of a text without forbidden characters; raises OddError, as it does without libyaml."""
    if not hasattr(yaml, "CSafeLoader"):
        raise OddError
    # each node has two events at most, and the text and its one document have two each
    events = islice(iter(yaml.CSafeLoader(text).get_event, None), 2 * limits.max_nodes + 4)
    try:
        return _Pass(events.__next__, limits).document()
    except (yaml.YAMLError, UnicodeDecodeError, NumberRefused, StopIteration, RecursionError) as error:
        raise OddError from error


class _Pass:
    """One pass over the events of a text."""

    def __init__(self, following: Callable[[], Any], limits: Limits) -> None:
        self.following = following
        self.limits = limits
        self.nodes = 1

    def document(self) -> tuple[object, Spots]:
        """All of the text."""
        self.following()
        begin = self.following()
        if type(begin) is not yaml.DocumentStartEvent or begin.version is not None or begin.tags:
            raise OddError
        value, start, end, within = self.value(self.following(), 0)
        self.following()
        if type(self.following()) is not yaml.StreamEndEvent or self.nodes > self.limits.max_nodes:
            raise OddError
        return value, Spots((-1, -1, start, end, within))

    def value(self, event: Any, depth: int) -> tuple[Any, int, int, Within]:  # noqa: ANN401  because yaml lacks types
        """A value, where it begins and ends, and the marks within it."""
        kind = type(event)
        if kind is _ALIAS or event.anchor is not None or event.tag is not None:
            raise OddError
        start = event.start_mark.index
        if kind is _SCALAR:
            text = event.value
            if not event.style and (not text or text[0] in _BEGIN_MORE_THAN_TEXT):
                text = resolve(text, self.limits)
            return text, start, event.end_mark.index, None
        if depth >= self.limits.max_depth:
            raise OddError
        items, marks = self.map(depth + 1, event.flow_style) if kind is _MAP else self.list(depth + 1)
        return items, start, start, marks

    def list(self, depth: int) -> tuple[list[Any], list[Mark]]:
        """The values of a list that has begun, and their marks."""
        items: list[Any] = []
        marks: list[Mark] = []
        while type(event := self.following()) is not _LIST_END:
            value, start, end, within = self.value(event, depth)
            items.append(value)
            marks.append((-1, -1, start, end, within))
        self.nodes += len(items)
        return items, marks

    def map(self, depth: int, in_brackets: bool) -> tuple[dict[str, Any], dict[str, Mark]]:
        """The values of a map that has begun, and their marks."""
        items: dict[str, Any] = {}
        marks: dict[str, Mark] = {}
        while type(event := self.following()) is not _MAP_END:
            key, key_start, key_end, _ = self.value(event, depth)
            if type(key) is not str or key in items or (key == "<<" and not event.style):
                raise OddError
            value, start, end, within = self.value(self.following(), depth)
            if value is None and in_brackets and start == end == key_end:
                raise OddError  # a key without a colon
            items[key] = value
            marks[key] = (key_start, key_end, start, end, within)
        if not items and event.start_mark.index == event.end_mark.index:
            raise OddError  # a bracket that libyaml has swallowed
        self.nodes += 2 * len(items)
        return items, marks
