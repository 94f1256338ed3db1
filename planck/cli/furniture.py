"""What the command-line library itself says, in Chinese: the headings of help texts, and wrong usage.

The library speaks English only; its few sentences are put into Chinese as they leave it.
"""

import re
import sys
from typing import Any

from typer.core import TyperCommand, TyperGroup

from planck.cli.installing import installing
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import USAGE, note
from planck.words.visible import visible

_CHINESE = tuple(
    (re.compile(pattern, re.MULTILINE), words)
    for pattern, words in (
        (r"^Usage: ", "用法："),
        (r"\[OPTIONS\]", "[选项]"),
        (r"COMMAND \[ARGS\]\.\.\.", "命令 [参数]..."),
        (r"^Arguments:$", "参数："),
        (r"^Options:$", "选项："),
        (r"^Commands:$", "命令："),
        (r"Show this message and exit\.", "显示本说明并退出。"),
        (r"Install completion for the current shell\.", "为当前 shell 安装命令补全。"),
        (
            r"Show completion for the current shell, to\s+copy\s+it\s+or\s+customize\s+the\s+installation\.",
            "显示当前 shell 的命令补全脚本。",
        ),
        (r"\[default:\s+\(?(.*?)\)?\]", r"[默认：\1]"),
        (r"^Try '(.*)' for help\.", r"可用 \1 查看说明。"),
        (r"^Error: ", "错误："),
        (r"No such command '(.*?)'\.", r"没有“\1”命令。"),
        (r"No such option: ([^\s.]+)\.?", r"没有 \1 选项。"),
        (r"Did you mean (.*)\?", r"是否应为 \1？"),
        (r"\(Possible options: (.*)\)", r"是否应为 \1？"),
        (r"Invalid value for '(.*?)': ", r"\1 的值无效："),
        (r"'(.*)' is not one of (.*)\.", r"“\1”不在 \2 之中。"),
        (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"多余的参数：\1"),
        (r"Option '(.*?)' requires an argument\.", r"\1 之后应有值。"),
        (r"Option '(.*?)' does not take a value\.", r"\1 之后不应有值。"),
    )
)


def chinese(text: str) -> str:
    """The library's own words in Chinese; all else stays."""
    for pattern, words in _CHINESE:
        text = pattern.sub(words, text)
    return text


class Command(TyperCommand):
    """A command whose help is in the language asked for."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401  because the library's versions have classes of their own
        """The help text."""
        text = super().get_help(ctx)
        return chinese(text) if HELP_LANGUAGE == "zh" else text


class Group(TyperGroup):
    """The commands together; wrong usage is told in the language asked for."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401  because the library's versions have classes of their own
        """The help text."""
        text = super().get_help(ctx)
        return chinese(text) if HELP_LANGUAGE == "zh" else text

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401  because all is handed on as it came
        """Run a command; ends the process."""
        try:
            with installing(args[0] if args else sys.argv[1:]):
                code = super().main(*args, **{**extra, "standalone_mode": False})
        except Exception as error:
            tell = getattr(error, "format_message", None)
            if tell is None:
                raise
            told = _told(getattr(error, "ctx", None), str(tell()))
            note(chinese(told) if HELP_LANGUAGE == "zh" else told)
            code = USAGE
        raise SystemExit(code or 0)


def _told(context: Any, message: str) -> str:  # noqa: ANN401  because the library's versions have classes of their own
    """Wrong usage as the library tells it: how a command is called, and what is wrong; or the help text itself."""
    usage = context and str(context.get_usage())
    if usage and {usage, chinese(usage)} & set(message.split("\n\n")):
        return f"{message}\n"
    said = f"Error: {visible(message)}\n"
    return f"{usage}\nTry '{context.command_path} -h' for help.\n\n{said}" if usage else said
