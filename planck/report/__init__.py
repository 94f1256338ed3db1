"""A report as a value, and its formats: pure functions from report to text."""
