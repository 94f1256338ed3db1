import json
import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main


def test_a_run_of_the_smallest_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planck = str(Path(sys.executable).with_name("planck"))
    words = [
        "--only",
        "shipped",
        "--rounds",
        "1",
        "--no-peers",
        "--planck",
        planck,
        "--json",
        str(tmp_path / "all.json"),
    ]
    assert main(words) == 0
    printed = capsys.readouterr().out
    told = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert [case["kind"] for case in told["cases"]] == ["shipped"]
    assert all(name in printed for name in told["cases"][0]["measured"])
    assert "Not measured: peers: --no-peers.\n" in printed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--sizes", "0"], "argument --sizes: invalid _numbers value: '0'"),
        (["--planck", "nowhere"], "argument --planck: nowhere is not a program"),
        (["--only", "nothing"], "argument --only: invalid choice: 'nothing'"),
    ],
)
def test_wrong_usage(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(words)
    assert said in capsys.readouterr().err
