"""`planck --install-completion` ends with a message where it cannot do its work, and breaks no shell."""

from pathlib import Path

import pytest
from typer import _completion_shared

from planck.cli import installing
from planck.cli.app import app
from planck.words.phrase import Lang

BY_HAND = "; planck --show-completion prints what to add by hand\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of somebody who works in bash."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setattr(_completion_shared, "_get_shell_name", lambda: "bash")
    return folder


def install(capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        app(["--install-completion"], prog_name="planck")
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_it_is_set_up(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = install(capsys)
    assert (code, "bash completion installed" in out, err) == (0, True, "")
    assert (home / ".bashrc").read_text() == f"\nsource '{home}/.bash_completions/planck.sh'\n"


def test_a_folder_in_the_place_of_the_settings(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / ".bashrc").mkdir()
    said = f"planck: completion cannot be set up: '{home}/.bashrc': Is a directory{BY_HAND}"
    assert install(capsys) == (2, "", said)


def test_settings_in_another_encoding(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / ".bashrc").write_bytes(b"# caf\xe9\n")
    code, out, err = install(capsys)
    assert (code, out) == (2, "")
    assert err.startswith("planck: completion cannot be set up: 'utf-8' codec can't decode byte 0xe9")
    assert err.endswith(BY_HAND)
    assert (home / ".bashrc").read_bytes() == b"# caf\xe9\n"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "planck: completion cannot be set up: there is an apostrophe in '{}'" + BY_HAND),
        ("zh", "planck: 无法安装命令补全：“{}”中有撇号；可用 planck --show-completion 输出，自行加入\n"),
    ],
)
def test_an_apostrophe_in_the_home_folder_breaks_no_shell(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lang: Lang, said: str
) -> None:
    """The library would write `source '/home/o'brien/…'`, at which bash complains whenever it starts."""
    other = home / "o'brien"
    other.mkdir()
    monkeypatch.setenv("HOME", str(other))
    monkeypatch.setattr(installing, "HELP_LANGUAGE", lang)
    assert install(capsys) == (2, "", said.format(other))
    assert list(other.iterdir()) == []
