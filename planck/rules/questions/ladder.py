"""What the rules about steps say of one that is not on its scale, in a plan or in a progress file."""

from collections.abc import Sequence

from planck.plan.model import Text, names_of
from planck.words.phrase import Phrase, did_you_mean


def not_on(steps: Sequence[Text], written: object) -> tuple[Phrase, Phrase]:
    """Message and hint for a step that a scale does not have."""
    names = [name for step in steps for name in names_of(step)]
    listed = Phrase(f"its steps are {', '.join(names)}", f"可选：{'、'.join(names)}")
    message = Phrase(f"step '{written}' is not on the scale", f"量表中没有“{written}”这一级")
    return message, did_you_mean(str(written), names) or listed
