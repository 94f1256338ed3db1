"""Values as one line of YAML, so that a hint shows what to write."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import yaml

from planck.text.limits import LIMITS
from planck.text.scalars import NumberRefused, resolve
from planck.words.numbers import number

_WIDE = 10**9
_PLACES = 60
"""Decimals enough for any number that a file may hold."""


class _Dumper(yaml.SafeDumper):
    """Writes exact numbers as they are, and nothing as an alias of what stands before."""

    def ignore_aliases(self, _data: object) -> bool:
        """Always."""
        return True


def _number(dumper: _Dumper, value: Decimal | Fraction) -> yaml.ScalarNode:
    whole = value == int(value)
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'int' if whole else 'float'}", number(Fraction(value), _PLACES))


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    """Quoted where it would be read as something else: YAML 1.2 knows numbers that the dumper's YAML 1.1 does not."""
    style = '"' if not _BREAKS.isdisjoint(value) else None if _reads_as_text(value) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _reads_as_text(value: str) -> bool:
    try:
        return isinstance(resolve(value, LIMITS), str)
    except NumberRefused:
        return False


_BREAKS = frozenset("\n\r\x85\u2028\u2029")
_Dumper.add_representer(str, _text)
_Dumper.add_representer(Decimal, _number)
_Dumper.add_representer(Fraction, _number)


def flow(value: Any) -> str:  # noqa: ANN401  because any value from YAML may stand here
    """A map or list as one line: `{field: due, from: '2022-10-31', to: null}`."""
    text: str = yaml.dump(
        value, Dumper=_Dumper, default_flow_style=True, allow_unicode=True, sort_keys=False, width=_WIDE
    )
    return text.strip()
