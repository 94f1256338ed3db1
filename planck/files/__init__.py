"""The only way in from outside: finding files, reading them, the schemas."""
