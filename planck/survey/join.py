"""Parts that turn out to have to do with each other: they have a plan in common, or one speaks of another's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct, field

from planck.review.elsewhere import NOWHERE, Elsewhere
from planck.survey.part import Outcome, Part
from planck.text.findings import Finding


class _Groups(Struct):
    """Numbers in groups that grow together."""

    leader: dict[int, int] = field(default_factory=dict)

    def of(self, number: int) -> int:
        """The number that stands for a number's group."""
        while (leader := self.leader.get(number, number)) != number:
            number = leader
        return number

    def join(self, numbers: Iterable[int]) -> None:
        """Make one group of those of some numbers."""
        first, *others = sorted({self.of(number) for number in numbers})
        self.leader.update(dict.fromkeys(others, first))


def together(having: Sequence[Iterable[object]]) -> list[list[int]]:
    """The numbers of some things in groups: those that have anything in common are in one."""
    holders: dict[object, set[int]] = defaultdict(set)
    for number, each in enumerate(having):
        for what in each:
            holders[what].add(number)
    groups = _Groups()
    for numbers in holders.values():
        groups.join(numbers)
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(len(having)):
        members[groups.of(number)].append(number)
    return list(members.values())


def one_of(parts: Iterable[Part], elsewhere: Elsewhere = NOWHERE) -> Part:
    """Some parts as one."""
    every = list(parts)
    return Part(
        tuple(file for part in every for file in part.files),
        tuple(finding for part in every for finding in part.findings),
        elsewhere,
    )


def joined(
    parts: Sequence[Part], outcomes: Sequence[Outcome], findings: Sequence[Finding]
) -> Iterator[tuple[frozenset[int], Part]]:
    """What is to be examined anew, as one: the numbers of the parts that it takes the place of, and the new part.

    `findings` are about folders that are in no part.
    """
    for numbers in together([(*outcome.plans, *outcome.strangers) for outcome in outcomes]):
        strange = any(outcomes[number].strangers for number in numbers)
        if strange or len(numbers) > 1:
            yield (
                frozenset(numbers),
                one_of((parts[number] for number in numbers), _elsewhere(outcomes, findings) if strange else NOWHERE),
            )


def _elsewhere(outcomes: Sequence[Outcome], findings: Sequence[Finding]) -> Elsewhere:
    closed = (PurePosixPath(finding.place.file).parent.as_posix() for finding in findings)
    plans = dict.fromkeys(plan for outcome in outcomes for plan in outcome.plans)
    return Elsewhere(
        tuple(plans), tuple(dict.fromkeys([*(name for outcome in outcomes for name in outcome.unread), *closed]))
    )
