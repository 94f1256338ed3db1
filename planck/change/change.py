"""What a change is: two values of one key, what the step from one to the other means, and where both stand."""

import hashlib
import json
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from msgspec import Struct

from planck.plan.model import Plan, Target, Text
from planck.plan.outline import Written
from planck.text.findings import Path, Place
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

Value = object
"""A value as the plan writes it: a number, a text, a list or a map of these; None for one that is absent."""


class Delta(NamedTuple):
    """What became of one key."""

    field: str
    """The plan's key, as an amendment names it."""
    change_class: ChangeClass
    before: Value
    after: Value
    said: Phrase
    """What happened to it, as a predicate: `target value lowered from 320 to 300, 6.25 % less`."""


class Side(Struct, frozen=True):
    """A target in one version of its plan."""

    plan: Plan
    target: Target
    written: Written

    def address(self, field: str) -> Path:
        """The address of the value in force for a key; the target's own where it is written nowhere."""
        head, *inner = field.split(".")
        found = self.written.where(head) if head != "comparator" else (*self.target.path, self.target.comparator.value)
        return (*found, *inner) if found else self.target.path


class Pair(Struct, frozen=True):
    """A target as it was and as it is."""

    old: Side
    new: Side


class Change(Struct, frozen=True):
    """One change between two versions."""

    change_class: ChangeClass
    plan: str
    target: str | None
    """The id that the target has now, or had last; None for a change of the plan itself, its goals or its tasks."""
    field: str
    before: Value
    after: Value
    subject: Text
    """The title of what changed."""
    said: Phrase
    old_at: Place | None = None
    new_at: Place | None = None
    old_address: Path = ()
    """The address of the value in the old file."""
    address: Path = ()
    """The address of the value in the new file."""
    amended: bool | None = None
    """Whether an amendment says so; None where none does and none is asked for."""

    @property
    def fingerprint(self) -> str:
        """What stays the same for the same change, whatever else is edited: 16 hexadecimal digits."""
        told = (self.change_class.value, self.plan, self.target, self.field, plain(self.before), plain(self.after))
        text = json.dumps(told, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def plain(value: Value) -> object:
    """A value for JSON: exact numbers as ints where they are whole, else as floats."""
    if isinstance(value, (Decimal, Fraction)):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value
