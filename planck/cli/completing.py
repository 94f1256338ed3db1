"""What a shell offers where a word is completed: nothing here reads a plan as YAML, or loads what does."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Offer = tuple[str, str]
"""A word, and what is said beside it where the shell has room."""


def rules(incomplete: str) -> list[Offer]:
    """Codes and names of rules, of which the last after a comma is completed."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{word}", told) for word, told in _begun(_rules(), last)]


def among(words: Callable[[], Iterable[str]]) -> Callable[[str], list[Offer]]:
    """What offers some words, which are looked up when they are asked for."""

    def offers(incomplete: str) -> list[Offer]:
        return _begun(((word, "") for word in words()), incomplete)

    return offers


def revisions(incomplete: str) -> list[Offer]:
    """The branches and tags of the repository that the working directory is in."""
    from planck.files.git import GIT  # noqa: PLC0415  because only this needs it

    return _begun(((name, "") for name in ("HEAD", *GIT.revisions(Path.cwd()))), incomplete)


def explained(incomplete: str) -> list[Offer]:
    """What can be explained: the targets in reach, then the rules."""
    from planck.cli.options import usual_path  # noqa: PLC0415  because the options name what is in here
    from planck.files.glance import targets_in  # noqa: PLC0415  because only this needs it

    return _begun([*((target, plan) for plan, target in targets_in(usual_path())), *_rules()], incomplete)


def _rules() -> Iterator[Offer]:
    from planck.rules.book import every_rule  # noqa: PLC0415  because it loads every rule

    kinds = [rule.kind for rule in every_rule()]
    yield from ((kind.code, kind.name) for kind in kinds)
    yield from ((kind.name, kind.code) for kind in kinds)


def _begun(offers: Iterable[Offer], incomplete: str) -> list[Offer]:
    return [offer for offer in offers if offer[0].startswith(incomplete)]
