"""The two parsers of YAML."""

from typing import cast

import pytest
import yaml

from planck.text.parsers import Parser, libyaml, pyyaml

LIBYAML = pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml")


@pytest.fixture(params=[pytest.param(libyaml, marks=LIBYAML), pyyaml], ids=lambda parser: parser.__name__)
def parser(request: pytest.FixtureRequest) -> Parser:
    return cast(Parser, request.param)
