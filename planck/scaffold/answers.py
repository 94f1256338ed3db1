"""What `planck init` wants to know, and what follows from it."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from msgspec import Struct

from planck.words.phrase import Lang, Phrase
from planck.words.visible import visible

_ID = re.compile("(?!x-)[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 40
_QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


class Ci(StrEnum):
    """Which service checks what is pushed."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


class Answers(Struct, frozen=True):
    """What a new plan is about."""

    title: str
    body: str
    """Whose plan it is."""
    year: int
    language: Lang
    today: date
    version: str
    """The version of planck that checks it."""
    ci: Ci = Ci.GITHUB
    named: str = ""
    """The id of the plan, where it is not the usual one."""
    folder: str = "plans"
    """The folder that plans are kept in, from the top of the repository."""
    plan: bool = True
    """Whether a plan is wanted, and not only what checks plans."""

    @property
    def plan_id(self) -> str:
        """The id of the plan."""
        return self.named or usual_id(self.body, self.year)

    @property
    def home(self) -> str:
        """The folder of the plan, from the top of the repository."""
        return f"{self.folder}/{self.plan_id}"

    @property
    def to_top(self) -> str:
        """The way from the plan's folder up to the top of the repository."""
        return "../" * len(self.home.split("/"))

    @property
    def quarters(self) -> int:
        """How many quarters of the plan's year are over, today included."""
        return sum(date(self.year, *end) <= self.today for end in _QUARTER_ENDS)

    @property
    def as_of(self) -> date:
        """The date of the first progress file: the end of the last quarter that is over, else the year's first day."""
        return date(self.year, *_QUARTER_ENDS[self.quarters - 1]) if self.quarters else date(self.year, 1, 1)


def usual_body(language: Lang) -> str:
    """The name of a body that is an example, and looks like one."""
    return Phrase("Example office", "示例单位").to(language)


def usual_title(body: str, year: int, language: Lang) -> str:
    """The title that a plan has where nobody gives it another."""
    return Phrase(f"{body}, {year} work plan", f"{body}{year}年工作规划").to(language)


def usual_id(body: str, year: int) -> str:
    """The id that a plan has where nobody gives it another: the body's name as far as it can be spelt, and the year."""
    return f"{_spelt(body)}-{year}"


def spelt_whole(body: str) -> bool:
    """Whether an id can tell a body's name: some of it can be spelt in an id, and no letter is lost."""
    plain = unicodedata.normalize("NFKD", body)
    return any(map(str.isalnum, plain)) and all(one.isascii() for one in plain if one.isalnum())


def is_id(text: str) -> bool:
    """Whether a text may be the id of a plan."""
    return _ID.fullmatch(text) is not None


def one_line(text: str) -> str:
    """A text without line breaks and with single spaces."""
    return " ".join(text.split())


def unprintable(text: str) -> bool:
    """Whether a text holds what reports would show as a code: what is invisible, turns a line round, or is no text."""
    return visible(text) != text or any(_no_character(ord(one)) for one in text)


def _no_character(number: int) -> bool:
    """Whether a number is one that Unicode never gives to a character."""
    return number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF


def _spelt(name: str) -> str:
    """A name in the characters of an id; `plan` where none of it can be spelt in them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))[:_LONGEST].strip("-")
    if not words:
        return "plan"
    # an id begins with a letter, and x- marks the keys that planck passes over
    return words if words[0].isalpha() and f"{words}-"[:2] != "x-" else f"plan-{words}"
