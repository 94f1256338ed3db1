"""What anybody would write first: PyYAML's C loader and jsonschema over some files, the schema compiled once."""

import json
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator


class Loader(yaml.CSafeLoader):
    """The C loader, but with the types of YAML 1.2 that the schema wants: dates are text, and so is the key `on`."""


_NOT_IN_1_2 = {"tag:yaml.org,2002:timestamp": "0123456789", "tag:yaml.org,2002:bool": "yYnNoO"}
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if first not in _NOT_IN_1_2.get(tag, "")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def main() -> int:
    """The exit code: 1 where a file does not keep to the schema."""
    schema, *files = sys.argv[1:]
    validator = Draft202012Validator(json.loads(Path(schema).read_bytes()))
    # one loader and one validator for all: the quickest that this can be
    wrong = [name for name in files if not validator.is_valid(yaml.load(Path(name).read_bytes(), Loader))]  # noqa: S506  because it is a safe loader
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
