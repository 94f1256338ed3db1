"""The whole way from paths to a report: what `planck check` does, as functions."""
