"""Paths to documents: finds the files, reads and parses them, holds each against its schema."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from planck.files import disk
from planck.files.header import Claim, Header, sniff
from planck.files.schemas import schema_text
from planck.shape.validate import check_shape
from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.text.limits import LIMITS, Limits
from planck.text.source import Source, Span, decode
from planck.text.tree import Document, Raw, parse
from planck.words.phrase import Phrase

_SCHEMAS = {Claim.PLAN: "plan-v1", Claim.PROGRESS: "progress-v1"}


@dataclass(frozen=True, slots=True)
class File:
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


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found at some paths."""

    plans: tuple[File, ...]
    progress: tuple[File, ...]
    findings: tuple[Finding, ...]
    """What is wrong with files that are neither, and with folders."""
    read: int
    """How many plan and progress files were read."""
    skipped: int
    """How many other YAML files were passed over."""


@dataclass(slots=True)
class _Reader:
    """Collects files, each once."""

    cwd: Path
    limits: Limits
    files: dict[Path, File] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    skipped: set[Path] = field(default_factory=set)

    def folder(self, folder: Path) -> None:
        """Everything below a folder, and a finding where no plan is among it."""
        claims = [self.file(path, folder) for path in disk.yaml_files(folder)]
        if not any(claim in (Claim.PLAN, Claim.MISSPELT, Claim.UNKNOWN_VERSION) for claim in claims):
            self.findings.append(refusals.no_plan(Place(disk.shown(folder, self.cwd))))

    def named(self, path: Path) -> None:
        """A file that the user named, with the other files of its plan."""
        claim = self.file(path, None)
        if claim is Claim.NONE:
            self._not_ours(path)
        file = self.files.get(path.resolve())
        if file and file.plan_id:
            for home in self._plan_folders(file):
                self._companions(home, file.plan_id)

    def _plan_folders(self, file: File) -> Iterator[Path]:
        """Where the other files of a named file's plan lie: below the plan's folder."""
        if file.claim is Claim.PLAN:
            yield file.path.absolute().parent
            return
        for folder in disk.folders_above(file.path):
            for path in sorted(folder.iterdir()):
                if disk.is_yaml(path) and self._is_plan(path, file.plan_id):
                    yield folder
                    return

    def _is_plan(self, path: Path, plan_id: str | None) -> bool:
        found = self._read(path)
        return isinstance(found, File) and found.claim is Claim.PLAN and found.plan_id == plan_id

    def _companions(self, folder: Path, plan_id: str) -> None:
        """The files below a folder that belong to a plan."""
        for path in disk.yaml_files(folder):
            found = self._read(path)
            if isinstance(found, File) and found.plan_id == plan_id:
                self.files.setdefault(path.resolve(), found)

    def file(self, path: Path, root: Path | None) -> Claim:
        """Takes in a file; says what it claims to be. `root` is the folder it was found in, None for a named file."""
        name = disk.shown(path, self.cwd)
        if root and path.is_symlink() and disk.leads_out(path, root):
            why = Phrase("it leads out of the repository", "其链接指向仓库之外")
            self.findings.append(refusals.unreadable(Place(name), why))
            return Claim.NONE
        found = self._read(path)
        if isinstance(found, File):
            self.files[path.resolve()] = found
            return found.claim
        if isinstance(found, Finding):
            self.findings.append(found)
            return Claim.MISSPELT if found.kind != refusals.UNREADABLE else Claim.NONE
        self.skipped.add(path)
        return Claim.NONE

    def _read(self, path: Path) -> File | Finding | None:
        """A plan or progress file; a finding for one that nearly is; None for any other."""
        name = disk.shown(path, self.cwd)
        content = disk.read(path, name, self.limits)
        if isinstance(content, Finding):
            return content
        source, findings = decode(name, content)
        header = sniff(source.text)
        if header.claim in (Claim.MISSPELT, Claim.UNKNOWN_VERSION):
            return _header_finding(source, header)
        if header.claim is Claim.NONE:
            return None
        return _parsed(path, header.claim, source, findings, self.limits)

    def _not_ours(self, path: Path) -> None:
        """Says why a named file is neither plan nor progress file."""
        self.skipped.discard(path)
        name = disk.shown(path, self.cwd)
        content = disk.read(path, name, self.limits)
        if isinstance(content, Finding):
            return
        source, findings = decode(name, content)
        if not findings:
            _, findings = parse(source, self.limits)
        self.findings += findings or [refusals.not_a_planck_file(source.place(Span(0, 0)))]


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
    if not any(finding.kind == refusals.SYNTAX for finding in findings) and isinstance(document.data, dict):
        findings = sorted([*findings, *check_shape(document, _SCHEMAS[claim], schema_text)])
    file = File(path, claim, document)
    return replace(file, findings=tuple(replace(finding, plan=file.plan_id) for finding in findings))


def read(paths: Iterable[Path], cwd: Path, limits: Limits = LIMITS) -> Reading:
    """The plan and progress files at some paths, files or folders, relative to a working directory."""
    reader = _Reader(cwd, limits)
    for path in paths:
        at = cwd / path
        if at.is_dir():
            reader.folder(at)
        else:
            reader.named(at)
    files = sorted(reader.files.values(), key=lambda file: file.name)
    return Reading(
        tuple(file for file in files if file.claim is Claim.PLAN),
        tuple(file for file in files if file.claim is Claim.PROGRESS),
        tuple(sorted(set(reader.findings))),
        len(files),
        len(reader.skipped),
    )


def raw(file: File) -> Raw:
    """The data of a sound file."""
    return cast("Raw", file.document.data)
