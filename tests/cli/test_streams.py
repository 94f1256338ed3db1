import io
import os
from pathlib import Path

import pytest

from planck.cli import streams


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
        raise ZeroDivisionError

    assert ended(run) == 4
    err = capsys.readouterr().err
    assert "ZeroDivisionError" in err
    assert "please report it" in err


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
