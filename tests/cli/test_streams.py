import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from planck.cli import streams
from planck.cli.app import app
from planck.cli.ticker import ticking
from planck.words.phrase import Lang, same


def ended(run: "object") -> int:
    with pytest.raises(SystemExit) as exit_:
        streams.guarded(run)  # type: ignore[arg-type]  # callables of the tests below
    return int(exit_.value.code or 0)


def test_a_command_ends_with_what_it_returns() -> None:
    assert ended(lambda: 3) == 3


def test_an_interruption_ends_with_130_and_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def run() -> int:
        raise KeyboardInterrupt

    assert ended(run) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_ends_with_4_and_asks_for_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    def run() -> int:
        raise ZeroDivisionError("a\x1b[31mb")

    assert ended(run) == 4
    err = capsys.readouterr().err
    assert "\nZeroDivisionError: a\\u001b[31mb\nplanck " in err
    assert "please report it" in err


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "the folder that planck was started in is gone, or cannot be entered: change to another"),
        ("zh", "启动 planck 的文件夹已不存在或无法进入：请换到其他文件夹"),
    ],
)
@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("check", "plans"),
        ("check", "--changed"),
        ("check", "--changed", "plans"),
        ("check", "--show-config"),
        ("report", "--output", "r.md"),
        ("diff", "a", "b"),
        ("explain", "a"),
        ("explain", "PLK101"),
        ("rules",),
        ("init", "--defaults"),
    ],
)
def test_a_working_directory_that_is_gone_is_no_bug_of_plancks(
    command: tuple[str, ...],
    lang: Lang,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def gone() -> str:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "getcwd", gone)
    monkeypatch.setattr(streams, "HELP_LANGUAGE", lang)
    with pytest.raises(SystemExit) as exit_:
        app(list(command), prog_name="planck")
    assert (exit_.value.code, *capsys.readouterr()) == (2, "", f"planck: {said}\n")


def test_what_needs_no_working_directory_does_without(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    program = Path(sys.executable).parent / "planck"
    said = "planck: the folder that planck was started in is gone, or cannot be entered: change to another\n"
    for words, code, err in (("schema plan-v1", 0, ""), ("--version", 0, ""), ("check", 2, said)):
        script = f"mkdir -p {gone} && cd {gone} && rmdir {gone} && {program} {words}"
        done = subprocess.run(["bash", "-c", script], capture_output=True, check=False, encoding="utf-8")
        assert (done.returncode, done.stderr) == (code, err)


def test_a_message_breaks_where_planck_breaks_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        streams.fail_usage(same("these:\n  a.yaml: is there\n  b\n: is there\n--force overwrites them"), "en")
    shown = "planck: these:\n  a.yaml: is there\n  b\\u000a: is there\n--force overwrites them\n"
    assert capsys.readouterr().err == shown


def test_a_closed_pipe_is_silent(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def run() -> int:
        raise BrokenPipeError

    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr("sys.stdout", out)
        assert ended(run) == 0
    assert capsys.readouterr().err == ""


def test_a_stream_takes_what_its_encoding_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO()
    stream = io.TextIOWrapper(content, encoding="ascii")
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setattr("sys.stderr", io.StringIO())
    streams.ready()
    stream.write("规划")
    stream.flush()
    assert content.getvalue() == b"\\u89c4\\u5212"


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.json"
    streams.write_whole(path, "old")
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        streams.write_whole(path, "new")
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["report.json"]


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_link_is_followed_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.json", tmp_path / "link.json", tmp_path / "pipe"
    real.write_text("old")
    link.symlink_to(real)
    streams.write_whole(link, "new")
    assert (link.is_symlink(), real.read_text()) == (True, "new")
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    streams.write_whole(pipe, "through")
    assert os.read(reader, 100) == b"through"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_file_keeps_its_mode_and_one_that_may_not_be_written_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    path.chmod(0o640)
    streams.write_whole(path, "new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o640)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError, match="denied"):
        streams.write_whole(path, "newer")
    assert path.read_text() == "new"


def run(*arguments: str, **streams_: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # the streams vary
        [sys.executable, "-m", "planck", *arguments],
        check=False,
        encoding="utf-8",
        cwd=Path(__file__).resolve().parents[2],
        **streams_,
    )


@pytest.mark.parametrize("command", [("schema",), ("schema", "plan"), ("report", "plans", "--as-of", "2022-09-30")])
def test_a_full_disk_is_told_and_no_bug_of_plancks(command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = run(*command, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (2, "planck: cannot write to stdout: No space left on device\n")


def test_where_nobody_can_hear_the_notes_the_report_is_written_all_the_same() -> None:
    with Path("/dev/full").open("w") as full:
        done = run("report", "plans", "--as-of", "2022-09-30", stdout=subprocess.PIPE, stderr=full)
    assert done.returncode == 0
    assert "2022-09-30" in done.stdout


def test_closed_streams(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        streams.write_out("text", "en")
    assert ended.value.code == 2
    assert capsys.readouterr().err == "planck: cannot write: stdout is closed\n"
    monkeypatch.setattr(sys, "stderr", None)
    streams.note("text")
    with ticking(quiet=False) as tell:
        tell("a.yaml")


def test_a_stream_that_fails_is_told_in_this_process_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    with pytest.raises(BrokenPipeError):
        streams.write_out("text", "en")
    monkeypatch.setattr(sys, "stdout", Full())
    monkeypatch.setattr(streams, "_forget_stdout", lambda: None)
    with pytest.raises(SystemExit):
        streams.write_out("text", "en")
    assert capsys.readouterr().err == "planck: cannot write to stdout: No space left on device\n"


def test_a_text_that_cannot_be_written_beside_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    streams.write_whole(path, "old")

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "chmod", fail)
    with pytest.raises(OSError, match="Input/output"):
        streams.write_whole(path, "new")
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("report.md", "old")]
