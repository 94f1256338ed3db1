"""A text that people read, in English and Chinese at once, so that neither can be forgotten."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Literal

from msgspec import Struct

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = ("en", "zh")


class Phrase(Struct, frozen=True, order=True):
    """One text in both languages."""

    en: str
    zh: str

    def to(self, lang: Lang) -> str:
        """The text in a language."""
        return self.zh if lang == "zh" else self.en

    def filled(self, given: Mapping[str, "Phrase"]) -> "Phrase":
        """The text with its `{names}` replaced, each language by its own."""
        en, zh = ({name: phrase.to(lang) for name, phrase in given.items()} for lang in LANGS)
        return Phrase(self.en.format_map(en), self.zh.format_map(zh))


def count(number: int, singular: str, plural: str | None = None) -> str:
    """English for a number of things: `1 error`, `2 errors`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def same(text: str) -> Phrase:
    """A text that is the same in both languages: a number, a date."""
    return Phrase(text, text)


_MANY = 500
"""Of more known words than this, only those with the same first letter and about the same length are compared."""
_SLIP = 2


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word nearest to a misspelt one; None where nothing is near."""
    if len(known) > _MANY:
        alike = (name for name in known if name[:1] == word[:1] and abs(len(name) - len(word)) <= _SLIP)
        known = list(islice(alike, _MANY))
    from difflib import get_close_matches  # noqa: PLC0415  because few words are misspelt

    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Sequence[str]) -> Phrase | None:
    """A hint naming the known word nearest to a misspelt one; None where nothing is near."""
    near = nearest(word, known)
    return Phrase(f"did you mean '{near}'?", f"是否应为“{near}”？") if near else None
