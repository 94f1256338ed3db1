"""What a YAML file says it is, told from its text before it is parsed."""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from planck.text.source import Span

FORMATS = ("plan/v1", "progress/v1")

_BLOCK = re.compile(
    r"""^(?P<key>["']?[^\s"':：{}\[\]#,-][^\s"':：{}\[\]#,]*["']?)[ \t]*[:：](?P<rest>[^\r\n]*)""", re.MULTILINE
)
_FLOW = re.compile(r"""[{,]\s*(?P<key>["']?planck["']?)\s*:(?P<rest>[^\r\n,}]*)""")
_VALUE = re.compile(r"""\s*["']?(?P<value>[^\s"'#,}]+)""")
_LOOKS_VERSIONED = re.compile(r"(?:plans?|progress)/?v?\d*(?:\.\d+)*", re.IGNORECASE)


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


def sniff(text: str) -> Header:
    """The claim that a text makes by its top-level key `planck`, or by one that is nearly that."""
    pattern = _FLOW if text.lstrip().startswith("{") else _BLOCK
    nearest = Header(Claim.NONE)
    for line in pattern.finditer(text):
        key = line["key"].strip("\"'")
        value = _VALUE.match(line["rest"])
        if key == "planck" and "：" not in line.group():
            return _claim(value["value"] if value else "", line)
        if nearest.claim is Claim.NONE and value and _near(key, value["value"]):
            nearest = Header(Claim.MISSPELT, Span(*line.span()), line.group().strip())
    return nearest


def _claim(value: str, line: re.Match[str]) -> Header:
    if value in FORMATS:
        return Header(Claim(value), Span(*line.span()), value)
    at = line.start("rest") + line["rest"].find(value)
    return Header(Claim.UNKNOWN_VERSION, Span(at, at + len(value)), value)


def _near(key: str, value: str) -> bool:
    alike = SequenceMatcher(None, key.lower(), "planck").ratio() >= 0.75
    return alike and (value in FORMATS or _LOOKS_VERSIONED.fullmatch(value) is not None) and "/" in value
