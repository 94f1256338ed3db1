"""One module a format: each has `render(report, options) -> str`."""
