"""What a YAML file says it is, told from its text before it is parsed."""

import codecs
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import cast

from msgspec import Struct, field

from planck.patterns import pattern
from planck.text.source import Span, decode

FORMATS = ("plan/v1", "progress/v1")

_KEY = r"""(?P<key>["']?[^\s"':：{}\[\]#,-][^\s"':：{}\[\]#,]*["']?)[ \t]*(?P<colon>[:：])"""
_BLOCK = pattern(rf"^(?P<indent> *){_KEY}(?P<rest>[^\r\n]*)", re.MULTILINE)
_BEGINS = pattern(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\r|\n)|(?:%[^\r\n]*+|---[ \t]*+)(?:\r\n|\r|\n))*+(?P<indent> *+)")
"""What may stand before the first key, and how far that is indented."""
_BELOW = pattern(
    r"""[ \t]*+(?:#[^\r\n]*+)?(?:(?:\r\n|\r|\n)[ \t]*+(?:#[^\r\n]*+)?)+(?<=[ \t])["']?(?P<value>[^\s"'#,}]+)"""
)
"""A value that stands, indented, on a line below its key."""
_NO_COLON = pattern(r"""["']?planck["']?[ \t]*[ \t=][ \t]*["']?(?:plans?|progress)/[^\r\n]*""")
_FLOW_BEGINS = pattern(r"(?:\s++|#[^\r\n]*+|---\s)*+\{")
_FLOW = pattern(rf"[{{,]\s*{_KEY}(?P<rest>[^\r\n,}}]*)")
_VALUE = pattern(r"""\s*["']?(?P<value>[^\s"'#,}]+)""")
_LOOKS_VERSIONED = pattern(r"(?:plans?|progress)/v?\d*(?:\.\d+)*", re.IGNORECASE)
_SIGN = pattern("p(?:lan(?:ck|(?:s|ſ)?/)|rogre(?:s|ſ){2}/)".encode())
"""What the key or the value of every claim holds, in lower case; the long s counts as an s where case is ignored."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Claim(StrEnum):
    """What a file claims to be."""

    PLAN = "plan/v1"
    PROGRESS = "progress/v1"
    UNKNOWN_VERSION = "unknown version"
    MISSPELT = "misspelt"
    NONE = "none"


class Header(Struct, frozen=True):
    """A file's claim and where it makes it."""

    claim: Claim
    span: Span = field(default=Span(0, 0))
    shown: str = ""


def may_claim(content: bytes) -> bool:
    """Whether a file may make a claim, told from its bytes: True wherever `sniff` finds a claim in their text."""
    return content.startswith(_UTF_16) or _SIGN.search(content.lower()) is not None


def claim_in(content: bytes) -> Claim:
    """The claim of a file by its bytes."""
    return sniff(decode("", content)[0].text).claim if may_claim(content) else Claim.NONE


def sniff(text: str) -> Header:
    """The claim that a text makes by its top-level key `planck`, or by one that is nearly that."""
    nearest = Header(Claim.NONE)
    for line in _top_level(text):
        key = line["key"].strip("\"'")
        value = _VALUE.match(line["rest"]) or _BELOW.match(text, line.start("rest"))
        if key == "planck" and line["colon"] == ":":
            return _claim(value["value"] if value else "", line)
        if nearest.claim is Claim.NONE and value and _near(key, value["value"]):
            nearest = _header(Claim.MISSPELT, line)
    bare = _NO_COLON.match(text, _begins(text).end()) if nearest.claim is Claim.NONE else None
    return Header(Claim.MISSPELT, Span(*bare.span()), bare.group().strip()) if bare else nearest


def _begins(text: str) -> re.Match[str]:
    """What stands before a document's first content, and how far that is indented."""
    return cast("re.Match[str]", _BEGINS.match(text))  # it matches nothing at all, too


def _top_level(text: str) -> Iterator[re.Match[str]]:
    """The lines that begin with a key of the document itself: those that are indented as the first is."""
    if _FLOW_BEGINS.match(text):
        yield from _FLOW.finditer(text)
        return
    indent = _begins(text)["indent"]
    yield from (line for line in _BLOCK.finditer(text) if line["indent"] == indent)


def _header(claim: Claim, line: re.Match[str]) -> Header:
    shown = line.string[line.start("key") : line.end()].rstrip()
    return Header(claim, Span(line.start("key"), line.start("key") + len(shown)), shown)


def _claim(value: str, line: re.Match[str]) -> Header:
    if value in FORMATS:
        return _header(Claim(value), line)
    at = line.string.index(value, line.start("rest"))
    return Header(Claim.UNKNOWN_VERSION, Span(at, at + len(value)), value)


def _near(key: str, value: str) -> bool:
    if len(key) > 10 or not _LOOKS_VERSIONED.fullmatch(value):
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415  because few keys are misspelt

    return SequenceMatcher(None, key.lower(), "planck").ratio() >= 0.75
