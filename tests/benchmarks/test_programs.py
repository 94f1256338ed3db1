import subprocess
import sys
from pathlib import Path

from tests.benchmarks.corpus import texts, write
from tests.benchmarks.environments import CHECKOUT

PROGRAMS = Path(__file__).with_name("programs")


def test_the_loop_reads_plans_as_their_schema_wants_them(tmp_path: Path) -> None:
    codes = []
    for mistaken in (False, True):
        plan = tmp_path / "plan.yaml"
        plan.write_text(texts(7, 0, mistaken=mistaken).plan, encoding="utf-8")
        words = (PROGRAMS / "loop.py", CHECKOUT / "schemas" / "plan-v1.schema.json", plan)
        codes.append(subprocess.run([sys.executable, *map(str, words)], check=False).returncode)
    assert codes == [0, 1]


def test_every_byte_is_read(tmp_path: Path) -> None:
    write(tmp_path, 7, 2)
    done = subprocess.run([sys.executable, "-S", PROGRAMS / "read.py", tmp_path], check=True, stdout=subprocess.PIPE)
    assert int(done.stdout) == sum(path.stat().st_size for path in tmp_path.rglob("*.yaml"))
