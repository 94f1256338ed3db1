"""The words of every trouble with git: in both languages, distinct, and in the house style."""

from planck.files import trouble
from planck.files.trouble import Trouble

EVERY = [
    *(value for value in vars(trouble).values() if isinstance(value, Trouble)),
    trouble.no_work_tree("x"),
    trouble.not_trusted("x"),
    trouble.unknown_revision("x", shallow=False),
    trouble.unknown_revision("x", shallow=True),
    trouble.not_in_revision("x", "y", None),
    trouble.not_in_revision("x", "y", "x:./y"),
    trouble.neither("x"),
]


def test_each_says_something_else() -> None:
    assert len(EVERY) == 12
    assert len(set(EVERY)) == len(EVERY)


def test_each_says_it_in_two_languages() -> None:
    for one in EVERY:
        for phrase in (one.message, one.hint):
            assert phrase.en.isascii()
            assert any("\u4e00" <= letter <= "\u9fff" for letter in phrase.zh)
            assert not phrase.en.endswith(".")
        assert one.message.en[0].islower() or one.message.en.startswith("'")
