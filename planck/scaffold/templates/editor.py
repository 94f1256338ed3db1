"""The editor's settings: which schema explains which file, without a network."""

TEXT = """\
{
  "yaml.schemas": {
    "./.planck/plan-v1.schema.json": "plans/**/plan.yaml",
    "./.planck/progress-v1.schema.json": "plans/**/progress/*.yaml"
  }
}
"""
