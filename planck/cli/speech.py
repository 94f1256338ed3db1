"""In which language the command line itself speaks."""

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from planck.words.phrase import LANGS, Lang, Phrase


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang | None:
    """The language asked for by `--lang`, else by PLANCK_LANG; None where neither names one that planck speaks."""
    named = [after for option, after in pairwise(arguments) if option == "--lang"]
    named += [argument.partition("=")[2] for argument in arguments if argument.startswith("--lang=")]
    named.append(environment.get("PLANCK_LANG", "")[:2].lower())
    return next((lang for name in named for lang in LANGS if lang == name), None)


HELP_LANGUAGE: Lang = language(sys.argv[1:], os.environ) or "en"


def say(en: str, zh: str) -> str:
    """A text of the command line's own help."""
    return Phrase(en, zh).to(HELP_LANGUAGE)
