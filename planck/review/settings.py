"""What is in force: settings from files, each with the place it comes from, and what is wrong with them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import cast

from msgspec import Struct, field

from planck.files import config, disk
from planck.files.evidence import Standing
from planck.files.store import DISK, Store
from planck.plan.outline import without
from planck.text import refusals
from planck.text.findings import Finding, Kind, Place, Related, Severity, pointer
from planck.text.findings import Path as Address
from planck.text.limits import LIMITS, Limits
from planck.text.source import Source, decode
from planck.text.tree import Document, Raw
from planck.values import replace
from planck.words.phrase import Lang, Phrase

NEVER_IGNORED = ("PLK4", "PLK254")
"""What can be neither ignored nor lowered: changes, and what is wrong with the settings themselves."""


class Settings(Struct, frozen=True, dict=True):
    """The settings of one file, those in error left out; without a file all are defaults."""

    raw: Raw = field(default_factory=dict)
    document: Document | None = None
    folder: Path | None = None
    findings: tuple[Finding, ...] = ()
    passed_over: Document | None = None
    """The table in the `pyproject.toml` beside its file, which is not in force."""

    @cached_property
    def limits(self) -> Limits:
        """The limits on files, those that are set in place of the defaults."""
        return replace(LIMITS, **self.raw.get("limits", {}))

    @cached_property
    def severity(self) -> Mapping[str, Severity]:
        """Severities by code."""
        said = self.raw.get("severity", {})
        if not said:
            return {}
        from planck.rules.book import kinds_by_name  # noqa: PLC0415  because few runs name rules

        known = kinds_by_name()
        return {known[name].code: Severity(grade) for name, grade in said.items()}

    @property
    def select(self) -> tuple[str, ...] | None:
        """The rules whose findings are told; None for all."""
        return _names(self.raw["select"]) if self._holds("select") else None

    @property
    def ignore(self) -> tuple[str, ...]:
        """The rules whose findings are not told."""
        return _names(self.raw.get("ignore", ()))

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders to read where none are named."""
        return tuple((self.folder or Path()) / name for name in _names(self.raw.get("paths", ())))

    @property
    def strict(self) -> bool:
        """Whether warnings fail."""
        return bool(self.raw.get("strict", False))

    @property
    def fail_on(self) -> str | None:
        """The status from which on a check fails, by its name."""
        return self.raw.get("fail_on")

    @property
    def language(self) -> Lang | None:
        """The language of tables and messages."""
        return self.raw.get("language")

    def _holds(self, key: str) -> bool:
        """Whether a setting is made, and not all of it in error."""
        value = self.raw.get(key)
        return value not in (None, {}) and not (isinstance(value, list) and value and not _names(value))

    def origin(self, key: str) -> str | None:
        """File and line where a setting is made; None for a default."""
        if self.document is None or not self._holds(key):
            return None
        place = self.document.place((key,), "key")
        return f"{place.file}:{place.line}"


def _names(listed: Iterable[str | None]) -> tuple[str, ...]:
    """The names in a list, those in error left out."""
    return tuple(name for name in listed if name is not None)


class Configuration(Struct):
    """The settings of every folder, each file read once."""

    cwd: Path
    limits: Limits | None = None
    """Limits that hold whatever the settings say."""
    known: dict[Path | None, Settings] = field(default_factory=lambda: {None: Settings()})
    folders: dict[Path, Path | None] = field(default_factory=dict)
    store: Store = DISK
    """Where the files with settings come from."""
    before: "Configuration | None" = None
    """The settings as they stood earlier, which rule what is held against that state: a change may not loosen them."""

    def of(self, folder: Path) -> Settings:
        """The settings that are in force in a folder: those of the nearest file up."""
        cwd = self.cwd.absolute()
        path = config.nearest(folder.absolute(), cwd, self.store, self.folders)
        if path not in self.known and path is not None:
            beside = config.table_beside(path, cwd, self.store)
            self.known[path] = _passing_over(beside, _read(path, cwd, self.store), self.store.shown(path, cwd))
        return self.known[path]

    def ruling(self, folder: Path) -> Settings:
        """The settings that say which rules are told, how bad they are, and how large files may be."""
        here = self.of(folder)
        return self.before.of(folder) if self.before else here

    def limits_of(self, folder: Path) -> Limits:
        """The limits on files in a folder."""
        return self.limits or self.ruling(folder).limits

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files that were looked at."""
        return tuple(finding for settings in self.known.values() for finding in settings.findings)

    @property
    def sources(self) -> Mapping[str, Source]:
        """The texts of the files that were looked at, by name."""
        documents = [(settings.document, settings.passed_over) for settings in self.known.values()]
        return {one.source.name: one.source for pair in documents for one in pair if one}


def _read(path: Path, cwd: Path, store: Store) -> Settings:
    name, top = store.shown(path, cwd), config.top(path.parent, cwd, store)
    if store.leads_out(path, top):
        return Settings(findings=(disk.led_out(name),))
    content = store.read(path, name, LIMITS)
    if isinstance(content, Finding):
        return Settings(findings=(content,))
    source, findings = decode(name, content)
    if findings:
        return Settings(document=Document(source, None, {}), findings=tuple(findings))
    from planck.files.schemas import schema_text  # noqa: PLC0415  because most folders have no settings
    from planck.shape.validate import check_shape  # noqa: PLC0415  as above
    from planck.text.toml import parse_toml  # noqa: PLC0415  as above

    document, findings = parse_toml(source, config.TABLE if path.name == config.PYPROJECT else ())
    if document.data is None:
        return Settings(document=document, findings=tuple(findings))
    told = {finding.place for finding in findings}
    broken = check_shape(document, "settings-v1", schema_text)
    findings += [finding for finding in broken if finding.place not in told]
    if not isinstance(document.data, dict) or any(one.kind == refusals.TOO_MANY_MISTAKES for one in broken):
        return Settings(document=document, findings=tuple(findings))
    raw = without(document.raw, [_address(document.data, finding.path) for finding in broken])
    wrong = [*_wrong_rules(document, raw), *_wrong_paths(document, raw, store.citing(path, top))]
    raw = without(raw, [_address(document.data, finding.path) for finding in wrong])
    return Settings(raw, document, path.parent, tuple(sorted([*findings, *wrong])))


def _passing_over(table: Document | None, settings: Settings, name: str) -> Settings:
    """The settings of a file, with a warning where a table beside it is not in force: nothing in it is wrong."""
    if table is None:
        return settings
    finding = Finding(
        table.place((), "key"),
        replace(_wrong_setting(), severity=Severity.WARNING),
        Phrase("the table [tool.planck] is passed over", "[tool.planck] 未被采用"),
        Phrase(
            "planck.toml beside it is in force: merge the two and delete one",
            "生效的是同一文件夹中的 planck.toml：请合并二者并删去其一",
        ),
        related=(Related(Place(name), Phrase("these settings are in force", "生效的设置在此处")),),
    )
    return replace(settings, findings=tuple(sorted([*settings.findings, finding])), passed_over=table)


def _address(data: object, path: str) -> Address:
    """The address that a JSON Pointer gives; a step of digits is a number in a list only."""
    found: Address = ()
    for written in path.split("/")[1:]:
        step = written.replace("~1", "/").replace("~0", "~")
        if isinstance(data, list):
            found = (*found, int(step))
            data = data[int(step)]
        else:
            found = (*found, step)
            data = cast(Raw, data)[step]
    return found


def _wrong_rules(document: Document, raw: Raw) -> Iterator[Finding]:
    """What is wrong with the rules named in settings: they do not exist, or cannot be set."""
    for key in ("select", "ignore"):
        for number, name in enumerate(raw.get(key, ())):
            problem = problem_of(name, ignored=key == "ignore") if name is not None else None
            if problem:
                yield _finding(document, (key, number), problem)
    for name, grade in raw.get("severity", {}).items():
        problem = _problem_of_severity(name, Severity(grade))
        if problem:
            yield _finding(document, ("severity", name), problem, "key")


def _wrong_paths(document: Document, raw: Raw, standing_of: Callable[[str], Standing]) -> Iterator[Finding]:
    """The paths named in settings that are not there, or lead out of the repository."""
    for number, name in enumerate(raw.get("paths", ())):
        standing = standing_of(name) if name is not None else Standing.THERE
        if standing is Standing.ABSENT:
            problem = Phrase(f"path '{name}' does not exist", f"路径“{name}”不存在"), _FROM_HERE
        elif standing is Standing.OUTSIDE:
            problem = Phrase(f"path '{name}' leads out of the repository", f"路径“{name}”指向仓库之外"), _FROM_HERE
        else:
            continue
        yield _finding(document, ("paths", number), problem)


def _finding(document: Document, address: Address, problem: tuple[Phrase, Phrase], on: str = "value") -> Finding:
    return Finding(document.place(address, on), _wrong_setting(), *problem, pointer(address))


def _wrong_setting() -> Kind:
    from planck.rules.settings import wrong_setting  # noqa: PLC0415  because most folders have no settings

    return wrong_setting.RULE.kind


def problem_of(name: str, *, ignored: bool) -> tuple[Phrase, Phrase] | None:
    """What is wrong with a rule named in order to select or ignore it, as message and hint; None if nothing is."""
    from planck.rules.book import kinds_by_name  # noqa: PLC0415  because few runs name rules
    from planck.rules.naming import no_such_rule  # noqa: PLC0415  as above

    kind = kinds_by_name().get(name)
    if ignored and _code(name, kind).startswith(NEVER_IGNORED):
        return _fixed(name, kind)
    begins = name.startswith("PLK") and any(code.startswith(name) for code in kinds_by_name())
    return None if kind or begins else no_such_rule(name, groups=True)


def _problem_of_severity(name: str, grade: Severity) -> tuple[Phrase, Phrase] | None:
    from planck.rules.book import kinds_by_name  # noqa: PLC0415  because few runs name rules
    from planck.rules.naming import no_such_rule  # noqa: PLC0415  as above

    kind = kinds_by_name().get(name)
    grades = list(Severity)
    lowered = grades.index(grade) > grades.index(kind.severity if kind else Severity.ERROR)
    if lowered and _code(name, kind).startswith(NEVER_IGNORED):
        return _fixed(name, kind)
    return None if kind else no_such_rule(name)


def _code(name: str, kind: Kind | None) -> str:
    return kind.code if kind else name


def _fixed(name: str, kind: Kind | None) -> tuple[Phrase, Phrase]:
    message = Phrase(f"'{name}' can be neither ignored nor lowered", f"“{name}”不能忽略，也不能降级")
    return message, _MEND if kind == _wrong_setting() else _AMEND


_AMEND = Phrase("put the change into an amendment instead", "请改为在 amendments 中写明修订")
_MEND = Phrase("mend the settings instead", "请改正设置本身")
_FROM_HERE = Phrase(
    "name a file or folder inside the repository, relative to this file",
    "请写仓库内的文件或文件夹，以本文件所在位置为起点",
)


def covers(name: str, finding: Finding) -> bool:
    """Whether a rule as named in settings, a name, a code or the beginning of one, is that of a finding."""
    begins = name.startswith("PLK") and finding.kind.code.startswith(name)
    return begins or name == finding.kind.name
