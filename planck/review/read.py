"""Paths to documents: finds the files, reads and parses them, holds each against its schema."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct, field

from planck.files import disk
from planck.files.git import GIT, Git
from planck.files.header import Claim, Header, may_claim, sniff
from planck.files.schemas import schema_text
from planck.files.store import DISK, Disk, Store
from planck.review.settings import Configuration
from planck.shape.validate import check_shape
from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.text.limits import Limits
from planck.text.source import Source, Span, decode
from planck.text.tree import Document, parse
from planck.values import replace

_SCHEMAS = {Claim.PLAN: "plan-v1", Claim.PROGRESS: "progress-v1"}

_CUT_SHORT = (refusals.SYNTAX, refusals.TOO_DEEP, refusals.TOO_MANY_NODES, refusals.TOO_MANY_MISTAKES)
"""What ends the reading of a file, so that nothing can be said about its shape."""


class File(Struct, frozen=True):
    """One plan or progress file as read."""

    path: Path
    claim: Claim
    document: Document
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """Its name as shown."""
        return self.document.source.name

    @property
    def sound(self) -> bool:
        """Whether its data can be used: it has been read and its schema accepts it."""
        return not self.findings

    @property
    def plan_id(self) -> str | None:
        """Id of the plan that it is, or that it reports on, as far as it can be told."""
        data = self.document.data
        key = "id" if self.claim is Claim.PLAN else "plan"
        value = data.get(key) if isinstance(data, dict) else None
        return value if isinstance(value, str) else None


class Reading(Struct, frozen=True):
    """What was found at some paths."""

    plans: tuple[File, ...]
    progress: tuple[File, ...]
    findings: tuple[Finding, ...]
    """What is wrong with files that are neither, and with folders."""
    read: int
    """How many plan and progress files were read."""
    skipped: int
    """How many other YAML files were passed over."""
    configuration: Configuration
    """The settings in force in each folder."""
    store: Store = DISK
    """Where the files come from."""


class _Reader(Struct):
    """Collects files, each once."""

    cwd: Path
    configuration: Configuration
    store: Store
    tell: Callable[[str], object]
    alone: bool
    files: dict[Path, File] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    skipped: set[Path] = field(default_factory=set)
    seen: dict[Path, File | Finding | None] = field(default_factory=dict)
    """What each path that was read is, so that no file is read twice."""
    real: dict[Path, Path] = field(default_factory=dict)
    """The folders of files with their links followed."""
    unwanted: dict[Path, Collection[Path]] = field(default_factory=dict)
    """What is ignored below each folder that was asked about."""

    def folder(self, folder: Path) -> None:
        """Everything below a folder, and a finding where no plan is among it."""
        claims = [self._take(path, self._found(path, folder)) for path in self._below(folder)]
        has_plan = any(claim in (Claim.PLAN, Claim.MISSPELT, Claim.UNKNOWN_VERSION) for claim in claims)
        if not has_plan and not self.store.past:
            self.findings.append(refusals.no_plan(Place(self.store.shown(folder, self.cwd))))

    def found(self, path: Path, folder: Path) -> None:
        """A file that was found below a folder."""
        self._take(path, self._found(path, folder))

    def reading(self) -> Reading:
        """All that was taken in, in the order of names."""
        files = sorted(self.files.values(), key=lambda file: file.name)
        return Reading(
            tuple(file for file in files if file.claim is Claim.PLAN),
            tuple(file for file in files if file.claim is Claim.PROGRESS),
            tuple(sorted(set(self.findings))),
            len(files),
            len(self.skipped),
            self.configuration,
            self.store,
        )

    def named(self, path: Path) -> None:
        """A file that the user named, with the other files of its plan."""
        found = self._read(path)
        self._take(path, found)
        if found is None:
            self._not_ours(path)
        elif isinstance(found, File) and found.plan_id and not (self.alone and found.claim is Claim.PLAN):
            for home in self._plan_folders(found):
                self._companions(home, found.plan_id)

    def _plan_folders(self, file: File) -> Iterator[Path]:
        """Where the other files of a named file's plan lie: below the plan's folder."""
        if file.claim is Claim.PLAN:
            yield file.path.parent
            return
        for folder in disk.folders_above(file.path, self.store.repository(file.path)):
            for path in self.store.yaml_files_in(folder):
                found = self._found(path, folder)
                is_plan = isinstance(found, File) and (found.claim, found.plan_id) == (Claim.PLAN, file.plan_id)
                if is_plan and path not in self._ignored(folder):
                    yield folder
                    return

    def _companions(self, folder: Path, plan_id: str) -> None:
        """The files below a folder that belong to a plan, and those too broken to tell to which they belong."""
        for path in self._below(folder):
            found = self._found(path, folder)
            broken = isinstance(found, File) and found.claim is Claim.PROGRESS and found.plan_id is None
            if isinstance(found, Finding) or broken or (isinstance(found, File) and found.plan_id == plan_id):
                self._take(path, found)

    def _below(self, folder: Path) -> Iterator[Path]:
        """The YAML files below a folder, and a finding for each folder that cannot be listed."""
        return self.store.yaml_files(folder, self._refused_folder, self._ignored)

    def _ignored(self, folder: Path) -> Collection[Path]:
        """What git ignores below a folder."""
        if folder not in self.unwanted:
            self.unwanted[folder] = self.store.ignored(folder)
        return self.unwanted[folder]

    def _refused_folder(self, error: OSError) -> None:
        name = self.store.shown(Path(error.filename), self.cwd)
        self.findings.append(refusals.unreadable_folder(Place(name), disk.reason(error)))

    def _take(self, path: Path, found: File | Finding | None) -> Claim:
        """Takes in what was found at a path; says what it claims to be."""
        if isinstance(found, File):
            self.files[self._real(path)] = found
            return found.claim
        if isinstance(found, Finding):
            self.findings.append(found)
            return Claim.MISSPELT if found.kind != refusals.UNREADABLE else Claim.NONE
        self.skipped.add(path)
        return Claim.NONE

    def _real(self, path: Path) -> Path:
        """A path with its links followed, those of its folder once for all that is in it."""
        if disk.is_link(path):
            return self.store.real(path)
        if path.parent not in self.real:
            self.real[path.parent] = self.store.real(path.parent)
        return self.real[path.parent] / path.name

    def _found(self, path: Path, root: Path) -> File | Finding | None:
        """What stands at a path that was found in a folder, links that lead out of the repository not followed."""
        if self.store.leads_out(path, root):
            return disk.led_out(self.store.shown(path, self.cwd))
        return self._read(path)

    def _read(self, path: Path) -> File | Finding | None:
        """A plan or progress file; a finding for one that nearly is; None for any other."""
        if path not in self.seen:
            self.seen[path] = self._parse(path)
        return self.seen[path]

    def _parse(self, path: Path) -> File | Finding | None:
        name = self.store.shown(path, self.cwd)
        self.tell(name)
        limits = self.configuration.limits_of(path.parent)
        content = self.store.read(path, name, limits)
        if isinstance(content, Finding):
            return content
        return file_of(path, name, content, limits)

    def _not_ours(self, path: Path) -> None:
        """Says why a named file is neither plan nor progress file."""
        self.skipped.discard(path)
        name = self.store.shown(path, self.cwd)
        limits = self.configuration.limits_of(path.parent)
        content = self.store.read(path, name, limits)
        if isinstance(content, Finding):
            self.findings.append(content)
            return
        source, findings = decode(name, content)
        if not findings:
            _, findings = parse(source, limits)
        self.findings += findings or [refusals.not_a_planck_file(source.place(Span(0, 0)))]


def file_of(path: Path, name: str, content: bytes, limits: Limits) -> File | Finding | None:
    """The plan or progress file that some bytes are; a finding for one that nearly is; None for any other."""
    if not may_claim(content):
        return None
    source, findings = decode(name, content)
    header = sniff(source.text)
    if header.claim in (Claim.MISSPELT, Claim.UNKNOWN_VERSION):
        return _header_finding(source, header)
    if header.claim is Claim.NONE:
        return None
    return _parsed(path, header.claim, source, findings, limits)


def _header_finding(source: Source, header: Header) -> Finding:
    place = source.place(header.span)
    if header.claim is Claim.MISSPELT:
        return refusals.misspelt_header(place, header.shown)
    return refusals.unknown_version(place, header.shown)


def _parsed(path: Path, claim: Claim, source: Source, findings: list[Finding], limits: Limits) -> File:
    """A file with all that is wrong with its text and shape."""
    if findings:
        return File(path, claim, Document(source, None, {}), tuple(findings))
    document, findings = parse(source, limits)
    if not any(finding.kind in _CUT_SHORT for finding in findings):
        told = {finding.place for finding in findings}
        broken = check_shape(document, _SCHEMAS[claim], schema_text, limits)
        findings = sorted([*findings, *(finding for finding in broken if finding.place not in told)])
    file = File(path, claim, document)
    return replace(file, findings=tuple(replace(finding, plan=file.plan_id) for finding in findings))


def read(
    paths: Iterable[Path],
    cwd: Path,
    limits: Limits | None = None,
    *,
    configuration: Configuration | None = None,
    git: Git = GIT,
    store: Store | None = None,
    tell: Callable[[str], object] = lambda _: None,
    alone: bool = False,
) -> Reading:
    """The plan and progress files at some paths, files or folders, relative to a working directory.

    What git ignores is left out of the folders, but not what is named itself. `limits` hold instead of those in the
    settings. With `store` they are read as they stood in the past, where a path that is not there gives nothing.
    `tell` is called with the name of each file that is about to be read. A plan that is named comes `alone`, without
    the other files of its plan, where that is wanted.
    """
    store = store or Disk(git)
    configuration = configuration or Configuration(cwd, store=store)
    configuration.limits = limits or configuration.limits
    reader = _Reader(cwd, configuration, store, tell, alone)
    for path in paths:
        at = disk.located(path, cwd)
        if store.is_folder(at):
            reader.folder(at)
        elif store.exists(at) or not store.past:
            reader.named(at)
    return reader.reading()


def read_found(
    files: Iterable[tuple[Path, Path]],
    cwd: Path,
    findings: Iterable[Finding] = (),
    *,
    configuration: Configuration,
    store: Store,
) -> Reading:
    """The plan and progress files at paths that were found below folders, each given with its folder.

    `findings` are about folders that could not be listed.
    """
    reader = _Reader(cwd, configuration, store, lambda _: None, alone=False, findings=list(findings))
    for path, folder in files:
        reader.found(path, folder)
    return reader.reading()
