from tests.benchmarks.cases import Case
from tests.benchmarks.demands import Shown
from tests.benchmarks.measuring import Measured, Sample
from tests.benchmarks.tables import Result, as_json, as_text

RESULT = Result(
    {"system": "Linux", "processors": 2, "python": "3.11.7"},
    {"planck": {"PyYAML": "6.0.4"}},
    ("peers: --no-peers",),
    7,
    [
        Case(
            "plans",
            100,
            {
                "planck, cold": Measured(
                    "planck, cold", (Sample(0.5, 1.0, 50 * 2**20), Sample(1.5, 2.0, 60 * 2**20)), 70 * 2**20
                ),
                "yamllint": Measured("yamllint", ()),
            },
        )
    ],
    [
        Shown("100 plans, cold", "yamllint", "wall", 30.0, 25, 45, (20.0, 1234.5), 3),
        Shown("growth", "size", "cpu", None, 1.05, 1.0, more_is_better=False, unit="exponent"),
    ],
)


def test_the_tables_as_text() -> None:
    assert (
        as_text(RESULT)
        == """\
Linux, 2 processors, Python 3.11.7, seed 7

Medians over rounds in turns; ratios are medians over pairs of the same round. planck reads plans and progress, its
peers the plan files alone. cold: planck's cache is empty, the files are in the system's. CPU: of all processes.
Not measured: peers: --no-peers.

case             against    of    at least    strive for    measured    pairs from to    pairs    verdict
---------------  ---------  ----  ----------  ------------  ----------  ---------------  -------  ------------
100 plans, cold  yamllint   wall  >= 25       >= 45         30 x        20 to 1234       3        holds
growth           size       cpu   <= 1.05     <= 1          -           -                -        not measured

100 invented plans with two progress files each

              wall     CPU     largest process    all together    rounds
------------  -------  ------  -----------------  --------------  --------
planck, cold  1.00 s   1.50 s  60 MiB             70 MiB          2
yamllint      not run                                             0
"""
    )


def test_the_tables_as_json() -> None:
    assert as_json(RESULT) == {
        "machine": {"system": "Linux", "processors": 2, "python": "3.11.7"},
        "versions": {"planck": {"PyYAML": "6.0.4"}},
        "missing": ["peers: --no-peers"],
        "seed": 7,
        "must_show": [
            {
                "case": "100 plans, cold",
                "against": "yamllint",
                "measure": "wall",
                "unit": "x",
                "better": "more",
                "at_least": 25,
                "strive_for": 45,
                "measured": 30.0,
                "spread": (20.0, 1234.5),
                "pairs": 3,
                "verdict": "holds",
            },
            {
                "case": "growth",
                "against": "size",
                "measure": "cpu",
                "unit": "exponent",
                "better": "less",
                "at_least": 1.05,
                "strive_for": 1.0,
                "measured": None,
                "spread": None,
                "pairs": None,
                "verdict": "not measured",
            },
        ],
        "cases": [
            {
                "kind": "plans",
                "size": 100,
                "measured": {
                    "planck, cold": {
                        "rounds": [
                            {"wall": 0.5, "cpu": 1.0, "peak": 52428800},
                            {"wall": 1.5, "cpu": 2.0, "peak": 62914560},
                        ],
                        "memory": 73400320,
                        "median_wall": 1.0,
                        "median_cpu": 1.5,
                        "peak": 62914560,
                    },
                    "yamllint": {"rounds": [], "memory": None},
                },
            }
        ],
    }
