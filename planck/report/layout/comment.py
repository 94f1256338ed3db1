"""What fits a comment on a merge request: a verdict first, then ever fewer rows, and at last a cut.

Source: GitHub Flavored Markdown 0.29, backslash escapes; a comment on GitHub holds 65,536 characters, on GitLab
1,000,000.
"""

from collections.abc import Callable

from planck.patterns import pattern
from planck.words.phrase import Lang, Phrase
from planck.words.visible import visible

FEWER = (200, 100, 50, 20, 10, 5, 2, 1, 0)
"""Rows of a table and findings that are tried, one number after another, until a comment fits."""
_COMMENT = 65_000
"""Characters that fit a comment."""
_LINE_END = "\n"
UNFOLDS, FOLDED = "<details>", "</details>"
_CUT = Phrase("The rest is left out so that this fits a comment.", "其余内容为适应评论长度而未列出。")

_MARKED = pattern(r"[\\`*_\[\]|~#]|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_MENTION = pattern(r"@(?=\w)|[#!](?=\d)")


def comment(verdict: str, made: Callable[[int | None], str], lang: Lang) -> str:
    """A text under its verdict; `made` gives it whole for None, or with only so many rows in each table."""
    whole = made(None)
    first = f"**{escaped(verdict)}**" + ("\n\n" if whole.strip() else "")
    text = first + whole
    for number in range(len(FEWER)):
        if len(text) <= _COMMENT:
            return text
        text = first + made(number)
    return f"{_cut(text)}\n\n{_CUT.to(lang)}\n"


def _cut(text: str) -> str:
    """The lines that fit a comment, less a folded part whose end would be cut off."""
    kept = text[: text.rindex(_LINE_END, 0, _COMMENT)]
    opened = kept.rfind(_LINE_END + UNFOLDS)
    return kept if opened <= kept.rfind(_LINE_END + FOLDED) else kept[:opened].rstrip()


def more(number: int, of: Phrase) -> Phrase:
    """A line on how many were left out."""
    return Phrase(
        f"And {number} more {of.en}, left out so that this fits a comment.",
        f"另有 {number} {of.zh}，为适应评论长度而未列出。",
    )


FINDINGS = Phrase("findings", "个问题")


def escaped(text: str) -> str:
    """A text on one line that stays what it is: nothing in it is markup, HTML, a table's edge, or calls a person."""
    plain = visible(" ".join(text.split()))
    return _MENTION.sub(r"\g<0><!-- -->", _MARKED.sub(r"\\\g<0>", plain))
