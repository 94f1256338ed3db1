"""What `planck init` makes, and what stands in a folder."""

from pathlib import Path

MADE = [
    ".gitattributes",
    ".github/workflows/planck.yml",
    ".planck/plan-v1.schema.json",
    ".planck/progress-v1.schema.json",
    ".pre-commit-config.yaml",
    ".vscode/settings.json",
    "plans/example-office-2026/plan.yaml",
    "plans/example-office-2026/progress/2026-06-30.yaml",
]


def standing(folder: Path) -> dict[str, str]:
    """The files that stand in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if ".git" not in path.parts and path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
