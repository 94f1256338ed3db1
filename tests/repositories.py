"""Real git repositories for tests: made, filled, committed to, and trees that no git would make by itself."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_SETTINGS = ("-c", "user.name=n", "-c", "user.email=e", "-c", "protocol.file.allow=always")


def git(folder: Path, *words: str, given: bytes | None = None) -> str:
    command = ["git", *_SETTINGS, "-C", str(folder), *words]
    done = subprocess.run(command, input=given, check=True, capture_output=True)
    return os.fsdecode(done.stdout).strip()


def begin(folder: Path, *how: str) -> Path:
    """An empty repository."""
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", *how, folder], check=True)
    return folder


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def commit(folder: Path, files: Mapping[str, str | bytes] | None = None) -> str:
    """Commits all that a folder holds, with some more files; gives the hash."""
    write(folder, files or {})
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "more")
    return git(folder, "rev-parse", "HEAD")


def blob(folder: Path, content: bytes = b"a: 1\n") -> str:
    """The hash of a file's content that is taken in."""
    return git(folder, "hash-object", "-w", "--stdin", given=content)


def forged(folder: Path, *entries: tuple[str, bytes, str]) -> str:
    """A commit of a tree that holds some entries, mode, name and hash, however odd they are."""
    content = b"".join(mode.encode() + b" " + name + b"\0" + bytes.fromhex(one) for mode, name, one in entries)
    tree = git(folder, "hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=content)
    return git(folder, "commit-tree", "-m", "odd", tree)


def program(folder: Path, text: str) -> str:
    """A program that stands in for git."""
    path = folder / "stand-in"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)
