"""What is made for some answers, written to a folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.scaffold.answers import Answers
from planck.scaffold.files import files
from planck.values import replace
from tests.repositories import write

USUAL = Answers("Office, 2026", "Office", 2026, "en", date(2026, 1, 1), "0.1.0")

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """`make(title=…, today=…)`: the folder with what is made."""

    def made(**changed: object) -> Path:
        answers = replace(USUAL, **changed)  # type: ignore[arg-type]  # the tests name fields as they are
        write(tmp_path, files(answers).texts)
        return tmp_path

    return made
