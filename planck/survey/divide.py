"""How the files below some folders fall into parts that have nothing to do with each other, as far as can be seen."""

import os
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from msgspec import Struct, field

from planck.files import disk
from planck.files.git import GIT, Git
from planck.files.header import Claim, claim_in
from planck.files.store import Disk
from planck.review.settings import Configuration
from planck.survey.join import one_of, together
from planck.survey.part import Part
from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.values import replace


class Division(Struct):
    """The parts below some folders."""

    parts: list[Part] = field(default_factory=list)
    """In the order in which they stand."""
    roots: list[tuple[str, range]] = field(default_factory=list)
    """The name of each folder that was asked for, and the numbers of the parts below it."""
    findings: list[Finding] = field(default_factory=list)
    """What is wrong with folders that are in no part."""
    skipped: int = 0
    """How many YAML files are in no part."""


def divide(paths: Iterable[Path], configuration: Configuration, git: Git = GIT) -> Division | None:
    """The parts below some paths; None where all is one, as a path is no folder, or lies in another.

    So it is where a link is among the files of several folders.
    """
    store, cwd = Disk(git), configuration.cwd
    folders = [disk.located(path, cwd) for path in paths]
    if not all(map(disk.is_folder, folders)) or _overlap(folders):
        return None
    division = Division()
    for folder in folders:
        first, refused = len(division.parts), list[OSError]()
        files = list(store.yaml_files(folder, refused.append, store.ignored))
        for within in dict.fromkeys(path.parent for path in files):
            # what is wrong with settings is told for every folder with files in it
            configuration.ruling(within)
        linked = any(map(disk.is_link, files))
        if linked and len(folders) > 1:
            return None
        for home in _homes(files, folder, configuration, store):
            if isinstance(home, int):
                division.skipped += home
            else:
                division.parts.append(Part(tuple((path, folder) for path in home)))
        if linked:
            division.parts = _by_links(division.parts)
        division.roots.append((store.shown(folder, cwd), range(first, len(division.parts))))
        _take_refused(refused, division, configuration)
    return division


def _by_links(parts: list[Part]) -> list[Part]:
    """The parts, those as one that have a file in common, as one has a link to that of the other."""
    groups = together([[disk.real(path) for path, _ in part.files] for part in parts])
    return [one_of(parts[number] for number in numbers) for numbers in groups]


def _take_refused(refused: Iterable[OSError], division: Division, configuration: Configuration) -> None:
    """Take in the folders that cannot be listed, each with the part that it lies in, if any."""
    homes = {path.parent: number for number, part in enumerate(division.parts) for path, _ in part.files}
    for error in refused:
        folder = Path(error.filename)
        configuration.ruling(folder)
        finding = refusals.unreadable_folder(Place(disk.shown(folder, configuration.cwd)), disk.reason(error))
        number = next((homes[above] for above in folder.parents if above in homes), None)
        if number is None:
            division.findings.append(finding)
        else:
            part = division.parts[number]
            division.parts[number] = replace(part, findings=(*part.findings, finding))


def _overlap(folders: list[Path]) -> bool:
    """Whether a folder is given twice, or lies in another, be it by a link."""
    found = sorted(disk.real(folder).parts for folder in folders)
    return any(after[: len(before)] == before for before, after in pairwise(found))


def _homes(files: list[Path], folder: Path, configuration: Configuration, store: Disk) -> Iterator[list[Path] | int]:
    """The files below each folder, the topmost ones, that has a plan or progress file right in it; 1 for any other."""
    home: str | None = None
    inside: list[Path] = []
    for path in files:
        if home and str(path).startswith(home):
            inside.append(path)
            continue
        if not _claims(path, folder, configuration, store):
            yield 1
            continue
        if inside:
            yield inside
        home, inside = f"{path.parent}{os.sep}", [path]
    if inside:
        yield inside


def _claims(path: Path, folder: Path, configuration: Configuration, store: Disk) -> bool:
    """Whether a file is a plan or progress file, or nearly one, or is not to be read, so that it may be."""
    if store.leads_out(path, folder):
        return True
    content = store.read(path, path.name, configuration.limits_of(path.parent))
    return isinstance(content, Finding) or claim_in(content) is not Claim.NONE
