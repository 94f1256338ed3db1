"""Values as one line of YAML, so that a hint shows what to write."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from planck.patterns import pattern
from planck.text.limits import LIMITS
from planck.text.scalars import NumberRefused, resolve
from planck.words.numbers import number

if TYPE_CHECKING:
    import yaml

_WIDE = 10**9
_ESCAPE = pattern(r"\\(?:U([0-9A-F]{8})|.)")
_PLACES = 60
"""Decimals enough for any number that a file may hold."""


def _number(dumper: "yaml.SafeDumper", value: Decimal | Fraction) -> "yaml.ScalarNode":
    whole = value == int(value)
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'int' if whole else 'float'}", number(Fraction(value), _PLACES))


def _text(dumper: "yaml.SafeDumper", value: str) -> "yaml.ScalarNode":
    """Quoted where it would be read as something else: YAML 1.2 knows numbers that the dumper's YAML 1.1 does not."""
    style = '"' if not _BREAKS.isdisjoint(value) else None if _reads_as_text(value) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=dumper.default_style or style)


def _reads_as_text(value: str) -> bool:
    try:
        return isinstance(resolve(value, LIMITS), str)
    except NumberRefused:
        return False


_BREAKS = frozenset("\n\r\x85\u2028\u2029")


@lru_cache
def _dumper() -> "type[yaml.SafeDumper]":
    """Writes exact numbers as they are, and nothing as an alias of what stands before."""
    import yaml  # noqa: PLC0415  because completing a word in a shell must not wait for it

    class Dumper(yaml.SafeDumper):
        """A dumper of planck's own, so that the library's stays as it is."""

        def ignore_aliases(self, _data: object) -> bool:
            """Always."""
            return True

    Dumper.add_representer(str, _text)
    Dumper.add_representer(Decimal, _number)
    Dumper.add_representer(Fraction, _number)
    return Dumper


def flow(value: Any) -> str:  # noqa: ANN401  because any value from YAML may stand here
    """A map or list as one line: `{field: due, from: '2022-10-31', to: null}`."""
    return _dumped(value, default_flow_style=True)


def quoted(text: str) -> str:
    """A text in double quotes, as which any text may stand anywhere in a YAML file."""
    return _ESCAPE.sub(_shown, _dumped(text, default_style='"'))


def _shown(found: re.Match[str]) -> str:
    """A character that the library writes as its code though it can be seen, such as an emoji."""
    character = chr(int(found[1], 16)) if found[1] else ""
    return character if character and character.isprintable() else found[0]


def _dumped(value: Any, **how: Any) -> str:  # noqa: ANN401  because any value from YAML may stand here
    import yaml  # noqa: PLC0415  because completing a word in a shell must not wait for it

    text: str = yaml.dump(value, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=_WIDE, **how)
    return text.strip()
