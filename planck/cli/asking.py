"""What a command must know: from an option, else from whoever sits at the terminal, else what is usual."""

import sys
from collections.abc import Callable

import typer
from msgspec import Struct

from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, note
from planck.words.phrase import Lang, Phrase


class Question(Struct, frozen=True):
    """One thing to know."""

    option: str
    """The option that says it."""
    words: Phrase
    """What is asked where nobody gives the option."""
    wrong: Callable[[str], Phrase | None]
    """What is wrong with an answer; None if nothing is."""


def at_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def settle(question: Question, given: str | None, usual: str, lang: Lang, *, asking: bool) -> str:
    """The answer to a question; ends the process where an option gives a wrong one."""
    if given is None:
        return _ask(question, usual, lang) if asking else usual
    problem = question.wrong(given)
    if problem:
        option = question.option
        fail_usage(Phrase(f"{option}: {problem.en}", f"{option}：{problem.zh}"), HELP_LANGUAGE)
    return given


def _ask(question: Question, usual: str, lang: Lang) -> str:
    """What is answered, asked again as long as it is wrong; KeyboardInterrupt where no more is to be had."""
    while True:
        try:
            answer = str(typer.prompt(question.words.to(lang), default=usual, err=True))
        except typer.Abort:
            raise KeyboardInterrupt from None
        problem = question.wrong(answer)
        if problem is None:
            return answer
        note(f"{problem.to(lang)}\n")
