"""The document that a plan writes down, as far as it can be had."""

from pathlib import Path

import pytest

from planck.files.evidence import Bounds, Standing
from planck.files.source_text import SourceText, read_source_text
from planck.text.limits import Limits
from planck.text.source import Source
from planck.words.phrase import Phrase


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "plans/a").mkdir(parents=True)
    return tmp_path / "plans/a"


def had(home: Path, written: str, limits: Limits | None = None) -> SourceText:
    return read_source_text(written, Bounds(home, home), "plans/a/plan.yaml", limits or Limits())


def test_its_text_and_its_name_as_shown(home: Path) -> None:
    (home / "docs").mkdir()
    (home / "docs/规划.md").write_bytes("\ufeff67家\r\n\f第二页\n".encode())
    found = Source("plans/a/docs/规划.md", "67家\r\n\f第二页\n")
    assert had(home, "docs/规划.md") == SourceText(Standing.THERE, found)
    assert had(home, "./docs/../docs/规划.md") == SourceText(Standing.THERE, found)


def test_one_that_is_not_there(home: Path) -> None:
    assert had(home, "absent.md") == SourceText(Standing.ABSENT)


def test_nothing_outside_is_read(home: Path) -> None:
    (home.parent / "secret.md").write_text("67家\n", encoding="utf-8")
    (home / "link.md").symlink_to("../secret.md")
    for written in ("../secret.md", "link.md", str(home.parent / "secret.md"), "/dev/zero"):
        assert had(home, written) == SourceText(Standing.OUTSIDE)


def test_one_that_is_no_text(home: Path) -> None:
    (home / "gb.md").write_bytes("67家".encode("gb18030"))
    (home / "wide.md").write_bytes("67家".encode("utf-16"))
    (home / "large.md").write_text("67家" * 3, encoding="utf-8")
    troubles = [had(home, name, Limits(max_bytes=14)).trouble for name in ("gb.md", "wide.md", "large.md", ".")]
    assert troubles == [
        Phrase("the file is not UTF-8 text (0xBC)", "文件不是 UTF-8 文本（0xBC）"),
        Phrase("the file is not UTF-8 text (UTF-16)", "文件不是 UTF-8 文本（UTF-16）"),
        Phrase("the file is larger than 14 bytes", "文件超过 14 字节"),
        Phrase("the file cannot be read: it is not a regular file", "无法读取文件：不是普通文件"),
    ]
