"""Reports as the documents that programs read."""

import json
from typing import Any

import planck
from planck.report.look import Look
from planck.report.report import Report
from planck.words.phrase import Lang


def as_json(report: Report, lang: Lang = "en") -> dict[str, Any]:
    """The JSON of a report, read back."""
    document: dict[str, Any] = json.loads(planck.render(report, "json", Look(lang)))
    return document
