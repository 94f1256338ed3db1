"""The rule book: one module a rule, in a room for what it looks at."""
