"""What tests of several rooms share: where the checkout is, and golden files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is answered by what another one, or the user, has kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def checkout() -> Path:
    return CHECKOUT


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with a golden file; PLANCK_REWRITE_GOLDEN=1 rewrites the file instead."""

    def compare(name: str, text: str) -> None:
        path = CHECKOUT / "tests" / "golden" / name
        if os.environ.get("PLANCK_REWRITE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
