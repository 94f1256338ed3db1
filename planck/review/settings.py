"""What is in force: settings from files, each with the place it comes from, and what is wrong with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from planck.files import config, disk
from planck.files.schemas import schema_text
from planck.plan.outline import without
from planck.rules.book import kinds_by_name
from planck.rules.settings import wrong_setting
from planck.shape.validate import check_shape
from planck.text.findings import Finding, Severity, pointer
from planck.text.findings import Path as Address
from planck.text.limits import LIMITS, Limits
from planck.text.source import decode
from planck.text.toml import parse_toml
from planck.text.tree import Document, Raw
from planck.words.phrase import Lang, Phrase, did_you_mean

_CHANGES = "PLK4"


@dataclass(frozen=True)
class Settings:
    """The settings of one file, those in error left out; without a file all are defaults."""

    raw: Raw = field(default_factory=dict)
    document: Document | None = None
    folder: Path | None = None
    findings: tuple[Finding, ...] = ()

    @cached_property
    def limits(self) -> Limits:
        """The limits on files, those that are set in place of the defaults."""
        return replace(LIMITS, **self.raw.get("limits", {}))

    @cached_property
    def severity(self) -> Mapping[str, Severity]:
        """Severities by code."""
        known = kinds_by_name()
        return {known[name].code: Severity(grade) for name, grade in self.raw.get("severity", {}).items()}

    @property
    def select(self) -> tuple[str, ...] | None:
        """The rules whose findings are told; None for all."""
        return _names(self.raw["select"]) if "select" in self.raw else None

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

    def origin(self, key: str) -> str | None:
        """File and line where a setting is made; None for a default."""
        if self.document is None or key not in self.raw:
            return None
        place = self.document.place((key,), "key")
        return f"{place.file}:{place.line}"


def _names(listed: Iterable[str | None]) -> tuple[str, ...]:
    """The names in a list, those in error left out."""
    return tuple(name for name in listed if name is not None)


@dataclass(slots=True)
class Configuration:
    """The settings of every folder, each file read once."""

    cwd: Path
    limits: Limits | None = None
    """Limits that hold whatever the settings say."""
    known: dict[Path | None, Settings] = field(default_factory=lambda: {None: Settings()})
    folders: dict[Path, Path | None] = field(default_factory=dict)

    def of(self, folder: Path) -> Settings:
        """The settings that are in force in a folder: those of the nearest file up."""
        if folder not in self.folders:
            self.folders[folder] = config.nearest(folder, self.cwd)
        path = self.folders[folder]
        if path not in self.known and path is not None:
            self.known[path] = _read(path, self.cwd)
        return self.known[path]

    def limits_of(self, folder: Path) -> Limits:
        """The limits on files in a folder."""
        return self.limits or self.of(folder).limits

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files that were looked at."""
        return tuple(finding for settings in self.known.values() for finding in settings.findings)


def _read(path: Path, cwd: Path) -> Settings:
    name = disk.shown(path, cwd)
    content = disk.read(path, name, LIMITS)
    if isinstance(content, Finding):
        return Settings(findings=(content,))
    source, findings = decode(name, content)
    if findings:
        return Settings(findings=tuple(findings))
    document, findings = parse_toml(source, config.TABLE if path.name == config.PYPROJECT else ())
    if findings or document.data is None:
        return Settings(findings=tuple(findings))
    broken = check_shape(document, "settings-v1", schema_text)
    if not isinstance(document.data, dict):
        return Settings(findings=tuple(broken))
    raw = without(document.raw, [_address(finding.path) for finding in broken]) if broken else document.raw
    unknown = _unknown_rules(document, raw)
    raw = without(raw, [address for address, _ in unknown])
    found = (*broken, *(finding for _, finding in unknown))
    return Settings(raw, document, path.parent, tuple(sorted(found)))


def _address(path: str) -> Address:
    steps = (step.replace("~1", "/").replace("~0", "~") for step in path.split("/")[1:])
    return tuple(int(step) if step.isdecimal() else step for step in steps)


def _unknown_rules(document: Document, raw: Raw) -> list[tuple[Address, Finding]]:
    """The rules named in settings that do not exist, or cannot be set."""
    named: list[tuple[Address, str]] = []
    for key in ("select", "ignore"):
        named += [((key, number), name) for number, name in enumerate(raw.get(key, ())) if isinstance(name, str)]
    named += [(("severity", name), name) for name in raw.get("severity", {})]
    found = []
    for address, name in named:
        problem = _problem(address, name, raw)
        if problem:
            place = document.place(address, "key" if address[0] == "severity" else "value")
            found.append((address, Finding(place, wrong_setting.RULE.kind, *problem, pointer(address))))
    return found


def _problem(address: Address, name: str, raw: Any) -> tuple[Phrase, Phrase] | None:  # noqa: ANN401  because it is plain data
    if not known_rule(name, whole=address[0] == "severity"):
        return no_such_rule(name)
    kind = kinds_by_name().get(name)
    changes = (kind.code if kind else name).startswith(_CHANGES)
    if changes and address[0] != "select" and raw["severity" if address[0] == "severity" else address[0]]:
        return (
            Phrase(f"'{name}' can be neither ignored nor lowered", f"“{name}”不能忽略，也不能降级"),
            Phrase("put the change into an amendment instead", "请改为在 amendments 中写明修订"),
        )
    return None


def known_rule(name: str, *, whole: bool = False) -> bool:
    """Whether a rule has this name or code, or unless a whole one is wanted, a code that begins so."""
    known = kinds_by_name()
    begins = not whole and name.startswith("PLK") and any(code.startswith(name) for code in known)
    return name in known or begins


def no_such_rule(name: str) -> tuple[Phrase, Phrase]:
    """Message and hint for a rule that does not exist."""
    hint = did_you_mean(name, list(kinds_by_name())) or Phrase(
        "'planck rules' lists them", "planck rules 可列出全部规则"
    )
    return Phrase(f"there is no rule '{name}'", f"没有名为“{name}”的规则"), hint


def covers(name: str, finding: Finding) -> bool:
    """Whether a rule as named in settings, a name, a code or the beginning of one, is that of a finding."""
    begins = name.startswith("PLK") and finding.kind.code.startswith(name)
    return begins or name == finding.kind.name
