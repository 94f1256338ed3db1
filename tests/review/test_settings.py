"""Settings from files: what each says, where it says so, and what is wrong with them."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from planck.files import disk
from planck.review.settings import NEVER_IGNORED, Configuration, Settings, covers, problem_of
from planck.rules.settings import wrong_setting
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.text.limits import LIMITS, Limits
from planck.words.phrase import Phrase

Read = Callable[..., Settings]
Told = tuple[str, int, int, int, str, str | None]


@pytest.fixture
def settings(tmp_path: Path) -> Read:
    """The settings that a text makes, in the folder `plans` below which there is a plan."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "plan.yaml").write_text("", encoding="utf-8")

    def read(text: str | bytes, name: str = "planck.toml") -> Settings:
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return Configuration(tmp_path).of(tmp_path)

    return read


def told(settings: Settings) -> list[Told]:
    places = [(finding, finding.place) for finding in settings.findings]
    return [
        (one.kind.code, at.line, at.column, at.end_column, one.message.en, one.hint.en if one.hint else None)
        for one, at in places
    ]


EVERYTHING = """\
paths = ["plans", "plans/plan.yaml"]
strict = true
fail_on = "missed"
language = "zh"
select = ["PLK2", "behind"]
ignore = ["PLK204"]
severity.target-without-owner = "info"

[limits]
max_bytes = 1000
max_digits = 40
"""


@pytest.mark.parametrize("inside", [False, True])
def test_everything_that_can_be_set(settings: Read, tmp_path: Path, inside: bool) -> None:
    text = EVERYTHING.replace("[limits]", "[tool.planck.limits]") if inside else EVERYTHING
    made = settings(f"[tool.planck]\n{text}", "pyproject.toml") if inside else settings(text)
    assert made.findings == ()
    assert made.paths == (tmp_path / "plans", tmp_path / "plans" / "plan.yaml")
    assert (made.strict, made.fail_on, made.language) == (True, "missed", "zh")
    assert (made.select, made.ignore) == (("PLK2", "behind"), ("PLK204",))
    assert made.severity == {"PLK204": Severity.INFO}
    assert made.limits == Limits(max_bytes=1000, max_digits=40)
    keys = ("paths", "strict", "fail_on", "language", "select", "ignore", "severity", "limits")
    name, first = ("pyproject.toml", 2) if inside else ("planck.toml", 1)
    lines = [first + more for more in (0, 1, 2, 3, 4, 5, 6, 8)]
    assert [made.origin(key) for key in keys] == [f"{name}:{line}" for line in lines]


@pytest.mark.parametrize("text", [None, "", "# nothing\n"])
def test_the_defaults(settings: Read, tmp_path: Path, text: str | None) -> None:
    made = Configuration(tmp_path).of(tmp_path) if text is None else settings(text)
    assert (made.paths, made.strict, made.fail_on, made.language) == ((), False, None, None)
    assert (made.select, made.ignore, made.severity, made.limits) == (None, (), {}, LIMITS)
    assert made.origin("paths") is None
    assert made.findings == ()


FIXED = "put the change into an amendment instead"
FROM_HERE = "name a file or folder inside the repository, relative to this file"
NEAR = ("there is no rule 'target-without-ownr'", "did you mean 'target-without-owner'?")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("fail-on = 'missed'", ("PLK101", 1, 8, "key 'fail-on' is not known", "did you mean 'fail_on'?")),
        ("frobnicate = 1", ("PLK101", 1, 11, "key 'frobnicate' is not known", None)),
        ("strict = 'yes'", ("PLK103", 10, 15, None, None)),
        ("strict = 2022-06-30", ("PLK103", 10, 20, None, None)),
        ("limits.max_depth = 70.5", ("PLK103", 20, 24, None, None)),
        ("limits.max_depth = '70'", ("PLK103", 20, 24, None, None)),
        ("limits.max_depth = 0", ("PLK104", 20, 21, None, None)),
        ("limits.max_depth = nan", ("PLK012", 20, 23, "this is not a number to reckon with", None)),
        ("limits.max_dept = 70", ("PLK101", 8, 16, "key 'max_dept' is not known", "did you mean 'max_depth'?")),
        ("limits.3 = 70", ("PLK101", 8, 9, "key '3' is not known", None)),
        ("limits = 3", ("PLK103", 10, 11, None, None)),
        ("paths = 'plans'", ("PLK103", 9, 16, None, None)),
        ("paths = []", ("PLK104", 1, 6, None, None)),
        ("paths = ['']", ("PLK104", 10, 12, None, None)),
        ("fail_on = 'missd'", ("PLK104", 11, 18, "'fail_on' cannot be 'missd'", "did you mean 'missed'?")),
        ("language = 'fr'", ("PLK104", 12, 16, "'language' cannot be 'fr'", None)),
        ("select = 'PLK2'", ("PLK103", 10, 16, None, None)),
        ("select = ['target-without-ownr']", ("PLK254", 11, 32, *NEAR)),
        ("ignore = ['zzzz']", ("PLK254", 11, 17, "there is no rule 'zzzz'", "'planck rules' lists them")),
        ("ignore = [204]", ("PLK103", 11, 14, None, None)),
        ("severity = {PLK2 = 'info'}", ("PLK254", 13, 17, "'PLK2' is a group of rules", None)),
        ("severity.target-without-ownr = 'info'", ("PLK254", 10, 29, *NEAR)),
        ("severity.PLK204 = 'off'", ("PLK104", 19, 24, None, "one of error, warning, info")),
        ("severity.'3' = 'off'", ("PLK104", 16, 21, None, "one of error, warning, info")),
        ("severity.'a/~b' = 'off'", ("PLK104", 19, 24, None, "one of error, warning, info")),
        ("severity = ['PLK204']", ("PLK103", 1, 9, None, None)),
        ("ignore = ['PLK4']", ("PLK254", 11, 17, "'PLK4' can be neither ignored nor lowered", FIXED)),
        ("ignore = ['PLK401']", ("PLK254", 11, 19, "'PLK401' can be neither ignored nor lowered", FIXED)),
        ("ignore = ['wrong-setting']",
         ("PLK254", 11, 26, "'wrong-setting' can be neither ignored nor lowered", "mend the settings instead")),
        ("severity.PLK401 = 'warning'", ("PLK254", 10, 16, "'PLK401' can be neither ignored nor lowered", FIXED)),
        ("severity.PLK254 = 'info'",
         ("PLK254", 10, 16, "'PLK254' can be neither ignored nor lowered", "mend the settings instead")),
        ("paths = ['nowhere']", ("PLK254", 10, 19, "path 'nowhere' does not exist", FROM_HERE)),
        ("paths = ['..']", ("PLK254", 10, 14, "path '..' leads out of the repository", FROM_HERE)),
        ("paths = ['/']", ("PLK254", 10, 13, "path '/' leads out of the repository", None)),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_told_with_its_place_and_the_rest_holds(
    settings: Read, line: str, found: tuple[str, int, int, str | None, str | None]
) -> None:
    made = settings(f"# settings\n{line}\n[severity]\nbehind = 'info'\n" if "severity" not in line else f"\n{line}\n")
    code, column, end, message, hint = found
    assert [(one[:4]) for one in told(made)] == [(code, 2, column, end)]
    assert message in (None, told(made)[0][4])
    assert hint in (None, told(made)[0][5])
    key = line.split(maxsplit=1)[0].split(".", maxsplit=1)[0]
    assert (made.paths, made.strict, made.fail_on, made.language) == ((), False, None, None)
    assert (made.select, made.ignore, made.limits) == (None, (), LIMITS)
    assert made.severity == ({} if key == "severity" else {"PLK503": Severity.INFO})


def test_every_wrong_setting_is_told_and_what_is_right_in_a_list_or_table_holds(settings: Read, tmp_path: Path) -> None:
    made = settings("""\
paths = ["plans", "nowhere", 3]
select = ["PLK2", "PLK9"]
ignore = ["PLK4", "behind", 5]
[severity]
PLK204 = "warning"
PLK999 = "info"
PLK203 = 1
PLK254 = "error"
[limits]
max_depth = 70
max_nodes = inf
depth = 3
""")
    assert [(code, line, column) for code, line, column, *_ in told(made)] == [
        ("PLK254", 1, 19), ("PLK103", 1, 30), ("PLK254", 2, 19), ("PLK254", 3, 11), ("PLK103", 3, 29),
        ("PLK254", 6, 1), ("PLK104", 7, 10), ("PLK012", 11, 13), ("PLK101", 12, 1),
    ]  # fmt: skip
    assert made.paths == (tmp_path / "plans",)
    assert (made.select, made.ignore) == (("PLK2",), ("behind",))
    assert made.severity == {"PLK204": Severity.WARNING, "PLK254": Severity.ERROR}
    assert made.limits == Limits(max_depth=70)


@pytest.mark.parametrize("key", ["paths", "select", "ignore"])
def test_a_list_that_is_wrong_throughout_is_as_good_as_none(settings: Read, key: str) -> None:
    made = settings(f"{key} = ['zzzz']")
    assert (made.paths, made.select, made.ignore, made.origin(key)) == ((), None, (), None)


def test_an_empty_list_is_a_setting(settings: Read) -> None:
    made = settings("select = []\nignore = []")
    assert (made.select, made.ignore, made.findings) == ((), (), ())
    assert made.origin("select") == "planck.toml:1"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("strict = yes", ("PLK002", 1, 10)),
        (b"strict = true\n# \xff", ("PLK001", 2, 3)),
        (b"\xff\xfea\x00", ("PLK001", 1, 1)),
        ("a = '\x07'", ("PLK003", 1, 6)),
        ("a = " + "[" * 99, ("PLK002", 1, 104)),
        ("a = " + "[" * 99 + "]" * 99, ("PLK014", 1, 68)),
        ("a = " + "9" * 5000, ("PLK012", 1, 5)),
    ],
)
def test_what_cannot_be_read_sets_nothing(settings: Read, text: str | bytes, found: tuple[str, int, int]) -> None:
    made = settings(text)
    assert [one[:3] for one in told(made)] == [found]
    assert made.raw == {}


@pytest.mark.parametrize(("text", "column"), [("tool.planck = 3", 15), ("[[tool.planck]]", 8)])
def test_a_table_that_is_none_is_told(settings: Read, text: str, column: int) -> None:
    made = settings(text, "pyproject.toml")
    assert [one[:3] for one in told(made)] == [("PLK103", 1, column)]
    assert made.raw == {}


def test_of_very_many_mistakes_nothing_holds(settings: Read) -> None:
    made = settings("strict = true\n[limits]\n" + "".join(f"a{number} = 1\n" for number in range(600)))
    assert len(made.findings) == LIMITS.max_findings + 1
    assert (made.strict, made.limits) == (False, LIMITS)


def test_settings_that_the_operating_system_keeps_are_told(
    settings: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path, name: str, limits: Limits) -> Finding:  # noqa: ARG001  because it stands in for `read`
        return Finding(Place(name), Kind("PLK016", "unreadable-file"), Phrase("no", "否"))

    monkeypatch.setattr(disk, "read", closed)
    assert told(settings("strict = true"))[0][:4] == ("PLK016", 1, 1, 1)
    assert stat.S_ISREG((tmp_path / "planck.toml").stat().st_mode)


@pytest.mark.parametrize("kind", ["folder", "nowhere", "outside"])
def test_settings_that_are_no_file_or_lead_out_are_told(tmp_path: Path, kind: str) -> None:
    (tmp_path / "outside.toml").write_text("strict = true", encoding="utf-8")
    home = tmp_path / "home"
    (home / ".git").mkdir(parents=True)
    if kind == "folder":
        (home / "planck.toml").mkdir()
    else:
        (home / "planck.toml").symlink_to("gone.toml" if kind == "nowhere" else tmp_path / "outside.toml")
    made = Configuration(home).of(home)
    says = {
        "folder": "the file cannot be read: it is not a regular file",
        "nowhere": "the file cannot be read: there is no such file",
        "outside": "the file cannot be read: it leads out of the repository",
    }
    assert [one[0::4] for one in told(made)] == [("PLK016", says[kind])]
    assert not made.strict


def test_a_path_is_relative_to_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for folder in ("a/plans", "plans"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "planck.toml").write_text("paths = ['plans']", encoding="utf-8")
    assert Configuration(tmp_path / "a").of(tmp_path / "a").paths == (tmp_path / "plans",)
    (tmp_path / "a" / "planck.toml").write_text("paths = ['../plans', 'plans']", encoding="utf-8")
    inner = Configuration(tmp_path / "a").of(tmp_path / "a")
    assert inner.paths == (tmp_path / "a" / ".." / "plans", tmp_path / "a" / "plans")
    assert inner.findings == ()
    assert inner.origin("paths") == "planck.toml:1"


def test_each_file_is_read_once_and_tells_its_mistakes_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "planck.toml").write_text("strict = 3", encoding="utf-8")
    configuration = Configuration(tmp_path)
    assert configuration.of(tmp_path / "a") is configuration.of(tmp_path)
    assert [finding.place.file for finding in configuration.findings] == ["planck.toml"]
    assert {name: source.text for name, source in configuration.sources.items()} == {"planck.toml": "strict = 3"}


BESIDE = "# of other programs\n[tool.planck]\nstrict = true\n"


@pytest.mark.parametrize("text", ["language = 'zh'\n", ""])
def test_a_table_beside_planck_toml_is_passed_over_with_a_warning(settings: Read, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(BESIDE, encoding="utf-8")
    made = settings(text)
    assert (made.strict, made.language) == (False, "zh" if text else None)
    (finding,) = made.findings
    assert finding.place == Place("pyproject.toml", 2, 7, 2, 13)
    assert (finding.kind.code, finding.severity) == ("PLK254", Severity.WARNING)
    assert finding.message == Phrase("the table [tool.planck] is passed over", "[tool.planck] 未被采用")
    assert finding.hint == Phrase(
        "planck.toml beside it is in force: merge the two and delete one",
        "生效的是同一文件夹中的 planck.toml：请合并二者并删去其一",
    )
    words = Phrase("these settings are in force", "生效的设置在此处")
    assert finding.related == (Related(Place("planck.toml"), words),)


@pytest.mark.parametrize(
    ("beside", "line", "column"),
    [
        ("[tool]\nplanck = {strict = true}", 2, 1),
        ("\ntool.planck.strict = true", 2, 6),
        ("[tool.planck.limits]\nmax_depth = 70", 1, 7),
        ("[tool.planck]\nstrict = 'yes'", 1, 7),
        ("tool.planck = 3", 1, 6),
    ],
)
def test_the_table_that_is_passed_over_is_pointed_at_and_not_itself_judged(
    settings: Read, tmp_path: Path, beside: str, line: int, column: int
) -> None:
    (tmp_path / "pyproject.toml").write_text(beside, encoding="utf-8")
    assert [one[:4] for one in told(settings("strict = 3"))] == [
        ("PLK103", 1, 10, 11),
        ("PLK254", line, column, column + 6),
    ]


@pytest.mark.parametrize("beside", ["[project]\nname = 'planck'", "# planck", "[tool.planck]\nstrict = yes", ""])
def test_a_pyproject_without_such_a_table_or_broken_is_left_alone(settings: Read, tmp_path: Path, beside: str) -> None:
    (tmp_path / "pyproject.toml").write_text(beside, encoding="utf-8")
    assert settings("").findings == ()


def test_a_table_in_another_folder_is_not_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "pyproject.toml").write_text(BESIDE, encoding="utf-8")
    (tmp_path / "a" / "planck.toml").write_text("", encoding="utf-8")
    configuration = Configuration(tmp_path)
    assert (configuration.of(tmp_path / "a").findings, configuration.of(tmp_path).findings) == ((), ())


def test_both_files_are_at_hand_to_be_shown(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(BESIDE, encoding="utf-8")
    (tmp_path / "planck.toml").write_text("strict = true", encoding="utf-8")
    configuration = Configuration(tmp_path)
    configuration.of(tmp_path)
    texts = {name: source.text for name, source in configuration.sources.items()}
    assert texts == {"planck.toml": "strict = true", "pyproject.toml": BESIDE}


def test_a_planck_toml_that_cannot_be_read_puts_the_table_out_of_force_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(BESIDE, encoding="utf-8")
    (tmp_path / "planck.toml").mkdir()
    made = Configuration(tmp_path).of(tmp_path)
    assert [one[0] for one in told(made)] == ["PLK016", "PLK254"]
    assert not made.strict


def test_a_relative_working_directory_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "planck.toml").write_text("strict = true", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    made = Configuration(Path()).of(Path("a"))
    assert (made.strict, made.origin("strict")) == (True, "planck.toml:1")


def test_limits_that_are_given_hold_whatever_the_settings_say(tmp_path: Path) -> None:
    (tmp_path / "planck.toml").write_text("limits.max_depth = 70", encoding="utf-8")
    assert Configuration(tmp_path).limits_of(tmp_path) == Limits(max_depth=70)
    assert Configuration(tmp_path, Limits(max_depth=7)).limits_of(tmp_path) == Limits(max_depth=7)


@pytest.mark.parametrize("name", ["PLK204", "PLK2", "PLK", "target-without-owner", "PLK254"])
def test_a_rule_has_its_code_beginnings_of_it_and_its_name(name: str) -> None:
    assert problem_of(name, ignored=False) is None


@pytest.mark.parametrize("name", ["PLK9", "plk204", "204", "P", "target", "PLK2041"])
def test_nothing_else_is_a_rule(name: str) -> None:
    problem = problem_of(name, ignored=True)
    assert problem
    assert problem[0] == Phrase(f"there is no rule '{name}'", f"没有名为“{name}”的规则")


@pytest.mark.parametrize(
    ("name", "covered"),
    [("PLK204", True), ("PLK2", True), ("PLK", True), ("a-name", True), ("a", False), ("PLK3", False), ("P", False)],
)
def test_what_a_name_covers(name: str, covered: bool) -> None:
    finding = Finding(Place("f"), Kind("PLK204", "a-name"), Phrase("m", "m"))
    assert covers(name, finding) is covered


def test_wrong_settings_speak_chinese_too(settings: Read) -> None:
    made = settings("ignore = ['PLK4', 'PLK254', 'zzzz']\npaths = ['nowhere', '..']")
    assert [(one.message.zh, one.hint and one.hint.zh) for one in made.findings] == [
        ("“PLK4”不能忽略，也不能降级", "请改为在 amendments 中写明修订"),
        ("“PLK254”不能忽略，也不能降级", "请改正设置本身"),
        ("没有名为“zzzz”的规则", "planck rules 可列出全部规则"),
        ("路径“nowhere”不存在", "请写仓库内的文件或文件夹，以本文件所在位置为起点"),
        ("路径“..”指向仓库之外", "请写仓库内的文件或文件夹，以本文件所在位置为起点"),
    ]


def test_a_date_is_no_setting(settings: Read) -> None:
    hint = "there is no setting for the date: give it on the command line, --as-of 2022-06-30 or --as-of latest"
    made = settings('date = 2022-06-30\nas_of = "2022-06-30"\n')
    assert told(made) == [
        ("PLK101", 1, 1, 5, "key 'date' is not known", hint),
        ("PLK101", 2, 1, 6, "key 'as_of' is not known", hint),
    ]


def test_true_in_quotes(settings: Read) -> None:
    made = settings('strict = "true"\n')
    assert told(made) == [
        ("PLK103", 1, 10, 16, "'strict' should be true/false, not text", "write it without quotes: true")
    ]
    assert made.findings[0].hint == Phrase("write it without quotes: true", "请去掉引号：true")


def test_what_is_never_ignored_is_named_by_its_code() -> None:
    assert wrong_setting.RULE.kind.code in NEVER_IGNORED
