"""Where there is no node or npm, or no registry to be reached, the tests of the language server are not collected."""

import os
import sys
from pathlib import Path

import pytest

from tests.editors.language_server import PACKAGE, install, program

INSTALLED = "installed"

if sys.platform != "win32":
    import fcntl


def folder(config: pytest.Config) -> Path:
    """Where the server is kept from run to run, with what pytest keeps."""
    assert config.cache
    return config.cache.mkdir(PACKAGE.replace("@", "-"))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Installs the server, once, and one worker for all; where that fails, its tests are left out by all of them."""
    if collection_path.name != "test_language_server.py":
        return None
    if sys.platform == "win32":
        return True
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    with (folder(config) / "outcome").open("a+", encoding="utf-8") as outcome:
        fcntl.flock(outcome, fcntl.LOCK_EX)
        outcome.seek(0)
        last = outcome.read()
        if last not in {INSTALLED, run}:
            last = INSTALLED if install(folder(config)) else run
            outcome.truncate(0)
            outcome.write(last)
    return None if last == INSTALLED else True


@pytest.fixture
def server(pytestconfig: pytest.Config) -> Path:
    return program(folder(pytestconfig))
