"""The two parsers: libyaml's, and where PyYAML was built without it, PyYAML's own, brought to tell the same.

Source: PyYAML 6.0, yaml/parser.py; libyaml 0.2.5 and 0.2.6, src/parser.c.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from urllib.parse import unquote_to_bytes

import yaml
from yaml.error import Mark
from yaml.parser import Parser as Grammar
from yaml.scanner import ScannerError

from planck.patterns import pattern
from planck.text.scanner import LikeLibyaml

Parser = Callable[[str], Iterator[yaml.Event]]
"""The events of a text, one by one; raises YAMLError."""

_BEFORE_TAG = pattern(r"[\s?:,.\[{-]+|#[^\r\n\x85\u2028\u2029]*|&[\w-]+")
"""What may stand between the end of an event and the tag of the next."""

_WORDS = (
    ("expected the node content", "did not find expected node content"),
    ("expected '<document start>'", "did not find expected <document start>"),
    ("expected ',' or ']'", "did not find expected ',' or ']'"),
    ("expected ',' or '}'", "did not find expected ',' or '}'"),
    ("sequence entries are not allowed", "block sequence entries are not allowed in this context"),
    ("mapping keys are not allowed", "mapping keys are not allowed in this context"),
    ("expected alphabetic or numeric", "did not find expected alphabetic or numeric character"),
)
"""How problems begin in PyYAML's words, and what they are in libyaml's; those told in words of our own are left out."""


def libyaml(text: str) -> Iterator[yaml.Event]:
    """The events that libyaml finds; it is faster by far."""
    return _with_tags(text, _whichever_libyaml(text))


def pyyaml(text: str) -> Iterator[yaml.Event]:
    """The same events, found by PyYAML alone."""
    return _with_tags(text, _decoded(_PurePython(text)))


def _whichever_libyaml(text: str) -> Iterator[yaml.Event]:
    """The events that libyaml finds up to where its versions part; from there on PyYAML's own."""
    given, last = 0, None
    try:
        for event in iter(yaml.CSafeLoader(text).get_event, None):
            if isinstance(last, yaml.MappingStartEvent) and _swallows_bracket(text, event):
                break
            yield event
            given, last = given + 1, event
        else:
            return
    except ScannerError as error:
        # libyaml 0.2.6 nests no deeper than 1000, which is for the reader of the events to say
        if "nesting" not in str(error.problem):
            raise
    yield from islice(_decoded(_PurePython(text)), given, None)


def _swallows_bracket(text: str, event: yaml.Event) -> bool:
    """Whether a missing key has taken the bracket behind it along, as that of `[? ]` does in libyaml 0.2.5."""
    start, end = event.start_mark, event.end_mark
    return bool(start and end and start.index == end.index and text[start.index - 1] == "]")


def _with_tags(text: str, events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    """The events up to a tag or directive whose codes are no UTF-8, which is a mistake like any other."""
    read = 0
    try:
        for event in events:
            read = event.end_mark.index if event.end_mark else read
            yield event
    except UnicodeDecodeError as error:
        while found := _BEFORE_TAG.match(text, read):
            read = found.end()
        mark = Mark("", read, 0, 0, None, 0)
        what = "directive" if text[read] == "%" else "tag"
        raise ScannerError(f"while scanning a {what}", mark, "found codes for no text", mark) from error


def _decoded(parser: "_PurePython") -> Iterator[yaml.Event]:
    try:
        for event in iter(parser.get_event, None):
            _decode_tags(event)
            yield event
    except yaml.MarkedYAMLError as error:
        _reword(error)
        raise


def _decode_tags(event: yaml.Event) -> None:
    """Fails for the tags that cannot be handed over from libyaml, where a text ends at the first NUL."""
    for tag in (getattr(event, "tag", None), *(getattr(event, "tags", None) or {}).values()):
        unquote_to_bytes(tag or "").split(b"\0")[0].decode()


def _reword(error: yaml.MarkedYAMLError) -> None:
    """Put an error into libyaml's words."""
    problem = str(error.problem)
    if problem.startswith("expected <block end>"):
        in_map = error.context == "while parsing a block mapping"
        error.problem = "did not find expected " + ("key" if in_map else "'-' indicator")
    elif "cannot start any token" in problem:
        error.problem = "found character that cannot start any token"
        error.context_mark = error.problem_mark
    else:
        error.problem = next((words for begin, words in _WORDS if problem.startswith(begin)), problem)


class _PurePython(LikeLibyaml, Grammar):
    """PyYAML's parser, in which a value that is missing in brackets stands where libyaml says."""

    def __init__(self, text: str) -> None:
        LikeLibyaml.__init__(self, text)
        Grammar.__init__(self)

    def parse_flow_mapping_key(self, first: bool = False) -> yaml.Event:
        """A missing key stands at what follows it."""
        return self._moved(super().parse_flow_mapping_key(first))

    def parse_flow_mapping_value(self) -> yaml.Event:
        """A missing value stands at what follows it."""
        value: Callable[[], yaml.Event] = super().parse_flow_mapping_value
        return self._moved(value())

    def parse_flow_sequence_entry_mapping_value(self) -> yaml.Event:
        """A missing value stands at what follows it."""
        value: Callable[[], yaml.Event] = super().parse_flow_sequence_entry_mapping_value
        return self._moved(value())

    def _moved(self, event: yaml.Event) -> yaml.Event:
        """What is missing is told by its one mark; the check reads the next token, and there always is one."""
        if isinstance(event, yaml.ScalarEvent) and event.start_mark is event.end_mark and self.check_token():
            event.start_mark = event.end_mark = self.tokens[0].start_mark
        return event

    def parse_flow_sequence_entry_mapping_key(self) -> yaml.Event:
        """What follows a missing key is passed over, unless it closes the list, so that an error comes of it."""
        key: Callable[[], yaml.Event] = super().parse_flow_sequence_entry_mapping_key
        token: Callable[[], yaml.Token] = self.get_token
        missing_at = self.tokens[0].end_mark
        event = key()
        if isinstance(event, yaml.ScalarEvent) and event.start_mark is missing_at:
            closed = self.check_token(yaml.FlowSequenceEndToken)
            event.start_mark = event.end_mark = self.tokens[0].start_mark if closed else token().end_mark
        return event


FASTEST: Parser = libyaml if hasattr(yaml, "CSafeLoader") else pyyaml
