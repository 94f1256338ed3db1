"""`planck schema`: prints a JSON Schema, for editors and other programs."""

from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, ready, write_out
from planck.files.schemas import NAMES, schema_name, schema_text
from planck.words.phrase import Phrase, did_you_mean


def run(*, name: str | None) -> int:
    """Print the schema of a name, or the names; returns the exit code."""
    ready()
    if name is None:
        write_out("".join(f"{known}\n" for known in NAMES), HELP_LANGUAGE)
        return 0
    name = schema_name(name)
    if name not in NAMES:
        hint = did_you_mean(name, NAMES) or Phrase(f"known are {', '.join(NAMES)}", f"可选：{'、'.join(NAMES)}")
        fail_usage(
            Phrase(f"there is no schema '{name}': {hint.en}", f"没有名为“{name}”的模式：{hint.zh}"), HELP_LANGUAGE
        )
    write_out(schema_text(name), HELP_LANGUAGE)
    return 0
