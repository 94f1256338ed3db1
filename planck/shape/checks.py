"""A schema turned into plain functions that tell whether data holds, but not what is wrong with it.

They know the keywords that planck's schemas use. What a check says depends on a value's type, so that for each type
only the keywords that speak of it are kept, and what `if`, `anyOf` and `not` say of a type as such is settled at once.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import chain
from operator import getitem
from typing import Any

from planck.patterns import pattern
from planck.shape.exactness import matcher

Check = Callable[[Any], bool]
Checks = dict[type, tuple[Check, ...]]
"""What a value of each type has to pass."""

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, Decimal),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
_ALL = (str, int, Decimal, bool, type(None), list, dict)
_DESCRIBE = ("$schema", "$id", "$comment", "title", "description", "examples", "default", "deprecationMessage")
_SAY_NOTHING = frozenset((*_DESCRIBE, "$defs", "then", "else"))
"""Keywords that ask nothing by themselves."""
_MEMBERS = ("properties", "patternProperties", "additionalProperties")
_DATE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class UnknownKeywordError(LookupError):
    """A schema says something that the checks do not know."""


def compiled(schema: dict[str, Any]) -> Check:
    """Whether data holds; for a value of another type than those that files hold it raises KeyError.

    Raises LookupError for a schema that says more than planck's own do.
    """
    checks = {kind: _joined(each) for kind, each in _Compiler(schema).schema(schema).items()}
    return lambda value: checks[type(value)](value)


def _joined(checks: tuple[Check, ...]) -> Check:
    """All checks of one type as one."""
    if len(checks) == 1:
        return checks[0]

    def passes(value: object) -> bool:
        for check in checks:  # noqa: SIM110  because all() takes twice as long
            if not check(value):
                return False
        return True

    return passes


def _no(_: object) -> bool:
    return False


# --- checks of checks -----------------------------------------------------------------------------


def _of(kinds: Iterable[type]) -> Checks:
    """Lets values of some types pass."""
    return {kind: () if kind in kinds else (_no,) for kind in _ALL}


def _only(kinds: Iterable[type], check: Check) -> Checks:
    """A check that only values of some types have to pass."""
    return {kind: (check,) if kind in kinds else () for kind in _ALL}


def _all(parts: Iterable[Checks]) -> Checks:
    parts = list(parts)
    return parts[0] if len(parts) == 1 else {kind: tuple(chain(*(part[kind] for part in parts))) for kind in _ALL}


def _any(branches: Iterable[Checks]) -> Checks:
    branches = list(branches)
    return {kind: _any_of([branch[kind] for branch in branches if _no not in branch[kind]]) for kind in _ALL}


def _any_of(branches: list[tuple[Check, ...]]) -> tuple[Check, ...]:
    if len(branches) < 2 or () in branches:
        return () if () in branches else branches[0] if branches else (_no,)
    joined = [_joined(branch) for branch in branches]

    def passes(value: object) -> bool:
        for check in joined:  # noqa: SIM110  because any() takes twice as long
            if check(value):
                return True
        return False

    return (passes,)


def _if(condition: Checks, then: Checks) -> Checks:
    return {kind: _if_of(condition[kind], then[kind]) for kind in _ALL}


def _if_of(condition: tuple[Check, ...], then: tuple[Check, ...]) -> tuple[Check, ...]:
    if not condition or not then or _no in condition:
        return () if _no in condition else then
    holds, follows = _joined(condition), _joined(then)
    return (lambda value: not holds(value) or follows(value),)


def _not(checks: Checks) -> Checks:
    return {kind: () if _no in each else (_fails(each),) if each else (_no,) for kind, each in checks.items()}


def _fails(checks: tuple[Check, ...]) -> Check:
    passes = _joined(checks)
    return lambda value: not passes(value)


# --- keywords that hold no schema -----------------------------------------------------------------


def _type(names: str | list[str]) -> Checks:
    return _of([kind for name in ([names] if isinstance(names, str) else names) for kind in _TYPES[name]])


def _one_of(values: list[object]) -> Checks:
    if not all(isinstance(value, str) for value in values):
        raise UnknownKeywordError("values that are no texts")
    return _all([_of((str,)), _only((str,), frozenset(values).__contains__)])


def _format(name: str) -> Checks:
    if name != "date":
        raise UnknownKeywordError(name)
    return _only((str,), _is_day)


def _is_day(text: str) -> bool:
    try:
        return _DATE.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _required(keys: list[str]) -> Checks:
    needed, first = frozenset(keys), keys[0]
    if len(keys) == 1:
        return _only((dict,), lambda value: first in value)
    return _only((dict,), lambda value: needed <= value.keys())


def _dependent(needs: dict[str, list[str]]) -> Checks:
    sets = {given: frozenset(keys) for given, keys in needs.items()}
    return _only((dict,), lambda value: all(keys <= value.keys() for given, keys in sets.items() if given in value))


_LIMITS: dict[str, Callable[[Any], Checks]] = {
    "type": _type,
    "const": lambda value: _one_of([value]),
    "enum": _one_of,
    "format": _format,
    "pattern": lambda pattern: _only((str,), matcher(pattern)),
    "minLength": lambda least: _only((str,), lambda value: len(value) >= least),
    "minimum": lambda least: _only((int, Decimal), lambda value: value >= least),
    "exclusiveMinimum": lambda least: _only((int, Decimal), lambda value: value > least),
    "maximum": lambda most: _only((int, Decimal), lambda value: value <= most),
    "minItems": lambda least: _only((list,), lambda value: len(value) >= least),
    "maxItems": lambda most: _only((list,), lambda value: len(value) <= most),
    "minProperties": lambda least: _only((dict,), lambda value: len(value) >= least),
    "required": _required,
    "dependentRequired": _dependent,
}


# --- schemas within schemas -----------------------------------------------------------------------


class _Compiler:
    """Turns the schemas within one schema into checks, each that is referred to once."""

    def __init__(self, root: dict[str, Any]) -> None:
        self.root = root
        self.referred: dict[str, Checks | None] = {}
        """None for what is being turned."""

    def schema(self, schema: dict[str, Any] | bool) -> Checks:
        """What a schema asks of values of each type."""
        if isinstance(schema, bool):
            return _of(_ALL if schema else ())
        asking = [keyword for keyword in schema if keyword not in _SAY_NOTHING]
        limits = [_LIMITS[keyword](schema[keyword]) for keyword in asking if keyword in _LIMITS]
        return _all([*limits, *(self.part(keyword, schema) for keyword in asking if keyword not in _LIMITS)])

    def part(self, keyword: str, schema: dict[str, Any]) -> Checks:
        """What a keyword that holds schemas asks."""
        value = schema[keyword]
        if keyword == "$ref":
            return self.reference(value)
        if keyword in ("allOf", "anyOf"):
            return (_all if keyword == "allOf" else _any)(map(self.schema, value))
        if keyword == "not":
            return _not(self.schema(value))
        if keyword == "if":
            holds, then, otherwise = map(self.schema, (value, schema.get("then", True), schema.get("else", True)))
            return _all([_if(holds, then), _if(_not(holds), otherwise)])
        if keyword in ("items", "propertyNames"):
            return _only((list if keyword == "items" else dict,), _each(self.schema(value)))
        if keyword in _MEMBERS:
            is_first = keyword == next(each for each in _MEMBERS if each in schema)
            return _only((dict,), self.members(schema)) if is_first else _all(())
        raise UnknownKeywordError(keyword)

    def reference(self, ref: str) -> Checks:
        """What the schema asks that a JSON Pointer leads to."""
        if ref not in self.referred:
            self.referred[ref] = None
            self.referred[ref] = self.schema(reduce(getitem, ref.removeprefix("#/").split("/"), self.root))
        checks = self.referred[ref]
        if checks is None:
            raise UnknownKeywordError(f"{ref} within itself")
        return checks

    def members(self, schema: dict[str, Any]) -> Check:
        """What the values of a map have to pass, by their keys."""
        patterns = schema.get("patternProperties", {})
        if len(patterns) > 1:
            raise UnknownKeywordError("patternProperties of more than one pattern")
        search, asked = next(((re.compile(each).search, patterns[each]) for each in patterns), (_no, True))
        matching, other = self.schema(asked), self.schema(schema.get("additionalProperties", True))
        known = {
            key: _all([self.schema(each), *([matching] if search(key) else [])])
            for key, each in schema.get("properties", {}).items()
        }
        if any(matching.values()) or any(other.values()):
            return _members(known, lambda key: matching if search(key) else other)
        return _some_members({key: checks for key, checks in known.items() if any(checks.values())})


def _members(known: dict[str, Checks], others: Callable[[str], Checks]) -> Check:
    """What every value of a map has to pass."""

    def check(members: dict[str, object]) -> bool:
        for key, value in members.items():
            checks = known.get(key) or others(key)
            for each in checks[type(value)]:
                if not each(value):
                    return False
        return True

    return check


def _some_members(known: dict[str, Checks]) -> Check:
    """What the values of some keys have to pass, where a map has them."""

    def check(members: dict[str, object]) -> bool:
        for key, checks in known.items():
            if key in members:
                value = members[key]
                for each in checks[type(value)]:
                    if not each(value):
                        return False
        return True

    return check


def _each(checks: Checks) -> Check:
    """What each entry of a list, or each key of a map, has to pass."""
    joined = {kind: _joined(each) for kind, each in checks.items()}
    return lambda value: all(joined[type(each)](each) for each in value)
