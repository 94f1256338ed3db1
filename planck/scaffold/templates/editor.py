"""The editor's settings: which schema explains which file, without a network."""

import json

from planck.scaffold.answers import Answers


def text(answers: Answers) -> str:
    """The settings."""
    schemas = {
        "./.planck/plan-v1.schema.json": f"{answers.folder}/**/plan.yaml",
        "./.planck/progress-v1.schema.json": f"{answers.folder}/**/progress/*.yaml",
    }
    return json.dumps({"yaml.schemas": schemas}, ensure_ascii=False, indent=2) + "\n"
