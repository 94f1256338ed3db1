"""Plans as code: validate a yearly work plan in YAML, hold progress against it, flag the shortfalls."""
