"""Text from files made safe to print: nothing in it can steer a terminal or reorder a line."""

import json

from planck.patterns import pattern

_HIDDEN = pattern(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible, directional
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e0fff]"  # tags
)
_NARROW = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "…": "...", "→": "->", "·": ".", "×": "x"}
)


def visible(text: str) -> str:
    r"""The text with every character that cannot be seen written as its code: `\u202e`."""
    return _HIDDEN.sub(lambda found: code(found.group()), text)


def code(character: str) -> str:
    r"""A character as its code: `\u202e`."""
    number = ord(character)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def escaped(text: str) -> str:
    r"""JSON text whose strings hold no character that cannot be seen, but its code, which means the same: `\u202e`."""
    return _HIDDEN.sub(lambda found: json.dumps(found.group())[1:-1] if found.group() > " " else found.group(), text)


def cell(text: str) -> str:
    """Visible text on one line for a table, its punctuation of ambiguous width replaced, so that columns line up."""
    return visible(" ".join(text.split())).translate(_NARROW)
