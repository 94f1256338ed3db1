"""Why a side that stands in git cannot be had: each trouble once, with its words in both languages."""

from msgspec import Struct

from planck.words.phrase import Phrase


class Trouble(Struct, frozen=True):
    """What keeps a revision, or something in it, from being looked at, and what to do about it."""

    message: Phrase
    hint: Phrase


NO_GIT = Trouble(
    Phrase("there is no git program here", "此处没有 git 程序"),
    Phrase("install git, and see that it is on the PATH", "请安装 git，并确认其在 PATH 中"),
)
FAILED = Trouble(
    Phrase("git cannot read this repository", "git 无法读取此仓库"),
    Phrase("'git fsck' says what is wrong with it", "git fsck 可查出其中的问题"),
)
TOO_SLOW = Trouble(
    Phrase("git took too long and was stopped", "git 用时过长，已中止"),
    Phrase("try again, or see whether 'git fsck' comes to an end", "请重试，或查看 git fsck 能否运行完"),
)
TOO_MANY_FILES = Trouble(
    Phrase("there are too many files in this revision", "此版本中的文件过多"),
    Phrase("keep the plans in a repository of their own", "请将规划放在单独的仓库中"),
)
PARTIAL_CLONE = Trouble(
    Phrase("files of this revision are missing from this partial clone", "此部分克隆缺少该版本的文件"),
    Phrase(
        "fetch them with 'git fetch --refetch --no-filter', in GitHub Actions without 'filter' of actions/checkout",
        "请用 git fetch --refetch --no-filter 取回；在 GitHub Actions 中，请去掉 actions/checkout 的 filter",
    ),
)


def no_work_tree(folder: str) -> Trouble:
    """A folder that no git repository holds."""
    return Trouble(
        Phrase(f"'{folder}' is in no git work tree", f"“{folder}”不在 git 工作区内"),
        Phrase("name files instead, or work in a clone of the repository", "请改写文件名，或在仓库的克隆中运行"),
    )


def not_trusted(top: str) -> Trouble:
    """A repository that belongs to another user, which git refuses to read."""
    return Trouble(
        Phrase(f"git does not trust '{top}', as it belongs to another user", f"“{top}”属于其他用户，git 拒绝读取"),
        Phrase(
            f"if you trust it: git config --global --add safe.directory '{top}'",
            f"如信任该仓库，请运行 git config --global --add safe.directory '{top}'",
        ),
    )


def unknown_revision(ref: str, *, shallow: bool) -> Trouble:
    """A name that git does not know; in a shallow clone it may only be too far back."""
    hint = Phrase("name a branch, a tag or a commit of this repository", "请写此仓库中的分支、标签或提交")
    if shallow:
        hint = Phrase(
            "this clone is shallow; deepen it with 'git fetch --unshallow', in GitHub Actions with 'fetch-depth: 0', "
            "in GitLab with 'GIT_DEPTH: 0'",
            "此克隆为浅克隆；请用 git fetch --unshallow 补全历史；"
            "在 GitHub Actions 中设 fetch-depth: 0，在 GitLab 中设 GIT_DEPTH: 0",
        )
    return Trouble(Phrase(f"there is no revision '{ref}'", f"没有版本“{ref}”"), hint)


def not_in_revision(ref: str, path: str, meant: str | None) -> Trouble:
    """A path that a revision does not hold; `meant` is how to write one that it does, taken from here."""
    hint = Phrase(
        "a path after the colon starts at the repository's top, or with './' from here",
        "冒号后的路径以仓库顶层为起点，以“./”开头则以此处为起点",
    )
    if meant:
        hint = Phrase(f"did you mean '{meant}'?", f"是否应为“{meant}”？")
    return Trouble(Phrase(f"there is no '{path}' in revision '{ref}'", f"版本“{ref}”中没有“{path}”"), hint)


def neither(written: str) -> Trouble:
    """A word that is neither a path nor a path in a revision."""
    return Trouble(
        Phrase(
            f"there is no such file or folder, nor a git revision: '{written}'",
            f"没有这样的文件、文件夹或 git 版本：“{written}”",
        ),
        Phrase(
            "name a file, a folder, or 'REF:path' for how it stood at a git revision",
            "请写文件、文件夹，或以“REF:路径”表示其在某个 git 版本中的内容",
        ),
    )
