"""YAML text to a located tree, and the findings that point into it."""
