"""What is added as a file of its own is found, wherever the package lies."""

import pkgutil
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from planck.modules import names_in
from planck.report import formats
from planck.rules import plan, questions


@pytest.mark.parametrize("package", [formats, plan, questions])
def test_the_modules_in_a_folder(package: object) -> None:
    named = import_module(str(getattr(package, "__name__", "")))
    assert names_in(named) == sorted(module.name for module in pkgutil.iter_modules(named.__path__))


def test_the_modules_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "made.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for name in ("__init__", "second", "first"):
            made.writestr(f"archived_rooms/{name}.py", "")
    monkeypatch.syspath_prepend(archive)
    assert names_in(import_module("archived_rooms")) == ["first", "second"]
    monkeypatch.delitem(sys.modules, "archived_rooms")
