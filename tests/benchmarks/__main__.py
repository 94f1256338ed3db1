"""Measures planck beside its peers: `python -m tests.benchmarks`.

Runs on Linux and macOS, not in CI. The runs are timed by some lines of its own. pyperf and hyperfine run all rounds of
one command before those of the next, where on a noisy machine only runs in turns can be compared; pyperf's `command`
takes no CPU seconds, hyperfine is no Python package, and pytest-benchmark times functions, not processes. None sees the
memory of several processes at one time.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks.cases import CASES, Ground, Wanted
from tests.benchmarks.demands import must_show
from tests.benchmarks.environments import place, programs, versions
from tests.benchmarks.tables import Result, as_json, as_text, machine


def _numbers(text: str) -> tuple[int, ...]:
    numbers = tuple(int(word.replace("_", "")) for word in text.split(","))
    if min(numbers) < 1:
        raise ValueError(text)
    return numbers


def _program(text: str) -> Path:
    path = Path(text).absolute()
    if not os.access(path, os.X_OK):
        message = f"{text} is not a program"
        raise argparse.ArgumentTypeError(message)
    return path


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks",
        description="Measures planck beside check-jsonschema, yamllint and others, on plans made from a seed.",
        epilog=f"The programs are installed below {place()}, and kept there.",
    )
    usual = Wanted()
    parser.add_argument(
        "--sizes", type=_numbers, default=usual.sizes, metavar="N,N", help="how many plans [1,100,1000,10000]"
    )
    parser.add_argument(
        "--targets", type=_numbers, default=usual.targets, metavar="N,N", help="targets of the one plan [25,250,2500]"
    )
    parser.add_argument("--seed", type=int, default=usual.seed, help="what the plans are made from [%(default)s]")
    parser.add_argument("--rounds", type=int, metavar="N", help="runs of each program [11 on one plan to 2 on 10,000]")
    parser.add_argument("--only", action="append", choices=CASES, help="these cases alone; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there, too")
    parser.add_argument("--keep", action="store_true", help="keep the plans, and say where they are")
    parser.add_argument(
        "--peers", action=argparse.BooleanOptionalAction, default=True, help="run others than planck, too"
    )
    parser.add_argument("--slow-peers", action="store_true", help="run those of minutes on more than 1,000 plans, too")
    parser.add_argument(
        "--planck", type=_program, metavar="FILE", help="measure this planck, not one installed from here"
    )
    parser.add_argument("--against", type=_program, metavar="FILE", help="an earlier planck, run in turns with it")
    return parser


def _folder(stack: ExitStack, keep: bool, tell: Callable[[str], None]) -> Path:
    if not keep:
        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="planck-benchmarks-")))
    folder = Path(tempfile.mkdtemp(prefix="planck-benchmarks-"))
    tell(f"the plans are kept in {folder}")
    return folder


def main(words: Sequence[str] | None = None) -> int:
    """Measures, prints the tables, and ends with 0: what is short is said, not failed on."""
    options = _options().parse_args(words)
    wanted = Wanted(
        tuple(options.only or CASES), options.sizes, options.targets, options.seed, options.rounds, options.slow_peers
    )

    def tell(text: str) -> None:
        sys.stderr.write(f"{text}\n")

    found = programs(options.planck, options.against, peers=options.peers, tell=tell)
    with ExitStack() as stack:
        cases = list(Ground(found, _folder(stack, options.keep, tell), wanted, tell).cases())
    result = Result(machine(), versions(found), found.missing, wanted.seed, cases, must_show(cases))
    sys.stdout.write(as_text(result))
    if options.json:
        options.json.write_text(json.dumps(as_json(result), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
