"""JSON Schema to findings in words; the only room that knows the validator."""
