"""The classes of changes, in the order in which a reviewer wants to see them, and their names."""

from enum import StrEnum

from planck.words.phrase import Lang, Phrase


class ChangeClass(StrEnum):
    """What a change means for what was promised (contract section 5)."""

    WEAKENED = "weakened"
    REDEFINED = "redefined"
    REMOVED = "removed"
    TIGHTENED = "tightened"
    ADDED = "added"
    REASSIGNED = "reassigned"
    MOVED = "moved"
    REWORDED = "reworded"
    RESTATED = "restated"
    """A figure that had been reported for the same date was another."""
    REPORTED = "reported"
    """A figure that is new, of a later date than the one before."""

    @property
    def eases(self) -> bool:
        """Whether less may now be promised than before: weakened, redefined or removed."""
        return self in _EASES

    @property
    def mirrored(self) -> "ChangeClass":
        """The class of the same change seen backwards."""
        return _MIRRORED.get(self, self)

    def to(self, lang: Lang) -> str:
        """Its name in a language."""
        return _NAMES[self].to(lang)


_EASES = frozenset((ChangeClass.WEAKENED, ChangeClass.REDEFINED, ChangeClass.REMOVED))
_BACKWARDS = {ChangeClass.WEAKENED: ChangeClass.TIGHTENED, ChangeClass.ADDED: ChangeClass.REMOVED}
_MIRRORED = {**_BACKWARDS, **{there: here for here, there in _BACKWARDS.items()}}

_NAMES = {
    ChangeClass.WEAKENED: Phrase("weakened", "放宽"),
    ChangeClass.REDEFINED: Phrase("redefined", "口径变更"),
    ChangeClass.REMOVED: Phrase("removed", "删除"),
    ChangeClass.TIGHTENED: Phrase("tightened", "收紧"),
    ChangeClass.ADDED: Phrase("added", "新增"),
    ChangeClass.REASSIGNED: Phrase("reassigned", "责任变更"),
    ChangeClass.MOVED: Phrase("moved", "归属调整"),
    ChangeClass.REWORDED: Phrase("reworded", "文字修改"),
    ChangeClass.RESTATED: Phrase("restated", "数据更正"),
    ChangeClass.REPORTED: Phrase("reported", "新报数据"),
}
