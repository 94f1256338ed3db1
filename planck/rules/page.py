"""A rule's manual page: what it finds, why it matters, what is wrong, what is right."""

from msgspec import Struct

from planck.words.phrase import Phrase


class Page(Struct, frozen=True):
    """The page of one rule; `planck explain` prints it, and the tests run its examples."""

    finds: Phrase
    """What it finds, in one sentence."""
    why: Phrase
    """Why it matters to those who answer for the plan."""
    bad: str | Phrase
    """Files in which it is found, on the lines that end with `# <-`; in words where no text can show it."""
    good: str
    """The same, mended: nothing at all is found."""
    see: Phrase | None = None
    """The source or public practice behind it."""
