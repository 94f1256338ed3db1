"""Findings: what is wrong, where, and what to do about it."""

from enum import StrEnum

from msgspec import Struct

from planck.words.phrase import Lang, Phrase

Path = tuple[str | int, ...]
"""The address of a key or value in a file: `("tasks", 0, "owner")`."""


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def to(self, lang: Lang) -> str:
        """The word for it in a language."""
        return _SEVERITIES[self].to(lang)


_SEVERITIES = {
    Severity.ERROR: Phrase("error", "错误"),
    Severity.WARNING: Phrase("warning", "警告"),
    Severity.INFO: Phrase("info", "提示"),
}


class Kind(Struct, frozen=True, order=True):
    """What identifies one sort of finding: a code that is never reused and a name that reads well."""

    code: str
    name: str
    severity: Severity = Severity.ERROR


class Place(Struct, frozen=True, order=True):
    """A stretch of a file; lines and columns count from 1, in code points, the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Related(Struct, frozen=True, order=True):
    """Another place that a finding speaks of, and why."""

    place: Place
    message: Phrase


class Finding(Struct, frozen=True):
    """One thing found: ordered by place, equal by value, never changed."""

    place: Place
    kind: Kind
    message: Phrase
    hint: Phrase | None = None
    path: str = ""
    """JSON Pointer of the value in its file."""
    plan: str | None = None
    """Id of the plan it belongs to, if one is known."""
    target: str | None = None
    """Id of the target it belongs to, if one is known."""
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.kind.severity

    def __lt__(self, other: "Finding") -> bool:
        return self._rank < other._rank

    @property
    def _rank(self) -> tuple[Place, Kind, tuple[Place, ...], Phrase, str, Phrase]:
        """What decides its place among others: whole, so that the same findings always stand in the same order."""
        others = tuple(other.place for other in self.related)
        return self.place, self.kind, others, self.message, self.path, self.hint or Phrase("", "")


def pointer(path: Path) -> str:
    """The JSON Pointer (RFC 6901) of a path; the empty string is the whole document."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
