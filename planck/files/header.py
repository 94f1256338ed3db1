"""What a YAML file says it is, told from its text before it is parsed."""

import codecs
import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from planck.text.source import Span

FORMATS = ("plan/v1", "progress/v1")

_KEY = r"""(?P<key>["']?[^\s"':：{}\[\]#,-][^\s"':：{}\[\]#,]*["']?)[ \t]*(?P<colon>[:：])"""
_BLOCK = re.compile(rf"^{_KEY}(?P<rest>[^\r\n]*)", re.MULTILINE)
_FLOW_BEGINS = re.compile(r"(?:\s++|#[^\r\n]*+|---\s)*+\{")
_FLOW = re.compile(rf"[{{,]\s*{_KEY}(?P<rest>[^\r\n,}}]*)")
_VALUE = re.compile(r"""\s*["']?(?P<value>[^\s"'#,}]+)""")
_LOOKS_VERSIONED = re.compile(r"(?:plans?|progress)/v?\d*(?:\.\d+)*", re.IGNORECASE)
_SIGN = re.compile("p(?:lan(?:ck|(?:s|ſ)?/)|rogre(?:s|ſ){2}/)".encode())
"""What the key or the value of every claim holds, in lower case; the long s counts as an s where case is ignored."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Claim(StrEnum):
    """What a file claims to be."""

    PLAN = "plan/v1"
    PROGRESS = "progress/v1"
    UNKNOWN_VERSION = "unknown version"
    MISSPELT = "misspelt"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Header:
    """A file's claim and where it makes it."""

    claim: Claim
    span: Span = field(default=Span(0, 0))
    shown: str = ""


def may_claim(content: bytes) -> bool:
    """Whether a file may make a claim, told from its bytes: True wherever `sniff` finds a claim in their text."""
    return content.startswith(_UTF_16) or _SIGN.search(content.lower()) is not None


def sniff(text: str) -> Header:
    """The claim that a text makes by its top-level key `planck`, or by one that is nearly that."""
    pattern = _FLOW if _FLOW_BEGINS.match(text) else _BLOCK
    nearest = Header(Claim.NONE)
    for line in pattern.finditer(text):
        key = line["key"].strip("\"'")
        value = _VALUE.match(line["rest"])
        if key == "planck" and line["colon"] == ":":
            return _claim(value["value"] if value else "", line)
        if nearest.claim is Claim.NONE and value and _near(key, value["value"]):
            nearest = _header(Claim.MISSPELT, line)
    return nearest


def _header(claim: Claim, line: re.Match[str]) -> Header:
    shown = line.string[line.start("key") : line.end()].rstrip()
    return Header(claim, Span(line.start("key"), line.start("key") + len(shown)), shown)


def _claim(value: str, line: re.Match[str]) -> Header:
    if value in FORMATS:
        return _header(Claim(value), line)
    at = line.start("rest") + line["rest"].find(value)
    return Header(Claim.UNKNOWN_VERSION, Span(at, at + len(value)), value)


def _near(key: str, value: str) -> bool:
    if len(key) > 10 or not _LOOKS_VERSIONED.fullmatch(value):
        return False
    return SequenceMatcher(None, key.lower(), "planck").ratio() >= 0.75
